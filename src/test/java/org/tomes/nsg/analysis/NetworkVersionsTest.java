package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.inbound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.InternetReachability.State;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/** Of two versions of a resource in the data, neither decides, in whatever order they are read. */
class NetworkVersionsTest {

    private static final String GROUP = NsgFixture.json(List.of(inbound("rdp", 110, "Allow", "*", "3389")));
    private static final String REFERENCE = ",\"networkSecurityGroup\":{\"id\":\"/subscriptions/s/resourceGroups/g/"
            + "providers/Microsoft.Network/networkSecurityGroups/nsg\"}";
    private static final String OPEN = ",\"publicIPAddress\":{\"id\":\"/p/pip-one\"}";

    private static String vnet(String more) {
        return "{\"id\":\"/v\",\"name\":\"v\",\"type\":\"Microsoft.Network/virtualNetworks\",\"properties\":"
                + "{\"addressSpace\":{\"addressPrefixes\":[\"10.0.0.0/16\"]},\"subnets\":[{\"id\":\"/v/subnets/s\","
                + "\"name\":\"s\",\"properties\":{\"addressPrefix\":\"10.0.0.0/24\"" + more + "}}]}}";
    }

    private static String nic(String more, String address) {
        return "{\"id\":\"/n/one\",\"name\":\"one\",\"type\":\"Microsoft.Network/networkInterfaces\",\"properties\":"
                + "{\"ipConfigurations\":[{\"id\":\"/n/one/ipConfigurations/a\",\"properties\":{\"privateIPAddress\":"
                + "\"10.0.0.4\",\"subnet\":{\"id\":\"/v/subnets/s\"}" + address + "}}]" + more + "}}";
    }

    private static Network network(String... resources) {
        return NsgFixture.network("[" + GROUP + "," + String.join(",", resources) + "]");
    }

    private static Fate fate(Network network) {
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        return evaluators.through(evaluators.nic("one"))
                .answer(new Flow(Direction.INBOUND, Protocol.TCP.asSet(),
                        evaluators.tagsFor(evaluators.nic("one")).publicSpace(), PortNotation.ALL, AddressSet.ALL,
                        RangeSet.of(22, 22)))
                .fate();
    }

    private static InternetReachability reachability(Network network) {
        NsgAnalysis check = NsgAnalysis.of(network).getFirst();
        return check.reachability().get(check.exposures().indexOf(NsgFixture.exposure(check, 3389)));
    }

    @Test
    void publicAddressInOneVersionOnlyMakesReachabilityUnknown() {
        for (List<String> order : List.of(List.of(OPEN, ""), List.of("", OPEN))) {
            InternetReachability internetReachability = reachability(
                    network(vnet(REFERENCE), nic("", order.getFirst()), nic("", order.getLast())));

            assertThat(internetReachability.state()).isEqualTo(State.UNKNOWN);
            assertThat(internetReachability.path().key()).isEqualTo("nsg.reachable.UNCERTAIN");
        }
    }

    @Test
    void groupOfOneVersionOfASubnetLeavesTrafficAndAttachmentUndecided() {
        for (List<String> order : List.of(List.of(REFERENCE, ""), List.of("", REFERENCE))) {
            Network network = network(vnet(order.getFirst()), vnet(order.getLast()), nic("", OPEN));

            assertThat(fate(network)).isEqualTo(Fate.UNDECIDED);
            assertThat(reachability(network).state()).isEqualTo(State.UNKNOWN);
            assertThat(NsgAnalysis.of(network).getFirst().mistakes()).extracting(RuleMistake::check)
                    .doesNotContain("nsg.unattached");
        }
        assertThat(fate(network(vnet(REFERENCE), vnet(REFERENCE), nic("", OPEN)))).isEqualTo(Fate.DENY);
    }

    @Test
    void groupOfOneVersionOfAnInterfaceLeavesTrafficUndecided() {
        for (List<String> order : List.of(List.of(REFERENCE, ""), List.of("", REFERENCE))) {
            Network network = network(vnet(""), nic(order.getFirst(), OPEN), nic(order.getLast(), OPEN));

            assertThat(fate(network)).isEqualTo(Fate.UNDECIDED);
            assertThat(reachability(network).state()).isEqualTo(State.UNKNOWN);
        }
    }
}
