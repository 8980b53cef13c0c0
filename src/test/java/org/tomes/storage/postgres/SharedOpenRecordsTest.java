package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.OpenRecords;
import org.tomes.storage.OpenRecords.Seen;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

class SharedOpenRecordsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SESSIONS = "select pid from pg_locks where locktype = 'advisory' and database = "
            + "(select oid from pg_database where datname = current_database())";
    private static final RecordRef FIRST = new RecordRef(RecordType.MEASURE, "1", "TOM-001");
    private static final RecordRef SECOND = new RecordRef(RecordType.MEASURE, "2", "TOM-002");

    private static OpenRecords records(Register register) {
        return register.database().openRecords().orElseThrow();
    }

    private static void waitUntilNothingIsSeen(Supplier<List<Seen>> seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Seen> now = seen.get();
        while (!now.isEmpty() && System.nanoTime() < end) {
            now = seen.get();
        }
        assertThat(now).isEmpty();
    }

    private static boolean endSessions(ServerAddress address) throws SQLException {
        try (Connection connection = PostgresServer.connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select bool_and(pg_terminate_backend(pid, 60000)) from (" + SESSIONS + ") s")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void recordOpenInAnotherSessionIsShownWithUserAndTime() {
        ServerAddress address = PostgresServer.register();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        try (Register register = PostgresServer.open(address);
                OpenRecords mine = records(register);
                OpenRecords theirs = records(register)) {
            assertThat(theirs.exchange("anna", Set.of(FIRST))).isEmpty();

            List<Seen> seen = mine.exchange("ben", Set.of(FIRST, SECOND));
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().record()).isEqualTo(FIRST);
            assertThat(seen.getFirst().user()).isEqualTo("anna");
            assertThat(seen.getFirst().login()).isEqualTo("postgres");
            assertThat(seen.getFirst().since()).isBetween(before, Instant.now());
            assertThat(theirs.exchange("anna", Set.of(FIRST))).extracting(Seen::user).containsExactly("ben");

            assertThat(theirs.exchange("anna", Set.of(SECOND))).extracting(Seen::record).containsExactly(SECOND);
            assertThat(mine.exchange("ben", Set.of(FIRST, SECOND))).extracting(Seen::record).containsExactly(SECOND);
            assertThat(theirs.exchange("anna", Set.of())).isEmpty();
            assertThat(mine.exchange("ben", Set.of(FIRST, SECOND))).isEmpty();
        }
    }

    @Test
    void recordOfAnotherRegisterInTheDatabaseIsNotShown() throws SQLException {
        ServerAddress address = PostgresServer.register();
        PostgresServer.sql(address, "create schema other");
        ServerAddress other = ServerAddress.of(address.label().replace("://", "://postgres@") + "?schema=other");
        try (Register register = PostgresServer.open(address);
                Register otherRegister = PostgresServer.registers().create(other, Optional.empty(), empty -> {
                });
                OpenRecords mine = records(register);
                OpenRecords theirs = records(otherRegister)) {
            theirs.exchange("anna", Set.of(FIRST));
            assertThat(mine.exchange("ben", Set.of(FIRST))).isEmpty();
        }
    }

    @Test
    void recordIsNotShownAfterItsWindowClosed() {
        ServerAddress address = PostgresServer.register();
        try (Register register = PostgresServer.open(address); OpenRecords mine = records(register)) {
            try (OpenRecords theirs = records(register)) {
                theirs.exchange("anna", Set.of(FIRST));
                assertThat(mine.exchange("ben", Set.of(FIRST))).hasSize(1);
            }
            waitUntilNothingIsSeen(() -> mine.exchange("ben", Set.of(FIRST)));
        }
    }

    @Test
    void recordIsNotShownAfterItsConnectionBroke() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address);
                Register register = PostgresServer.open(address);
                Register cut = PostgresServer.open(proxy.address());
                OpenRecords mine = records(register);
                OpenRecords theirs = records(cut)) {
            theirs.exchange("anna", Set.of(FIRST));
            assertThat(mine.exchange("ben", Set.of(FIRST))).hasSize(1);
            proxy.goDown();
            waitUntilNothingIsSeen(() -> mine.exchange("ben", Set.of(FIRST)));
            assertThat(theirs.exchange("anna", Set.of(FIRST))).isEmpty();
        }
    }

    @Test
    void recordIsShownAgainAfterTheServerEndedTheSession() throws SQLException {
        ServerAddress address = PostgresServer.register();
        try (Register register = PostgresServer.open(address);
                OpenRecords mine = records(register);
                OpenRecords theirs = records(register)) {
            theirs.exchange("anna", Set.of(FIRST));
            List<Seen> before = mine.exchange("ben", Set.of(FIRST));
            assertThat(endSessions(address)).isTrue();
            assertThat(theirs.exchange("anna", Set.of(FIRST))).isEmpty();
            assertThat(mine.exchange("ben", Set.of(FIRST))).isEmpty();
            assertThat(theirs.exchange("anna", Set.of(FIRST))).isEmpty();
            assertThat(mine.exchange("ben", Set.of(FIRST))).isEqualTo(before);
        }
    }

    /** Poolers that share a session among programs release its locks in between. */
    @Test
    void sharedSessionIsClosedAndShowsNoOpenRecords() throws SQLException {
        ServerAddress address = PostgresServer.register();
        try (Register register = PostgresServer.open(address);
                OpenRecords mine = records(register);
                Connection pooled = PostgresServer.connect(address);
                Statement other = pooled.createStatement();
                OpenRecords theirs = new SharedOpenRecords(() -> pooled, "public")) {
            mine.exchange("ben", Set.of(FIRST));
            assertThat(theirs.exchange("anna", Set.of(FIRST))).hasSize(1);
            other.execute("select pg_advisory_unlock_all()");
            assertThat(theirs.exchange("anna", Set.of(FIRST))).isEmpty();
            assertThat(pooled.isClosed()).isTrue();
            assertThat(theirs.exchange("anna", Set.of(FIRST))).isEmpty();
        }
    }

    @Test
    void openRecordsDoNotBlockWritingDespiteForeignLocks() throws SQLException {
        ServerAddress address = PostgresServer.register();
        try (Register register = PostgresServer.open(address);
                OpenRecords mine = records(register);
                OpenRecords theirs = records(register);
                Connection hostile = PostgresServer.connect(address);
                Statement statement = hostile.createStatement()) {
            theirs.exchange("anna", Set.of(FIRST));
            statement.execute("create temp table l as select classid::bigint::bit(32)::int as k, objid::bigint::int "
                    + "+ n as m from pg_locks, generate_series(0, 10) n where locktype = 'advisory'");
            theirs.exchange("anna", Set.of());
            statement.execute("select pg_advisory_lock(k, m) from l");

            assertThat(theirs.exchange("anna", Set.of(FIRST, SECOND))).isEmpty();
            assertThat(mine.exchange("ben", Set.of(FIRST, SECOND))).extracting(Seen::record).containsExactly(SECOND);
            register.ledger()
                    .write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName("Anna Brandt")));
            assertThat(register.people().all()).hasSize(1);
        }
    }

    @Test
    void readersAndEditorsSeeEachOtherByTheirLogins() throws Exception {
        try (RightsServer server = RightsServer.start()) {
            String database = server.database();
            PostgresServer.registers().create(server.address("setup", database), Optional.empty(), empty -> {
            }).close();
            try (Register reading = PostgresServer.open(server.address("rita", database));
                    Register editing = PostgresServer.open(server.address("edith", database));
                    OpenRecords reader = records(reading);
                    OpenRecords editor = records(editing)) {
                assertThat(reading.readOnlyReason()).isPresent();
                reader.exchange("someone else", Set.of(FIRST));
                assertThat(editor.exchange("edith", Set.of(FIRST))).extracting(Seen::login).containsExactly("rita");
                assertThat(reader.exchange("someone else", Set.of(FIRST))).extracting(Seen::login, Seen::user)
                        .containsExactly(tuple("edith", "edith"));
            }
        }
    }
}
