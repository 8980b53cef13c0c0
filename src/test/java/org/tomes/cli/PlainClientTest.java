package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.storage.postgres.PlainEntry;
import org.tomes.storage.postgres.RightsServer;

/** The limits of editors and approvers with a plain SQL client, even if they add a correct entry to the trail. */
class PlainClientTest {

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
            done("setup", "register login " + name.toLowerCase(Locale.ROOT) + " " + name);
        }
    }

    private CliFixture.Result done(String login, String command) {
        String address = server.address(login, database).label().replace("://", "://" + login + "@");
        List<String> all = new ArrayList<>(List.of("--register", address));
        all.addAll(List.of(command.split(" ")));
        CliFixture.Result result = new CliFixture(folder).run(all.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private static PlainEntry about(String login, String type, String table) {
        return PlainEntry.by(login).about(type, "(select id::text from " + table + " order by number limit 1)");
    }

    private void assertState(String state, String login, String... statements) {
        assertThatThrownBy(() -> transaction(login, statements)).as(String.join("; ", statements))
                .isInstanceOfSatisfying(SQLException.class,
                        failure -> assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state));
    }

    private void transaction(String login, String... statements) throws SQLException {
        List<String> all = new ArrayList<>(List.of("begin"));
        all.addAll(List.of(statements));
        all.add("commit");
        server.execute(login, database, all.toArray(String[]::new));
    }

    private void submittedChange() {
        String number = done("edith", CHANGE).json().at("/change/number").asText();
        done("edith", "change submit " + number);
    }

    /** Back to a draft, changed and submitted again in one transaction, which would look as if nothing was edited. */
    @Test
    void approverCannotHideAnEditBetweenTwoSubmissions() {
        submittedChange();
        String back = "update change_record set state = 'DRAFT'";
        String edit = "update change_record set title = 'Another'";
        String again = "update change_record set state = 'SUBMITTED'";
        PlainEntry entry = about("anna", "change", "change_record");
        String returned = entry.fields("{\"state\":\"SUBMITTED\"}", "{\"state\":\"DRAFT\"}").statement();

        assertState("TM008", "anna", back, edit, returned, again);
    }

    @Test
    void authorOfASubmissionEntryCountsAsAuthor() throws SQLException {
        submittedChange();
        String back = "update change_record set state = 'DRAFT'";
        String edit = "update change_record set title = 'Another'";
        String again = "update change_record set state = 'SUBMITTED'";
        PlainEntry entry = about("anna", "change", "change_record");
        transaction("anna", back, edit, again,
                entry.fields("{\"state\":\"SUBMITTED\"}", "{\"state\":\"SUBMITTED\"}").statement());

        assertState("TM006", "anna", "update change_record set state = 'APPROVED', approver = tomes_person()");
    }

    @Test
    void implementerAndVerifierMustBeTheSignedInPerson() {
        submittedChange();
        done("anna", "change approve 1");
        String entry = about("edith", "change", "change_record").statement();
        String anna = "(select id from person where name = 'Anna')";
        assertState("TM005", "edith", "update change_record set implementer = " + anna, entry);
        assertState("TM005", "edith", "update change_record set verifier = " + anna, entry);
        assertState("TM007", "edith", "update change_record set number = 7", entry);
    }

    @Test
    void selfApprovalIsMarked() {
        done("setup", "change policy --self-approval true");
        String number = done("anna", CHANGE).json().at("/change/number").asText();
        done("anna", "change submit " + number);
        assertState("TM006", "anna", "update change_record set state = 'APPROVED', approver = tomes_person()");
        done("anna", "change approve " + number);
        assertThat(done("anna", "change show " + number + " --json").json().toString())
                .contains("\"selfApproved\":true");
    }

    @Test
    void releasedVersionCannotBeAltered() {
        done("edith", "document submit responsibilities");
        done("anna", "document approve responsibilities");
        done("edith", "document release responsibilities --format docx --lang en --out " + folder.resolve("out"));
        String entry = PlainEntry.by("edith").about("version", "(select id::text from document_version)").statement();
        for (String set : List.of("release_hash = repeat('0', 64)", "release_entry = 1", "released_at = now()",
                "released_by = null", "snapshot_hash = 'x'", "deviation_reason = 'x'")) {
            assertState("TM007", "edith", "update document_version set " + set, entry);
        }
    }

    @Test
    void storedFilesCannotBeAltered() throws IOException {
        Files.writeString(folder.resolve("proof.txt"), "proof");
        done("edith", "evidence add proof.txt --title Proof");
        String entry = about("edith", "evidence", "evidence").statement();
        assertState("42501", "edith", "update evidence_piece set content = ''::bytea", entry);
        assertState("42501", "edith", "delete from evidence_piece", entry);
        assertState("42501", "edith", "delete from evidence_file", entry);
        assertState("TM007", "edith", "insert into evidence_piece select sha256, 9, 'x'::bytea from evidence_file",
                entry);
        assertState("TM007", "edith", "update evidence_file set announced = true", entry);
        assertState("TM007", "edith", "update evidence_file set size = 1", entry);
        done("edith", "check");
    }

    @Test
    void evidenceAndReviewsAreChangedWithAnEntryAboutThemselvesOnly() throws IOException {
        Files.writeString(folder.resolve("proof.txt"), "proof");
        done("edith", "evidence add proof.txt --title Proof");
        done("edith", "measure add --title Locks");
        done("edith", "review sign TOM-001 --result EFFECTIVE --method Looked");
        String other = PlainEntry.by("edith").statement();
        assertState("TM008", "edith", "update evidence set title = 'Other'", other);
        assertState("TM008", "edith", "update evidence_version set valid_until = date '2039-01-01'", other);
        assertState("42501", "edith", "update review set result = 'NOT_EFFECTIVE'", other);
        assertState("42501", "edith", "delete from review", other);
        done("edith", "check");
    }

    @Test
    void findingDecisionsNeedAnEntryAndTheirHistoryIsImmutable() throws IOException {
        String vault = "[{\"id\":\"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/"
                + "Microsoft.KeyVault/vaults/v\",\"name\":\"v\",\"type\":\"Microsoft.KeyVault/vaults\","
                + "\"location\":\"w\",\"properties\":{\"enableSoftDelete\":true}}]";
        Files.writeString(folder.resolve("azure.json"), vault);
        done("edith", "azure import azure.json");
        assertThat(done("edith", "finding list --json").json().at("/findings")).isNotEmpty();
        String other = PlainEntry.by("edith").statement();
        assertState("TM008", "edith", "update finding set state = 'RISK_ACCEPTED', decision_reason = 'x', "
                + "decided_at = now() where number = 1", other);
        assertState("TM008", "edith", "update finding set severity = 'LOW' where number = 1", other);
        assertState("42501", "edith", "delete from finding", other);
        assertState("42501", "edith", "update finding_event set note = 'x'", other);
        assertState("42501", "edith", "delete from finding_event", other);
        assertState("TM008", "edith", "update snapshot set label = 'Other'", other);
    }

    @Test
    void rejectsUnreadableEntries() {
        PlainEntry entry = PlainEntry.by("edith");
        assertState("TM003", "edith", entry.statement().replace("'CHANGED'", "'FORGED'"));
        assertState("TM003", "edith", entry.fields("[]", "{}").statement());
        assertState("TM003", "edith", entry.fields("{}", "{\"a\":{\"b\":1}}").statement());
        assertState("22P02", "edith", entry.fields("{}", "nothing").statement());
        done("edith", "audit list");
    }

    @Test
    void responsibilitiesAndRolesAreAddedWithAnEntryAboutThemselves() {
        String other = PlainEntry.by("edith").statement();
        assertState("TM008", "edith", "insert into responsibility values (gen_random_uuid(), 'x', 'Other', 1, 1)",
                other);
        assertState("TM008", "edith", "insert into role values (gen_random_uuid(), 'Other', 1)", other);
    }
}
