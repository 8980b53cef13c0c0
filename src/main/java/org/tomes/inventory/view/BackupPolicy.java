package org.tomes.inventory.view;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A backup policy of a vault.
 *
 * @param workload the protected workload, such as {@code AzureIaasVM}
 * @param protectedItems the number of items that use the policy
 * @param interval the longest time between two scheduled backups
 * @param weekdays the days of a weekly schedule; empty if the policy has another schedule
 */
public record BackupPolicy(Resource resource, Optional<ResourceId> vault, Optional<String> workload,
        List<Retention> retentions, Optional<Integer> protectedItems, Optional<Duration> interval,
        Set<DayOfWeek> weekdays) implements ResourceView {

    private static final String BLOBS = "Microsoft.Storage/storageAccounts/blobServices";
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * The frequency of the retained backups. {@code OTHER} is for log backups and others without such a frequency;
     * {@code UNKNOWN} means that the policy does not define it.
     */
    public enum Rhythm {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY,
        OTHER,
        UNKNOWN
    }

    /**
     * @param part the kind of backup in a policy with several kinds, such as {@code Full} or {@code Log}
     * @param count the retention time in {@code unit}: {@code Days}, {@code Weeks}, {@code Months} or {@code Years}
     */
    public record Retention(Optional<String> part, Rhythm rhythm, Optional<Integer> count, Optional<String> unit) {
    }

    /**
     * Reads a policy of a Recovery Services vault. A policy for file shares may copy its backups into the vault; the
     * retention then applies to these copies (Microsoft's REST reference, "Protection Policies - Get", {@code
     * vaultRetentionPolicy}).
     */
    public static BackupPolicy of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        List<Retention> retentions = new ArrayList<>();
        add(retentions, Optional.empty(), properties.child("retentionPolicy"), properties);
        add(retentions, Optional.empty(), properties.child("vaultRetentionPolicy").child("vaultRetention"), properties);
        for (JsonNodeView part : properties.objects("subProtectionPolicy")) {
            add(retentions, part.text("policyType"), part.child("retentionPolicy"), part);
        }
        return new BackupPolicy(resource, resource.id().parent(), properties.text("backupManagementType"),
                List.copyOf(retentions), properties.number("protectedItemsCount"), scheduled(properties),
                onlyWeekdays(properties));
    }

    /**
     * Returns the interval of the most frequent part of a policy. For an item, Azure returns only the time of the last
     * backup of any part: full, differential or log.
     */
    private static Optional<Duration> scheduled(JsonNodeView properties) {
        return schedules(properties).flatMap(schedule -> gap(schedule).stream()).min(Comparator.naturalOrder());
    }

    private static Stream<JsonNodeView> schedules(JsonNodeView properties) {
        return Stream.concat(Stream.of(properties), properties.objects("subProtectionPolicy").stream())
                .map(part -> part.child("schedulePolicy"))
                .filter(JsonNodeView::isObject);
    }

    private static Optional<Duration> gap(JsonNodeView schedule) {
        Optional<Integer> minutes = schedule.number("scheduleFrequencyInMins");
        if (minutes.isPresent()) {
            return minutes.map(Duration::ofMinutes);
        }
        return schedule.text("scheduleRunFrequency").flatMap(frequency -> switch (frequency.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(hourly(schedule.child("hourlySchedule")));
            case "daily" -> Optional.of(DAY);
            case "weekly" -> Optional.of(Duration.ofDays(longestGap(weekdays(schedule))));
            default -> Optional.empty();
        });
    }

    /**
     * Returns the longest time without a backup: between two backups, or from the end of the daily window to its next
     * start.
     */
    private static Duration hourly(JsonNodeView schedule) {
        return schedule.number("interval")
                .flatMap(interval -> schedule.number("scheduleWindowDuration")
                        .map(window -> Duration.ofHours(Math.max(interval, 24 - window))))
                .orElse(DAY);
    }

    private static Set<DayOfWeek> weekdays(JsonNodeView schedule) {
        List<String> names = Stream.of(schedule, schedule.child("weeklySchedule"))
                .flatMap(node -> node.texts("scheduleRunDays").stream())
                .toList();
        return Stream.of(DayOfWeek.values())
                .filter(day -> names.stream().anyMatch(day.name()::equalsIgnoreCase))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the days of a weekly schedule, if the policy has only this schedule. */
    private static Set<DayOfWeek> onlyWeekdays(JsonNodeView properties) {
        List<JsonNodeView> schedules = schedules(properties).toList();
        return schedules.size() == 1
                && schedules.getFirst().text("scheduleRunFrequency").filter("Weekly"::equalsIgnoreCase).isPresent()
                        ? weekdays(schedules.getFirst())
                        : Set.of();
    }

    /** Returns the longest gap, in days, between days of the week such as {@code Monday}; a week if there are none. */
    private static int longestGap(Set<DayOfWeek> weekdays) {
        List<Integer> days = weekdays.stream().map(DayOfWeek::getValue).toList();
        int longest = days.isEmpty() ? 7 : days.getFirst() + 7 - days.getLast();
        for (int place = 1; place < days.size(); place++) {
            longest = Math.max(longest, days.get(place) - days.get(place - 1));
        }
        return longest;
    }

    /** Reads a policy of one of the newer backup vaults. */
    public static BackupPolicy inBackupVault(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new BackupPolicy(resource, resource.id().parent(),
                properties.texts("datasourceTypes").stream().findFirst(),
                BackupVaultPolicyReader.retentions(properties), Optional.empty(),
                BackupVaultPolicyReader.interval(properties), Set.of());
    }

    /**
     * Adds the retention periods of a policy. A schedule with less than one backup a day creates no daily recovery
     * points, whatever the retention is called (Microsoft's REST reference, "Protection Policies - Create Or Update",
     * {@code dailySchedule} and {@code scheduleRunFrequency}).
     */
    private static void add(List<Retention> retentions, Optional<String> part, JsonNodeView policy,
            JsonNodeView scheduled) {
        boolean daily = gap(scheduled.child("schedulePolicy")).filter(gap -> gap.compareTo(DAY) > 0).isEmpty();
        add(retentions, part, daily ? Rhythm.DAILY : Rhythm.WEEKLY, policy.child("dailySchedule"));
        add(retentions, part, Rhythm.WEEKLY, policy.child("weeklySchedule"));
        add(retentions, part, Rhythm.MONTHLY, policy.child("monthlySchedule"));
        add(retentions, part, Rhythm.YEARLY, policy.child("yearlySchedule"));
        add(retentions, part, Rhythm.OTHER, policy);
    }

    private static void add(List<Retention> retentions, Optional<String> part, Rhythm rhythm, JsonNodeView schedule) {
        JsonNodeView duration = schedule.child("retentionDuration");
        if (duration.isObject()) {
            retentions.add(new Retention(part, rhythm, duration.number("count"), duration.text("durationType")));
        }
    }

    /**
     * Whether the policy creates no individual recovery points. Operational backup of blobs is continuous, so every
     * point in time within the retention can be restored (Microsoft Learn, "Overview of Azure Blob backup").
     */
    public boolean isContinuous() {
        JsonNodeView policy = resource.node().properties();
        List<JsonNodeView> rules = policy.objects("policyRules");
        return policy.texts("datasourceTypes").stream().anyMatch(BLOBS::equalsIgnoreCase) && !rules.isEmpty()
                && rules.stream()
                        .flatMap(rule -> rule.objects("lifecycles").stream())
                        .allMatch(life -> life.child("sourceDataStore")
                                .text("dataStoreType")
                                .filter("OperationalStore"::equalsIgnoreCase)
                                .isPresent());
    }
}
