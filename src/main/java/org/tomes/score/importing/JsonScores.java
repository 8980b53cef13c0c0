package org.tomes.score.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.UnreadScore;
import org.tomes.text.Message;

/** Reads scores and their controls from the rows of a JSON file; each row determines its own kind. */
final class JsonScores {

    private static final Pattern SUBSCRIPTION = Pattern.compile("/?subscriptions/([^/]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCORE_NAME = Pattern.compile("/secureScores/([^/]+)", Pattern.CASE_INSENSITIVE);

    private final ScoreCollector collector;

    JsonScores(ScoreCollector collector) {
        this.collector = collector;
    }

    void read(String text) {
        ArrayNode rows;
        try {
            rows = JsonRows.of(text);
        } catch (JsonRows.Refused refusal) {
            if (refusal.meansNotOnboarded() && collector.notOnboarded()) {
                return;
            }
            throw UnreadableScore.because("score.file.refused", refusal.code());
        }
        if (rows.isEmpty() && collector.notOnboarded()) {
            return;
        }
        if (rows.isEmpty()) {
            throw UnreadableScore.because("score.file.notOnboarded");
        }
        if (JsonRows.areContinued(text)) {
            collector.rejectFile(Message.of("score.file.furtherPages"));
        }
        int strange = 0;
        for (int i = 0; i < rows.size(); i++) {
            JsonNode node = rows.get(i);
            JsonRow row = new JsonRow(node);
            long entry = i + 1L;
            if (isControl(row)) {
                collector.attempt(entry, UnreadScore::entry,
                        () -> collector.control(entry, UnreadScore::entry, control(row)));
            } else if (isScore(row)) {
                collector.attempt(entry, UnreadScore::entry,
                        () -> collector.sample(entry, UnreadScore::entry, sample(row)));
            } else {
                strange++;
            }
        }
        if (strange > 0) {
            collector.rejectFile(Message.of("score.file.strangeEntries", strange));
        }
    }

    private static boolean isControl(JsonRow row) {
        String type = row.text("type").toLowerCase(Locale.ROOT);
        return type.endsWith("securescorecontrols") || row.has("ControlId") && row.has("SecureScoresSubscriptionId")
                || row.text("id").toLowerCase(Locale.ROOT).contains("/securescorecontrols/");
    }

    private static boolean isScore(JsonRow row) {
        String type = row.text("type").toLowerCase(Locale.ROOT);
        return type.endsWith("securescores") || row.text("id").toLowerCase(Locale.ROOT).contains("/securescores/")
                || row.has("SecureScoresSubscriptionId") || row.has("currentScore") && row.has("maxScore")
                || row.has("current") && row.has("max");
    }

    private ScoreSample sample(JsonRow row) {
        ScoreModel model = isOfMicrosoft365(row) ? ScoreModel.M365 : ScoreModel.CLASSIC;
        double weight = model == ScoreModel.M365 ? 1 : row.number("weight");
        agree(row);
        return new ScoreSample(subscription(row), row.text("subscriptionName", "subscriptionDisplayName"), model,
                scoreName(row), moment(row), row.number("current", "currentScore"), row.number("max", "maxScore"),
                weight, source(row));
    }

    /** Azure gives the share besides points and maximum, rounded to four places. */
    private static void agree(JsonRow row) {
        double max = row.number("max", "maxScore");
        double share = row.number("current", "currentScore") / max;
        if (row.has("percentage") && share >= 0 && share <= 1) {
            double told = row.number("percentage");
            if (Math.abs(share - (told > 1 ? told / 100 : told)) > 0.01) {
                throw UnreadableScore.because("score.bad.percentage");
            }
        }
    }

    private ControlSample control(JsonRow row) {
        String id = row.text("ControlId");
        String name = id.isEmpty() ? row.text("name") : id.substring(id.lastIndexOf('/') + 1);
        return new ControlSample(subscription(row), ScoreModel.CLASSIC, name, row.text("displayName", "ControlName"),
                moment(row), row.number("current", "currentScore"), row.number("max", "maxScore"),
                row.count("healthyResourceCount", "HealthyResources"),
                row.count("unhealthyResourceCount", "UnhealthyResources"),
                row.count("notApplicableResourceCount", "NotApplicableResources"), source(row));
    }

    private static boolean isOfMicrosoft365(JsonRow row) {
        return row.has("azureTenantId") && row.has("createdDateTime");
    }

    private static String subscription(JsonRow row) {
        if (isOfMicrosoft365(row)) {
            return row.text("azureTenantId");
        }
        String named = row.text("SecureScoresSubscriptionId", "subscriptionId");
        Matcher path = SUBSCRIPTION.matcher(row.text("id", "AssessedResourceId"));
        return !named.isEmpty() ? named : path.find() ? path.group(1) : "";
    }

    private static String scoreName(JsonRow row) {
        Matcher path = SCORE_NAME.matcher(row.text("id", "AssessedResourceId"));
        return path.find() ? path.group(1) : ScoreSample.DEFAULT_NAME;
    }

    private Instant moment(JsonRow row) {
        String written = row.text("TimeGenerated", "createdDateTime");
        return written.isEmpty() ? collector.takenAt() : ScoreDates.read(written);
    }

    private static ScoreSource source(JsonRow row) {
        if (isOfMicrosoft365(row)) {
            return ScoreSource.MICROSOFT_GRAPH;
        }
        if (row.has("TimeGenerated")) {
            return ScoreSource.LOG_ANALYTICS;
        }
        return row.has("subscriptionId") ? ScoreSource.RESOURCE_GRAPH : ScoreSource.API;
    }
}
