package org.tomes.storage.postgres;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tomes.passphrase.Passphrase;
import org.tomes.register.ServerAddress;

/**
 * Connects to the server of an address. The driver gets each of its settings from here and none from a URL, since some
 * name classes to load or files to open.
 */
final class ServerSource {

    private static final int CONNECT_SECONDS = 5;
    /** Reading holds up nobody; a document may be composed between two statements. A write has its own limit. */
    private static final Duration READING = Duration.ofHours(1);
    private static final int RECHECK_SECONDS = 1;

    private ServerSource() {
    }

    static DataSource of(ServerAddress address, Optional<Passphrase> password, ServerLimits limits) {
        return of(address, password, limits, Optional.empty());
    }

    /**
     * @param role that the login acts as, if it is not itself
     */
    static DataSource of(ServerAddress address, Optional<Passphrase> password, ServerLimits limits,
            Optional<String> role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(address.hosts().stream().map(ServerAddress.Host::name).toArray(String[]::new));
        source.setPortNumbers(address.hosts().stream().mapToInt(ServerAddress.Host::port).toArray());
        source.setDatabaseName(address.database());
        source.setUser(address.login());
        // An empty one too, or the driver looks for a file of passwords.
        source.setPassword(password.map(Passphrase::text).orElse(""));
        source.setCurrentSchema(schema(address));
        source.setApplicationName("Tomes");
        source.setTargetServerType("primary");
        source.setHostRecheckSeconds(RECHECK_SECONDS);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS * address.hosts().size());
        source.setSocketTimeout((int) limits.answer().toSeconds());
        source.setTcpKeepAlive(true);
        // Some statements are sent with their values, in which a backslash must be nothing but a backslash.
        source.setOptions("-c standard_conforming_strings=on -c lock_timeout=" + limits.turn().toMillis()
                + " -c idle_in_transaction_session_timeout=" + READING.toMillis()
                + role.map(name -> " -c role=" + name).orElse(""));
        secure(source, address);
        return source;
    }

    /** Whoever is not this computer must prove with a certificate to be the server that the address names. */
    private static void secure(PGSimpleDataSource source, ServerAddress address) {
        if (address.isLoopback() && address.ca().isEmpty()) {
            source.setSslMode("disable");
            return;
        }
        source.setSslMode("verify-full");
        if (address.ca().isPresent()) {
            source.setSslRootCert(address.ca().get().toString());
            // Otherwise the driver looks for keys of this user in the home folder.
            source.setSslCert("");
            source.setSslKey("");
        } else {
            source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        if (!address.isLoopback()) {
            // The server never gets to see the password.
            source.setRequireAuth("scram-sha-256");
        }
    }

    static String schema(ServerAddress address) {
        return address.schema().orElse("public");
    }
}
