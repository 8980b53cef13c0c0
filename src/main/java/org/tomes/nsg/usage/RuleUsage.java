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
import org.tomes.nsg.Rule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * What recorded traffic says of the rules of NSGs: which were used, and which traffic between the company's own
 * addresses they denied. Rules are matched by NSG and name; what a rule said when the traffic was recorded is not known
 * to be what it says now.
 */
public final class RuleUsage {

    /** As many kinds of denied traffic as a person could look at, and far fewer than memory holds. */
    private static final int MOST_DENIED = 100_000;
    private static final Set<String> DEFAULT_RULES = DefaultRules.ALL.stream()
            .map(rule -> rule.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Network network;
    private final GroupNames names;
    private final AddressSet own;
    /** By what logs call the NSG: they repeat a few names millions of times. */
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
        this.names = new GroupNames(network.groups());
        network.groups().forEach(group -> usesByGroup.put(group, new Uses(group)));
        this.own = AddressSet.unionOf(network.networks().stream().map(VirtualNetwork::space).toList())
                .union(PublicSpace.PRIVATE);
    }

    /**
     * @param flows that began or were denied
     * @param lastSeen empty if the log does not say when
     */
    public record Count(long flows, Optional<Instant> lastSeen) {

        private Count plus(Count other) {
            return new Count(flows + other.flows,
                    lastSeen.isPresent() && other.lastSeen.isPresent()
                            ? Optional.of(later(lastSeen.get(), other.lastSeen.get()))
                            : lastSeen.or(other::lastSeen));
        }
    }

    /** The uses of an NSG's rules, by their names in lower case. */
    private static final class Uses {

        private final SecurityGroup group;
        private final Map<String, Optional<Count>> byRule = new HashMap<>();
        private final Map<String, Boolean> allows = new HashMap<>();
        /**
         * Of traffic that rules allowed which the NSG does not have, or that rules decided otherwise than they do now:
         * a rule may have had another name or content.
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

        /** Returns whether the NSG has the rule. */
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

    /** A rule of an NSG that is not in the files, by the names in the log. */
    public record RuleName(String group, String rule) {
    }

    /** What a rule denied. */
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
        String group = uses.map(found -> found.group.name()).orElse(flow.group());
        String rule = lower(flow.rule());
        boolean isKnown = uses
                .filter(found -> found.add(rule, flow.allowed(), flow.direction(), new Count(flow.flows(), flow.at())))
                .isPresent();
        if (!isKnown && !DEFAULT_RULES.contains(rule)) {
            unknown.merge(new RuleName(group, flow.rule()), flow.flows(), Long::sum);
            uses.filter(found -> flow.allowed()).ifPresent(found -> found.changed.add(flow.direction()));
        }
        if (!flow.allowed() && isOwn(flow.source()) && isOwn(flow.destination())) {
            addDenied(flow, group);
        }
    }

    private void addDenied(RecordedFlow flow, String group) {
        DeniedTraffic traffic = new DeniedTraffic(group, flow.rule(), flow.direction().azureName(), flow.source(),
                flow.destination(), flow.protocol(), flow.port().isPresent() ? flow.port().getAsInt() : null);
        if (denied.size() < MOST_DENIED || denied.containsKey(traffic)) {
            denied.merge(traffic, flow.flows(), Long::sum);
        } else {
            isDeniedCut = true;
        }
    }

    private boolean isOwn(String address) {
        return Address.parse(address).filter(own::contains).isPresent();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public List<SecurityGroup> groups() {
        return network.groups();
    }

    /** Returns whether any traffic was recorded, if only of flows that began before the period. */
    public boolean isRecorded() {
        return isRecorded;
    }

    /** Returns whether any traffic of the NSG was recorded; if not, nothing is known of its rules. */
    public boolean isRecorded(SecurityGroup group) {
        return usesByGroup.get(group).recorded;
    }

    /** Returns how often a rule decided; empty if never. */
    public Optional<Count> count(SecurityGroup group, Rule rule) {
        return usesByGroup.get(group).byRule.get(lower(rule.name()));
    }

    /** Returns the rules that allow something that nobody used; a rule that denies protects also while it is unused. */
    public List<Rule> neverUsed(SecurityGroup group) {
        return withoutUse(group).filter(rule -> !mayHaveChanged(group, rule)).toList();
    }

    /**
     * Returns the rules that allow something and that nobody used by their names, but perhaps by another, or with other
     * content.
     */
    public List<Rule> rulesOfUnknownUse(SecurityGroup group) {
        return withoutUse(group).filter(rule -> mayHaveChanged(group, rule)).toList();
    }

    private Stream<Rule> withoutUse(SecurityGroup group) {
        return group.rules()
                .stream()
                .filter(rule -> isRecorded(group) && rule.allows() && count(group, rule).isEmpty());
    }

    private boolean mayHaveChanged(SecurityGroup group, Rule rule) {
        return rule.directions().stream().anyMatch(usesByGroup.get(group).changed::contains);
    }

    /** Returns denied traffic between the company's own addresses, the most frequent first. */
    public List<Map.Entry<DeniedTraffic, Long>> denied() {
        List<Map.Entry<DeniedTraffic, Long>> all = new ArrayList<>(denied.entrySet());
        all.sort(Map.Entry.<DeniedTraffic, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()));
        return all;
    }

    /** Returns whether more kinds of denied traffic were recorded than are kept. */
    public boolean isDeniedCut() {
        return isDeniedCut;
    }

    /** Returns rules in the log that the files do not contain: deleted, renamed, or of an NSG that is not in them. */
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
