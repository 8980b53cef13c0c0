package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.finding.FindingFixture;

class ChangeCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("person", "add", "Ben");
        cli.run("measure", "add", "--title", "Netze trennen");
        Files.writeString(folder.resolve("vaults.json"),
                "[{'id':'%s','name':'kv-a','type':'Microsoft.KeyVault/vaults','properties':{'tenantId':'t'}}]"
                        .formatted(FindingFixture.vaultId("kv-a"))
                        .replace('\'', '"'));
        assertThat(cli.run("azure", "import", "vaults.json").exitCode()).isZero();
    }

    private int add() {
        var json = cli
                .run("change", "add", "--kind", "key-vault", "--title", "Zugriff entziehen", "--reason", "Weggang",
                        "--risk", "Dienst ohne Schlüssel", "--rollback", "Rolle wieder zuweisen", "--measure",
                        "tom-001", "--finding", "F-1", "--as", "Anna", "--json")
                .json();
        assertThat(json.at("/change/state").asText()).isEqualTo("DRAFT");
        assertThat(json.at("/change/measures/0").asText()).isEqualTo("TOM-001");
        return json.at("/change/number").asInt();
    }

    private void step(int code, String... words) {
        CliFixture.Result result = cli.run(words);
        assertThat(result.exitCode()).as(String.join(" ", words) + ": " + result.err()).isEqualTo(code);
    }

    /** The same person entered twice does not satisfy the four-eyes principle. */
    @Test
    void changeCannotBeApprovedBySecondEntryOfTheRequester() {
        cli.run("person", "add", "Anna Berg", "--email", "anna@x.example");
        cli.run("person", "add", "A. Berg", "--email", "Anna@X.example");
        String number = String
                .valueOf(cli
                        .run("change", "add", "--kind", "nsg", "--title", "Port 22", "--reason", "Test", "--risk",
                                "offen", "--rollback", "zu", "--as", "Anna Berg", "--json")
                        .json()
                        .at("/change/number")
                        .asInt());
        step(0, "change", "submit", number, "--as", "Anna Berg");

        assertThat(cli.run("change", "approve", number, "--as", "A. Berg").err()).contains("same email address");
        step(0, "change", "approve", number, "--as", "Ben");
    }

    @Test
    void changeGoesFromDraftToClosedWithHistory() {
        String number = String.valueOf(add());
        step(0, "change", "submit", number, "--as", "Anna");
        step(2, "change", "approve", number, "--as", "Anna");
        step(2, "change", "approve", number);
        step(0, "change", "approve", number, "--as", "Ben", "--remark", "heute Abend");
        step(0, "change", "implement", number, "--as", "Anna", "--date", "2026-11-24");
        step(0, "change", "verify", number, "--as", "Ben", "--result", "Zugriff geprüft, verweigert");
        step(0, "change", "close", number, "--as", "Ben");
        var change = cli.run("change", "show", number, "--json").json().get("change");
        assertThat(change.get("state").asText()).isEqualTo("CLOSED");
        assertThat(change.get("approver").asText()).isEqualTo("Ben");
        assertThat(change.get("history").findValuesAsText("state")).containsExactly("DRAFT", "SUBMITTED", "APPROVED",
                "IMPLEMENTED", "VERIFIED", "CLOSED");
        assertThat(change.get("history").findValuesAsText("person")).containsExactly("Anna", "Anna", "Ben", "Anna",
                "Ben", "Ben");
        assertThat(change.at("/history/2/remark").asText()).isEqualTo("heute Abend");
        assertThat(cli.run("change", "show", "#" + number).out()).contains("Zugriff geprüft, verweigert", "closed");
        assertThat(cli.run("change", "list", "--json").json().get("changes")).hasSize(1);
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void rejectsStepsOutOfOrderWithReason() {
        String number = String.valueOf(add());
        assertThat(cli.run("change", "approve", number, "--as", "Ben").err()).contains("draft", "submitted");
        step(2, "change", "implement", number, "--as", "Ben");
        step(0, "change", "submit", number, "--as", "Anna");
        step(2, "change", "submit", number, "--as", "Anna");
        step(2, "change", "reject", number, "--as", "Ben");
        step(0, "change", "reject", number, "--as", "Ben", "--reason", "zu riskant");
        step(2, "change", "implement", number, "--as", "Anna");
        step(0, "change", "revise", number, "--as", "Anna");
        step(2, "change", "show", "99");
        step(2, "change", "show", "x");
    }

    @Test
    void draftThatWasCreatedTwiceIsWithdrawnAndLocked() {
        String number = String.valueOf(add());
        step(0, "change", "withdraw", number, "--as", "Anna");
        assertThat(cli.run("change", "set", number, "--title", "x").err()).contains("withdrawn");
        step(2, "change", "submit", number, "--as", "Anna");
        step(0, "change", "revise", number, "--as", "Anna");
        step(0, "change", "submit", number, "--as", "Anna");
        step(2, "change", "withdraw", number, "--as", "Anna");
    }

    @Test
    void verifyingNamesWhatIsStillOpenAndWhatNoSnapshotShows() {
        String number = String.valueOf(add());
        step(0, "change", "submit", number, "--as", "Anna");
        step(0, "change", "approve", number, "--as", "Ben");
        step(0, "change", "implement", number, "--as", "Anna", "--date", "2026-11-24");
        CliFixture.Result verified = cli.run("change", "verify", number, "--as", "Ben");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.err()).contains("The finding F-1 is still open.");
    }

    @Test
    void changeWithoutARollbackPlanIsNotSubmitted() {
        cli.run("change", "add", "--kind", "nsg", "--title", "x", "--reason", "r", "--risk", "y", "--as", "Anna");
        assertThat(cli.run("change", "submit", "1", "--as", "Anna").err()).contains("rollback plan");
        step(0, "change", "set", "1", "--rollback", "zurück");
        step(0, "change", "submit", "1", "--as", "Anna");
    }

    @Test
    void submittedChangeAllowsOnlyDateTicketAndSnapshots() {
        cli.run("measure", "add", "--title", "Protokolle prüfen");
        String number = String.valueOf(add());
        step(0, "change", "submit", number, "--as", "Anna");
        staysAsItIs(number);
        step(0, "change", "approve", number, "--as", "Ben");
        staysAsItIs(number);
        step(0, "change", "implement", number, "--as", "Anna");
        staysAsItIs(number);
        step(0, "change", "verify", number, "--as", "Ben");
        staysAsItIs(number);
        step(0, "change", "close", number, "--as", "Anna");
        step(2, "change", "set", number, "--ticket", "OPS-18");
        var change = cli.run("change", "show", number, "--json").json().get("change");
        assertThat(change.get("measures")).hasSize(1);
        assertThat(change.get("findings")).hasSize(1);
        assertThat(change.get("ticket").asText()).isEqualTo("OPS-17");
    }

    private void staysAsItIs(String number) {
        step(2, "change", "set", number, "--reason", "etwas anderes");
        step(2, "change", "set", number, "--resource", "kv-a");
        step(2, "change", "set", number, "--finding", "F-1", "--finding", "F-2");
        step(2, "change", "set", number, "--finding", "");
        step(2, "change", "set", number, "--measure", "TOM-001", "--measure", "TOM-002");
        assertThat(cli.run("change", "set", number, "--measure", "").err()).contains("measures and findings are fixed");
        step(0, "change", "set", number, "--ticket", "OPS-17", "--planned", "2026-12-01");
    }

    @Test
    void revisedChangeCanBeRelinkedAndNeedsAnotherApproval() {
        String number = String.valueOf(add());
        step(0, "change", "submit", number, "--as", "Anna");
        step(0, "change", "revise", number, "--as", "Anna");
        step(0, "change", "set", number, "--finding", "F-1", "--finding", "F-2");
        step(2, "change", "approve", number, "--as", "Ben");
        step(0, "change", "submit", number, "--as", "Anna");
        step(0, "change", "approve", number, "--as", "Ben");
        assertThat(cli.run("change", "show", number, "--json").json().at("/change/findings")).hasSize(2);
    }

    @Test
    void companyMayAllowSelfApprovalOfChangesWhichIsRecorded() {
        String number = String.valueOf(add());
        step(0, "change", "policy", "--self-approval", "true", "--as", "Anna");
        step(0, "change", "submit", number, "--as", "Anna");
        step(0, "change", "approve", number, "--as", "Anna");
        assertThat(cli.run("change", "show", number, "--json").json().at("/change/selfApproved").asBoolean()).isTrue();
        assertThat(cli.run("audit", "list", "--type", "change-policy", "--json").json().get("entries")).hasSize(1);
    }

    @Test
    void rejectsImpossibleOrderOfDates() {
        String number = String.valueOf(add());
        step(2, "change", "submit", number, "--as", "Anna", "--date", "2026-01-01");
        step(0, "change", "submit", number, "--as", "Anna");
        step(0, "change", "approve", number, "--as", "Ben", "--date", "2026-03-10");
        step(0, "change", "implement", number, "--as", "Anna", "--date", "2026-03-12");
        assertThat(cli.run("change", "verify", number, "--as", "Ben", "--date", "2026-03-11").err())
                .contains("2026-03-11 is before the previous step of the change (2026-03-12)");
        step(0, "change", "verify", number, "--as", "Ben", "--date", "2026-03-12");
        step(2, "change", "close", number, "--as", "Ben", "--date", "2026-03-11");
        step(0, "change", "close", number, "--as", "Ben", "--date", "2026-03-20");
        assertThat(cli.run("change", "show", number, "--json").json().at("/change/afterTheFact").asBoolean()).isFalse();
    }

    @Test
    void unknownResourceIsReportedAndAccepted() {
        CliFixture.Result added = cli.run("change", "add", "--kind", "key-vault", "--title", "x", "--resource",
                "gibtsnicht", "--resource", "KV-A");
        assertThat(added.exitCode()).isZero();
        assertThat(added.err()).contains("“gibtsnicht”").doesNotContain("KV-A");
    }

    @Test
    void selfApprovalErrorNamesTheCommandLineOption() {
        String number = String.valueOf(add());
        step(0, "change", "submit", number, "--as", "Anna");
        assertThat(cli.run("change", "approve", number, "--as", "Anna").err()).contains("--as", "change policy")
                .doesNotContain("Ctrl");
        assertThat(cli.run("change", "approve", number).err()).contains("--as NAME").doesNotContain("window");
    }

    @Test
    void snapshotBeforeTheChangeIsNotNewerThanTheOneAfter() throws IOException {
        Files.setLastModifiedTime(folder.resolve("vaults.json"), FileTime.from(Instant.parse("2026-11-01T08:00:00Z")));
        cli.run("azure", "import", "vaults.json");
        List<String> byAge = new ArrayList<>();
        cli.run("azure", "snapshots", "--json")
                .json()
                .get("snapshots")
                .forEach(snapshot -> byAge
                        .add(snapshot.get("capturedAt").asText() + " " + snapshot.get("number").asInt()));
        assertThat(byAge).hasSize(2);
        List<String> oldestFirst = byAge.stream().sorted().map(one -> one.split(" ")[1]).toList();
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--before", oldestFirst.get(1), "--after",
                oldestFirst.get(0));
        step(0, "change", "add", "--kind", "nsg", "--title", "x", "--before", oldestFirst.get(0), "--after",
                oldestFirst.get(1));
    }

    @Test
    void invalidInputSavesNothing() {
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--finding", "F-9999");
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--finding", "quatsch");
        step(2, "change", "add", "--kind", "firewall", "--title", "x");
        step(2, "change", "add", "--kind", "nsg");
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--measure", "TOM-999");
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--before", "7");
        step(2, "change", "add", "--kind", "nsg", "--title", "x".repeat(201));
        step(2, "change", "add", "--kind", "nsg", "--title", "a\nb");
        assertThat(cli.run("change", "list", "--json").json().get("changes")).isEmpty();
    }
}
