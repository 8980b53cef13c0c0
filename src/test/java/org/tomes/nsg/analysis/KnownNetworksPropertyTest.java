package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.NaiveEvaluator.Packet;
import org.tomes.nsg.analysis.NaiveEvaluator.World;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * Networks that are completely read, packet by packet through the NSGs of subnet and network interface: application
 * security groups with known members, service tags that overlap, peered address spaces, IPv4 and IPv6, all protocols,
 * and admin rules of a network manager. Nothing is unknown but whether an admin rule is deployed.
 */
@SlowTest
class KnownNetworksPropertyTest {

    private static final int NETWORKS = Integer.getInteger("tomes.nsg.networks", 150);
    private static final int PACKETS = 150;
    private static final List<String> PROTOCOLS = List.of("Tcp", "Tcp", "Udp", "Icmp", "Esp", "Ah");

    /** The regional tag is a part of the global one; the tags of two services share addresses. */
    private static final Map<String, List<String>> TAGS = Map.of("Storage",
            List.of("20.0.0.0/24", "2001:db8::/64", "2603:1000::/80"), "Storage.WestEurope", List.of("20.0.0.0/25"),
            "Sql", List.of("20.0.0.64/26", "8.8.8.0/25", "2001:db8::/65"), "AzureCloud",
            List.of("20.0.0.0/16", "52.0.0.0/24", "2603:1000::/64"), "AzureCloud.westeurope",
            List.of("20.0.0.0/25", "2603:1000::/66"));
    private static final List<String> SPACES = List.of("10.0.0.0/16", "fd00::/48", "10.7.0.0/16", "168.63.129.16");
    /** Members of the application security groups. */
    private static final Map<String, List<String>> GROUPS = Map.of("asg:web",
            List.of("10.0.1.4", "fd00::1:4", "10.0.1.5"), "asg:db", List.of("10.0.1.5", "10.0.2.6"));
    private static final List<String> OWN = List.of("10.0.1.4", "fd00::1:4");

    private static String network(String name, String spaces, String remote, String subnets) {
        return "{\"id\":\"/n/%s\",\"name\":\"%s\",\"type\":\"Microsoft.Network/virtualNetworks\",\"properties\":{\"addressSpace\":{\"addressPrefixes\":[%s]},"
                .formatted(name, name, spaces)
                + "\"virtualNetworkPeerings\":[{\"name\":\"p\",\"properties\":{\"peeringState\":\"Connected\",\"allowVirtualNetworkAccess\":true,\"remoteVirtualNetwork\":{\"id\":\"/n/%s\"}}}],\"subnets\":[%s]}}"
                        .formatted(remote, subnets);
    }

    private static String configuration(String name, String address, String... groups) {
        return "{\"id\":\"/i/%s/ipConfigurations/%s\",\"name\":\"%s\",\"properties\":{\"privateIPAddress\":\"%s\",\"subnet\":{\"id\":\"/n/v/subnets/s\"},\"applicationSecurityGroups\":[%s]}}"
                .formatted(name, name, name, address,
                        Stream.of(groups)
                                .map(group -> "{\"id\":\"/asg/" + group + "\"}")
                                .collect(Collectors.joining(",")));
    }

    private static String nic(String name, String group, String... configurations) {
        return "{\"id\":\"/i/%s\",\"name\":\"%s\",\"type\":\"Microsoft.Network/networkInterfaces\",\"properties\":{%s\"ipConfigurations\":[%s]}}"
                .formatted(name, name, group.isEmpty() ? "" : "\"networkSecurityGroup\":{\"id\":\"" + group + "\"},",
                        String.join(",", configurations));
    }

    private static String tags() {
        return "{\"values\":[" + TAGS.entrySet()
                .stream()
                .map(tag -> "{\"name\":\"%s\",\"properties\":{\"addressPrefixes\":[\"%s\"]}}".formatted(tag.getKey(),
                        String.join("\",\"", tag.getValue())))
                .collect(Collectors.joining(",")) + "]}";
    }

    private static String group(String name, List<RawRule> rules) {
        return NsgFixture.json(rules)
                .replaceFirst("\"nsg\"", "\"" + name + "\"")
                .replaceFirst("networkSecurityGroups/nsg", "networkSecurityGroups/" + name);
    }

    private static String groupId(String name) {
        return "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/" + name;
    }

