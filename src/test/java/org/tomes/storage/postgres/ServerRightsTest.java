package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.Seeds;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.finding.PreparedFindingChanges;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.people.Person;
import org.tomes.people.PersonLogin;
import org.tomes.problem.Refused;
import org.tomes.register.AssignedLogin;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerRole;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Message;

/** The permissions of logins on a server with the Tomes roles, using Tomes or any other client. */
class ServerRightsTest {

    private static final CheckRun RUN = new CheckRun(1, FindingOrigin.TOMES, "#1", "e", RegisterFixture.NOW,
            RegisterFixture.NOW, new CheckRun.Tally(1, 0, 0, 0), "");
    private static final Finding FINDING = new Finding(new FindingId(1), new CheckId("key-vault.rbac"),
            new CheckedResource("/x", "x", "t"), Severity.HIGH, Message.of("check.reason.missing"),
            EnumSet.of(FindingOrigin.TOMES), FindingState.OPEN, OpenReason.FOUND, Optional.empty(), Optional.empty(),
            new DetectionTimes(RegisterFixture.NOW, RegisterFixture.NOW, 1, 1, 1), List.of(), List.of(), 0);

    private static final int ENTRIES = 300;
    private static final String INSERT = "insert into audit_entry select n.number + %s, clock_timestamp() at time zone 'utc', '%s', '%s', n.host, n.action, "
            + "n.record_type, n.record_id, n.record_label, n.before_fields, n.after_fields, n.hash "
            + "from audit_entry n order by n.number desc limit 1";

    private static RightsServer server;
    private String database;
    private Person edith;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = RightsServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void registerWithPeople() throws SQLException {
        database = server.database();
        try (Register register = PostgresServer.registers().create(address("setup"), Optional.empty(), empty -> {
        })) {
            edith = register.ledger().write(new Actor("", "setup", "here"), tx -> {
                Person person = register.people().add(tx, Person.ofName("Edith"));
                register.personLogins().add(tx, new PersonLogin("edith", person.id(), 0));
                Person emil = register.people().add(tx, Person.ofName("Emil"));
                register.personLogins().add(tx, new PersonLogin("emil", emil.id(), 0));
                return person;
            });
        }
    }

    private ServerAddress address(String login) {
        return server.address(login, database);
    }

    private Actor actor() {
        return new Actor(edith.id().toString(), "edith", "here");
    }

    private static void write(Register register, Actor actor) {
        register.ledger().write(actor, tx -> register.people().add(tx, Person.ofName("Next")));
    }

    @Test
    void signedInUserHasRoleAndPerson() {
        try (Register register = PostgresServer.open(address("edith"))) {
            assertThat(register.database().serverLogin())
                    .contains(new AssignedLogin("edith", ServerRole.EDITOR, Optional.of(edith.id().toString())));
            assertThat(register.database().logins()).extracting(AssignedLogin::login)
                    .containsExactly("anna", "edith", "emil", "postgres", "rita", "setup");
            assertThat(register.database().logins()).extracting(AssignedLogin::role)
                    .containsExactly(ServerRole.APPROVER, ServerRole.EDITOR, ServerRole.EDITOR, ServerRole.OWNER,
                            ServerRole.READER, ServerRole.OWNER);
        }
    }

