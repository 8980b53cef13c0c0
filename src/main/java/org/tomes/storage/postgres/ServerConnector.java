package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tomes.passphrase.Secret;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerSignInMethod.ClientCertificate;
import org.tomes.register.ServerSignInMethod.Entra;
import org.tomes.register.ServerSignInMethod.Password;

/**
 * Connects to the server of an address. All settings of the driver come from this class and none from a URL, since some
 * of them specify classes to load or files to open.
 *
 * @param secret password of the login, passphrase of its key, or secret of the application
 * @param tokens tokens for addresses that sign in with Entra ID
 */
record ServerConnector(ServerAddress address, Optional<Secret> secret, DatabaseTokens tokens) {

    /** Timeout for the response of one host; the next host is tried afterwards. */
    private static final int CONNECT_SECONDS = 5;
    /**
     * A program that has just started on a busy computer needs seconds for the TLS handshake and the proof of the
     * password.
     */
    private static final int SIGN_IN_SECONDS = 20;
    /**
     * Maximum idle time of reads, which do not block others: a document may be composed between two statements. Writes
     * have a separate limit.
     */
    private static final Duration READING = Duration.ofHours(1);
    private static final int RECHECK_SECONDS = 1;

    /** Creates connections that each authenticate as the login. */
    private static final class SignedIn extends PGSimpleDataSource {

        private final transient Supplier<String> password;
        private final transient SSLSocketFactory sockets;

        SignedIn(Supplier<String> password, SSLSocketFactory sockets) {
            this.password = password;
            this.sockets = sockets;
        }

        @Override
        public Connection getConnection() throws SQLException {
            String current = password.get();
            return ServerTls.with(sockets, () -> getConnection(getUser(), current));
        }
    }

    DataSource connecting(ServerTimeouts timeouts) {
        return connecting(timeouts, Optional.empty());
    }

    /** @param role role that the login acts as; empty for its own role */
    DataSource connecting(ServerTimeouts timeouts, Optional<String> role) {
        PGSimpleDataSource source = new SignedIn(this::password,
                isUnencrypted() ? null : ServerTls.sockets(address, secret));
        source.setServerNames(address.hosts().stream().map(ServerAddress.Host::name).toArray(String[]::new));
        source.setPortNumbers(address.hosts().stream().mapToInt(ServerAddress.Host::port).toArray());
        source.setDatabaseName(address.database());
        source.setUser(address.login());
        source.setCurrentSchema(schema(address));
        source.setApplicationName("Tomes");
        source.setTargetServerType("primary");
        source.setHostRecheckSeconds(RECHECK_SECONDS);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(SIGN_IN_SECONDS + CONNECT_SECONDS * address.hosts().size());
        source.setSocketTimeout((int) timeouts.answer().toSeconds());
        source.setTcpKeepAlive(true);
        // A batch becomes statements with many rows.
        source.setReWriteBatchedInserts(true);
        // Some statements are sent with their values, in which a backslash must not be an escape character.
        source.setOptions("-c standard_conforming_strings=on -c lock_timeout=" + timeouts.turn().toMillis()
                + " -c idle_in_transaction_session_timeout=" + READING.toMillis()
                + role.map(name -> " -c role=" + name).orElse(""));
        secure(source);
        return source;
    }

    /** Returns the secret even if it is empty; otherwise the driver would search for a password file. */
    private String password() {
        return address.signIn() instanceof Entra ? tokens.token(address, secret) : secret.map(Secret::text).orElse("");
    }

    /**
     * Connections within this computer cannot be intercepted, so TLS is only required if more than a password is sent
     * or proven.
     */
    private boolean isUnencrypted() {
        return address.isLoopback() && address.ca().isEmpty() && address.signIn() instanceof Password;
    }

    /**
     * Unless the connection may be unencrypted, the host must prove with a certificate that it is the server in the
     * address.
     */
    private void secure(PGSimpleDataSource source) {
        if (isUnencrypted()) {
            source.setSslMode("disable");
            return;
        }
        source.setSslMode("verify-full");
        source.setSslfactory(ServerTls.class.getName());
        switch (address.signIn()) {
            case Password _ -> {
                if (!address.isLoopback()) {
                    // The password itself is never sent to the server.
                    source.setRequireAuth("scram-sha-256");
                }
            }
            case ClientCertificate _ -> source.setRequireAuth("none,scram-sha-256");
            // Azure requires the token itself.
            case Entra _ -> source.setRequireAuth("password,scram-sha-256");
        }
    }

    static String schema(ServerAddress address) {
        return address.schema().orElse("public");
    }
}
