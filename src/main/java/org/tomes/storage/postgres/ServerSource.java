package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tomes.passphrase.Passphrase;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerSignIn.ClientCertificate;
import org.tomes.register.ServerSignIn.Entra;
import org.tomes.register.ServerSignIn.Password;

/**
 * Connects to the server of an address. The driver gets each of its settings from here and none from a URL, since some
 * name classes to load or files to open.
 *
 * @param secret password of the login, passphrase of its key, or secret of the application
 * @param tokens for addresses that sign in with Entra ID
 */
record ServerSource(ServerAddress address, Optional<Passphrase> secret, DatabaseTokens tokens) {

    /** Until a host has answered at all; the next one is tried then. */
    private static final int CONNECT_SECONDS = 5;
    /** A program that has just started on a busy computer takes seconds to agree on TLS and to compute a proof. */
    private static final int SIGN_IN_SECONDS = 20;
    /** Reading holds up nobody; a document may be composed between two statements. A write has its own limit. */
    private static final Duration READING = Duration.ofHours(1);
    private static final int RECHECK_SECONDS = 1;

    /** Makes connections that each prove anew to be the login's. */
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

    DataSource connecting(ServerLimits limits) {
        return connecting(limits, Optional.empty());
    }

    /**
     * @param role that the login acts as, if it is not itself
     */
    DataSource connecting(ServerLimits limits, Optional<String> role) {
        PGSimpleDataSource source = new SignedIn(this::password, isPlain() ? null : ServerTls.sockets(address, secret));
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
        source.setSocketTimeout((int) limits.answer().toSeconds());
        source.setTcpKeepAlive(true);
        // A batch becomes statements with many rows.
        source.setReWriteBatchedInserts(true);
        // Some statements are sent with their values, in which a backslash must be nothing but a backslash.
        source.setOptions("-c standard_conforming_strings=on -c lock_timeout=" + limits.turn().toMillis()
                + " -c idle_in_transaction_session_timeout=" + READING.toMillis()
                + role.map(name -> " -c role=" + name).orElse(""));
        secure(source);
        return source;
    }

    /** Returns an empty one too, or the driver looks for a file of passwords. */
    private String password() {
        return address.signIn() instanceof Entra ? tokens.token(address, secret)
                : secret.map(Passphrase::text).orElse("");
    }

    /** On this computer nobody can listen in between, unless more than a password is to be sent or proven. */
    private boolean isPlain() {
        return address.isLoopback() && address.ca().isEmpty() && address.signIn() instanceof Password;
    }

    /** Whoever is not this computer must prove with a certificate to be the server that the address names. */
    private void secure(PGSimpleDataSource source) {
        if (isPlain()) {
            source.setSslMode("disable");
            return;
        }
        source.setSslMode("verify-full");
        source.setSslfactory(ServerTls.class.getName());
        switch (address.signIn()) {
            case Password _ -> {
                if (!address.isLoopback()) {
                    // The server never gets to see the password.
                    source.setRequireAuth("scram-sha-256");
                }
            }
            case ClientCertificate _ -> source.setRequireAuth("none,scram-sha-256");
            // Azure demands the token itself.
            case Entra _ -> source.setRequireAuth("password,scram-sha-256");
        }
    }

    static String schema(ServerAddress address) {
        return address.schema().orElse("public");
    }
}
