package org.tomes.storage.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.tomes.register.ServerAddress;

/**
 * A PostgreSQL server that encrypts connections, has a certificate for "localhost" and determines how logins sign in.
 */
public final class TlsServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final CertificateFixture certificate;

    private TlsServer(EmbeddedPostgres server, CertificateFixture certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /**
     * @param certificate certificate of the server
     * @param authority authority that issues certificates of logins
     * @param rules sign-in rules of logins other than "postgres", as in pg_hba.conf
     */
    public static TlsServer start(CertificateFixture certificate, CertificateFixture authority, String... rules)
            throws IOException {
        PostgresServer.empty();
        return new TlsServer(EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "off")
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", "server.pem")
                .setServerConfig("ssl_key_file", "server.key")
                .setServerConfig("ssl_ca_file", "authority.pem")
                .setPGStartupWait(Duration.ofMinutes(2))
                .setDataDirectoryCustomizer(data -> prepare(data.toPath(), certificate, authority, List.of(rules)))
                .start(), certificate);
    }

    private static void prepare(Path data, CertificateFixture certificate, CertificateFixture authority,
            List<String> rules) {
        try {
            Files.copy(certificate.certificate(), data.resolve("server.pem"));
            Files.copy(certificate.key(), data.resolve("server.key"));
            CertificateFixture.restrict(data.resolve("server.key"), "rw-------");
            Files.copy(authority.certificate(), data.resolve("authority.pem"));
            Files.writeString(data.resolve("pg_hba.conf"),
                    "local all all trust\nhost all postgres all trust\n" + String.join("\n", rules) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Executes statements as the superuser. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement work = connection.createStatement()) {
            for (String statement : statements) {
                work.execute(statement);
            }
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Returns the file with the authority of the server's certificate. */
    public Path ca() {
        return certificate.certificate();
    }

    /** @param options further options of the address, separated by "&amp;" */
    public ServerAddress address(String login, String database, String options) {
        return ServerAddress.of("postgresql://" + login + "@localhost:" + port() + "/" + database + "?ca=" + ca()
                + (options.isEmpty() ? "" : "&" + options));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
