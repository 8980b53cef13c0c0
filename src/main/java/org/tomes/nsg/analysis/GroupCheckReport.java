package org.tomes.nsg.analysis;

import java.util.List;
import java.util.Locale;
import org.tomes.nsg.Direction;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.UnreadItem;
import org.tomes.nsg.space.PortNotation;
import org.tomes.text.Texts;

/**
 * Output of {@code nsg check}; its field names are part of the contract.
 *
 * @param caveats limitations of the analysis
 */
public record GroupCheckReport(List<Group> groups, List<Unread> notRead, List<String> caveats) {

    public record Group(String name, String id, List<Exposed> exposures, List<ReportedMistake> mistakes,
            List<Unreachable> unreachableRules) {
    }

    /**
     * @param port a number, a range such as {@code 8000-8100}, or {@code *}
     * @param reachable whether packets can arrive at all
     * @param path the path into the network, or the reason why no path exists or is known
     */
    public record Exposed(String direction, String protocol, Object port, PortOpenness verdict, String rule,
            Integer priority, List<String> sources, String reason, InternetReachability.State reachable, String path) {
    }

    /**
     * @param rule null if the mistake concerns the complete NSG
     */
    public record ReportedMistake(String check, RuleMistake.Severity severity, String rule, String detail) {
    }

    /** @param effect {@code same}, {@code opposite} or {@code mixed} */
    public record Unreachable(String rule, List<String> coveredBy, String effect) {
    }

    public record Unread(String source, String group, String rule, String reason) {

        public static List<Unread> of(List<UnreadItem> notRead, Texts texts) {
            return notRead.stream()
                    .map(unreadRule -> new Unread(unreadRule.source(), unreadRule.group(), unreadRule.rule(),
                            texts.get(unreadRule.reason())))
                    .toList();
        }
    }

    public static GroupCheckReport of(List<NsgAnalysis> checks, List<UnreadItem> notRead, Texts texts) {
        return new GroupCheckReport(checks.stream().map(check -> group(check, texts)).toList(),
                Unread.of(notRead, texts), List.of());
    }

    public GroupCheckReport withCaveats(List<String> newCaveats) {
        return new GroupCheckReport(groups, notRead, newCaveats);
    }

    private static Group group(NsgAnalysis check, Texts texts) {
        return new Group(check.group().name(), check.group().id(),
                check.results()
                        .stream()
                        .map(result -> exposed(result.exposure(), result.reachability(), texts))
                        .toList(),
                check.mistakes()
                        .stream()
                        .map(mistake -> new ReportedMistake(mistake.check(), mistake.severity(),
                                mistake.onRule().map(NsgRule::name).orElse(null), texts.get(mistake.detail())))
                        .toList(),
                check.unreachableRules()
                        .stream()
                        .map(rule -> new Unreachable(rule.rule().name(),
                                rule.coveredBy().stream().map(NsgRule::name).toList(),
                                rule.effect().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static Exposed exposed(Exposure exposure, InternetReachability reachability, Texts texts) {
        return new Exposed(Direction.INBOUND.azureName(), exposure.protocol().azureName(),
                PortNotation.value(exposure.ports()), exposure.verdict(), exposure.rule().name(),
                exposure.rule().priority().orElse(null), exposure.sources().cidrs(), texts.get(exposure.reason()),
                reachability.state(), texts.get(reachability.path()));
    }
}
