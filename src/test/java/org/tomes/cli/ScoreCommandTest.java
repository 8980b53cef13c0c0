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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.score.ScoreFixture;

class ScoreCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() {
        cli = new CliFixture(folder);
        cli.register();
    }

    private void write(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-20T08:00:00Z")));
    }

    @Test
    void listHasExactlySamplesAggregateAndControls() throws IOException {
        write("scores.json", "{\"value\":[" + ScoreFixture.apiScore(SHOP, "ascScore", 10, 40, 30) + ","
                + ScoreFixture.apiScore(PLANT, "ascScore", 20, 30, 10) + "]}");
        write("controls.json", "{\"value\":[" + ScoreFixture.apiControl(SHOP, "c1", 2.5, 4) + "]}");
        assertThat(cli.run("score", "import", "scores.json", "controls.json").exitCode()).isZero();

        JsonNode list = cli.run("score", "list", "--json").json();

        assertThat(list.fieldNames()).toIterable().containsExactly("samples", "aggregate", "controls");
        assertThat(list.get("aggregate").get("percentage").asDouble()).isCloseTo(0.3542, within(1e-9));
        assertThat(list.get("aggregate").get("subscriptions")).extracting(JsonNode::asText)
                .containsExactly(SHOP, PLANT);
        assertThat(list.get("samples").get(0).get("takenAt").asText()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(list.get("samples").get(0).get("max").toString()).isEqualTo("40");
        assertThat(list.get("controls").get(0).get("current").asDouble()).isEqualTo(2.5);
    }

    @Test
    void zeroMaximumIsExcludedFromPercentageAndAggregate() throws IOException {
        write("scores.json", ScoreFixture.apiScore(SHOP, "ascScore", 0, 0, 0));
        cli.run("score", "import", "scores.json");

        JsonNode list = cli.run("score", "list", "--json").json();
        assertThat(list.get("samples").get(0).get("percentage").isNull()).isTrue();
        assertThat(list.get("aggregate").get("percentage").isNull()).isTrue();
        assertThat(cli.run("score", "list").err()).contains(SHOP);
    }

    @Test
    void readableFilesAreImportedAndTheOthersReported() throws IOException {
        write("good.csv", "date,subscription,current,max,weight\n2026-11-01,S,1,2,3\n2026-11-02,S,5,2,3\n");
        write("broken.json", "{\"value\": [");

        CliFixture.Result result = cli.run("score", "import", "good.csv", "broken.json", "missing.csv", ".");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err().lines()).hasSize(4);
        assertThat(result.err()).contains("good.csv, line 3: ", "broken.json: ", "missing.csv: ")
                .doesNotContain("Exception");
    }

    @Test
    void importWithoutScoresEndsWithCodeThree() throws IOException {
        write("empty.json", "{\"value\":[]}");

        assertThat(cli.run("score", "import", "empty.json").exitCode()).isEqualTo(3);
        assertThat(cli.run("score", "import", "missing.csv").exitCode()).isEqualTo(3);
    }

    @Test
    void repeatedImportSucceedsWithoutDuplicates() throws IOException {
        write("scores.json", ScoreFixture.apiScore(SHOP, "ascScore", 1, 2, 1));

        assertThat(cli.run("score", "import", "scores.json").exitCode()).isZero();
        CliFixture.Result again = cli.run("--json", "score", "import", "scores.json");
        assertThat(again.exitCode()).isZero();
        assertThat(again.json().get("imports").get(0).get("known").asInt()).isEqualTo(1);
        assertThat(cli.run("score", "list", "--json").json().get("samples")).hasSize(1);
    }

    @Test
    void exportWritesAFileThatTheImportTakes() throws IOException {
        write("a.csv", "date,subscription,current,max,weight\n2026-11-01,S,1,2,3\n");
        cli.run("score", "import", "a.csv");

        assertThat(cli.run("score", "export", "b.csv").exitCode()).isZero();
        assertThat(cli.run("--json", "score", "import", "b.csv").json().get("imports").get(0).get("known").asInt())
                .isEqualTo(1);
    }
    @Test
    void exportedWorkbookIsTakenByTheImportToo() throws IOException {
        write("a.csv", "date,subscription,current,max,weight\n2026-11-01,S,1,2,3\n");
        cli.run("score", "import", "a.csv");

        assertThat(cli.run("score", "export", "b.xlsx").exitCode()).isZero();
        assertThat(cli.run("--json", "score", "import", "b.xlsx").json().get("imports").get(0).get("known").asInt())
                .isEqualTo(1);
    }
}
