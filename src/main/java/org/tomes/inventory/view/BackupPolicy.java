package org.tomes.inventory.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param workload what it protects, such as {@code AzureIaasVM}
 * @param protectedItems how many items follow it
 */
public record BackupPolicy(Resource resource, Optional<ResourceId> vault, Optional<String> workload,
        List<Retention> retentions, Optional<Integer> protectedItems) implements ResourceView {

    private static final Pattern ISO_DURATION = Pattern.compile("P(\\d{1,5})([DWMY])");
    private static final Map<String, String> UNITS = Map.of("D", "Days", "W", "Weeks", "M", "Months", "Y", "Years");

    /** How often the kept backups are taken; {@code OTHER} for log backups and the like, which have no such rhythm. */
    public enum Rhythm {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY,
        OTHER
    }

    /**
     * @param part the kind of backup of a policy with several, such as {@code Full} or {@code Log}
     * @param count how long in {@code unit}: {@code Days}, {@code Weeks}, {@code Months} or {@code Years}
     */
    public record Retention(Optional<String> part, Rhythm rhythm, Optional<Integer> count, Optional<String> unit) {
    }

    public static BackupPolicy of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        List<Retention> retentions = new ArrayList<>();
        add(retentions, Optional.empty(), properties.child("retentionPolicy"));
        for (JsonNodeView part : properties.objects("subProtectionPolicy")) {
            add(retentions, part.text("policyType"), part.child("retentionPolicy"));
        }
        return new BackupPolicy(resource, resource.id().parent(), properties.text("backupManagementType"),
                List.copyOf(retentions), properties.number("protectedItemsCount"));
    }

    /**
     * Of one of the newer backup vaults, whose rules are named after their rhythm; "Default" is that of each backup.
     */
    public static BackupPolicy inBackupVault(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        List<Retention> retentions = properties.objects("policyRules")
                .stream()
                .filter(rule -> rule.text("objectType").filter("AzureRetentionRule"::equalsIgnoreCase).isPresent())
                .flatMap(rule -> rule.objects("lifecycles").stream().limit(1).map(life -> retention(rule, life)))
                .toList();
        return new BackupPolicy(resource, resource.id().parent(),
                properties.texts("datasourceTypes").stream().findFirst(), retentions, Optional.empty());
    }

    private static Retention retention(JsonNodeView rule, JsonNodeView life) {
        Rhythm rhythm = switch (rule.text("name").orElse("").toLowerCase(Locale.ROOT)) {
            case "default", "daily" -> Rhythm.DAILY;
            case "weekly" -> Rhythm.WEEKLY;
            case "monthly" -> Rhythm.MONTHLY;
            case "yearly" -> Rhythm.YEARLY;
            default -> Rhythm.OTHER;
        };
        Matcher duration = ISO_DURATION.matcher(life.child("deleteAfter").text("duration").orElse(""));
        return duration.matches()
                ? new Retention(Optional.empty(), rhythm, Optional.of(Integer.parseInt(duration.group(1))),
                        Optional.of(UNITS.get(duration.group(2))))
                : new Retention(Optional.empty(), rhythm, Optional.empty(), Optional.empty());
    }

    private static void add(List<Retention> retentions, Optional<String> part, JsonNodeView policy) {
        add(retentions, part, Rhythm.DAILY, policy.child("dailySchedule"));
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
