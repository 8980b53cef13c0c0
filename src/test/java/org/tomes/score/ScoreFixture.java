package org.tomes.score;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tomes.score.importing.ScoreFile;

/** Fictitious subscriptions and their scores, as values and as files. */
public final class ScoreFixture {

    public static final String SHOP = "6b1d2f0e-9c41-4b7a-8f0d-2a5c7e91d301";
    public static final String PLANT = "c07e4a92-15d8-4f36-b2aa-93e1f6048b12";
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

    private ScoreFixture() {
    }

    public static ScoreSample sample(String subscription, LocalDate day, double current, double max, double weight) {
        return new ScoreSample(subscription, "", ScoreModel.CLASSIC, ScoreSample.DEFAULT_NAME,
                day.atTime(6, 0).toInstant(ZoneOffset.UTC), current, max, weight, ScoreSource.API);
    }

    public static ScoreFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static ScoreFile file(String name, byte[] content) {
        return new ScoreFile(name, NOW.minusSeconds(60), () -> new ByteArrayInputStream(content));
    }

    /** Returns a score in the format of the API. */
    public static String apiScore(String subscription, String name, double current, double max, int weight) {
        return """
                {"id":"/Subscriptions/%1$s/providers/Microsoft.Security/secureScores/%2$s","name":"%2$s",
                 "type":"Microsoft.Security/secureScores","properties":{"displayName":"Score",
                 "score":{"max":%4$s,"current":%3$s,"percentage":%6$s},"weight":%5$s}}""".formatted(subscription, name,
                current, max, weight, current / max);
    }

    /** Returns a control of a score in the format of the API. */
    public static String apiControl(String subscription, String name, double current, double max) {
        return """
                {"id":"/subscriptions/%1$s/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/%2$s","name":"%2$s",
                 "type":"Microsoft.Security/secureScores/secureScoreControls","properties":{"displayName":"Control %2$s",
                 "healthyResourceCount":3,"unhealthyResourceCount":2,"notApplicableResourceCount":1,
                 "score":{"max":%4$s,"current":%3$s,"percentage":0.5},"weight":5}}"""
                .formatted(subscription, name, current, max);
    }
}
