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
import org.tomes.check.Result;
import org.tomes.inventory.Inventory;

/** Check results of one snapshot, by finding. */
final class FindingRunResults {

    private static final FindingRunResult UNKNOWN = new FindingRunResult.Unknown();
    private static final FindingRunResult MENDED = new FindingRunResult.Gone(Resolution.MENDED);

    private final ResourcePresence presence;
    private final Set<CheckId> checks;
    private final Map<Finding.Key, FindingRunResult> results = new LinkedHashMap<>();
    /** Checks with unassessed resources, for which a missing result is not significant. */
    private final Set<CheckId> uncertain = new HashSet<>();

    /** @param checks all executed checks, including those without results */
    FindingRunResults(Inventory inventory, List<Assessment> assessments, Set<CheckId> checks) {
        this.presence = new ResourcePresence(inventory);
        this.checks = Set.copyOf(checks);
        // Several checks assess the same resource; its key is the same object in all of them.
        Map<String, String> keys = new HashMap<>();
        // If a check has several results for a resource, violations take precedence over unassessed results.
        assessments.stream()
                .sorted(Comparator.comparingInt(FindingRunResults::weight).thenComparing(Assessment::severity))
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
        if (assessment.result() == Result.NOT_ASSESSED) {
            uncertain.add(assessment.check());
        }
        String resource = keys.computeIfAbsent(assessment.resource().id(), Finding.Key::resource);
        results.putIfAbsent(new Finding.Key(assessment.check(), resource), switch (assessment.result()) {
            case NOT_MET -> new FindingRunResult.NotMet(assessment.resource(), assessment.severity(),
                    assessment.reason(), assessment.since());
            case NOT_ASSESSED -> UNKNOWN;
            case MET -> MENDED;
        });
    }

    /** Returns the result for an existing finding. */
    FindingRunResult of(Finding finding) {
        FindingRunResult result = results.get(finding.key());
        if (result != null) {
            return result;
        }
        if (UnrecordedChangePair.of(finding.check()).isPresent()) {
            // Only a record explains an unrecorded change, even if the resource no longer exists.
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

    /** Whether the check of the finding reports that it could not assess the resource. */
    boolean isNotAssessed(Finding finding) {
        return results.get(finding.key()) instanceof FindingRunResult.Unknown;
    }

    /**
     * Returns which of these findings were not assessed although the snapshot contains the resource, perhaps by name
     * only, for which many checks have no result.
     */
    Set<Finding.Key> unassessed(Set<Finding.Key> among) {
        return among.stream()
                .filter(key -> results.get(key) instanceof FindingRunResult.Unknown && presence.contains(key.resource())
                        || !results.containsKey(key) && presence.containsNameOnly(key.resource()))
                .collect(Collectors.toSet());
    }

    /** Returns the violations, most severe first. */
    Map<Finding.Key, FindingRunResult.NotMet> notMet() {
        Map<Finding.Key, FindingRunResult.NotMet> notMet = new LinkedHashMap<>();
        results.forEach((key, result) -> {
            if (result instanceof FindingRunResult.NotMet violation) {
                notMet.put(key, violation);
            }
        });
        return notMet;
    }
}
