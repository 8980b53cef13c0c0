package org.tomes.inventory.view;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.inventory.view.BackupPolicy.Rhythm;

/**
 * Reads the rules of a backup vault's policy. The owner of the policy chooses the names of retention rules; the tagging
 * criteria of the backup rule determine to which backups a retention rule applies (Microsoft Learn, "Backup Policies -
 * Get", {@code TaggingCriteria}).
 */
final class BackupVaultPolicyReader {

    private static final Pattern ISO_DURATION = Pattern.compile("P(\\d{1,5})([DWMY])");
    private static final Map<String, String> UNITS = Map.of("D", "Days", "W", "Weeks", "M", "Months", "Y", "Years");
    private static final Map<String, Integer> DAYS = Map.of("D", 1, "W", 7, "M", 30, "Y", 365);
    /** Matches, for example, {@code R/2026-01-05T02:00:00+00:00/P1W}. The last part is the time between two backups. */
    private static final Pattern REPEATED = Pattern.compile("R\\d*/[^/]+/(P.+)");

    private BackupVaultPolicyReader() {
    }

    static List<Retention> retentions(JsonNodeView policy) {
        Map<String, Rhythm> byTag = rhythms(policy);
        return policy.objects("policyRules")
                .stream()
                .filter(rule -> is(rule, "AzureRetentionRule"))
                .filter(rule -> byTag.isEmpty() || byTag.containsKey(name(rule)))
                .map(rule -> retention(rule, byTag.getOrDefault(name(rule), rhythmByName(name(rule)))))
                .toList();
    }

    /** Returns the shortest interval; empty for continuous backups, which have no schedule. */
    static Optional<Duration> interval(JsonNodeView policy) {
        return backupRules(policy).flatMap(rule -> triggerInterval(trigger(rule)).stream())
                .min(Comparator.naturalOrder());
    }

    private static Map<String, Rhythm> rhythms(JsonNodeView policy) {
        Map<String, Rhythm> byTag = new HashMap<>();
        backupRules(policy).map(BackupVaultPolicyReader::trigger)
                .forEach(trigger -> trigger.objects("taggingCriteria")
                        .forEach(tagging -> byTag.put(
                                tagging.child("tagInfo").text("tagName").orElse("").toLowerCase(Locale.ROOT),
                                rhythm(tagging, trigger))));
        return byTag;
    }

    /**
     * Returns the rhythm of tagged backups. A default rule without criteria retains every backup, so the schedule
     * determines its rhythm.
     */
    private static Rhythm rhythm(JsonNodeView tagging, JsonNodeView trigger) {
        List<JsonNodeView> criteria = tagging.objects("criteria");
        if (criteria.isEmpty()) {
            return tagging.flag("isDefault").orElse(false) ? rhythmOfEveryBackup(trigger) : Rhythm.UNKNOWN;
        }
        List<Rhythm> rhythms = criteria.stream().map(criterion -> rhythmOf(criterion, trigger)).distinct().toList();
        return rhythms.size() == 1 ? rhythms.getFirst() : Rhythm.UNKNOWN;
    }

    private static Rhythm rhythmOf(JsonNodeView criterion, JsonNodeView trigger) {
        Set<String> absolute = Set.copyOf(criterion.texts("absoluteCriteria"));
        if (absolute.size() == 1) {
            return switch (absolute.iterator().next().toLowerCase(Locale.ROOT)) {
                case "firstofday" -> Rhythm.DAILY;
                case "firstofweek" -> Rhythm.WEEKLY;
                case "firstofmonth" -> Rhythm.MONTHLY;
                case "firstofyear" -> Rhythm.YEARLY;
                case "allbackup" -> rhythmOfEveryBackup(trigger);
                default -> Rhythm.UNKNOWN;
            };
        }
        boolean months = !criterion.texts("monthsOfYear").isEmpty() && criterion.texts("monthsOfYear").size() < 12;
        if (months) {
            return Rhythm.YEARLY;
        }
        boolean inMonth = !criterion.objects("daysOfMonth").isEmpty() || !criterion.texts("weeksOfTheMonth").isEmpty();
        if (inMonth) {
            return Rhythm.MONTHLY;
        }
        return criterion.texts("daysOfTheWeek").isEmpty() ? Rhythm.UNKNOWN : Rhythm.WEEKLY;
    }

    private static Rhythm rhythmOfEveryBackup(JsonNodeView trigger) {
        return triggerInterval(trigger).map(interval -> switch ((int) interval.toDays()) {
            case 0, 1 -> Rhythm.DAILY;
            case 7 -> Rhythm.WEEKLY;
            default -> Rhythm.UNKNOWN;
        }).orElse(Rhythm.UNKNOWN);
    }

    private static Optional<Duration> triggerInterval(JsonNodeView trigger) {
        List<String> intervals = trigger.child("schedule").texts("repeatingTimeIntervals");
        return intervals.stream()
                .map(REPEATED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .flatMap(text -> {
                    Matcher days = ISO_DURATION.matcher(text);
                    if (text.matches("PT\\d{1,2}H")) {
                        return Stream.of(Duration.parse(text));
                    }
                    return days.matches()
                            ? Stream.of(
                                    Duration.ofDays((long) Integer.parseInt(days.group(1)) * DAYS.get(days.group(2))))
                            : Stream.empty();
                })
                .findFirst();
    }

    /**
     * Returns the rhythm by the name of the retention rule, for policies whose backup rule was not read. The portal
     * uses these names.
     */
    private static Rhythm rhythmByName(String name) {
        return switch (name) {
            case "default", "daily" -> Rhythm.DAILY;
            case "weekly" -> Rhythm.WEEKLY;
            case "monthly" -> Rhythm.MONTHLY;
            case "yearly" -> Rhythm.YEARLY;
            default -> Rhythm.UNKNOWN;
        };
    }

    /**
     * Returns the longest retention period of all stores, because backups may move to a cheaper store with a separate
     * period. This is a safe lower bound.
     */
    private static Retention retention(JsonNodeView rule, Rhythm rhythm) {
        return rule.objects("lifecycles")
                .stream()
                .map(life -> ISO_DURATION.matcher(life.child("deleteAfter").text("duration").orElse("")))
                .filter(Matcher::matches)
                .max(Comparator
                        .comparingInt(matcher -> Integer.parseInt(matcher.group(1)) * DAYS.get(matcher.group(2))))
                .map(longest -> new Retention(Optional.empty(), rhythm, Optional.of(Integer.parseInt(longest.group(1))),
                        Optional.of(UNITS.get(longest.group(2)))))
                .orElseGet(() -> new Retention(Optional.empty(), rhythm, Optional.empty(), Optional.empty()));
    }

    private static Stream<JsonNodeView> backupRules(JsonNodeView policy) {
        return policy.objects("policyRules").stream().filter(rule -> is(rule, "AzureBackupRule"));
    }

    private static JsonNodeView trigger(JsonNodeView rule) {
        return rule.child("trigger");
    }

    private static boolean is(JsonNodeView rule, String type) {
        return rule.text("objectType").filter(type::equalsIgnoreCase).isPresent();
    }

    private static String name(JsonNodeView rule) {
        return rule.text("name").orElse("").toLowerCase(Locale.ROOT);
    }
}
