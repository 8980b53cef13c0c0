package org.tomes.document.evidenceindex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.DeviationCounts;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.document.statement.StatementSubject;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Message;

/** Results of checks of the snapshot and the register for measures. They add to the evidence that people filed. */
final class MeasureCheckResults {

    private final Map<MeasureId, List<StatementResult>> byMeasure = new HashMap<>();
    /**
     * Numbers of deviations by rules. Cached, because thousands of measures may implement the same rules completely.
     */
    private final Map<List<StatementKey>, List<Message>> deviationsFromRules = new HashMap<>();

    /** The outcome for one measure. Its texts begin with {@code proof.checks}. */
    enum Outcome {
        MET,
        /** The rules of the measure that were assessed are met; others were not assessed. */
        PARTLY_MET,
        NOT_MET,
        /** Data that the checks of the measure need is missing. */
        NOT_ASSESSED,
        UNCHECKED
    }

    /**
     * @param statements results of all statements; with these, the statements of a measure are found without reading
     * all of them again
     */
    MeasureCheckResults(StatementResults statements) {
        statements.all()
                .forEach(result -> result.measures()
                        .stream()
                        .map(Measure::id)
                        .distinct()
                        .forEach(id -> byMeasure.computeIfAbsent(id, first -> new ArrayList<>()).add(result)));
    }

    Outcome of(Measure measure) {
        List<StatementState> states = rules(measure).stream().map(StatementResult::state).distinct().toList();
        if (states.contains(StatementState.NOT_MET)) {
            return Outcome.NOT_MET;
        }
        if (!states.contains(StatementState.MET)) {
            return rules(measure).stream().allMatch(result -> result.statement().checks().isEmpty()) ? Outcome.UNCHECKED
                    : Outcome.NOT_ASSESSED;
        }
        return rules(measure).stream().allMatch(result -> result.status() == ComplianceStatus.MET) ? Outcome.MET
                : Outcome.PARTLY_MET;
    }

    /**
     * Returns the numbers of deviations from the measure, limited to the parts of statements that the measure covers.
     */
    List<Message> deviations(Measure measure) {
        List<StatementResult> whole = byMeasure.getOrDefault(measure.id(), List.of());
        List<StatementResult> rules = rules(measure);
        return rules.equals(whole)
                ? deviationsFromRules.computeIfAbsent(whole.stream().map(StatementResult::key).toList(),
                        keys -> count(whole))
                : count(rules);
    }

    private static List<Message> count(List<StatementResult> rules) {
        // An overdue review is listed with the reviews. It is not a deviation that casts doubt on an earlier review.
        return DeviationCounts.of(rules.stream()
                .filter(result -> result.state() == StatementState.NOT_MET
                        && result.statement().noun() != StatementSubject.REVIEW)
                .toList(), rules);
    }

    private List<StatementResult> rules(Measure measure) {
        return byMeasure.getOrDefault(measure.id(), List.of()).stream().map(result -> result.of(measure)).toList();
    }
}
