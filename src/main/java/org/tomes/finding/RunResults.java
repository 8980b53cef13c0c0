package org.tomes.finding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.check.Result;
import org.tomes.inventory.Inventory;

/** What the posture of one snapshot says of findings. */
final class RunResults {

    private static final RunResult UNKNOWN = new RunResult.Unknown();

    private final ResourcePresence presence;
    private final Set<CheckId> checks;
    private final Map<Finding.Key, RunResult> answered = new LinkedHashMap<>();
    /** Checks whose silence on a resource may mean that something was not read. */
    private final Set<CheckId> uncertain = new HashSet<>();

    /** @param checks all that were asked, also those that answered nothing */
    RunResults(Inventory inventory, List<Assessment> assessments, Set<CheckId> checks) {
        this.presence = new ResourcePresence(inventory);
        this.checks = Set.copyOf(checks);
        // Where a check says several things of a resource, what is wrong with it goes before what is not known.
        assessments.stream()
                .sorted(Comparator.comparingInt(RunResults::weight).thenComparing(Assessment::severity))
                .forEach(this::take);
    }

    private static int weight(Assessment assessment) {
        return switch (assessment.result()) {
            case NOT_MET -> 0;
            case NOT_ASSESSED -> 1;
            case MET -> 2;
        };
    }

    private void take(Assessment assessment) {
        if (assessment.result() == Result.NOT_ASSESSED) {
            uncertain.add(assessment.check());
        }
        answered.putIfAbsent(Finding.Key.of(assessment.check(), assessment.resource().id()),
                switch (assessment.result()) {
                    case NOT_MET ->
                        new RunResult.NotMet(assessment.resource(), assessment.severity(), assessment.reason());
                    case NOT_ASSESSED -> UNKNOWN;
                    case MET -> new RunResult.Gone(Resolution.MENDED);
                });
    }

    /** Of a finding that is known already. */
    RunResult of(Finding finding) {
        RunResult answer = answered.get(finding.key());
        if (answer != null) {
            return answer;
        }
        if (SnapshotPair.of(finding.check()).isPresent()) {
            // What changed without a record stays so, also where the resource is gone; only a record explains it.
            return UNKNOWN;
        }
        return switch (presence.of(finding.resource())) {
            case REMOVED -> new RunResult.Gone(Resolution.RESOURCE_REMOVED);
            case THERE -> finding.sources().contains(Source.TOMES) && checks.contains(finding.check())
                    && !uncertain.contains(finding.check()) ? new RunResult.Gone(Resolution.NO_LONGER_APPLIES)
                            : UNKNOWN;
            case NOT_READ -> UNKNOWN;
        };
    }

    /** What is not met, the gravest first. */
    Map<Finding.Key, RunResult.NotMet> notMet() {
        Map<Finding.Key, RunResult.NotMet> notMet = new LinkedHashMap<>();
        answered.forEach((key, verdict) -> {
            if (verdict instanceof RunResult.NotMet found) {
                notMet.put(key, found);
            }
        });
        return notMet;
    }
}
