package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tomes.score.ScoreFixture.PLANT;
import static org.tomes.score.ScoreFixture.SHOP;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.score.ScoreFixture;

/**
 * The score as a key figure with a responsible person: sets, targets, annotations, links, and subscriptions without a
 * score.
 */
class ScoreKpiCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegisterWithScores() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        importAt("2026-11-20T08:00:00Z", "{\"value\":[" + ScoreFixture.apiScore(SHOP, "ascScore", 10, 40, 30) + ","
                + ScoreFixture.apiScore(PLANT, "ascScore", 20, 30, 10) + "]}");
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private void importAt(String moment, String json, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("file.json"), json);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(moment)));
        String[] all = new String[more.length + 3];
        System.arraycopy(new String[]{"score", "import", "file.json"}, 0, all, 0, 3);
        System.arraycopy(more, 0, all, 3, more.length);
        run(all);
    }

    @Test
    void setHasItsOwnAggregate() {
        run("score", "set", "add", "Production", "--subscription", SHOP.toUpperCase(Locale.ROOT));

        assertThat(run("score", "list", "--set", "production", "--json").json()
                .get("aggregate")
                .get("percentage")
                .asDouble()).isEqualTo(0.25);
        assertThat(run("score", "list", "--set", "Production", "--json").json().get("samples")).hasSize(1);
        JsonNode node = run("score", "set", "list", "--json").json().get("sets").get(0);
        assertThat(node.get("percentage").asDouble()).isEqualTo(0.25);

        run("score", "set", "change", "Production", "--name", "All", "--subscription", SHOP, "--subscription", PLANT);
        assertThat(run("score", "list", "--set", "All", "--json").json().get("aggregate").get("percentage").asDouble())
                .isCloseTo(0.3542, within(1e-9));
        assertThat(cli.run("score", "list", "--set", "Production").exitCode()).isEqualTo(2);
    }

    @Test
    void twoSetsNeverShareANameAndNoneIsEmpty() {
        run("score", "set", "add", "Production", "--subscription", SHOP);

        assertThat(cli.run("score", "set", "add", "PRODUCTION", "--subscription", PLANT)).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("already exists");
        });
        assertThat(cli.run("score", "set", "add", "None").exitCode()).isEqualTo(2);
        assertThat(cli.run("score", "set", "add", " ", "--subscription", PLANT).exitCode()).isEqualTo(2);
    }

    @Test
    void targetHasOwnerAndReviewWhichSigningMovesOn() {
        run("person", "add", "Jens Obermeier");
        run("score", "set", "add", "Production", "--subscription", SHOP);
        run("score", "target", "set", "--target", "80", "--warning", "60");
        run("score", "target", "set", "--set", "Production", "--target", "90", "--owner", "Jens Obermeier",
                "--review-months", "6", "--next-review", "2026-12-01");

        JsonNode targets = run("score", "target", "list", "--json").json().get("targets");
        assertThat(targets.get(0).get("set").isNull()).isTrue();
        assertThat(targets.get(0).get("warning").asDouble()).isEqualTo(0.6);
        assertThat(targets.get(1).get("owner").asText()).isEqualTo("Jens Obermeier");
        assertThat(run("review", "list", "--due").out()).contains("Secure Score target of Production", "2026-12-01");

        run("review", "sign", "Production", "--as", "Jens Obermeier", "--result", "effective", "--method",
                "looked at the trend");
        assertThat(run("score", "target", "list", "--json").json().get("targets").get(1).get("nextReview").asText())
                .isEqualTo("2027-05-24");
        assertThat(run("score", "target", "list", "--json").json().get("targets").get(1).get("target").asDouble())
                .isEqualTo(0.9);
        assertThat(cli.run("score", "target", "set", "--warning", "95").exitCode()).isEqualTo(2);
    }

    @Test
    void annotationIsAddedChangedRemovedAndAudited() {
        run("score", "note", "add", "--date", "2026-11-10", "--text", "MFA for all administrators");
        String id = run("score", "note", "list", "--json").json().get("notes").get(0).get("id").asText();

        run("score", "note", "change", id.substring(0, 8), "--text", "MFA for everybody");
        assertThat(run("score", "note", "list", "--json").json().get("notes").get(0).get("text").asText())
                .isEqualTo("MFA for everybody");
        assertThat(run("score", "note", "list", "--json").json().get("notes").get(0).get("day").asText())
                .isEqualTo("2026-11-10");
        run("score", "note", "remove", id);
        assertThat(run("score", "note", "list", "--json").json().get("notes")).isEmpty();
        assertThat(run("audit", "list").out()).contains("2026-11-10");
        assertThat(cli.run("score", "note", "add", "--date", "2027-01-01", "--text", "later").exitCode()).isEqualTo(2);
    }

    @Test
    void newControlsOfMicrosoftAreProposedOnce() throws IOException {
        importAt("2026-11-20T08:00:00Z", "[" + ScoreFixture.apiControl(SHOP, "c1", 2, 4) + ","
                + ScoreFixture.apiControl(PLANT, "c1", 2, 4) + "]");
        importAt("2026-11-21T08:00:00Z", "[" + ScoreFixture.apiControl(SHOP, "c1", 2, 6) + ","
                + ScoreFixture.apiControl(SHOP, "c2", 0, 8) + "," + ScoreFixture.apiControl(PLANT, "c2", 0, 8) + "]");

        JsonNode proposals = run("score", "note", "list", "--json").json().get("proposals");
        assertThat(proposals).extracting(each -> each.get("origin").asText())
                .containsExactly("control:2026-11-21:appeared:c2", "control:2026-11-21:gone:c1",
                        "control:2026-11-21:max 4.0-6.0:c1");
        assertThat(proposals.get(0).get("text").asText()).contains("was added by Microsoft (8 points)",
                "in 2 subscriptions");
        assertThat(proposals.get(2).get("text").asText()).contains("from 4 to 6 points", "in one subscription");

        run("score", "note", "take", "control:2026-11-21:appeared:c2");
        run("score", "note", "dismiss", "control:2026-11-21:gone:c1");
        JsonNode after = run("score", "note", "list", "--json").json();
        assertThat(after.get("proposals")).hasSize(1);
        assertThat(after.get("notes")).singleElement()
                .satisfies(note -> assertThat(note.get("text").asText()).contains("was added by Microsoft"));
        assertThat(cli.run("score", "note", "take", "control:2026-11-21:gone:c1").exitCode()).isEqualTo(2);
    }

    @Test
    void implementedChangeIsProposed() {
        run("person", "add", "Marta");
        run("person", "add", "Jens");
        run("change", "add", "--kind", "defender", "--title", "Defender for Servers", "--reason", "r", "--risk", "x",
                "--rollback", "y", "--as", "Marta");
        assertThat(run("score", "note", "list", "--json").json().get("proposals")).isEmpty();
        run("change", "submit", "1", "--as", "Marta");
        run("change", "approve", "1", "--as", "Jens");
        run("change", "implement", "1", "--as", "Marta");

        assertThat(run("score", "note", "list", "--json").json().get("proposals")).singleElement()
                .satisfies(proposal -> assertThat(proposal.get("text").asText())
                        .isEqualTo("Change #1 implemented: Defender for Servers"));
    }

    @Test
    void controlIsLinkedWithMeasures() throws IOException {
        importAt("2026-11-20T08:00:00Z", "[" + ScoreFixture.apiControl(SHOP, "c1", 2.5, 4) + "]");
        run("measure", "add", "--title", "MFA");
        run("score", "link", "c1", "--measure", "TOM-001");

        JsonNode control = run("score", "list", "--json").json().get("controls").get(0);
        assertThat(control.get("measures").get(0).asText()).isEqualTo("TOM-001");
        assertThat(control.get("pointsToGain").asDouble()).isEqualTo(1.5);
        assertThat(run("score", "list").out()).contains("TOM-001");
        run("score", "link", "c1");
        assertThat(run("score", "list", "--json").json().get("controls").get(0).get("measures")).isEmpty();
        assertThat(cli.run("score", "link", "c9", "--measure", "TOM-001").exitCode()).isEqualTo(2);
    }

    @Test
    void subscriptionNoLongerOnboardedIsIgnored() throws IOException {
        importAt("2026-11-22T08:00:00Z", "{\"value\":[]}", "--subscription", PLANT);

        JsonNode aggregate = run("score", "list", "--json").json().get("aggregate");
        assertThat(aggregate.get("percentage").asDouble()).isEqualTo(0.25);
        assertThat(aggregate.get("notOnboarded").get(0).asText()).isEqualTo(PLANT);
        assertThat(run("score", "list").err()).contains(PLANT, "not the same as 0%");

        importAt("2026-11-23T08:00:00Z", ScoreFixture.apiScore(PLANT, "ascScore", 20, 30, 10));
        assertThat(run("score", "list", "--json").json().get("aggregate").has("notOnboarded")).isFalse();
    }

    @Test
    void unregisteredSubscriptionCountsAsNotOnboarded() throws IOException {
        importAt("2026-11-22T08:00:00Z", "{\"error\":{\"code\":\"Subscription Not Registered\",\"message\":\"\"}}",
                "--subscription", PLANT);
        assertThat(run("score", "list", "--json").json().get("aggregate").get("notOnboarded")).hasSize(1);

        Files.writeString(folder.resolve("refused.json"), "{\"error\":{\"code\":\"AuthorizationFailed\"}}");
        assertThat(cli.run("score", "import", "refused.json", "--subscription", SHOP).exitCode()).isEqualTo(3);
    }

    @Test
    void removingASetRemovesItsTargetAndAnnotations() {
        run("score", "set", "add", "Production", "--subscription", SHOP);
        run("score", "target", "set", "--set", "Production", "--target", "90");
        run("score", "note", "add", "--text", "x", "--set", "Production");

        run("score", "set", "remove", "Production");

        assertThat(run("score", "target", "list", "--json").json().get("targets")).isEmpty();
        assertThat(run("score", "note", "list", "--json").json().get("notes")).isEmpty();
        assertThat(run("audit", "verify").exitCode()).isZero();
    }
}
