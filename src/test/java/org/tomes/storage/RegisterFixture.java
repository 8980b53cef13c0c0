package org.tomes.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.tomes.ledger.Actor;

/** Registers in a folder of the test's own. */
public final class RegisterFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T08:15:30.123456Z");
    public static final Actor ACTOR = new Actor("", "tester", "here");

    private RegisterFixture() {
    }

    /** H2 reads once which classes a database may name: a test that uses H2 itself must not be the first to load it. */
    static void forbidClasses() {
        store();
    }

    public static RegisterStore store() {
        return new RegisterStore(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static Register create(Path folder) {
        return store().create(RegisterFile.at(folder.resolve("r")));
    }

    /** What somebody does to the file with plain H2. */
    public static void sql(Path folder, String... statements) throws SQLException {
        forbidClasses();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("r"), "sa", "");
                var work = connection.createStatement()) {
            try {
                for (String statement : statements) {
                    work.execute(statement);
                }
            } finally {
                work.execute("shutdown");
            }
        }
    }

    public static Register open(Path folder) {
        return store().open(RegisterFile.at(folder.resolve("r")));
    }
}
