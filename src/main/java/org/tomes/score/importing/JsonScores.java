package org.tomes.score.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.text.Message;

/**
 * Reads scores and their controls from the rows of a JSON file. Whether a row is a score or a control depends on the
 * row itself.
 */
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
            if (refusal.meansNotOnboarded() && collector.recordNotOnboarded()) {
                return;
            }
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.refused", refusal.code()));
        }
        if (rows.isEmpty() && collector.recordNotOnboarded()) {
            return;
        }
        if (rows.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.notOnboarded"));
        }
        if (JsonRows.haveFurtherPages(text)) {
            collector.rejectFile(Message.of("score.file.furtherPages"));
        }
        int unknownEntries = 0;
        for (int i = 0; i < rows.size(); i++) {
            JsonNode node = rows.get(i);
            JsonRow row = new JsonRow(node);
            long entry = i + 1L;
            if (isControl(row)) {
                collector.attempt(entry, SkippedScoreEntry::entry,
                        () -> collector.control(entry, SkippedScoreEntry::entry, control(row)));
            } else if (isScore(row)) {
                collector.attempt(entry, SkippedScoreEntry::entry,
                        () -> collector.sample(entry, SkippedScoreEntry::entry, sample(row)));
            } else {
                unknownEntries++;
            }
        }
        if (unknownEntries > 0) {
            collector.rejectFile(Message.of("score.file.strangeEntries", unknownEntries));
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
        checkPercentage(row);
        return new ScoreSample(subscription(row), row.text("subscriptionName", "subscriptionDisplayName"), model,
                scoreName(row), moment(row), row.number("current", "currentScore"), row.number("max", "maxScore"),
                weight, source(row));
    }

    /**
     * Compares the percentage with the quotient of points and maximum. Azure provides the percentage in addition,
     * rounded to four places.
     */
    private static void checkPercentage(JsonRow row) {
        double max = row.number("max", "maxScore");
        double share = row.number("current", "currentScore") / max;
        if (row.has("percentage") && share >= 0 && share <= 1) {
            double percentage = row.number("percentage");
            if (Math.abs(share - (percentage > 1 ? percentage / 100 : percentage)) > 0.01) {
                throw new Problem(ProblemKind.INPUT, Message.of("score.bad.percentage"));
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
        String idField = row.text("SecureScoresSubscriptionId", "subscriptionId");
        Matcher path = SUBSCRIPTION.matcher(row.text("id", "AssessedResourceId"));
        return !idField.isEmpty() ? idField : path.find() ? path.group(1) : "";
    }

    private static String scoreName(JsonRow row) {
        Matcher path = SCORE_NAME.matcher(row.text("id", "AssessedResourceId"));
        return path.find() ? path.group(1) : ScoreSample.DEFAULT_NAME;
    }

    private Instant moment(JsonRow row) {
        String text = row.text("TimeGenerated", "createdDateTime");
        return text.isEmpty() ? collector.takenAt() : ScoreDateParser.read(text);
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
