package org.tomes.score.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.score.ScoreFixture.PLANT;
import static org.tomes.score.ScoreFixture.SHOP;
import static org.tomes.score.ScoreFixture.apiControl;
import static org.tomes.score.ScoreFixture.apiScore;
import static org.tomes.score.ScoreFixture.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.score.ScoreFixture;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ScoreReaderTest {

    private static final String HEAD = "date,subscription,current,max,weight\n";

    private static ScoreReading read(String content) {
        return read(file("scores", content));
    }

    private static ScoreReading read(ScoreFile file) {
        return new ScoreReader(ScoreFixture.CLOCK).read(file, Optional.empty());
    }

    private static List<String> sentences(ScoreReading reading) {
        return reading.notRead().stream().map(SkippedScoreEntry::sentence).map(Texts.in(Language.EN)::get).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"value\":[%s]}", "{\"data\":[%s],\"count\":1}",
        "{\"parameters\":{},\"responses\":{\"200\":{\"body\":{\"value\":[%s]}}}}"})
    void scoreOfTheApiIsFoundInEveryFormat(String wrapping) {
        ScoreReading reading = read(wrapping.formatted(apiScore(SHOP, "ascScore", 20.5, 41, 12)));

        assertThat(reading.notRead()).isEmpty();
        assertThat(reading.samples()).containsExactly(new ScoreSample(SHOP, "", ScoreModel.CLASSIC, "ascScore",
                ScoreFixture.NOW.minusSeconds(60), 20.5, 41, 12, ScoreSource.API));
    }

    @Test
    void scoreOfAnotherInitiativeIsStoredButNotCounted() {
        ScoreReading reading = read(
                "[" + apiScore(SHOP, "ascScore", 1, 2, 1) + "," + apiScore(SHOP, "f8a1c2d4", 2, 2, 1) + "]");

        assertThat(reading.samples()).extracting(ScoreSample::counts).containsExactly(true, false);
    }

    @Test
    void specifiedTimeTakesPrecedenceOverTheFiles() {
        Instant given = Instant.parse("2026-10-01T04:00:00Z");

        assertThat(new ScoreReader(ScoreFixture.CLOCK)
                .read(file("a", apiScore(SHOP, "ascScore", 1, 2, 1)), Optional.of(given))
                .samples()).extracting(ScoreSample::takenAt).containsExactly(given);
    }

    @Test
    void controlsAreReadWithTheirResources() {
        ScoreReading reading = read("{\"value\":[" + apiControl(SHOP, "C1", 2.5, 4) + "]}");

        assertThat(reading.samples()).isEmpty();
        assertThat(reading.controls()).singleElement().satisfies(control -> {
            assertThat(control.control()).isEqualTo("c1");
            assertThat(control.pointsToGain()).isEqualTo(1.5);
            assertThat(control.healthy()).isEqualTo(3);
            assertThat(control.unhealthy()).isEqualTo(2);
            assertThat(control.notApplicable()).isEqualTo(1);
        });
    }

    @Test
    void flatOutputOfTheAzureCliIsRead() {
        ScoreReading reading = read(
                """
                        [{"id":"/subscriptions/%s/providers/Microsoft.Security/secureScores/ascScore","name":"ascScore",
                          "type":"Microsoft.Security/secureScores","displayName":"Score","current":7.5,"max":10,"percentage":0.75,"weight":3}]
                        """
                        .formatted(PLANT));

        assertThat(reading.samples()).extracting(ScoreSample::current).containsExactly(7.5);
    }

    /** A share that contradicts points and maximum, and a single page of a list, cause a message. */
    @Test
    void contradictoryShareAndFurtherPagesAreReported() {
        String row = "{\"id\":\"/subscriptions/" + PLANT
                + "/providers/Microsoft.Security/secureScores/ascScore\",\"properties\":{\"score\":"
                + "{\"current\":%s,\"max\":60,\"percentage\":%s},\"weight\":5}}";
        ScoreReading first = read(
                "{\"value\":[" + row.formatted("54", "0.9") + "],\"nextLink\":\"https://management.azure.com/x?y\"}");
        ScoreReading wrong = read("[" + row.formatted("10", "0.95") + "]");

        assertThat(first.samples()).hasSize(1);
        assertThat(first.notRead()).singleElement()
                .satisfies(one -> assertThat(Texts.in(Language.EN).get(one.sentence())).contains("further pages"));
        assertThat(wrong.samples()).isEmpty();
        assertThat(wrong.notRead()).singleElement()
                .satisfies(one -> assertThat(Texts.in(Language.EN).get(one.sentence())).contains("does not match"));
    }

    @Test
    void rowOfResourceGraphContainsItsSubscription() {
        ScoreReading reading = read(
                """
                        {"totalRecords":1,"data":[{"id":"/subscriptions/%1$s/providers/microsoft.security/securescores/ascscore",
                        "name":"ascscore","type":"microsoft.security/securescores","tenantId":"t","subscriptionId":"%1$s",
                        "properties":{"score":{"current":5,"max":10},"weight":8,"displayName":"Score"}}]}"""
                        .formatted(PLANT));

        assertThat(reading.samples()).extracting(ScoreSample::subscription, ScoreSample::source, ScoreSample::counts)
                .containsExactly(tuple(PLANT, ScoreSource.RESOURCE_GRAPH, true));
    }

    @Test
    void queryResultOfLogAnalyticsIsReadWithItsTimes() {
        ScoreReading reading = read(
                """
                        {"tables":[{"name":"PrimaryResult","columns":[{"name":"TimeGenerated","type":"datetime"},
                        {"name":"SecureScoresSubscriptionId","type":"string"},{"name":"CurrentScore","type":"real"},{"name":"MaxScore","type":"int"},
                        {"name":"PercentageScore","type":"real"},{"name":"Weight","type":"long"},{"name":"IsSnapshot","type":"bool"}],
                        "rows":[["2026-09-01T03:00:00.1234567Z","%1$s",11.5,40,0.2875,9,true],["2026-09-08T03:00:00Z","%1$s","12",40,0.3,9,true]]}]}
                        """
                        .formatted(SHOP));

        assertThat(reading.notRead()).isEmpty();
        assertThat(reading.samples()).extracting(ScoreSample::takenAt)
                .containsExactly(Instant.parse("2026-09-01T03:00:00.123456Z"), Instant.parse("2026-09-08T03:00:00Z"));
        assertThat(reading.samples()).extracting(ScoreSample::source).containsOnly(ScoreSource.LOG_ANALYTICS);
    }

    @Test
    void scoreOfMicrosoft365IsAnotherModel() {
        ScoreReading reading = read(
                """
                        {"value":[{"id":"x","azureTenantId":"%s","createdDateTime":"2026-11-01T00:00:00Z","currentScore":300.5,"maxScore":700}]}
                        """
                        .formatted(PLANT));

        assertThat(reading.samples()).extracting(ScoreSample::model).containsExactly(ScoreModel.M365);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"date,subscription,current,max,weight|2026-11-01,S,20.5,41,12",
        "date;subscription;current;max;weight|01.11.2026;S;20,5;41;12",
        "Weight;Max;Current;Subscription;Date|12;41,0;20,5;S;2026-11-01",
        "date,subscription,current,max,weight|2026-11-01,S,'\"20,5\"',41,12",
        "'TimeGenerated [UTC],SecureScoresSubscriptionId,CurrentScore,MaxScore,Weight'|'\"11/1/2026, 12:00:00.000 AM\",S,20.5,41,12'"})
    void csvOfAnySpreadsheetProgramIsRead(String head, String line) {
        ScoreReading reading = read("\uFEFF" + head + "\r\n" + line.replace("'", "") + "\r\n");

        assertThat(sentences(reading)).isEmpty();
        assertThat(reading.samples()).containsExactly(new ScoreSample("s", "", ScoreModel.CLASSIC, "ascScore",
                Instant.parse("2026-11-01T00:00:00Z"), 20.5, 41, 12, ScoreSource.CSV));
    }

    @Test
    void ambiguousNumberIsReported() {
        assertThat(sentences(read("date;subscription;current;max;weight\n2026-11-01;S;20;41;1,234\n"))).singleElement()
                .asString()
                .contains("line 2", "1,234", "ambiguous");
    }

    @Test
    void otherNumbersDetermineTheThousandsSeparator() {
        assertThat(read("date;subscription;current;max;weight\n2026-11-01;S;20,5;41;1.234\n").samples())
                .extracting(ScoreSample::weight)
                .containsExactly(1234.0);
        assertThat(read("date;subscription;current;max;weight\n2026-11-01;S;20.5;41;1,234\n").samples())
                .extracting(ScoreSample::weight)
                .containsExactly(1234.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"2026-11-01,S,42,41,12|exceed the maximum of 41", "2026-11-01,S,20,41,-3|negative",
                "2026-11-01,S,-1,41,3|negative", "2026-11-25,S,20,41,3|future", "2027-01-01T00:00:00Z,S,20,41,3|future",
                "0001-01-01,S,20,41,3|0001-01-01", "2026-02-30,S,20,41,3|not a date", "yesterday,S,20,41,3|not a date",
                "2026-11-01,S,NaN,41,3|NaN", "2026-11-01,S,twelve,41,3|twelve", "2026-11-01,S,,41,3|missing",
                "2026-11-01,,20,41,3|subscription"})
    void invalidLineIsReportedWithItsNumberAndTheRestIsRead(String line, String reason) {
        ScoreReading reading = read(HEAD + "2026-11-01,GOOD,1,2,3\n" + line + "\n2026-11-02,GOOD,1,2,3\n");

        assertThat(reading.samples()).hasSize(2);
        assertThat(sentences(reading)).singleElement().asString().startsWith("scores, line 3: ").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"\"current\":20.5|\"current\":99|exceed the maximum", "\"weight\":12|\"weight\":-1|negative",
                "\"current\":20.5|\"current\":NaN|finite", "\"current\":20.5|\"current\":\"much\"|much",
                "\"current\":20.5|\"current\":null|missing"})
    void invalidEntryOfJsonIsReportedAndTheRestIsRead(String part, String instead, String reason) {
        String score = apiScore(SHOP, "ascScore", 20.5, 41, 12);
        String spoilt = score.replace(part, instead);
        assertThat(spoilt).isNotEqualTo(score);

        ScoreReading reading = read("{\"value\":[" + spoilt + "," + apiScore(PLANT, "ascScore", 1, 2, 1) + "]}");

        assertThat(reading.samples()).extracting(ScoreSample::subscription).containsExactly(PLANT);
        assertThat(sentences(reading)).singleElement().asString().startsWith("scores, entry 1: ").contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"'  '|empty", "{\"value\":[|not valid JSON", "{\"value\":[]}|not the same as 0%",
                "[]|not the same as 0%", "{\"error\":{\"code\":\"NotFound\"}}|NotFound", "[1,2]|2 entries",
                "{\"name\":\"vnet\"}|One entry", "a,b,c|date, subscription, current, max, weight",
                "date,subscription,current,max,weight|no data below"})
    void fileWithoutScoresIsRejectedWithAReason(String content, String reason) {
        ScoreReading reading = read(content);

        assertThat(reading.samples()).isEmpty();
        assertThat(sentences(reading)).singleElement().asString().contains(reason);
    }

    @Test
    void deeplyNestedJsonIsRejected() {
        assertThat(sentences(read("[".repeat(100_000)))).singleElement().asString().contains("nested");
    }

    @Test
    void textOfWindowsPowerShellIsRead() {
        byte[] content = ("\uFEFF" + apiScore(SHOP, "ascScore", 1, 2, 1)).getBytes(StandardCharsets.UTF_16LE);

        assertThat(read(file("a", content)).samples()).hasSize(1);
    }

    @Test
    void binaryFileIsRejected() {
        assertThat(sentences(read(file("a", new byte[]{'P', 'K', 3, 4, 0, 0})))).singleElement()
                .asString()
                .contains("text");
    }
}