    private static FlowEvaluator reach(List<RawRule> subnet, List<RawRule> own, List<RawRule> admin) {
        String subnets = "{\"id\":\"/n/v/subnets/s\",\"name\":\"s\",\"properties\":{\"addressPrefixes\":[\"10.0.0.0/18\",\"fd00::/64\"],\"networkSecurityGroup\":{\"id\":\"%s\"}}}"
                .formatted(groupId("of-subnet"));
        List<String> all = new ArrayList<>(List.of(group("of-subnet", subnet), group("of-nic", own),
                network("v", "\"10.0.0.0/16\",\"fd00::/48\"", "p", subnets), network("p", "\"10.7.0.0/16\"", "v", ""),
                nic("n", groupId("of-nic"), configuration("a", OWN.get(0), "web"),
                        configuration("b", OWN.get(1), "web")),
                nic("m", "", configuration("c", "10.0.1.5", "web", "db")),
                nic("o", "", configuration("d", "10.0.2.6", "db")), tags()));
        admin.forEach(rule -> all.add(adminRule(rule)));
        Network network = NsgFixture.network("[" + String.join(",", all) + "]");
        assertThat(network.notRead()).isEmpty();
        FlowEvaluators from = new FlowEvaluators(network, AddressSet.NONE);
        return from.through(from.nic("n"));
    }

    /** @param rule its access is that of an admin rule */
    private static String adminRule(RawRule rule) {
        return "{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkManagers/m/securityAdminConfigurations/c/ruleCollections/r/rules/%s\",\"name\":\"%s\",\"type\":\"Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules\",\"kind\":\"Custom\",\"properties\":{"
                .formatted(rule.name(), rule.name())
                + "\"access\":\"%s\",\"direction\":\"%s\",\"priority\":%d,\"protocol\":\"%s\",\"sources\":[%s],\"destinations\":[%s],\"sourcePortRanges\":[\"0-65535\"],\"destinationPortRanges\":[\"%s\"]}}"
                        .formatted(rule.access(), rule.direction(), rule.priority(),
                                rule.protocol().equals("*") ? "Any" : rule.protocol(), prefixes(rule.sources()),
                                prefixes(rule.destinations()), String.join("\",\"", rule.destinationPorts()));
    }

    private static String prefixes(List<String> prefixes) {
        return prefixes.stream()
                .map(text -> "{\"addressPrefix\":\"%s\",\"addressPrefixType\":\"%s\"}".formatted(text,
                        text.matches("[A-Z].*") ? "ServiceTag" : "IPPrefix"))
                .collect(Collectors.joining(","));
    }

    /** Returns the names that contain an address, by a list of their members. */
    private static Set<String> names(String address) {
        Set<String> names = new TreeSet<>();
        Stream.of(TAGS, GROUPS, Map.of("VirtualNetwork", SPACES))
                .flatMap(all -> all.entrySet().stream())
                .filter(name -> name.getValue().stream().anyMatch(prefix -> NaiveEvaluator.isIn(address, prefix)))
                .forEach(name -> names.add(name.getKey()));
        return names;
    }

    private static World world(Packet packet) {
        return new World(names(packet.source()), names(packet.destination()));
    }

    private static List<Packet> packets(Random random, List<RawRule> rules) {
        List<Integer> ports = new ArrayList<>(List.of(0, 65535));
        NaiveEvaluator
                .portBorders(rules.stream()
                        .flatMap(rule -> Stream.concat(rule.sourcePorts().stream(), rule.destinationPorts().stream())))
                .forEach(port -> ports.addAll(port == 0 ? List.of(0) : List.of(port - 1, port)));
        List<RawRule> borders = new ArrayList<>(rules);
        Stream.of(TAGS, GROUPS, Map.of("VirtualNetwork", SPACES))
                .flatMap(all -> all.values().stream())
                .forEach(prefixes -> borders.add(NsgFixture.inbound("b", 100, "Allow", "*", "1").from(prefixes)));
        List<List<String>> remote = List.of(NaiveEvaluator.bothSidesOfBorders(borders, true),
                NaiveEvaluator.bothSidesOfBorders(borders, false));
        return IntStream.range(0, PACKETS).mapToObj(i -> {
            boolean inbound = random.nextInt(3) > 0;
            String other = NsgFixture.pick(random, remote.get(i % 2));
            return new Packet(inbound ? "Inbound" : "Outbound", NsgFixture.pick(random, PROTOCOLS),
                    inbound ? other : OWN.get(i % 2), NsgFixture.pick(random, ports), inbound ? OWN.get(i % 2) : other,
                    NsgFixture.pick(random, ports));
        }).toList();
    }

