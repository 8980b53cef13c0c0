package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.InternetReachability.State;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Every query returns a result, even if the IP versions of rules, networks and machines do not match. */
@SlowTest
class OddNetworksPropertyTest {

    private static final long SEED = 20_261_127;
    private static final int NETWORKS = 300;
    private static final List<String> SPACES = List.of("", "\"10.0.0.0/16\"", "\"fd00:1::/48\"",
            "\"10.0.0.0/16\",\"fd00:1::/48\"", "\"203.0.113.0/24\"", "\"2001:db8::/32\"");
    private static final List<String> ADDRESSES = List.of("", "10.0.1.4", "fd00:1::4", "203.0.113.7", "2001:db8::7",
            "8.8.8.8", "127.0.0.1", "ff02::1", "168.63.129.16");
    private static final List<AddressSet> SETS = List.of(AddressSet.NONE, AddressSet.ALL,
            AddressSet.ofCidrs("0.0.0.0/0"), AddressSet.ofCidrs("::/0"), AddressSet.ofCidrs("203.0.113.7/32"),
            AddressSet.ofCidrs("2001:db8::7/128"), AddressSet.ofCidrs("10.0.1.4/32"),
            AddressSet.ofCidrs("fd00:1::4/128"), AddressSet.ofCidrs("8.8.8.8/32", "2001:db8::1/128"));
    private static final String ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/";

    @Test
    void ipv6SourcesDoNotReachAMachineThatHasIpv4Only() {
        Network network = NsgFixture.network("["
                + NsgFixture.json(List.of(NsgFixture.inbound("six", 100, "Allow", "2001:db8::/32", "443"))) + ","
                + vnet("\"10.0.0.0/16\"", "\"10.0.0.0/16\"", "nsg") + "," + nic(0, "10.0.1.4", true, "nsg") + "]");
        NsgAnalysis analysis = NsgAnalysis.of(network).getFirst();
        InternetReachability reachability = analysis.reachability()
                .get(analysis.exposures().indexOf(NsgFixture.exposure(analysis, 443)));

        assertThat(reachability.state()).isEqualTo(State.NO);
        assertThat(Texts.in(Language.EN).get(reachability.path())).contains("IPv4", "IPv6", "n0");
    }

    @Test
    void flowWithoutPossiblePacketIsDenied() {
        Network network = NsgFixture.network("[" + NsgFixture.json(List.of()) + ","
                + vnet("\"10.0.0.0/16\"", "\"10.0.0.0/16\"", "nsg") + "," + nic(0, "10.0.1.4", true, "") + "]");
        FlowEvaluator evaluator = new FlowEvaluators(network, AddressSet.NONE).through(network.nics().getFirst());
        FlowAnswer answer = evaluator.answer(flow(Direction.INBOUND, AddressSet.ofCidrs("2001:db8::/32"),
                AddressSet.ofCidrs("10.0.1.4/32"), PortNotation.ALL));

        assertThat(answer.fate()).isEqualTo(Fate.DENY);
        assertThat(answer.reason().key()).isEqualTo("nsg.reach.noPacket");
    }

    @Test
    void everyFlowAndEveryGroupIsAnswered() {
        Random random = new Random(SEED);
        for (int i = 0; i < NETWORKS; i++) {
            String json = network(random);
            try {
                Network network = NsgFixture.network(json);
                for (NsgAnalysis analysis : NsgAnalysis.of(network)) {
                    assertThat(analysis.reachability()).hasSameSizeAs(analysis.exposures());
                }
                for (Segmentation segmented : Segmentation.of(network, Zones.propose(network),
                        NsgFixture.pick(random, SETS))) {
                    assertThat(segmented.flows()).isNotNull();
                }
                FlowEvaluators evaluators = new FlowEvaluators(network, NsgFixture.pick(random, SETS));
                for (SecurityGroup group : network.groups()) {
                    assertAnswered(evaluators.through(group), random);
                }
                for (Nic nic : network.nics()) {
                    assertAnswered(evaluators.through(nic), random);
                    evaluators.levels(nic).forEach(level -> assertAnswered(evaluators.through(nic, level), random));
                }
            } catch (RuntimeException e) {
                throw new AssertionError("network " + i + ": " + json, e);
            }
        }
    }

    private static void assertAnswered(FlowEvaluator evaluator, Random random) {
        for (int i = 0; i < 12; i++) {
            Flow flow = flow(NsgFixture.pick(random, List.of(Direction.values())), NsgFixture.pick(random, SETS),
                    NsgFixture.pick(random, SETS),
                    NsgFixture.pick(random, List.of(PortNotation.ALL, RangeSet.of(443, 443), RangeSet.EMPTY)));
            FlowAnswer answer = evaluator.answer(flow);
            assertThat(answer.sentence(Texts.in(Language.EN))).as(flow.toString())
                    .isNotBlank()
                    .doesNotContainPattern("\\{\\d");
        }
    }

    private static Flow flow(Direction direction, AddressSet source, AddressSet destination, RangeSet ports) {
        return new Flow(direction, Protocol.TCP.asSet(), source, PortNotation.ALL, destination, ports);
    }

    private static String network(Random random) {
        List<String> all = new ArrayList<>();
        for (String name : List.of("nsg", "own")) {
            if (random.nextInt(8) > 0) {
                all.add(NsgFixture.json(NsgFixture.randomRules(random, 5, true)).replace("nsg", name));
            }
        }
        if (random.nextInt(5) > 0) {
            all.add(vnet(NsgFixture.pick(random, SPACES), NsgFixture.pick(random, SPACES), group(random)));
        }
        int nics = random.nextInt(4);
        for (int i = 0; i < nics; i++) {
            all.add(nic(i, NsgFixture.pick(random, ADDRESSES), random.nextBoolean(), group(random)));
        }
        return "[" + String.join(",", all) + "]";
    }

    private static String group(Random random) {
        return NsgFixture.pick(random, List.of("", "nsg", "own", "unread"));
    }

    private static String attached(String group) {
        return group.isEmpty() ? "" : ",\"networkSecurityGroup\":{\"id\":\"" + ID + group + "\"}";
    }

    private static String vnet(String prefixes, String subnet, String group) {
        return ("{\"id\":\"/v\",\"name\":\"v\",\"type\":\"Microsoft.Network/virtualNetworks\",\"properties\":{\"addressSpace\":{\"addressPrefixes\":[%s]},"
                + "\"subnets\":[{\"id\":\"/v/subnets/s\",\"name\":\"frontend\",\"properties\":{\"addressPrefixes\":[%s]%s}},"
                + "{\"id\":\"/v/subnets/b\",\"name\":\"backend\",\"properties\":{\"addressPrefixes\":[]%s}}]}}")
                .formatted(prefixes, subnet, attached(group), attached("own"));
    }

    private static String nic(int number, String address, boolean published, String group) {
        String id = "/n/n" + number;
        return ("{\"id\":\"%s\",\"name\":\"n%d\",\"type\":\"Microsoft.Network/networkInterfaces\",\"properties\":{\"ipConfigurations\":[{\"id\":\"%s/ipConfigurations/a\","
                + "\"properties\":{\"privateIPAddress\":\"%s\",\"subnet\":{\"id\":\"/v/subnets/s\"}%s%s}}]%s}}")
                .formatted(id, number, id, address,
                        published ? ",\"publicIPAddress\":{\"id\":\"/p/pip" + number + "\"}" : "",
                        number % 2 == 0 ? "" : ",\"applicationSecurityGroups\":[{\"id\":\"asg:web\"}]",
                        attached(group));
    }
}
