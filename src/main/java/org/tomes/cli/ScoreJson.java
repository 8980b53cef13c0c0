package org.tomes.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tomes.measure.Measure;
import org.tomes.score.Aggregate;
import org.tomes.score.ControlSample;
import org.tomes.score.NotOnboarded;
import org.tomes.score.ScoreImport;
import org.tomes.score.ScoreSample;
import org.tomes.text.Texts;

/**
 * The JSON output of scores. A percentage is 0 to 1, rounded to four digits as in Azure's API; null if there are no
 * points to reach. The aggregate lists its subscriptions.
 */
final class ScoreJson {

    private static final int DIGITS = 4;

    private ScoreJson() {
    }

    static Map<String, Object> of(List<ScoreSample> samples, Aggregate aggregate, List<NotOnboarded> notOnboarded,
            List<ControlSample> controls, Map<String, List<Measure>> measures) {
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("percentage", rounded(aggregate.fraction()));
        total.put("subscriptions", aggregate.subscriptions());
        if (!notOnboarded.isEmpty()) {
            total.put("notOnboarded", notOnboarded.stream().map(NotOnboarded::subscription).toList());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("samples", samples.stream().map(ScoreJson::of).toList());
        json.put("aggregate", total);
        json.put("controls",
                controls.stream()
                        .map(control -> of(control, measures.getOrDefault(control.control(), List.of())))
                        .toList());
        return json;
    }

    private static Map<String, Object> of(ScoreSample sample) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subscription", sample.subscription());
        json.put("subscriptionName", sample.subscriptionName());
        json.put("model", sample.model());
        json.put("name", sample.name());
        json.put("takenAt", sample.takenAt().toString());
        json.put("current", exact(sample.current()));
        json.put("max", exact(sample.max()));
        json.put("percentage", rounded(sample.fraction()));
        json.put("weight", exact(sample.weight()));
        json.put("source", sample.source());
        return json;
    }

    private static Map<String, Object> of(ControlSample control, List<Measure> measures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subscription", control.subscription());
        json.put("model", control.model());
        json.put("control", control.control());
        json.put("displayName", control.displayName());
        json.put("takenAt", control.takenAt().toString());
        json.put("current", exact(control.current()));
        json.put("max", exact(control.max()));
        json.put("pointsToGain", exact(control.pointsToGain()));
        json.put("healthy", control.healthy());
        json.put("unhealthy", control.unhealthy());
        json.put("notApplicable", control.notApplicable());
        json.put("measures", measures.stream().map(measure -> measure.code().toString()).toList());
        json.put("source", control.source());
        return json;
    }

    static Map<String, Object> of(ScoreImport done, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", done.file());
        json.put("samples", done.samples());
        json.put("controls", done.controls());
        json.put("known", done.known());
        json.put("notOnboarded", done.absences());
        json.put("notRead",
                done.notRead()
                        .stream()
                        .map(unreadScore -> JsonObject.of("place", texts.get(unreadScore.place()), "reason",
                                texts.get(unreadScore.reason())))
                        .toList());
        return json;
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
