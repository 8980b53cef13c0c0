package org.tomes.finding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.finding.FindingLifecycle.LifecycleResult;
import org.tomes.text.Message;

/** Updates all findings from the results of the checks of one snapshot. */
final class SnapshotEvaluation {

    private final CheckRunResults results;
    private final EvaluationCause cause;
    private final CheckRun run;
    private final LocalDate today;
    private final Set<FindingId> newlyNotAssessed;

    SnapshotEvaluation(CheckRunResults results, EvaluationCause cause, CheckRun run, LocalDate today) {
        this.results = results;
        this.cause = cause;
        this.run = run;
        this.today = today;
        this.newlyNotAssessed = cause instanceof EvaluationCause.Reassessment again
                ? again.newlyNotAssessed().apply(results)
                : Set.of();
    }

    void update(FindingUpdate update) {
        if (cause instanceof EvaluationCause.DeletedEvidence(var ignored, var earlierRuns)) {
            update.replace(earlierRuns);
        }
        Map<Finding.Key, CheckRunResult.NotMet> begun = new LinkedHashMap<>(results.notMet());
        begun.keySet().removeIf(update::contains);
        Map<Finding, CheckRunResult> resultByFinding = new LinkedHashMap<>();
        update.findings().forEach(finding -> resultByFinding.put(finding, result(finding)));
        Map<Deviation, CheckRunResult.NotMet> moved = moved(begun, resultByFinding);
        resultByFinding.forEach((finding, result) -> update.change(finding, caused(next(finding, result, moved))));
        begun.keySet().removeIf(update::contains);
        Set<Finding.Key> unassessed = cause instanceof EvaluationCause.NewEvidence(var unassessedBefore)
                ? unassessedBefore.apply(begun.keySet())
                : Set.of();
        begun.forEach((key, result) -> {
            LifecycleResult step = FindingLifecycle.begin(update.nextId(), key.check(), result, run);
            update.add(caused(unassessed.contains(key) ? FindingLifecycle.addFirstAssessed(step, run) : step));
        });
    }

    private CheckRunResult result(Finding finding) {
        CheckRunResult result = results.of(finding);
        return !(result instanceof CheckRunResult.NotMet)
                && cause instanceof EvaluationCause.DeletedEvidence(var found, var ignored)
                && found.contains(finding.id()) ? new CheckRunResult.Gone(ClosingReason.EVIDENCE_DELETED) : result;
    }

    /**
     * Properties of a violation that remain the same when its resource is moved to another resource group or
     * subscription. Moving a resource does not remediate the violation.
     */
    private record Deviation(CheckId check, String type, String name, String reason) {

        static Deviation of(Finding finding) {
            return of(finding.check(), finding.resource(), finding.reason());
        }

        static Deviation of(CheckId check, CheckedResource resource, Message reason) {
            return new Deviation(check, resource.type().toLowerCase(Locale.ROOT),
                    resource.name().toLowerCase(Locale.ROOT), reason.key());
        }
    }

    /**
     * Returns the new results of resources that were moved. If several similar resources were removed or added, it is
     * unknown which of them was moved.
     */
    private static Map<Deviation, CheckRunResult.NotMet> moved(Map<Finding.Key, CheckRunResult.NotMet> begun,
            Map<Finding, CheckRunResult> resultByFinding) {
        Map<Deviation, Long> removed = resultByFinding.entrySet()
                .stream()
                .filter(entry -> isRemoved(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(entry -> Deviation.of(entry.getKey()), Collectors.counting()));
        Map<Deviation, List<CheckRunResult.NotMet>> added = begun.entrySet()
                .stream()
                .collect(Collectors.groupingBy(
                        entry -> Deviation.of(entry.getKey().check(), entry.getValue().resource(),
                                entry.getValue().reason()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return added.entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() == 1 && removed.getOrDefault(entry.getKey(), 0L) == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private static boolean isRemoved(Finding finding, CheckRunResult result) {
        return finding.state() != FindingState.FIXED
                && result.equals(new CheckRunResult.Gone(ClosingReason.RESOURCE_REMOVED));
    }

    private LifecycleResult next(Finding finding, CheckRunResult result, Map<Deviation, CheckRunResult.NotMet> moved) {
        LifecycleResult step = FindingLifecycle.next(finding, result, run, today);
        if (isRemoved(finding, result)) {
            CheckRunResult.NotMet there = moved.get(Deviation.of(finding));
            return there == null ? step
                    : FindingLifecycle.move(finding, there, FindingLifecycle.next(finding, there, run, today), run);
        }
        if (newlyNotAssessed.contains(finding.id())) {
            return FindingLifecycle.leaveUnassessed(step, run);
        }
        return result instanceof CheckRunResult.NotMet notMet && !(cause instanceof EvaluationCause.Reassessment)
                ? FindingLifecycle.reopenIfExceeded(finding, notMet, step, run)
                : step;
    }

    private LifecycleResult caused(LifecycleResult step) {
        return switch (cause) {
            case EvaluationCause.NewEvidence ignored -> step;
            case EvaluationCause.Reassessment(var note, var ignored) -> step.withNote(note);
            case EvaluationCause.DeletedEvidence(var ignored, var earlierRuns) -> step.replacingRuns(earlierRuns, run);
        };
    }
}
