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

/** The check results of one snapshot, by finding. */
final class FindingRunResults {

    private static final FindingRunResult UNKNOWN = new FindingRunResult.Unknown();

    private final ResourcePresence presence;
    private final Set<CheckId> checks;
    private final Map<Finding.Key, FindingRunResult> answered = new LinkedHashMap<>();
    /** Checks whose silence on a resource may mean that something was not read. */
    private final Set<CheckId> uncertain = new HashSet<>();

    /** @param checks all that were asked, also those that answered nothing */
    FindingRunResults(Inventory inventory, List<Assessment> assessments, Set<CheckId> checks) {
        this.presence = new ResourcePresence(inventory);
        this.checks = Set.copyOf(checks);
        // Where a check says several things of a resource, what is wrong with it goes before what is not known.
        assessments.stream()
                .sorted(Comparator.comparingInt(FindingRunResults::weight).thenComparing(Assessment::severity))
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
                    case NOT_MET -> new FindingRunResult.NotMet(assessment.resource(), assessment.severity(),
                            assessment.reason(), assessment.since());
                    case NOT_ASSESSED -> UNKNOWN;
                    case MET -> new FindingRunResult.Gone(Resolution.MENDED);
                });
    }

    /** Of a finding that is known already. */
    FindingRunResult of(Finding finding) {
        FindingRunResult answer = answered.get(finding.key());
        if (answer != null) {
            return answer;
        }
        if (UnrecordedChangePair.of(finding.check()).isPresent()) {
            // What changed without a record stays so, also where the resource is gone; only a record explains it.
            return UNKNOWN;
        }
        return switch (presence.of(finding.resource())) {
            case REMOVED -> new FindingRunResult.Gone(Resolution.RESOURCE_REMOVED);
            case THERE -> finding.sources().contains(Source.TOMES) && checks.contains(finding.check())
                    && !uncertain.contains(finding.check()) ? new FindingRunResult.Gone(Resolution.NO_LONGER_APPLIES)
                            : UNKNOWN;
            case NOT_READ -> UNKNOWN;
        };
    }

    /** What is not met, the gravest first. */
    Map<Finding.Key, FindingRunResult.NotMet> notMet() {
        Map<Finding.Key, FindingRunResult.NotMet> notMet = new LinkedHashMap<>();
        answered.forEach((key, result) -> {
            if (result instanceof FindingRunResult.NotMet found) {
                notMet.put(key, found);
            }
        });
        return notMet;
    }
}
