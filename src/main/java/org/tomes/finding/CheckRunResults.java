package org.tomes.finding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.inventory.Inventory;

/** Check results of one snapshot, as results for findings. */
final class CheckRunResults {

    private static final CheckRunResult UNKNOWN = new CheckRunResult.Unknown();
    private static final CheckRunResult MENDED = new CheckRunResult.Gone(ClosingReason.MENDED);

    private final ResourcePresence presence;
    private final Set<CheckId> checks;
    private final Map<Finding.Key, CheckRunResult> results = new LinkedHashMap<>();
    /**
     * Checks that left at least one resource unassessed. If such a check has no result for a resource, this proves
     * nothing.
     */
    private final Set<CheckId> uncertain = new HashSet<>();

    /** @param checks all executed checks, including those without results */
    CheckRunResults(Inventory inventory, List<Assessment> assessments, Set<CheckId> checks) {
        this.presence = new ResourcePresence(inventory);
        this.checks = Set.copyOf(checks);
        // Several checks assess the same resource; all of them use the same object as its key.
        Map<String, String> keys = new HashMap<>();
        // If a check has several results for a resource, violations take precedence over unassessed results.
        assessments.stream()
                .sorted(Comparator.comparingInt(CheckRunResults::weight).thenComparing(Assessment::severity))
                .forEach(assessment -> add(assessment, keys));
    }

    private static int weight(Assessment assessment) {
        return switch (assessment.result()) {
            case NOT_MET -> 0;
            case NOT_ASSESSED -> 1;
            case MET -> 2;
        };
    }

    private void add(Assessment assessment, Map<String, String> keys) {
        if (assessment.result() == CheckOutcome.NOT_ASSESSED) {
            uncertain.add(assessment.check());
        }
        String resource = keys.computeIfAbsent(assessment.resource().id(), Finding.Key::resource);
        results.putIfAbsent(new Finding.Key(assessment.check(), resource), switch (assessment.result()) {
            case NOT_MET -> new CheckRunResult.NotMet(assessment.resource(), assessment.severity(), assessment.reason(),
                    assessment.since());
            case NOT_ASSESSED -> UNKNOWN;
            case MET -> MENDED;
        });
    }

    /** Returns the result for an existing finding. */
    CheckRunResult of(Finding finding) {
        CheckRunResult result = results.get(finding.key());
        if (result != null) {
            return result;
        }
        if (UnrecordedChangePair.of(finding.check()).isPresent()) {
            // Only a change record explains an unrecorded change, even if the resource no longer exists.
            return UNKNOWN;
        }
        return switch (presence.of(finding.resource())) {
            case REMOVED -> new CheckRunResult.Gone(ClosingReason.RESOURCE_REMOVED);
            case THERE -> finding.sources().contains(FindingOrigin.TOMES) && checks.contains(finding.check())
                    && !uncertain.contains(finding.check()) ? new CheckRunResult.Gone(ClosingReason.NO_LONGER_APPLIES)
                            : UNKNOWN;
            case NOT_READ -> UNKNOWN;
        };
    }

    /** Whether the check of the finding reports that it could not assess the resource. */
    boolean isNotAssessed(Finding finding) {
        return results.get(finding.key()) instanceof CheckRunResult.Unknown;
    }

    /**
     * Returns which of these findings were not assessed although the snapshot contains the resource. If it contains
     * only the name of a resource, many checks have no result for it.
     */
    Set<Finding.Key> unassessed(Set<Finding.Key> among) {
        return among.stream()
                .filter(key -> results.get(key) instanceof CheckRunResult.Unknown && presence.contains(key.resource())
                        || !results.containsKey(key) && presence.containsNameOnly(key.resource()))
                .collect(Collectors.toSet());
    }

    /** Returns the violations, most severe first. */
    Map<Finding.Key, CheckRunResult.NotMet> notMet() {
        Map<Finding.Key, CheckRunResult.NotMet> notMet = new LinkedHashMap<>();
        results.forEach((key, result) -> {
            if (result instanceof CheckRunResult.NotMet violation) {
                notMet.put(key, violation);
            }
        });
        return notMet;
    }
}
