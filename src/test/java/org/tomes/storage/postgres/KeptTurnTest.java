package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The statement of the user guide that ends a session which keeps the write turn, executed as on a managed service,
 * where nobody is a superuser.
 */
class KeptTurnTest {

    private static final String FIRST_LINE = "        select a.usename";
    private static final int LINES = 4;

    private static RightsServer server;
    private static String database;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = RightsServer.start();
        database = server.database();
        PostgresServer.registers().create(server.address("setup", database), Optional.empty(), empty -> {
        }).close();
        server.execute("postgres", database, "create role operator login",
                "grant pg_signal_backend, tomes_reader to operator");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String statement(String guide) throws IOException {
        return Files.readAllLines(Path.of("docs", guide))
                .stream()
                .dropWhile(line -> !line.startsWith(FIRST_LINE))
                .limit(LINES)
                .collect(Collectors.joining(" "));
    }

    private static boolean isTurnFree() throws SQLException {
        try (Connection connection = server.connect("emil", database);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(SharedDatabase.LOCK_TURN + " skip locked").next();
        }
    }

    @Test
    void administratorCanEndTheSessionHoldingTheWriteLock() throws IOException, SQLException {
        String ending = statement("user-guide.md");
        assertThat(ending).contains("pg_terminate_backend").isEqualTo(statement("benutzerhandbuch.md"));
        try (Connection keeping = server.connect("edith", database); Statement statement = keeping.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            keeping.setAutoCommit(false);
            statement.execute(SharedDatabase.LOCK_TURN);
            assertThat(isTurnFree()).isFalse();
            assertThatThrownBy(() -> server.execute("emil", database, ending)).isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("42501");
            assertThat(isTurnFree()).isFalse();
            server.execute("operator", database, ending);
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
            assertThat(isTurnFree()).isTrue();
        }
    }
}
