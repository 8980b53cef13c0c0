package org.tomes.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tomes.measure.Measure;
import org.tomes.score.AggregateScore;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreImportResult;
import org.tomes.score.ScoreSample;
import org.tomes.text.Texts;

/**
 * The JSON output of scores. A percentage is 0 to 1, rounded to four digits as in Azure's API; null if no points can be
 * achieved. The aggregate lists its subscriptions.
 */
final class ScoreJson {

    private static final int DIGITS = 4;

    private ScoreJson() {
    }

    static JsonObject of(List<ScoreSample> samples, AggregateScore aggregate, List<ScoreAbsence> notOnboarded,
            List<ControlSample> controls, Map<String, List<Measure>> measures) {
        JsonObject total = JsonObject.of("percentage", rounded(aggregate.fraction()))
                .with("subscriptions", aggregate.subscriptions());
        if (!notOnboarded.isEmpty()) {
            total.with("notOnboarded", notOnboarded, ScoreAbsence::subscription);
        }
        return JsonObject.of("samples", samples, ScoreJson::of)
                .with("aggregate", total)
                .with("controls", controls,
                        control -> of(control, measures.getOrDefault(control.control(), List.of())));
    }

    private static JsonObject of(ScoreSample sample) {
        return JsonObject.of("subscription", sample.subscription())
                .with("subscriptionName", sample.subscriptionName())
                .with("model", sample.model())
                .with("name", sample.name())
                .with("takenAt", sample.takenAt())
                .with("current", exact(sample.current()))
                .with("max", exact(sample.max()))
                .with("percentage", rounded(sample.fraction()))
                .with("weight", exact(sample.weight()))
                .with("source", sample.source());
    }

    private static JsonObject of(ControlSample control, List<Measure> measures) {
        return JsonObject.of("subscription", control.subscription())
                .with("model", control.model())
                .with("control", control.control())
                .with("displayName", control.displayName())
                .with("takenAt", control.takenAt())
                .with("current", exact(control.current()))
                .with("max", exact(control.max()))
                .with("pointsToGain", exact(control.pointsToGain()))
                .with("healthy", control.healthy())
                .with("unhealthy", control.unhealthy())
                .with("notApplicable", control.notApplicable())
                .with("measures", measures, measure -> measure.code())
                .with("source", control.source());
    }

    static JsonObject of(ScoreImportResult imported, Texts texts) {
        return JsonObject.of("file", imported.file())
                .with("samples", imported.samples())
                .with("controls", imported.controls())
                .with("known", imported.unchanged())
                .with("notOnboarded", imported.absences())
                .with("notRead", imported.notRead(), skipped -> JsonObject.of("place", texts.get(skipped.place()))
                        .with("reason", texts.get(skipped.reason())));
    }

    /** Removes a floating-point number's trailing zeros: 39 instead of 39.0. */
    private static BigDecimal exact(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static BigDecimal rounded(OptionalDouble fraction) {
        return fraction.isEmpty() ? null
                : exact(BigDecimal.valueOf(fraction.getAsDouble())
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .doubleValue());
    }
}
