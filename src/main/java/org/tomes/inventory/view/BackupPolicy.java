package org.tomes.inventory.view;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param workload the protected workload, such as {@code AzureIaasVM}
 * @param protectedItems the number of items that use it
 * @param interval the longest time between two backups, a day if they are more frequent
 */
public record BackupPolicy(Resource resource, Optional<ResourceId> vault, Optional<String> workload,
        List<Retention> retentions, Optional<Integer> protectedItems,
        Optional<Period> interval) implements ResourceView {

    /**
     * The frequency of the retained backups; {@code OTHER} for log backups and others without such a rhythm, {@code
     * UNKNOWN} if the policy does not define it.
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
     * @param part the kind of backup in a policy with several, such as {@code Full} or {@code Log}
     * @param count the retention time in {@code unit}: {@code Days}, {@code Weeks}, {@code Months} or {@code Years}
     */
    public record Retention(Optional<String> part, Rhythm rhythm, Optional<Integer> count, Optional<String> unit) {
    }

    /**
     * Reads a policy of a Recovery Services vault. A policy for file shares may copy its backups into the vault; these
     * copies then have the retention (Microsoft's REST reference, "Protection Policies - Get", {@code
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
                List.copyOf(retentions), properties.number("protectedItemsCount"), scheduled(properties));
    }

    /**
     * Returns the interval of the most frequent part of a policy. For an item, Azure returns only the time of the last
     * backup of any part: full, differential or log.
     */
    private static Optional<Period> scheduled(JsonNodeView properties) {
        return Stream.concat(Stream.of(properties), properties.objects("subProtectionPolicy").stream())
                .map(part -> part.child("schedulePolicy"))
                .flatMap(schedule -> days(schedule).stream())
                .min(Comparator.naturalOrder())
                .map(Period::ofDays);
    }

    private static Optional<Integer> days(JsonNodeView schedule) {
        if (schedule.number("scheduleFrequencyInMins").isPresent()) {
            return Optional.of(1);
        }
        return schedule.text("scheduleRunFrequency").flatMap(frequency -> switch (frequency.toLowerCase(Locale.ROOT)) {
            case "hourly", "daily" -> Optional.of(1);
            case "weekly" -> Optional.of(longestGap(Stream.of(schedule, schedule.child("weeklySchedule"))
                    .flatMap(each -> each.texts("scheduleRunDays").stream())
                    .toList()));
            default -> Optional.empty();
        });
    }

    /** Returns the longest gap between days of the week, such as {@code Monday}; a week if there are none. */
    private static int longestGap(List<String> names) {
        List<Integer> days = Stream.of(DayOfWeek.values())
                .filter(day -> names.stream().anyMatch(day.name()::equalsIgnoreCase))
                .map(DayOfWeek::getValue)
                .toList();
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
                properties.texts("datasourceTypes").stream().findFirst(), BackupVaultRules.retentions(properties),
                Optional.empty(), BackupVaultRules.interval(properties));
    }

    /**
     * A schedule with less than a backup a day makes no daily points, whatever the retention is called (Microsoft's
     * REST reference, "Protection Policies - Create Or Update", {@code dailySchedule} and
     * {@code scheduleRunFrequency}).
     */
    private static void add(List<Retention> retentions, Optional<String> part, JsonNodeView policy,
            JsonNodeView scheduled) {
        boolean daily = days(scheduled.child("schedulePolicy")).filter(days -> days > 1).isEmpty();
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
}
