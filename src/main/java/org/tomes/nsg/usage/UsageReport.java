package org.tomes.nsg.usage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.UnreadItem;
import org.tomes.nsg.analysis.GroupCheckReport;
import org.tomes.text.Texts;

/**
 * Output of {@code nsg usage}.
 *
 * @param useUnknown rules without recorded use, although the logs contain rules that the NSG does not have
 * @param notRead items of the NSGs that could not be read
 * @param unreadEntries number of unread log entries
 * @param deniedTruncated whether more kinds of denied traffic were recorded than are listed
 */
public record UsageReport(Period period, Flows flows, List<Group> groups, List<UnusedRule> neverUsed,
        List<UnusedRule> useUnknown, List<Denied> deniedInternal, boolean deniedTruncated,
        List<UnknownRule> unknownRules, List<GroupCheckReport.Unread> notRead, long unreadEntries) {

    /**
     * @param from the first recorded moment; null if the logs contain no times
     * @param to the last recorded moment; null if the logs contain no times
     */
    public record Period(String from, String to) {
    }

    public record Flows(long allowed, long denied) {
    }

    /**
     * @param recorded whether the logs contain traffic of this NSG; if not, it is unknown which of its rules are used
     */
    public record Group(String name, String id, boolean recorded, List<UsedRule> rules) {
    }

    /**
     * @param direction {@code Inbound}, {@code Outbound}, or both, separated by a comma, if the direction could not be
     * read
     * @param access {@code allow} or {@code deny}; null if this could not be read
     * @param flows null if no traffic of the NSG was recorded
     * @param lastSeen null if the rule was never used, or if the logs contain no times
     */
    public record UsedRule(String name, String direction, String access, Long flows, boolean used, String lastSeen) {
    }

    public record UnusedRule(String group, String rule, String direction) {
    }

    public record Denied(String group, String rule, String direction, String source, String destination,
            String protocol, Integer port, long flows) {
    }

    public record UnknownRule(String group, String rule, long flows) {
    }

    public static UsageReport of(RuleUsage usage, long unreadEntries, List<UnreadItem> notRead, Texts texts) {
        return new UsageReport(
                new Period(usage.from().map(Instant::toString).orElse(null),
                        usage.to().map(Instant::toString).orElse(null)),
                new Flows(usage.allowedFlows(), usage.deniedFlows()),
                usage.groups().stream().map(group -> group(group, usage)).toList(), unused(usage, usage::unusedRules),
                unused(usage, usage::rulesOfUnknownUse),
                usage.denied()
                        .stream()
                        .map(entry -> new Denied(entry.getKey().group(), entry.getKey().rule(),
                                entry.getKey().direction(), entry.getKey().source(), entry.getKey().destination(),
                                entry.getKey().protocol(), entry.getKey().port(), entry.getValue()))
                        .toList(),
                usage.isDeniedTruncated(),
                usage.unknownRules()
                        .entrySet()
                        .stream()
                        .map(entry -> new UnknownRule(entry.getKey().group(), entry.getKey().rule(), entry.getValue()))
                        .toList(),
                GroupCheckReport.Unread.of(notRead, texts), unreadEntries);
    }

    private static List<UnusedRule> unused(RuleUsage usage, Function<SecurityGroup, List<NsgRule>> rules) {
        return usage.groups()
                .stream()
                .flatMap(group -> rules.apply(group)
                        .stream()
                        .map(rule -> new UnusedRule(group.name(), rule.name(), direction(rule))))
                .toList();
    }

    private static Group group(SecurityGroup group, RuleUsage usage) {
        boolean recorded = usage.isRecorded(group);
        return new Group(group.name(), group.id(), recorded,
                group.rules().stream().map(rule -> rule(rule, group, usage, recorded)).toList());
    }

    private static UsedRule rule(NsgRule rule, SecurityGroup group, RuleUsage usage, boolean recorded) {
        var count = usage.count(group, rule);
        return new UsedRule(rule.name(), direction(rule),
                rule.access().map(access -> access.name().toLowerCase(Locale.ROOT)).orElse(null),
                recorded ? count.map(RuleUsage.Count::flows).orElse(0L) : null, count.isPresent(),
                count.flatMap(RuleUsage.Count::lastSeen).map(Instant::toString).orElse(null));
    }

    private static String direction(NsgRule rule) {
        return String.join(",", rule.directions().stream().sorted().map(Direction::azureName).toList());
    }

    public boolean isUseUnknown(Group group, UsedRule rule) {
        return useUnknown.contains(new UnusedRule(group.name(), rule.name(), rule.direction()));
    }

    /**
     * Whether there is something to review: an unused allowing rule, or denied traffic between the company's addresses.
     */
    public boolean hasFindings() {
        return !neverUsed.isEmpty() || !deniedInternal.isEmpty();
    }
}
