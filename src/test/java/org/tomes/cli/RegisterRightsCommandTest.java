package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.finding.FindingFixture;
import org.tomes.storage.postgres.PlainEntry;
import org.tomes.storage.postgres.PostgresServer;
import org.tomes.storage.postgres.RightsServer;

/** Commands on a register whose server has the Tomes roles. */
class RegisterRightsCommandTest {

    private static final String CHANGE = "change add --kind other --title T --reason R --risk X --rollback Y --json";

    private static RightsServer server;

    @TempDir
    private Path folder;
    private String database;

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
        done("setup", "register create");
        for (String name : List.of("Edith", "Anna")) {
            done("setup", "person add " + name);
            done("setup", "register login " + name.toLowerCase(java.util.Locale.ROOT) + " " + name);
        }
    }

    private CliFixture.Result run(String login, String command) {
        String address = server.address(login, database).label().replace("://", "://" + login + "@");
        List<String> all = new ArrayList<>(List.of("--register", address));
        all.addAll(List.of(command.split(" ")));
        return new CliFixture(folder).run(all.toArray(String[]::new));
    }

    private CliFixture.Result done(String login, String command) {
        CliFixture.Result result = run(login, command);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private void refused(String login, String command, int code, String why) {
        CliFixture.Result result = run(login, command);
        assertThat(result.err()).contains(why);
        assertThat(result.exitCode()).isEqualTo(code);
    }

    private String change(String login) {
        String number = done(login, CHANGE).json().at("/change/number").asText();
        done(login, "change submit " + number);
        return number;
    }

    @Test
    void actingPersonIsTheSignedInPerson() {
        done("edith", "measure add --title Backups");
        assertThat(run("edith", "audit list --json").json().at("/entries/0").toString()).contains("edith");
        refused("edith", "measure add --title More --as Anna", 2, "login edith");
        refused("rita", "measure add --title More", 5, "read permission only");
        refused("emil", "measure add --title More", 5, "No person is assigned");
        done("rita", "measure list");
        done("setup", "audit verify");
    }

    @Test
    void rightsListLoginsWithTheirPeople() {
        CliFixture.Result rights = done("rita", "register rights");
        assertThat(rights.out()).containsPattern("edith +edits +Edith").containsPattern("anna +approves +Anna");
        assertThat(done("rita", "register rights --json").json().at("/inForce").asBoolean()).isTrue();
        done("setup", "register login edith --remove");
        refused("edith", "measure add --title More", 5, "No person is assigned");
        refused("setup", "register login nobody Edith", 2, "nobody");
        refused("edith", "register login edith Anna", 5, "no permission for this");
        refused("setup", "register login edith", 2, "--remove");
        done("setup", "audit verify");
        String plain = PostgresServer.register().label().replace("://", "://postgres@");
        new CliFixture(folder).run("--register", "file", "init");
        CliFixture.Result file = new CliFixture(folder).run("--register", "file", "register", "rights");
        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).contains("requires a register on a server");
        CliFixture.Result none = new CliFixture(folder).run("--register", plain, "register", "rights");
        assertThat(none.out()).contains("Access rights are not enabled");
        assertThat(new CliFixture(folder).run("--register", plain, "register", "login", "x", "y").exitCode())
                .isEqualTo(2);
    }

    @Test
    void serverEnforcesFourEyesForChanges() {
        String own = change("anna");
        assertState("TM006", "anna", approval("change_record", own, "anna"));
        String submitted = change("edith");
        refused("edith", "change approve " + submitted, 2, "");
        assertState("TM005", "edith", approval("change_record", submitted, "edith"));
        assertState("TM005", "edith", approval("change_record", submitted, "anna"));
        assertState("TM007", "edith", "update change_record set state = 'CLOSED' where number = " + submitted);
        done("anna", "change approve " + submitted);
        assertState("TM007", "edith", "update change_record set title = 'Another' where number = " + submitted);
        assertState("TM007", "anna", "update change_record set state = 'DRAFT' where number = " + submitted);
        assertState("TM007", "anna", "delete from change_record");
        done("edith", "change implement " + submitted);
        done("anna", "change verify " + submitted);
        done("setup", "audit verify");
    }

    /** Entering somebody else as the requester does not make it another person's change. */
    @Test
    void authorOfAChangeCannotApproveItForAnotherRequester() throws SQLException {
        String number = done("anna", CHANGE).json().at("/change/number").asText();
        String requested = "update change_record set requester = (select id from person where name = 'Edith')";
        server.execute("postgres", database, "set session_replication_role = replica", requested);
        done("anna", "change submit " + number);
        assertState("TM006", "anna", approval("change_record", number, "anna"));
        assertState("TM007", "anna", "update change_record set requester = null");
    }

    private static String approval(String table, String number, String person) {
        return "update " + table
                + " set state = 'APPROVED', approver = (select person from person_login where login = '" + person
                + "') where number = " + number;
    }

    /** A decision about a submission is not work on the record, so an edit must not look like one. */
    @Test
    void editCannotBeRecordedAsADecision() {
        String number = done("edith", CHANGE).json().at("/change/number").asText();
        assertState("TM003", "anna", "begin", "update change_record set risk = 'none'",
                PlainEntry.by("anna")
                        .about("change", "(select id::text from change_record where number = " + number + ")")
                        .fields("{\"risk\":\"X\",\"state\":\"SUBMITTED\"}", "{\"risk\":\"none\",\"state\":\"DRAFT\"}")
                        .statement());
        assertState("TM003", "anna", "begin", "update change_record set risk = 'none'",
                PlainEntry.by("anna")
                        .about("change", "(select id::text from change_record where number = " + number + ")")
                        .fields("{\"state\":\"DRAFT\"}", "{\"state\":\"SUBMITTED\"}")
                        .statement());
    }

    @Test
    void serverEnforcesFourEyesForDocuments() {
        String approve = "update document_version set state = 'APPROVED', approver = tomes_person()";
        done("anna", "document submit responsibilities");
        refused("anna", "document approve responsibilities", 2, "");
        assertState("TM006", "anna", approve);
        assertState("TM005", "edith", approve);
        assertState("TM007", "edith", "update version_content set content = ''::bytea");
        done("anna", "document revise responsibilities");
        done("anna", "document discard responsibilities");
        done("edith", "document submit responsibilities");
        assertState("TM005", "edith", approve);
        assertState("TM007", "edith", "update document_version set submitter = null");
        assertState("TM005", "edith",
                "update document_version set submitter = (select id from person where name = 'Anna')");
        assertState("TM007", "edith", "update document_version set state = 'RELEASED'");
        assertState("TM007", "edith", "delete from document_version");
        done("setup", "audit verify");
    }

    /** An editor with a plain client, with an entry about the record, as the server requires for every change. */
    @Test
    void linksOfASubmittedChangeCannotBeAltered() throws SQLException, IOException {
        Files.writeString(folder.resolve("vaults.json"),
                "[{'id':'%s','name':'kv-a','type':'Microsoft.KeyVault/vaults','properties':{'tenantId':'t'}}]"
                        .formatted(FindingFixture.vaultId("kv-a"))
                        .replace('\'', '"'));
        done("edith", "azure import vaults.json");
        done("edith", "measure add --title One");
        done("edith", "measure add --title Two");
        done("edith", "measure add --title Three");
        String number = done("edith", CHANGE + " --measure TOM-001 --finding F-1 --resource vm-1").json()
                .at("/change/number")
                .asText();
        assertThat(linkChanges(number)).allSatisfy(statement -> transaction(number, statement, "rollback"));
        done("edith", "change submit " + number);
        assertLinksStay(number);
        done("anna", "change approve " + number);
        assertLinksStay(number);
        done("edith", "change implement " + number);
        done("edith", "change set " + number + " --ticket OPS-17");
        done("anna", "change verify " + number);
        assertLinksStay(number);
        done("edith", "change close " + number);
        assertThat(linkChanges(number)).allSatisfy(statement -> assertLocked(number, statement));
        JsonNode change = done("edith", "change show --json " + number).json().get("change");
        assertThat(change.get("measures")).hasToString("[\"TOM-001\"]");
        assertThat(change.get("findings")).hasToString("[\"F-1\"]");
        assertThat(change.get("resources")).hasToString("[\"vm-1\"]");
        done("setup", "audit verify");
    }

    private void assertLinksStay(String number) {
        assertThat(linkChanges(number)).allSatisfy(statement -> assertLocked(number, statement));
        refused("edith", "change set " + number + " --measure TOM-001 --measure TOM-002", 2,
                "measures and findings are fixed");
        refused("edith", "change set " + number + " --finding F-1 --finding F-2", 2, "measures and findings are fixed");
    }

    private static List<String> linkChanges(String number) {
        return List.of(measure(number), finding(number),
                "update change_measure set measure = (select id from measure where code = 'TOM-003')",
                "delete from change_measure", "update change_finding set finding = 'f-9'", "delete from change_finding",
                "update change_resource set resource = 'vm-9'", "delete from change_resource", resource(number));
    }

    private static String measure(String number) {
        return "insert into change_measure select c.id, 9, m.id from change_record c, measure m where c.number = "
                + number + " and m.code = 'TOM-003'";
    }

    private static String finding(String number) {
        return "insert into change_finding select id, 9, 'f-9' from change_record where number = " + number;
    }

    private static String resource(String number) {
        return "insert into change_resource select id, 9, 'vm-9' from change_record where number = " + number;
    }

    private void assertLocked(String number, String... statements) {
        for (String statement : statements) {
            assertThatThrownBy(() -> transaction(number, statement, "commit")).as(statement)
                    .isInstanceOfSatisfying(SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("TM007"));
        }
    }

    private void transaction(String number, String statement, String end) throws SQLException {
        server.execute("edith", database, "begin", statement,
                PlainEntry.by("edith")
                        .about("change", "(select id::text from change_record where number = " + number + ")")
                        .statement(),
                "set constraints all immediate", end);
    }

    @Test
    void filesOfAReleasedDocumentCannotBeAltered() {
        done("edith", "document submit responsibilities");
        done("anna", "document approve responsibilities");
        done("edith", "document release responsibilities --format docx --lang en --out " + folder.resolve("out"));
        assertState("TM007", "edith", "update version_file set place = 9");
        assertState("TM007", "edith", "delete from version_file");
        assertState("TM007", "edith",
                "insert into version_deviation select id, 0, 'f', 'r', 'RISK' from document_version");
        done("edith", "document submit responsibilities --summary Again");
        done("anna", "document approve responsibilities");
        done("edith", "document release responsibilities --format docx --lang en --out " + folder.resolve("next"));
        done("setup", "audit verify");
    }

    @Test
    void approvedDocumentCanBeReleased() {
        done("edith", "document submit responsibilities");
        done("anna", "document reject responsibilities --reason Incomplete");
        done("edith", "document submit responsibilities");
        done("anna", "document approve responsibilities");
        done("edith", "document release responsibilities --format docx --lang en --out " + folder.resolve("out"));
        assertState("TM007", "anna", "update document_version set summary = 'Another'");
        done("setup", "audit verify");
    }

    @Test
    void registerCanBeMovedToAServerWithRightsAndCopiedByAReader() throws SQLException {
        new CliFixture(folder).exampleCompany();
        String target = server.database();
        String address = server.address("setup", target).label().replace("://", "://setup@");
        CliFixture.Result moved = new CliFixture(folder).run("register", "move", "r", address);
        assertThat(moved.exitCode()).as(moved.err()).isZero();
        database = target;
        done("setup", "audit verify");
        assertState("42501", "edith", "delete from audit_entry");
        done("rita", "backup saved");
        assertThat(new CliFixture(folder).run("--register", "saved", "check").exitCode()).isZero();
    }

    private void assertState(String state, String login, String... statements) {
        ThrowingCallable attempt = () -> server.execute(login, database, statements);
        assertThatThrownBy(attempt).isInstanceOfSatisfying(SQLException.class,
                failure -> assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state));
    }
}