    @Test
    void entryMustNameTheSignedInUser() {
        try (Register register = PostgresServer.open(address("edith"))) {
            write(register, actor());
            assertRefused("storage.server.notYourself",
                    () -> write(register, new Actor(edith.id().toString(), "emil", "here")));
            assertRefused("storage.server.notYourself",
                    () -> write(register, new Actor(UUID.randomUUID().toString(), "edith", "here")));
            assertRefused("storage.server.notYourself", () -> write(register, new Actor("", "edith", "here")));
            write(register, actor());
            assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).isTrue();
        }
        try (Register register = PostgresServer.open(address("anna"))) {
            assertRefused("storage.server.noPerson", () -> write(register, new Actor("", "anna", "here")));
        }
    }

    /** The trigger rebuilds the bytes that the program hashes from all eleven parts. */
    @Test
    void serverAndProgramComputeTheSameHash() {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        try (Register register = PostgresServer.open(address("edith"))) {
            for (int i = 0; i < ENTRIES / 10; i++) {
                Actor actor = new Actor(edith.id().toString(), "edith", text(random, 60));
                register.ledger().write(actor, tx -> {
                    for (int n = 0; n < 10; n++) {
                        tx.record(AuditAction.values()[random.nextInt(3)],
                                new RecordRef(text(random, 10), text(random, 200), text(random, 300)), fields(random),
                                fields(random));
                    }
                    return null;
                });
            }
            assertThat(register.ledger().head().number()).as("seed %d", seed).isGreaterThan(ENTRIES - 50);
            assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).as("seed %d", seed)
                    .isTrue();
        }
    }

    private static AuditFields fields(Random random) {
        TreeMap<String, String> fields = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.put(text(random, 10) + i, text(random, 2_000));
        }
        return new AuditFields(fields);
    }

    /** Characters of one to four bytes, and those with a special meaning in JSON, SQL or the format of times. */
    private static String text(Random random, int most) {
        int[] some = {'a', 'Z', '\'', '"', '\\', '{', '$', '?', '\n', '\t', ' ', 'ä', '€', 0x1F600, 0x10FFFF, 0xFFFD,
            1};
        return random.ints(random.nextInt(most), 0, some.length)
                .map(i -> some[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set person = ''", "delete from audit_entry", "truncate audit_entry",
        "alter table audit_entry disable trigger all", "drop trigger tomes_audit_entry on audit_entry",
        "create or replace function tomes_person() returns uuid language sql as 'select null::uuid'",
        "update register_info set genesis = repeat('0', 64)", "delete from register_info",
        "insert into person_login select 'edith', person, 1 from person_login where login = 'emil'",
        "update person_login set person = null", "set role tomes_owner", "set role tomes_admin",
        "set session authorization emil", "set session_replication_role = replica",
        "insert into change_policy values (1, true, 1)", "delete from flyway_schema_history",
        "insert into register_elsewhere values (1, 'MOVED', 'x', current_timestamp, 1, '')",
        "create table mine (id int)", "drop table measure", "update acknowledgement set remark = ''",
        "delete from acknowledgement"})
    void editorWithAPlainClientCannotAlterTrailOrRights(String statement) {
        assertState("42501", () -> server.execute("edith", database, statement));
    }

    @Test
    void editorWithAPlainClientCannotForgeAnEntry() {
        assertState("TM002", () -> forge(1, edith.id().toString(), "emil"));
        assertState("TM002", () -> forge(1, UUID.randomUUID().toString(), "edith"));
        assertState("TM003", () -> forge(1, edith.id().toString(), "edith"));
        assertState("TM003", () -> forge(2, edith.id().toString(), "edith"));
        // Tables of the client that hide those of the register.
        assertState("TM002", () -> server.execute("edith", database,
                "create temp table person_login as select 'edith'::varchar as login, gen_random_uuid() as person",
                INSERT.formatted(1, UUID.randomUUID(), "edith").replace("into audit", "into public.audit")));
    }

    /** The server checks all entries of a statement. */
    @Test
    void editorWithAPlainClientCannotForgeTheSecondOfTwoEntries() throws SQLException {
        PlainEntry entry = PlainEntry.by("edith");
        server.execute("edith", database, entry.statement());
        String forged = "select number + 1, at, person, account, host, action, record_type, record_id, record_label, "
                + "before_fields, after_fields, %s from entry";
        String two = "with entry (number, at, person, account, host, action, record_type, record_id, record_label, "
                + "before_fields, after_fields, hash) as ("
                + entry.statement().replaceFirst("insert into audit_entry\\s", "")
                + ") insert into audit_entry select * from entry union all ";
        assertState("TM003",
                () -> server.execute("edith", database, two + forged.formatted("repeat('0', 64)") + " order by 1"));
    }

    @Test
    void entryHasTimeAndComputerKnownToTheServer() throws SQLException {
        PlainEntry entry = PlainEntry.by("edith");
        assertState("TM009",
                () -> server.execute("edith", database, entry.at("timestamp '2026-01-01 00:00:00'").statement()));
        assertState("TM009", () -> server.execute("edith", database,
                entry.at("clock_timestamp() at time zone 'utc' + interval '1 minute'").statement()));
        assertState("TM009", () -> server.execute("edith", database, entry.from("'there'::text").statement()));
        server.execute("edith", database, entry.statement());
        try (Register register = PostgresServer.open(address("edith"))) {
            write(register, actor());
            assertThat(register.ledger().entries(AuditQuery.newest(1)).getFirst().actor().host()).startsWith("here (");
            assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update measure set title = 'Other'", "delete from measure_tag",
        "insert into measure_tag select id, 'new' from measure", "update person set active = false",
        "insert into snapshot values (gen_random_uuid(), 9, '', 'FILES', now(), now(), repeat('0', 64))",
        "insert into role values (gen_random_uuid(), 'x', 1)", "update finding set state = 'FIXED'",
        "update finding_source set source = 'PROWLER'", "delete from finding_source",
        "insert into finding_source select number, 'PROWLER' from finding",
        "insert into finding_measure select number, 0, id from finding, measure"})
    void editorWithAPlainClientCannotChangeDataWithoutAnEntry(String statement) throws SQLException {
        addMeasure();
        addFinding();
        assertState("TM008", () -> server.execute("edith", database, statement));
        // An entry of an earlier transaction does not count.
        server.execute("edith", database, PlainEntry.by("edith").statement());
        assertState("TM008", () -> server.execute("edith", database, statement));
    }

    @Test
    void recordChangeNeedsAnEntryAboutThatRecord() throws SQLException {
        addMeasure();
        String change = "update measure set title = 'Other'";
        PlainEntry entry = PlainEntry.by("edith");
        assertState("TM008", () -> server.execute("edith", database, "begin", change, entry.statement(), "commit"));
        server.execute("edith", database, "begin", change,
                entry.about("measure", "(select id::text from measure)").statement(), "commit");
    }

    /** An import adds the findings of its new run before it requests the write lock and writes the entries. */
    @Test
    void findingsOfANewRunMayComeBeforeTheEntriesButNotWithoutThem() throws SQLException {
        addFinding();
        String run = "insert into finding_run select 2, source, label, evidence, captured_at, ran_at, appeared, came_back, "
                + "still_there, gone, version from finding_run";
        String finding = "create temp table copy as select * from finding; update copy set number = 2, key_hash = "
                + "repeat('a', 64), appeared_in = 2; insert into finding select * from copy; drop table copy";
        String source = "insert into finding_source values (2, 'TOMES')";
        assertState("TM008", () -> server.execute("edith", database, "begin", run, finding, source, "commit"));
        assertState("TM008", () -> server.execute("edith", database, "begin", run,
                "insert into finding_source values (1, 'DEFENDER')"));
        assertState("TM008", () -> server.execute("edith", database, "begin", run,
                finding.replace("appeared_in = 2", "last_in = 1")));
        server.execute("edith", database, "begin", run, finding, source, PlainEntry.by("edith").statement(), "commit");
    }

    /** Checks without new results only update the time of the last sighting. */
    @Test
    void sightingOfAFindingNeedsNoEntry() throws SQLException {
        addFinding();
        server.execute("edith", database, "update finding set last_seen = last_seen + interval '1 day'");
        try (Register register = PostgresServer.open(address("edith"))) {
            assertThat(register.findings().all()).singleElement()
                    .extracting(finding -> finding.sightings().last())
                    .isEqualTo(RegisterFixture.NOW.plus(Duration.ofDays(1)));
        }
    }

    private void addFinding() {
        try (Register register = PostgresServer.open(address("edith"))) {
            PreparedFindingChanges findings = register.findings()
                    .prepare(List.of(), List.of(FINDING), List.of(), List.of());
            boolean early = register.ledger().write(actor(), Optional.of(tx -> {
                register.checkRuns().insertEarly(tx, RUN);
                findings.insertEarly(tx);
            }), tx -> {
                register.checkRuns().begin(tx, RUN, tx.hasEarlyRows());
                findings.write(tx, tx.hasEarlyRows());
                return tx.hasEarlyRows();
            });
            assertThat(early).isTrue();
        }
    }

    private void addMeasure() {
        try (Register register = PostgresServer.open(address("edith"))) {
            new MeasureService(register.ledger(), register.measures(), register.people()).add(actor(),
                    new MeasureBuilder().code("").title("t").tags(List.of("old")).build());
        }
    }

    private void forge(int step, String person, String account) throws SQLException {
        server.execute("edith", database, INSERT.formatted(step, person, account));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set host = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void ownerCanOnlyAddEntries(String statement) {
        assertState("TM004", () -> server.execute("setup", database, "set role tomes_owner", statement));
    }

    @Test
    void readerCanReadAndCannotWrite() {
        try (Register register = PostgresServer.open(address("rita"))) {
            assertThat(register.people().all()).hasSize(2);
            assertThat(register.readOnlyReason()).isPresent();
            assertRefused("storage.server.onlyReader", () -> write(register, new Actor("", "rita", "here")));
            assertThat(register.schemaDifferences()).isEmpty();
        }
        for (String table : List.of("person", "measure", "audit_entry", "register_info")) {
            assertState("42501", () -> server.execute("rita", database, "delete from " + table));
        }
        assertState("42501", () -> server.execute("rita", database, "select id from register_info for update"));
        assertRefused("storage.server.noRight", () -> PostgresServer.open(address("stranger")));
    }

    @Test
    void onlyOwnersCanCreateARegister() throws SQLException {
        String empty = server.database();
        assertRefused("storage.server.notOwner",
                () -> PostgresServer.registers().create(server.address("edith", empty), Optional.empty(), register -> {
                }));
    }

    @Test
    void rightsComeIntoForceWhenARegisterIsUpdated() throws SQLException {
        server.execute("postgres", database, "drop trigger tomes_audit_entry on audit_entry",
                "revoke select on person from tomes_reader");
        assertRefused("storage.server.older", () -> PostgresServer.open(address("edith")));
        assertThat(PostgresServer.registers().update(address("setup"), Optional.empty())).isTrue();
        assertThat(PostgresServer.registers().update(address("setup"), Optional.empty())).isFalse();
        try (Register register = PostgresServer.open(address("rita"))) {
            assertThat(register.people().all()).hasSize(2);
        }
        assertState("TM003", () -> forge(1, edith.id().toString(), "edith"));
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).satisfies(Refused.with(key));
    }

    private static void assertState(String state, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(SQLException.class,
                failure -> assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state));
    }
}
