package org.tomes.nsg.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.DefaultRules;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * Evaluates recorded traffic by NSG rule: which rules are in use, and which traffic between the company's addresses was
 * denied. Rules are matched by NSG and name; it is unknown whether a rule has changed since the recording.
 */
public final class RuleUsage {

    /** Maximum number of kinds of denied traffic. The limit is what a person can review, not what fits into memory. */
    private static final int MAX_DENIED_KINDS = 100_000;
    private static final Set<String> DEFAULT_RULES = DefaultRules.ALL.stream()
            .map(rule -> rule.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Network network;
    private final NsgFinder names;
    private final AddressSet ownAddresses;
    /** Cache by the names in logs, because a log repeats a few names millions of times. */
    private final Map<String, Optional<Uses>> usesByName = new HashMap<>();
    private final Map<SecurityGroup, Uses> usesByGroup = new IdentityHashMap<>();
    private final Map<RuleName, Long> unknown = new TreeMap<>(
            Comparator.comparing(RuleName::group).thenComparing(RuleName::rule));
    private final Map<DeniedTraffic, Long> denied = new HashMap<>();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private boolean isRecorded;
    private long allowedFlows;
    private long deniedFlows;
    private boolean isDeniedCut;

    public RuleUsage(Network network) {
        this.network = network;
        this.names = new NsgFinder(network.groups());
        network.groups().forEach(group -> usesByGroup.put(group, new Uses(group)));
        this.ownAddresses = AddressSet.unionOf(network.networks().stream().map(VirtualNetwork::space).toList())
                .union(PublicSpace.PRIVATE);
    }

    /**
     * @param flows number of flows that began or were denied
     * @param lastSeen time of the last use; empty if the log does not contain it
     */
    public record Count(long flows, Optional<Instant> lastSeen) {

        private Count plus(Count other) {
            return new Count(flows + other.flows,
                    lastSeen.isPresent() && other.lastSeen.isPresent()
                            ? Optional.of(later(lastSeen.get(), other.lastSeen.get()))
                            : lastSeen.or(other::lastSeen));
        }
    }

    /** The recorded uses of the rules of an NSG, by lower-case name of the rule. */
    private static final class Uses {

        private final SecurityGroup group;
        private final Map<String, Optional<Count>> byRule = new HashMap<>();
        private final Map<String, Boolean> allows = new HashMap<>();
        /**
         * Directions of recorded traffic that was allowed by rules which the NSG does not have, or that was decided
         * otherwise than the current rules would. The rules may have had another name or content.
         */
        private final Set<Direction> changed = EnumSet.noneOf(Direction.class);
        private boolean recorded;

        Uses(SecurityGroup group) {
            this.group = group;
            group.rules().forEach(rule -> {
                byRule.put(lower(rule.name()), Optional.empty());
                allows.put(lower(rule.name()), rule.allows());
            });
        }

        /** Records a use; returns whether the NSG has a rule of this name. */
        boolean add(String rule, boolean allowed, Direction direction, Count count) {
            recorded = true;
            if (allows.containsKey(rule) && allows.get(rule) != allowed) {
                changed.add(direction);
                return true;
            }
            return byRule.computeIfPresent(rule,
                    (name, before) -> Optional.of(before.map(count::plus).orElse(count))) != null;
        }
    }

    /** A rule of an NSG that is not in the files, identified by the names in the log. */
    public record RuleName(String group, String rule) {
    }

    /** Traffic that a rule denied. */
    public record DeniedTraffic(String group, String rule, String direction, String source, String destination,
            String protocol, Integer port) {
    }

    public void add(RecordedFlow flow) {
        isRecorded = true;
        allowedFlows += flow.allowed() ? flow.flows() : 0;
        deniedFlows += flow.allowed() ? 0 : flow.flows();
        flow.at().ifPresent(at -> {
            from = Optional.of(from.filter(first -> !first.isAfter(at)).orElse(at));
            to = Optional.of(to.map(last -> later(last, at)).orElse(at));
        });
        Optional<Uses> uses = usesByName.computeIfAbsent(flow.group(), name -> names.find(name).map(usesByGroup::get));
        String group = uses.map(groupUses -> groupUses.group.name()).orElse(flow.group());
        String rule = lower(flow.rule());
        boolean isKnown = uses.filter(
                groupUses -> groupUses.add(rule, flow.allowed(), flow.direction(), new Count(flow.flows(), flow.at())))
                .isPresent();
        if (!isKnown && !DEFAULT_RULES.contains(rule)) {
            unknown.merge(new RuleName(group, flow.rule()), flow.flows(), Long::sum);
            uses.filter(groupUses -> flow.allowed()).ifPresent(groupUses -> groupUses.changed.add(flow.direction()));
        }
        if (!flow.allowed() && isOwnAddress(flow.source()) && isOwnAddress(flow.destination())) {
            addDenied(flow, group);
        }
    }

    private void addDenied(RecordedFlow flow, String group) {
        DeniedTraffic traffic = new DeniedTraffic(group, flow.rule(), flow.direction().azureName(), flow.source(),
                flow.destination(), flow.protocol(), flow.port().isPresent() ? flow.port().getAsInt() : null);
        if (denied.size() < MAX_DENIED_KINDS || denied.containsKey(traffic)) {
            denied.merge(traffic, flow.flows(), Long::sum);
        } else {
            isDeniedCut = true;
        }
    }

    private boolean isOwnAddress(String address) {
        return Address.parse(address).filter(ownAddresses::contains).isPresent();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }

    public List<SecurityGroup> groups() {
        return network.groups();
    }

    /** Returns whether any traffic was recorded, including flows that began before the period. */
    public boolean isRecorded() {
        return isRecorded;
    }

    /** Whether any traffic of the NSG was recorded; if not, it is unknown which of its rules are used. */
    public boolean isRecorded(SecurityGroup group) {
        return usesByGroup.get(group).recorded;
    }

    /** Returns the number of uses of a rule; empty if no use was recorded. */
    public Optional<Count> count(SecurityGroup group, NsgRule rule) {
        return usesByGroup.get(group).byRule.get(lower(rule.name()));
    }

    /**
     * Returns allowing rules that were not used. Denying rules are left out, because they protect even if they are not
     * used.
     */
    public List<NsgRule> unusedRules(SecurityGroup group) {
        return rulesWithoutRecordedUse(group).filter(rule -> !mayHaveChanged(group, rule)).toList();
    }

    /**
     * Returns allowing rules without recorded use under their current names; they may have been used under another name
     * or with different content.
     */
    public List<NsgRule> rulesOfUnknownUse(SecurityGroup group) {
        return rulesWithoutRecordedUse(group).filter(rule -> mayHaveChanged(group, rule)).toList();
    }

    private Stream<NsgRule> rulesWithoutRecordedUse(SecurityGroup group) {
        return group.rules()
                .stream()
                .filter(rule -> isRecorded(group) && rule.allows() && count(group, rule).isEmpty());
    }

    private boolean mayHaveChanged(SecurityGroup group, NsgRule rule) {
        return rule.directions().stream().anyMatch(usesByGroup.get(group).changed::contains);
    }

    /** Returns denied traffic between the company's addresses, most frequent first. */
    public List<Map.Entry<DeniedTraffic, Long>> denied() {
        List<Map.Entry<DeniedTraffic, Long>> all = new ArrayList<>(denied.entrySet());
        all.sort(Map.Entry.<DeniedTraffic, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()));
        return all;
    }

    /** Whether more kinds of denied traffic were recorded than are stored. */
    public boolean isDeniedTruncated() {
        return isDeniedCut;
    }

    /**
     * Returns the rules in the log that the files do not contain, because they were deleted, renamed, or belong to an
     * NSG that is not in the files.
     */
    public Map<RuleName, Long> unknownRules() {
        return unknown;
    }

    public Optional<Instant> from() {
        return from;
    }

    public Optional<Instant> to() {
        return to;
    }

    public long allowedFlows() {
        return allowedFlows;
    }

    public long deniedFlows() {
        return deniedFlows;
    }
}
