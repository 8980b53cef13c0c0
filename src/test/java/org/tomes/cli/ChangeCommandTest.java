package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("person", "add", "Ben");
        cli.run("measure", "add", "--title", "Netze trennen");
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
    void nobodyApprovesTheirOwnChangeUnderASecondEntry() {
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
    void changeGoesFromDraftToClosedAndItsHistoryShowsEveryStep() {
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
    void stepsOutOfOrderAreRefusedWithTheReason() {
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
    void changeWithoutARollbackPlanIsNotSubmitted() {
        cli.run("change", "add", "--kind", "nsg", "--title", "x", "--reason", "r", "--risk", "y", "--as", "Anna");
        assertThat(cli.run("change", "submit", "1", "--as", "Anna").err()).contains("rollback plan");
        step(0, "change", "set", "1", "--rollback", "zurück");
        step(0, "change", "submit", "1", "--as", "Anna");
    }

    @Test
    void whatWasSubmittedStaysAsItIsInEveryLaterStateButDateTicketAndSnapshotsMayBeAdded() {
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
    void whatIsRevisedBeforeItIsApprovedGetsOtherLinksAndIsDecidedOnceMore() {
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
    void companyOfOneMayApproveItsOwnChangesAndItIsRecorded() {
        String number = String.valueOf(add());
        step(0, "change", "policy", "--self-approval", "true", "--as", "Anna");
        step(0, "change", "submit", number, "--as", "Anna");
        step(0, "change", "approve", number, "--as", "Anna");
        assertThat(cli.run("change", "show", number, "--json").json().at("/change/selfApproved").asBoolean()).isTrue();
        assertThat(cli.run("audit", "list", "--type", "change-policy", "--json").json().get("entries")).hasSize(1);
    }

    @Test
    void badInputKeepsNothing() {
        step(2, "change", "add", "--kind", "firewall", "--title", "x");
        step(2, "change", "add", "--kind", "nsg");
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--measure", "TOM-999");
        step(2, "change", "add", "--kind", "nsg", "--title", "x", "--before", "7");
        step(2, "change", "add", "--kind", "nsg", "--title", "x".repeat(201));
        step(2, "change", "add", "--kind", "nsg", "--title", "a\nb");
        assertThat(cli.run("change", "list", "--json").json().get("changes")).isEmpty();
    }
}
