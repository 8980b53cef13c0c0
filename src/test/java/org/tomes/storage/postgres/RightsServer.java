package org.tomes.storage.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.tomes.register.ServerAddress;

/**
 * A PostgreSQL server with the Tomes roles. Roles belong to the whole server, so tests without rights use another
 * server. Logins have no passwords.
 */
public final class RightsServer implements AutoCloseable {

    private static final String[] ROLES = {"create role tomes_owner nologin", "create role tomes_reader nologin",
        "create role tomes_editor nologin in role tomes_reader",
        "create role tomes_approver nologin in role tomes_editor",
        "create role tomes_admin nologin in role tomes_approver",
        "create role setup login in role tomes_owner, tomes_admin", "create role rita login in role tomes_reader",
        "create role edith login in role tomes_editor", "create role emil login in role tomes_editor",
        "create role anna login in role tomes_approver", "create role stranger login"};

    private final EmbeddedPostgres server;
    private int next;

    private RightsServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static RightsServer start() throws IOException, SQLException {
        PostgresServer.empty();
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "off")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        RightsServer server = new RightsServer(started);
        server.execute("postgres", "postgres", ROLES);
        return server;
    }

    /** Returns the name of a new database that belongs to the owner of registers. */
    public String database() throws SQLException {
        next++;
        execute("postgres", "postgres", "create database d" + next + " owner tomes_owner template template0");
        return "d" + next;
    }

    public ServerAddress address(String login, String database) {
        return ServerAddress.of("postgresql://" + login + "@localhost:" + server.getPort() + "/" + database);
    }

    Connection connect(String login, String database) throws SQLException {
        return server.getDatabase(login, database).getConnection();
    }

    /** Executes statements as a plain client does; each commits by itself. */
    public void execute(String login, String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase(login, database).getConnection();
                Statement work = connection.createStatement()) {
            for (String statement : statements) {
                work.execute(statement);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
