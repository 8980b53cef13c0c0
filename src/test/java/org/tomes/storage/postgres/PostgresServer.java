package org.tomes.storage.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Migrations;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/**
 * A PostgreSQL server for tests on the loopback address, started on first use in a process and stopped with the
 * process. Each test has a database of its own.
 */
public final class PostgresServer {

    /** Computers on which these tests must not be skipped set this environment variable to "required". */
    private static final String REQUIRED = "TOMES_SERVER_TESTS";
    private static final String TEMPLATE = "template_register";
    private static final int OLDER = 20;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private PostgresServer() {
    }

    private static final class Started {

        static final Optional<EmbeddedPostgres> SERVER = start();
        static final String EMPTY = template();

        private static Optional<EmbeddedPostgres> start() {
            try {
                return Optional.of(EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        // The usual ten seconds are too short for a busy computer.
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start());
            } catch (IOException | IllegalStateException e) {
                if ("required".equals(System.getenv(REQUIRED))) {
                    throw new IllegalStateException("the tests' PostgreSQL server does not run here", e);
                }
                return Optional.empty();
            }
        }

        private static String template() {
            if (SERVER.isPresent()) {
                execute(SERVER.get(), "postgres", "create database " + TEMPLATE + " template template0");
                new SharedRegisters(Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC), NoTokens.HERE)
                        .create(address(SERVER.get(), TEMPLATE), Optional.empty(), empty -> {
                        })
                        .close();
                demandEntries(SERVER.get());
            }
            return TEMPLATE;
        }
    }

    /** All tests with a server also verify that every write of the program adds an entry to the trail. */
    private static void demandEntries(EmbeddedPostgres server) {
        try (Connection connection = server.getDatabase("postgres", TEMPLATE).getConnection()) {
            ServerRights.enforceTrailEntries(connection, "public");
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static EmbeddedPostgres server() {
        Assumptions.assumeTrue(Started.SERVER.isPresent(),
                "Left out: the tests' PostgreSQL server does not run on this computer.");
        return Started.SERVER.orElseThrow();
    }

    /** Returns the address of a new database with an empty register. */
    public static ServerAddress register() {
        server();
        return database("template " + Started.EMPTY);
    }

    /** Returns the address of a new database with the same rows as another one, which is not open. */
    public static ServerAddress copyOf(ServerAddress register) {
        return database("template " + register.database());
    }

    /** Returns the address of a new database without tables. */
    public static ServerAddress empty() {
        return database("template template0");
    }

    /** Returns the address of a register whose tables are those of an earlier version of the program. */
    public static ServerAddress older() {
        return older(OLDER);
    }

    /** Returns the address of such a register of this schema with these rows. */
    public static ServerAddress older(int schema, String... rows) {
        ServerAddress address = empty();
        Migrations.applyAtOnce(
                new ServerConnector(address, Optional.empty(), NoTokens.HERE).connecting(ServerTimeouts.DEFAULT),
                "public", "org/tomes/storage/postgres/types", schema);
        sql(address, "insert into register_info values (1, gen_random_uuid(), repeat('0', 64), current_timestamp)");
        sql(address, rows);
        return address;
    }

    /** @param options options of "create database" */
    static ServerAddress database(String options) {
        EmbeddedPostgres server = server();
        String name = "t" + NEXT.incrementAndGet();
        execute(server, "postgres", "create database " + name + " " + options);
        return address(server, name);
    }

    /** Executes statements as the owner of all objects, who is not subject to the guards. */
    public static void sql(ServerAddress address, String... statements) {
        execute(server(), address.database(), statements);
    }

    public static SharedRegisters registers() {
        return new SharedRegisters(Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC), NoTokens.HERE);
    }

    public static Register open(ServerAddress address) {
        return registers().open(address, Optional.empty());
    }

    private static ServerAddress address(EmbeddedPostgres server, String database) {
        return ServerAddress.of("postgresql://postgres@localhost:" + server.getPort() + "/" + database);
    }

    /** Connects as a plain client does. */
    public static Connection connect(ServerAddress address) throws SQLException {
        return server().getDatabase("postgres", address.database()).getConnection();
    }

    private static void execute(EmbeddedPostgres server, String database, String... statements) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement work = connection.createStatement()) {
            work.execute("set session_replication_role = replica");
            for (String statement : statements) {
                work.execute(statement);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
