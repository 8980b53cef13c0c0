package org.tomes.change;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Every difference between two snapshots, compared with the change records of the period between them. This is an
 * auditor's first question about A.8.32.
 *
 * @param unexplained differences without an approved record
 * @param explained differences with one or more approved records
 * @param notSeen resources that are missing in the later snapshot, although their removal is not proven
 * @param notCompared types that only one of the snapshots contains, so that they cannot be compared
 */
public record ChangeReconciliation(List<Entry> unexplained, List<Entry> explained, List<ResourceEntry> notSeen,
        SortedSet<ResourceType> notCompared) {

    /** Resources that Azure calculates and reports, in contrast to resources that people configure. */
    private static final Set<String> REPORTS = Set.of("microsoft.security/securescores",
            "microsoft.security/securescores/securescorecontrols", "microsoft.security/assessments",
            "microsoft.security/alerts");
    private static final Pattern REPORTED_PROPERTY = Pattern.compile(
            "(?i).*\\b(lastBackup\\w*|lastRecoveryPoint\\w*|healthStatus|protectionStatus|currentSpend|forecastSpend|lastUsed\\w*"
                    + "|instanceView|healthDetails|kpisHealths|latestRestorePoint)\\b.*");

    /**
     * @param changes records that explain the difference
     * @param pending records that would explain the difference once approved
     * @param rejected records about the same resource that were rejected before the later snapshot
     * @param activity writes to the resource between the snapshots, if the activity log was collected
     */
    public record Entry(ResourceChange observed, List<ChangeRecord> changes, List<ChangeRecord> pending,
            List<ChangeRecord> rejected, List<ActivityLogEntry> activity) {
    }

    static ChangeReconciliation of(SnapshotDifference difference, Snapshot earlier, Inventory later,
            List<ChangeRecord> changes, ZoneId zone) {
        ChangeExplanation explanation = new ChangeExplanation(earlier.number(), later.snapshot().number(),
                day(earlier, zone), day(later.snapshot(), zone));
        ActivityByResource activity = new ActivityByResource(ActivityLogEntry.in(later)
                .stream()
                .filter(entry -> entry.time().isAfter(earlier.capturedAt()))
                .toList());
        ChangesByResource explaining = new ChangesByResource(changes, explanation::explains);
        ChangesByResource pending = new ChangesByResource(changes, explanation::wouldExplain);
        ChangesByResource rejected = new ChangesByResource(changes, explanation::wasRejected);
        Map<Boolean, List<Entry>> entries = observed(difference).stream()
                .map(change -> new Entry(change, explaining.about(change), pending.about(change),
                        rejected.about(change), activity.about(change.resource().id())))
                .collect(Collectors.partitioningBy(entry -> entry.changes().isEmpty()));
        return new ChangeReconciliation(entries.get(true), entries.get(false),
                difference.notSeen().stream().filter(ChangeReconciliation::isConfiguredByPeople).toList(),
                difference.notCompared());
    }

    private static LocalDate day(Snapshot snapshot, ZoneId zone) {
        return LocalDate.ofInstant(snapshot.capturedAt(), zone);
    }

    private static List<ResourceChange> observed(SnapshotDifference difference) {
        List<ResourceChange> all = new ArrayList<>();
        difference.added()
                .forEach(resource -> all.add(new ResourceChange(ResourceChange.What.ADDED, resource, List.of())));
        difference.removed()
                .forEach(resource -> all.add(new ResourceChange(ResourceChange.What.REMOVED, resource, List.of())));
        Map<ResourceId, List<PropertyChange>> changed = difference.changed()
                .stream()
                .filter(change -> !REPORTED_PROPERTY.matcher(change.path()).matches())
                .collect(Collectors.groupingBy(change -> change.resource().id(), LinkedHashMap::new,
                        Collectors.toList()));
        changed.values()
                .forEach(paths -> all
                        .add(new ResourceChange(ResourceChange.What.CHANGED, paths.getFirst().resource(), paths)));
        return all.stream().filter(change -> isConfiguredByPeople(change.resource())).toList();
    }

    private static boolean isConfiguredByPeople(ResourceEntry resource) {
        return !REPORTS.contains(resource.type().text().toLowerCase(Locale.ROOT))
                && !resource.id().key().contains("/events/");
    }
}
