package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.HashChain;

/** The content covered by the trail's hash does not depend on the storage format of its rows. */
class TrailBytesTest {

    private static final String GENESIS = "0".repeat(64);
    private static final String AFTER = "{\"title\":\"Maßnahme „Büro“ \\\\ 東\"}";

    @TempDir
    private Path folder;

    /**
     * Creates a register from before the trail contained bytes, with texts long enough for H2 to store them outside of
     * the row.
     */
    private void oldRegister(String second) throws SQLException {
        RegisterFixture.forbidClasses();
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + folder.resolve("r"), "sa", "")
                .target("4")
                .locations("classpath:org/tomes/storage/migrations")
                .load()
                .migrate();
        String first = hash(1, GENESIS, AFTER);
        RegisterFixture.sql(folder,
                "insert into register_info values (1, random_uuid(), '" + GENESIS + "', current_timestamp)",
                entry(1, AFTER, first), entry(2, second, hash(2, first, longText())));
    }

    private static String longText() {
        return "{\"target\":\"" + "ä lang ".repeat(5_000) + "\"}";
    }

    private static String hash(long number, String previous, String after) {
        return HashChain.next(previous,
                new CanonicalBytes().add(number)
                        .add(LocalDateTime.of(2026, 3, 2, 8, 15, 30))
                        .add("")
                        .add("tester")
                        .add("here")
                        .add("CREATED")
                        .add("measure")
                        .add("id")
                        .add("M")
                        .add("{}")
                        .add(after.getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    private static String entry(long number, String after, String hash) {
        return "insert into audit_entry values (" + number
                + ", timestamp '2026-03-02 08:15:30', '', 'tester', 'here', 'CREATED', 'measure', "
                + "'id', 'M', '{}', '" + after + "', '" + hash + "')";
    }

    @Test
    void trailOfAnOlderRegisterIsIntactAndReadable() throws SQLException {
        oldRegister(longText());

        try (Register register = RegisterFixture.open(folder)) {
            AuditTrail trail = new AuditTrail(register.ledger());
            assertThat(trail.verify(Optional.empty())).matches(AuditTrail.Verification::intact)
                    .extracting(AuditTrail.Verification::entries)
                    .isEqualTo(2L);
            assertThat(trail.entries(AuditQuery.newest(2)).getLast().after().values()).containsEntry("title",
                    "Maßnahme „Büro“ \\ 東");
        }
    }

    @Test
    void earlierAlterationIsDetected() throws SQLException {
        oldRegister(longText().replace("ä lang \"", "ä lang.\""));

        try (Register register = RegisterFixture.open(folder)) {
            assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).broken()).contains(2L);
        }
    }
}
