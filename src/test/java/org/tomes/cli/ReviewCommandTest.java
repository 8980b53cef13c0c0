package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture's today is 24 November 2026. */
class ReviewCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("measure", "add", "--title", "Netze trennen", "--status", "implemented", "--review-months", "6",
                "--next-review", "2026-11-01");
        cli.run("measure", "add", "--title", "Später", "--next-review", "2027-11-01");
    }

    private CliFixture.Result sign(String... more) {
        String[] call = new String[more.length + 8];
        System.arraycopy(new String[]{"review", "sign", "tom-001", "--as", "Anna", "--method", "Stichprobe", "--json"},
                0, call, 0, 8);
        System.arraycopy(more, 0, call, 8, more.length);
        return cli.run(call);
    }

    @Test
    void dueListContainsOnlyDueReviews() {
        var due = cli.run("review", "list", "--due", "--json").json().get("reviews");
        assertThat(due).hasSize(1);
        assertThat(due.get(0).get("code").asText()).isEqualTo("TOM-001");
        assertThat(due.get(0).get("state").asText()).isEqualTo("OVERDUE");
        assertThat(cli.run("measure", "list", "--due", "--json").json().get("measures")).hasSize(1);
        assertThat(cli.run("review", "list", "--json").json().get("reviews").size()).isGreaterThan(2);
    }

    @Test
    void signedReviewSchedulesTheNextOneAndVerifiesTheMeasure() {
        CliFixture.Result signed = sign("--result", "effective", "--date", "2026-11-20");
        assertThat(signed.exitCode()).isZero();
        assertThat(signed.json().at("/review/nextReview").asText()).isEqualTo("2027-05-20");
        assertThat(signed.json().at("/review/state").asText()).isEqualTo("CURRENT");
        var measure = cli.run("measure", "show", "TOM-001", "--json").json().get("measure");
        assertThat(measure.get("nextReview").asText()).isEqualTo("2027-05-20");
        assertThat(measure.get("status").asText()).isEqualTo("VERIFIED_EFFECTIVE");
        assertThat(cli.run("review", "list", "--due", "--json").json().get("reviews")).isEmpty();
        var history = cli.run("review", "show", "TOM-001", "--json").json().at("/review/history");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).get("person").asText()).isEqualTo("Anna");
        assertThat(cli.run("audit", "list", "--type", "review", "--json").json().get("entries")).hasSize(1);
    }

    @Test
    void ineffectiveReviewRevokesTheVerification() {
        sign("--result", "effective");
        assertThat(sign("--result", "not-effective").exitCode()).isEqualTo(2);
        assertThat(sign("--result", "not-effective", "--remark", "Port 3389 war offen").exitCode()).isZero();
        assertThat(cli.run("measure", "show", "TOM-001", "--json").json().at("/measure/status").asText())
                .isEqualTo("IMPLEMENTED");
    }

    @Test
    void shorterIntervalMakesAMeasureDueEarlier() {
        sign("--result", "effective", "--date", "2026-08-24");
        cli.run("measure", "set", "TOM-001", "--review-months", "3");
        assertThat(cli.run("review", "list", "--due", "--json").json().at("/reviews/0/state").asText())
                .isEqualTo("DUE");
    }

    @Test
    void laterRecordedEarlierReviewDoesNotMoveTheNextReview() {
        sign("--result", "effective", "--date", "2026-11-20");
        sign("--result", "effective", "--date", "2026-10-01");
        assertThat(cli.run("measure", "show", "TOM-001", "--json").json().at("/measure/nextReview").asText())
                .isEqualTo("2027-05-20");
    }

    @Test
    void rejectsInvalidReview() {
        assertThat(sign("--result", "effective", "--date", "2026-11-25").exitCode()).isEqualTo(2);
        assertThat(sign("--result", "effective", "--next", "2026-11-24").exitCode()).isEqualTo(2);
        assertThat(sign("--result", "wunderbar").exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "sign", "TOM-001", "--result", "effective", "--method", "x").err())
                .contains("--as");
        assertThat(cli.run("review", "sign", "TOM-999", "--result", "effective", "--method", "x", "--as", "Anna")
                .exitCode()).isEqualTo(2);
        assertThat(cli.run("review", "show", "TOM-001", "--json").json().at("/review/history")).isEmpty();
    }

    @Test
    void documentsAndResponsibilitiesAreReviewedByTheSameEngine() {
        cli.run("responsibility", "set", "nsg", "--responsible", "Anna");
        cli.run("review", "plan", "responsibility:nsg", "--months", "12");
        cli.run("review", "plan", "cloud-security-policy", "--months", "12", "--next", "2026-12-01");
        assertThat(cli.run("review", "list", "--due", "--json").json().get("reviews")).hasSize(3);
        assertThat(cli.run("review", "plan", "TOM-001", "--months", "12").exitCode()).isEqualTo(2);
        cli.run("review", "sign", "cloud-security-policy", "--as", "Anna", "--method", "gelesen", "--result",
                "effective");
        var left = cli.run("review", "list", "--due", "--json").json().get("reviews");
        assertThat(left).hasSize(2);
        assertThat(
                cli.run("review", "show", "cloud-security-policy", "--json").json().at("/review/nextReview").asText())
                .isEqualTo("2027-11-24");
    }

    @Test
    void documentWithAnIntervalIsNotDueBeforeItsFirstRelease() {
        int before = cli.run("review", "list", "--due", "--json").json().get("reviews").size();
        assertThat(cli.run("review", "plan", "cloud-security-policy", "--months", "12").exitCode()).isZero();
        assertThat(cli.run("review", "list", "--due", "--json").json().get("reviews")).hasSize(before);
    }

    @Test
    void calendarContainsEveryNextReview() throws IOException {
        assertThat(cli.run("review", "list", "--ics", "r.ics", "--json").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("r.ics"))).contains("DTSTART;VALUE=DATE:20261101\r\n",
                "DTSTART;VALUE=DATE:20271101\r\n");
        assertThat(cli.run("review", "list", "--ics", "missing/r.ics").exitCode()).isEqualTo(3);
    }

    @Test
    void rejectsUnknownRecordTypeNamingValidOnes() {
        CliFixture.Result refused = cli.run("review", "list", "--type", "foo");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("“foo”", "measure", "document");
    }
}
