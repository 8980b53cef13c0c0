package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.SlowTest;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.FilterLevel.Place;
import org.tomes.nsg.analysis.NaiveEvaluator.Packet;
import org.tomes.nsg.analysis.NaiveEvaluator.World;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * A million packets, each evaluated by the set algebra and by the naive evaluator, which tries every world that the
 * unknown names in the rules permit. Every group is evaluated for each address and port at which one of its rules
 * begins or ends, and for the one before it. {@code -Dtomes.seed} repeats a run, {@code -Dtomes.nsg.packets} shortens
 * it.
 */
@SlowTest
class PacketsPropertyTest {

    private static final int PACKETS = Integer.getInteger("tomes.nsg.packets", 1_000_000);
    private static final int PACKETS_PER_GROUP = 400;
    private static final int FLOWS = PACKETS / 20;
    private static final long SEED = Seeds.seed();
    private static final List<String> PROTOCOLS = List.of("Tcp", "Tcp", "Tcp", "Udp", "Icmp", "Esp", "Ah");

    @Test
    void decidingRulesAreThoseOfThePacketByPacketEvaluator() {
        Random random = new Random(SEED);
        int checked = 0;
        while (checked < PACKETS) {
            List<RawRule> rules = NsgFixture.randomRules(random, 8, random.nextInt(3) == 0);
            NaiveEvaluator naive = new NaiveEvaluator(rules);
            SecurityGroup group = NsgFixture.group(rules);
            Map<Direction, List<RuleBox>> pieces = new EnumMap<>(Direction.class);
            for (Direction direction : Direction.values()) {
                pieces.put(direction, RuleBoxes.of(group, direction, TagResolution.UNKNOWN));
            }
            for (Packet packet : packets(rules, random)) {
                Set<String> found = new TreeSet<>();
                List<PacketClass> fragments = PacketClass.of(AlgebraPropertyTest.box(packet),
                        pieces.get(Direction.valueOf(packet.direction().toUpperCase(Locale.ROOT))));
                fragments.forEach(fragment -> fragment.deciding().forEach(piece -> found.add(piece.rule().name())));
                if (fragments.size() != 1 || !found.equals(naive.deciding(packet))) {
                    fail(rules, packet, found, naive.deciding(packet));
                }
                checked++;
            }
        }
    }

    @Test
    void answersThroughTwoLevelsApplyInEveryWorldAndAreUndecidedOnlyIfWorldsDiffer() {
        Random random = new Random(SEED);
        int checked = 0;
        while (checked < FLOWS) {
            List<RawRule> subnet = NsgFixture.randomRules(random, 4, true);
            List<RawRule> nic = NsgFixture.randomRules(random, 4, true);
            NaiveEvaluator first = new NaiveEvaluator(subnet);
            NaiveEvaluator second = new NaiveEvaluator(nic);
            FlowEvaluator evaluator = new FlowEvaluator(
                    List.of(new FilterLevel(Place.SUBNET, Optional.of(NsgFixture.group(subnet))),
                            new FilterLevel(Place.NIC, Optional.of(NsgFixture.group(nic)))),
                    TagResolution.UNKNOWN, AddressSet.NONE);
            List<RawRule> both = Stream.concat(subnet.stream(), nic.stream()).toList();
            for (Packet packet : packets(both, random).subList(0, 100)) {
                Set<String> expected = new TreeSet<>();
                for (World world : NaiveEvaluator.worlds(packet, Stream.of(first.rules(), second.rules()))) {
                    boolean passes = first.deciding(packet, world).access().equals("Allow")
                            && second.deciding(packet, world).access().equals("Allow");
                    expected.add(passes ? "ALLOW" : "DENY");
                }
                FlowAnswer answer = evaluator.answer(flow(packet));
                Set<String> found = answer.fate() == FlowAnswer.Fate.UNDECIDED ? Set.of("ALLOW", "DENY")
                        : Set.of(answer.fate().name());
                if (!found.equals(expected)) {
                    fail(both, packet, found, expected);
                }
                checked++;
            }
        }
    }

    private static void fail(List<RawRule> rules, Packet packet, Set<String> found, Set<String> expected) {
        assertThat(found).as("seed %d, %s, %s", SEED, packet, rules).isEqualTo(expected);
    }

    private static Flow flow(Packet packet) {
        Protocol protocol = Protocol.valueOf(packet.protocol().toUpperCase(Locale.ROOT));
        return new Flow(Direction.valueOf(packet.direction().toUpperCase(Locale.ROOT)), protocol.asSet(),
                Address.parse(packet.source()).orElseThrow().asSet(), ports(protocol, packet.sourcePort()),
                Address.parse(packet.destination()).orElseThrow().asSet(), ports(protocol, packet.destinationPort()));
    }

    private static RangeSet ports(Protocol protocol, int port) {
        return protocol.hasPorts() ? RangeSet.of(port, port) : PortNotation.ALL;
    }

    /**
     * Returns packets with each remote address, local address and port of interest at least once, combined at random.
     */
    private static List<Packet> packets(List<RawRule> rules, Random random) {
        List<Integer> ports = new ArrayList<>();
        NaiveEvaluator
                .portBorders(rules.stream()
                        .flatMap(rule -> Stream.concat(rule.sourcePorts().stream(), rule.destinationPorts().stream())))
                .forEach(port -> ports.addAll(port == 0 ? List.of(0, 65535) : List.of(port - 1, port)));
        List<List<String>> remote = new ArrayList<>();
        List<List<String>> local = new ArrayList<>();
        for (boolean v4 : List.of(true, false)) {
            List<String> all = new ArrayList<>(NaiveEvaluator.bothSidesOfBorders(rules, v4));
            Collections.shuffle(all, random);
            remote.add(all);
            local.add(all.stream().filter(address -> !NaiveEvaluator.isPublic(address)).toList());
        }
        List<Packet> packets = new ArrayList<>();
        for (int i = 0; i < PACKETS_PER_GROUP; i++) {
            int family = i % 3 == 2 ? 1 : 0;
            int place = i / 3 * (family == 0 ? 2 : 1) + i % 3;
            boolean inbound = random.nextInt(3) > 0;
            String remoteAddress = remote.get(family).get(place % remote.get(family).size());
            String localAddress = NsgFixture.pick(random, local.get(family));
            packets.add(new Packet(inbound ? "Inbound" : "Outbound", NsgFixture.pick(random, PROTOCOLS),
                    inbound ? remoteAddress : localAddress, NsgFixture.pick(random, ports),
                    inbound ? localAddress : remoteAddress, ports.get(i % ports.size())));
        }
        return packets;
    }
}
