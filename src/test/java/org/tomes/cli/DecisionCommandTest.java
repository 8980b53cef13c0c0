package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture's today is 24 November 2026. */
class DecisionCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("review", "decision", "add", "--text", "Buy a second firewall", "--date", "2026-11-20", "--owner",
                "Anna", "--due", "2027-03-31");
    }

    @Test
    void decisionIsListedWithOwnerDueDateAndStatus() {
        var decision = cli.run("review", "decision", "list", "--json").json().at("/decisions/0");
        assertThat(decision.get("code").asText()).isEqualTo("D-1");
        assertThat(decision.get("text").asText()).isEqualTo("Buy a second firewall");
        assertThat(decision.get("decided").asText()).isEqualTo("2026-11-20");
        assertThat(decision.get("owner").asText()).isEqualTo("Anna");
        assertThat(decision.get("due").asText()).isEqualTo("2027-03-31");
        assertThat(decision.get("state").asText()).isEqualTo("OPEN");
        assertThat(decision.get("settled").isNull()).isTrue();
    }

    @Test
    void titleAndEffortAreSetAndClearedWithoutTheRest() {
        var changed = cli
                .run("review", "decision", "change", "1", "--title", "Second firewall", "--effort-days", "2.50",
                        "--json")
                .json()
                .get("decision");
        assertThat(changed.get("title").asText()).isEqualTo("Second firewall");
        assertThat(changed.get("effortDays").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(changed.get("text").asText()).isEqualTo("Buy a second firewall");

        var cleared = cli.run("review", "decision", "change", "1", "--effort-days", "", "--json")
                .json()
                .get("decision");
        assertThat(cleared.get("effortDays").isNull()).isTrue();
        assertThat(cleared.get("title").asText()).isEqualTo("Second firewall");
        assertThat(cli.run("review", "decision", "change", "1", "--effort-days", "-1").exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "decision", "change", "1", "--title", "x".repeat(81)).exitCode()).isEqualTo(2);
    }

    @Test
    void implementedDecisionIsSettledTodayAndNoLongerOpen() {
        var changed = cli
                .run("review", "decision", "change", "d-1", "--state", "implemented", "--outcome", "TOM-050", "--json")
                .json()
                .get("decision");
        assertThat(changed.get("settled").asText()).isEqualTo("2026-11-24");
        assertThat(changed.get("owner").asText()).isEqualTo("Anna");
        assertThat(cli.run("review", "decision", "list", "--open", "--json").json().get("decisions")).isEmpty();
        assertThat(cli.run("audit", "list", "--type", "decision", "--json").json().get("entries")).hasSize(2);
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void reopenedDecisionIsNotSettled() {
        cli.run("review", "decision", "change", "1", "--state", "implemented");
        var reopened = cli.run("review", "decision", "change", "1", "--state", "open", "--json").json().get("decision");
        assertThat(reopened.get("settled").isNull()).isTrue();
    }

    @Test
    void withdrawalNeedsAReason() {
        assertThat(cli.run("review", "decision", "change", "D-1", "--state", "withdrawn").exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "decision", "change", "D-1", "--state", "withdrawn", "--outcome", "Too expensive")
                .exitCode()).isZero();
    }

    @Test
    void rejectsInvalidInputWithReason() {
        assertThat(cli.run("review", "decision", "add", "--text", " ").exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "decision", "add", "--text", "Later", "--date", "2026-11-25").exitCode())
                .isEqualTo(2);
        assertThat(cli.run("review", "decision", "add", "--text", "Early", "--due", "2026-11-01").exitCode())
                .isEqualTo(2);
        CliFixture.Result unknown = cli.run("review", "decision", "change", "D-9", "--text", "x");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("D-9");
        assertThat(cli.run("review", "decision", "list", "--json").json().get("decisions")).hasSize(1);
    }

    @Test
    void decisionNamesOnlyFindingsOfTheRegister() {
        assertThat(cli.run("review", "decision", "add", "--text", "T", "--finding", "F-1").exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "decision", "add", "--text", "T", "--finding", "x").exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "decision", "list", "--json").json().at("/decisions")).hasSize(1);
    }

    @Test
    void decisionAnswersOneProposalOfTheReview() {
        assertThat(cli.run("review", "decision", "change", "D-1", "--proposal", "not-verified", "--json")
                .json()
                .at("/decision/proposal")
                .asText()).isEqualTo("NOT_VERIFIED");
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
        assertThat(cli.run("review", "decision", "change", "D-1", "--text", "Buy two", "--json")
                .json()
                .at("/decision/proposal")
                .asText()).isEqualTo("NOT_VERIFIED");
        assertThat(cli.run("review", "decision", "change", "D-1", "--proposal", "", "--json")
                .json()
                .at("/decision/proposal")
                .isNull()).isTrue();
        assertThat(cli.run("review", "decision", "add", "--text", "T", "--proposal", "x").exitCode()).isEqualTo(2);
    }
}
