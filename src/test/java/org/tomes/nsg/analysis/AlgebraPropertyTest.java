package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.SlowTest;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.NaiveEvaluator.Packet;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * Compares the set algebra with the naive evaluator on random groups; {@code -Dtomes.nsg.groups=20000} for a long run.
 */
@SlowTest
class AlgebraPropertyTest {

    private static final int PACKETS = Integer.getInteger("tomes.nsg.groups", 2_000);
    private static final long SEED = Seeds.seed();
    private static final long MAX_PACKETS_TRIED = 5_000;
    private static final List<String> PROTOCOLS = List.of("Tcp", "Udp", "Icmp", "Esp", "Ah");

    /** Whether every packet of a group can be tried in a short time. */
    private static boolean isSmall(List<RawRule> rules) {
        long addresses = NaiveEvaluator.borders(rules, true).size();
        long sourcePorts = NaiveEvaluator.portBorders(rules.stream().flatMap(rule -> rule.sourcePorts().stream()))
                .size();
        long destinationPorts = NaiveEvaluator
                .portBorders(rules.stream().flatMap(rule -> rule.destinationPorts().stream()))
                .size();
        return addresses * addresses * sourcePorts * destinationPorts <= MAX_PACKETS_TRIED;
    }

    @Test
    void unreachableRulesAreThoseThatDecideAboutNoBoundaryPacket() {
        forRandomGroups(PACKETS / 50, 4, rules -> {
            if (!isSmall(rules)) {
                return true;
            }
            NaiveEvaluator naive = new NaiveEvaluator(rules);
            for (Direction direction : Direction.values()) {
                Set<String> deciding = new TreeSet<>();
                Set<String> matching = new TreeSet<>();
                for (Packet packet : everyPacket(rules, direction)) {
                    deciding.addAll(naive.deciding(packet));
                    rules.stream()
                            .filter(rule -> naive.worlds(packet)
                                    .stream()
                                    .anyMatch(world -> NaiveEvaluator.matches(rule, packet, world)))
                            .forEach(rule -> matching.add(rule.name()));
                }
                Set<String> expected = rules.stream()
                        .map(RawRule::name)
                        .filter(matching::contains)
                        .filter(name -> !deciding.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
                FirstMatchingRules matches = new FirstMatchingRules(
                        RuleBoxes.of(NsgFixture.group(rules), direction, TagResolution.UNKNOWN));
                Set<String> found = UnreachableRules.of(matches)
                        .stream()
                        .map(rule -> rule.rule().name())
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!found.equals(expected)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void differenceContainsExactlyThePacketsWithChangedResult() {
        forRandomGroups(PACKETS / 200, 5, rules -> {
            Random random = new Random(rules.hashCode());
            List<RawRule> changed = mutate(rules, random);
            NaiveEvaluator before = new NaiveEvaluator(rules);
            NaiveEvaluator after = new NaiveEvaluator(changed);
            TrafficDifference difference = TrafficDifference.between("nsg", Optional.of(NsgFixture.group(rules)),
                    TagResolution.UNKNOWN, Optional.of(NsgFixture.group(changed)), TagResolution.UNKNOWN);
            List<RawRule> both = new ArrayList<>(rules);
            both.addAll(changed);
            return packets(both, random, 200).stream()
                    .allMatch(packet -> expected(before, after, packet).equals(found(difference, packet)));
        });
    }

    @Test
    void splittingAndRenumberingRulesHasNoEffect() {
        forRandomGroups(PACKETS / 100, 6, rules -> {
            List<RawRule> split = new ArrayList<>();
            for (RawRule rule : rules) {
                for (int i = 0; i < rule.sources().size(); i++) {
                    split.add(rule.at(100 + (rule.priority() - 100) * 20 + i).from(List.of(rule.sources().get(i))));
                }
            }
            Collections.shuffle(split, new Random(rules.hashCode()));
            TrafficDifference difference = TrafficDifference.between("nsg", Optional.of(NsgFixture.group(rules)),
                    TagResolution.UNKNOWN, Optional.of(NsgFixture.group(split)), TagResolution.UNKNOWN);
            return difference.newlyAllowed().isEmpty() && difference.newlyDenied().isEmpty()
                    && difference.undecided().isEmpty();
        });
    }

    @Test
    void exposuresAreThePublicSourcesOfBoundaryPackets() {
        forRandomGroups(PACKETS / 100, 4, rules -> {
            if (!isSmall(rules)) {
                return true;
            }
            NaiveEvaluator naive = new NaiveEvaluator(rules);
            NsgAnalysis check = NsgFixture.check(rules.toArray(RawRule[]::new));
            Map<String, Set<String>> expected = new TreeMap<>();
            Map<String, Set<String>> found = new TreeMap<>();
            Set<String> checkedSources = new TreeSet<>();
            for (Packet packet : everyPacket(rules, Direction.INBOUND)) {
                if (NaiveEvaluator.isPublic(packet.source())) {
                    String key = packet.protocol() + " " + packet.destinationPort();
                    boolean allowed = naive.accesses(packet).contains("Allow");
                    expected.computeIfAbsent(key, at -> new TreeSet<>())
                            .addAll(allowed ? Set.of(packet.source()) : Set.of());
                    if (checkedSources.add(key + " " + packet.source())) {
                        found.computeIfAbsent(key, at -> new TreeSet<>())
                                .addAll(allows(check, packet) ? Set.of(packet.source()) : Set.of());
                    }
                }
            }
            return expected.equals(found) && check.exposures()
                    .stream()
                    .allMatch(exposure -> exposure.verdict() == PortOpenness.of(exposure.sources())
                            && (exposure.verdict() == PortOpenness.CLOSED) != exposure.rule().allows());
        });
    }

    private static boolean allows(NsgAnalysis check, Packet packet) {
        return check.exposures()
                .stream()
                .anyMatch(exposure -> exposure.protocol().azureName().equals(packet.protocol())
                        && exposure.ports().contains(0, packet.destinationPort())
                        && exposure.sources().contains(Address.parse(packet.source()).orElseThrow()));
    }

    private static List<String> expected(NaiveEvaluator before, NaiveEvaluator after, Packet packet) {
        Set<String> changes = new TreeSet<>();
        for (NaiveEvaluator.World world : NaiveEvaluator.worlds(packet, Stream.of(before.rules(), after.rules()))) {
            String was = before.deciding(packet, world).access();
            String is = after.deciding(packet, world).access();
            changes.add(was.equals(is) ? "" : is);
        }
        return changes.size() > 1 ? List.of("undecided")
                : changes.stream().filter(change -> !change.isEmpty()).toList();
    }

    private static List<String> found(TrafficDifference difference, Packet packet) {
        List<String> found = new ArrayList<>();
        difference.newlyAllowed().forEach(change -> holding(change, packet).forEach(box -> found.add("Allow")));
        difference.newlyDenied().forEach(change -> holding(change, packet).forEach(box -> found.add("Deny")));
        difference.undecided().forEach(change -> holding(change, packet).forEach(box -> found.add("undecided")));
        return found;
    }

    private static List<PacketBox> holding(TrafficDifference.Change change, Packet packet) {
        return change.direction().azureName().equals(packet.direction())
                ? change.boxes().stream().filter(box -> box.containsAll(box(packet))).toList()
                : List.of();
    }

    private static List<RawRule> mutate(List<RawRule> rules, Random random) {
        List<RawRule> changed = new ArrayList<>(rules);
        changed.removeIf(rule -> random.nextInt(4) == 0);
        Set<Integer> priorities = changed.stream().map(RawRule::priority).collect(Collectors.toSet());
        NsgFixture.randomRules(random, 3)
                .stream()
                .filter(rule -> priorities.add(rule.priority()))
                .forEach(changed::add);
        return changed;
    }

    static PacketBox box(Packet packet) {
        Address source = Address.parse(packet.source()).orElseThrow();
        Address destination = Address.parse(packet.destination()).orElseThrow();
        Protocol protocol = Protocol.valueOf(packet.protocol().toUpperCase(Locale.ROOT));
        return PacketBox.of(source.family(), protocol.asSet(), source.asSet().of(source.family()),
                destination.asSet().of(source.family()),
                protocol.hasPorts() ? RangeSet.of(packet.sourcePort(), packet.sourcePort()) : PortNotation.ALL,
                protocol.hasPorts() ? RangeSet.of(packet.destinationPort(), packet.destinationPort())
                        : PortNotation.ALL);
    }

    private static List<Packet> packets(List<RawRule> rules, Random random, int count) {
        List<Packet> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean v4 = random.nextInt(3) > 0;
            List<String> borders = NaiveEvaluator.borders(rules, v4);
            List<String> local = borders.stream().filter(address -> !NaiveEvaluator.isPublic(address)).toList();
            boolean inbound = random.nextBoolean();
            List<Integer> ports = List.copyOf(NaiveEvaluator.portBorders(rules.stream()
                    .flatMap(rule -> Stream.concat(rule.sourcePorts().stream(), rule.destinationPorts().stream()))));
            packets.add(new Packet(inbound ? "Inbound" : "Outbound", NsgFixture.pick(random, PROTOCOLS),
                    NsgFixture.pick(random, inbound ? borders : local), NsgFixture.pick(random, ports),
                    NsgFixture.pick(random, inbound ? local : borders), NsgFixture.pick(random, ports)));
        }
        return packets;
    }

    /** Returns one packet for every stretch in which no rule begins or ends. */
    static List<Packet> everyPacket(List<RawRule> rules, Direction direction) {
        List<RawRule> own = rules.stream()
                .filter(rule -> rule.direction().equalsIgnoreCase(direction.azureName()))
                .toList();
        List<Packet> packets = new ArrayList<>();
        for (boolean v4 : List.of(true, false)) {
            List<String> borders = NaiveEvaluator.borders(own, v4);
            List<String> local = borders.stream().filter(address -> !NaiveEvaluator.isPublic(address)).toList();
            Set<Integer> sourcePorts = NaiveEvaluator
                    .portBorders(own.stream().flatMap(rule -> rule.sourcePorts().stream()));
            Set<Integer> destinationPorts = NaiveEvaluator
                    .portBorders(own.stream().flatMap(rule -> rule.destinationPorts().stream()));
            for (String protocol : List.of("Tcp", "Udp", "Icmp", "Esp", "Ah")) {
                for (String source : direction == Direction.INBOUND ? borders : local) {
                    for (String destination : direction == Direction.INBOUND ? local : borders) {
                        for (int sourcePort : sourcePorts) {
                            destinationPorts.forEach(port -> packets.add(new Packet(direction.azureName(), protocol,
                                    source, sourcePort, destination, port)));
                        }
                    }
                }
            }
        }
        return packets;
    }

    /** Tests a property on random groups; a failure reports the seed and the smallest set of rules that still fails. */
    static void forRandomGroups(int groups, int maxRules, Predicate<List<RawRule>> property) {
        Random random = new Random(SEED);
        for (int i = 0; i < groups; i++) {
            List<RawRule> rules = NsgFixture.randomRules(random, maxRules);
            if (!property.test(rules)) {
                assertThat(shrink(rules, property)).as("seed %d, shrunken case", SEED).isNull();
            }
        }
    }

    private static List<RawRule> shrink(List<RawRule> rules, Predicate<List<RawRule>> property) {
        for (RawRule rule : rules) {
            List<RawRule> fewer = new ArrayList<>(rules);
            fewer.remove(rule);
            if (!property.test(fewer)) {
                return shrink(fewer, property);
            }
        }
        return rules;
    }
}