    private static Fate fate(FlowEvaluator reach, Packet packet) {
        Protocol protocol = Protocol.valueOf(packet.protocol().toUpperCase(Locale.ROOT));
        return reach.answer(new Flow(Direction.valueOf(packet.direction().toUpperCase(Locale.ROOT)), protocol.asSet(),
                address(packet.source()), ports(protocol, packet.sourcePort()), address(packet.destination()),
                ports(protocol, packet.destinationPort()))).fate();
    }

    private static AddressSet address(String text) {
        return Address.parse(text).orElseThrow().asSet();
    }

    private static RangeSet ports(Protocol protocol, int port) {
        return protocol.hasPorts() ? RangeSet.of(port, port) : PortNotation.ALL;
    }

    private static boolean passes(NaiveEvaluator subnet, NaiveEvaluator own, Packet packet) {
        return Stream.of(subnet, own).allMatch(rules -> rules.deciding(packet, world(packet)).access().equals("Allow"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPacketIsDecidedAsByTheRulesOneByOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < NETWORKS; i++) {
            List<RawRule> subnet = NsgFixture.randomRules(random, 5, true);
            List<RawRule> own = NsgFixture.randomRules(random, 5, true);
            FlowEvaluator reach = reach(subnet, own, List.of());
            NaiveEvaluator first = new NaiveEvaluator(subnet);
            NaiveEvaluator second = new NaiveEvaluator(own);
            for (Packet packet : packets(random, Stream.concat(subnet.stream(), own.stream()).toList())) {
                assertThat(fate(reach, packet)).as("seed %d: %s, subnet %s, nic %s", seed, packet, subnet, own)
                        .isEqualTo(passes(first, second, packet) ? Fate.ALLOW : Fate.DENY);
            }
        }
    }

    /**
     * Microsoft Learn, "Security admin rules in Azure Virtual Network Manager": evaluated before NSGs; Deny ends the
     * evaluation, AlwaysAllow passes NSGs by, Allow leaves the decision to them.
     */
    private static boolean passes(List<RawRule> admin, boolean nsgs, Packet packet) {
        String access = admin.stream()
                .sorted((one, other) -> Integer.compare(one.priority(), other.priority()))
                .filter(rule -> NaiveEvaluator.matches(rule, packet, world(packet)))
                .map(RawRule::access)
                .findFirst()
                .orElse("Allow");
        return access.equals("AlwaysAllow") || access.equals("Allow") && nsgs;
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void decisionAppliesForEveryDeploymentOfAdminRules(long seed) {
        Random random = new Random(seed);
        int decided = 0;
        int open = 0;
        for (int i = 0; i < NETWORKS; i++) {
            List<RawRule> subnet = NsgFixture.randomRules(random, 3, true);
            List<RawRule> own = NsgFixture.randomRules(random, 3, true);
            List<RawRule> admin = new ArrayList<>();
            for (RawRule rule : NsgFixture.randomRules(random, 3)) {
                boolean wide = random.nextBoolean();
                admin.add(new RawRule("admin-" + rule.name(), rule.priority(), rule.direction(),
                        NsgFixture.pick(random, List.of("Deny", "Allow", "AlwaysAllow")), wide ? "*" : rule.protocol(),
                        rule.sources(), List.of("*"), wide ? List.of("*") : rule.destinations(),
                        wide ? List.of("0-65535") : rule.destinationPorts()));
            }
            FlowEvaluator reach = reach(subnet, own, admin);
            NaiveEvaluator first = new NaiveEvaluator(subnet);
            NaiveEvaluator second = new NaiveEvaluator(own);
            for (Packet packet : packets(random, Stream.of(subnet, own, admin).flatMap(List::stream).toList())) {
                boolean nsgs = passes(first, second, packet);
                Set<Fate> possible = IntStream.range(0, 1 << admin.size())
                        .mapToObj(deployed -> IntStream.range(0, admin.size())
                                .filter(at -> (deployed >> at & 1) == 1)
                                .mapToObj(admin::get)
                                .toList())
                        .map(deployed -> passes(deployed, nsgs, packet) ? Fate.ALLOW : Fate.DENY)
                        .collect(Collectors.toSet());
                Fate found = fate(reach, packet);
                assertThat(found).as("seed %d: %s, subnet %s, nic %s, admin %s", seed, packet, subnet, own, admin)
                        .isEqualTo(possible.size() > 1 ? Fate.UNDECIDED : possible.iterator().next());
                decided += found == Fate.UNDECIDED ? 0 : 1;
                open += found == Fate.UNDECIDED ? 1 : 0;
            }
        }
        assertThat(List.of(decided, open)).as("both kinds of answers occur").allMatch(number -> number > 100);
    }
}
