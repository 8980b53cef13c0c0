package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.inbound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.InternetReachability.State;
import org.tomes.nsg.space.AddressSet;

/** Traffic permitted by the rules is not necessarily reachable. */
class InternetReachabilityTest {

    private static final String GROUP = NsgFixture
            .json(List.of(inbound("web", 100, "Allow", "*", "443"), inbound("rdp", 110, "Allow", "*", "3389")));
    private static final String ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/";
    private static final String VNET = """
            {"id":"/v","name":"v","type":"Microsoft.Network/virtualNetworks","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
            "subnets":[{"id":"/v/subnets/s","name":"s","properties":{"addressPrefix":"10.0.0.0/24","networkSecurityGroup":{"id":"%snetworkSecurityGroups/nsg"}%s}}]}}""";
    private static final String NIC = """
            {"id":"/n/one","name":"one","type":"Microsoft.Network/networkInterfaces","properties":{"ipConfigurations":[{"id":"/n/one/ipConfigurations/a",
            "properties":{"privateIPAddress":"10.0.0.4","subnet":{"id":"/v/subnets/s"}%s}}]}}""";
    private static final String BALANCER = """
            {"id":"/lb","name":"lb","type":"Microsoft.Network/loadBalancers","properties":{
            "frontendIPConfigurations":[{"id":"/lb/f","properties":{%s}}],
            "backendAddressPools":[{"id":"/lb/backendAddressPools/p","properties":{"backendIPConfigurations":[{"id":"/N/one/ipConfigurations/A"}]}}],
            "loadBalancingRules":[{"properties":{"protocol":"Tcp","frontendPort":8443,"backendPort":443,"frontendIPConfiguration":{"id":"/lb/F"},
            "backendAddressPool":{"id":"/lb/backendAddressPools/P"}}}],
            "inboundNatRules":[{"id":"/lb/inboundNatRules/r","properties":{"protocol":"Tcp","frontendPort":50000,"backendPort":%d,
            "frontendIPConfiguration":{"id":"/lb/f"},"backendIPConfiguration":{"id":"/n/one/ipConfigurations/a"}}}]}}""";

    private static String vnet(String more) {
        return VNET.formatted(ID, more);
    }

    private static InternetReachability on(int port, String... resources) {
        Network network = NsgFixture.network("[" + GROUP + "," + String.join(",", resources) + "]");
        NsgAnalysis analysis = NsgAnalysis.of(network).getFirst();
        return analysis.reachability().get(analysis.exposures().indexOf(NsgFixture.exposure(analysis, port)));
    }

    @Test
    void reachabilityIsUnknownWithoutNetworkInterfaces() {
        assertThat(on(443, vnet("")).state()).isEqualTo(State.UNKNOWN);
        assertThat(on(22, vnet("")).state()).isEqualTo(State.NO);
    }

    @Test
    void machineWithoutPublicAddressOrBalancerIsNotReachable() {
        String inside = BALANCER.formatted("\"privateIPAddress\":\"10.0.0.9\"", 22);

        assertThat(on(3389, vnet(""), NIC.formatted(""), inside))
                .isEqualTo(new InternetReachability(State.NO, org.tomes.text.Message.of("nsg.reachable.noWay")));
    }

    /** A pool of addresses does not appear at the interface; Microsoft's page "Backend pool management". */
    @Test
    void balancersThatWereNotReadMayLeadToAMachine() {
        String free = "{\"id\":\"/p/x\",\"type\":\"Microsoft.Network/publicIPAddresses\",\"properties\":{%s}}";
        String ofBalancer = free
                .formatted("\"ipConfiguration\":{\"id\":\"/x/loadBalancers/lb/frontendIPConfigurations/f\"}");

        assertThat(on(3389, vnet(""), NIC.formatted("")).path().key()).isEqualTo("nsg.reachable.balancersNotRead");
        assertThat(on(3389, vnet(""), NIC.formatted(""), ofBalancer).state()).isEqualTo(State.UNKNOWN);
        assertThat(on(3389, vnet(""), NIC.formatted(""), free.formatted("")).state()).isEqualTo(State.NO);
    }

    /** Azure evaluates the NSG's own default rules for other addresses; Microsoft's page "Network security groups". */
    @Test
    void ruleForAnotherAddressIsNotAttributedToTheOtherLevel() {
        String own = NsgFixture.json(List.of(inbound("elsewhere", 100, "Allow", "*", "22")))
                .replace("\"destinationAddressPrefix\":\"*\"", "\"destinationAddressPrefix\":\"10.99.0.4\"");
        Network network = NsgFixture.network(
                "[" + own + "," + vnet("") + "," + NIC.formatted(",\"publicIPAddress\":{\"id\":\"/p/pip-one\"}") + "]");
        NsgAnalysis analysis = NsgAnalysis.of(network).getFirst();
        InternetReachability reachability = analysis.reachability()
                .get(analysis.exposures().indexOf(NsgFixture.exposure(analysis, 22)));

        assertThat(reachability.state()).isEqualTo(State.NO);
        assertThat(reachability.path().key()).isEqualTo("nsg.reachable.otherAddress");
    }

    /** A resource id identifies one resource; Microsoft's page "Resource IDs". */
    @Test
    void ruleOfOnlyOneOfTwoVersionsOfAGroupIsUndecided() {
        String before = NsgFixture
                .json(List.of(inbound("web", 100, "Allow", "*", "443"), inbound("ssh", 110, "Allow", "*", "22")));
        String after = NsgFixture.json(List.of(inbound("web", 100, "Allow", "*", "443")));

        for (List<String> order : List.of(List.of(before, after), List.of(after, before))) {
            Network network = NsgFixture.network("[" + String.join(",", order) + "]");
            NsgAnalysis analysis = NsgAnalysis.of(network).getFirst();

            assertThat(network.groups()).hasSize(1);
            assertThat(NsgFixture.exposure(analysis, 22).verdict()).isEqualTo(PortOpenness.UNDECIDED);
            assertThat(NsgFixture.exposure(analysis, 443).verdict()).isEqualTo(PortOpenness.OPEN);
            assertThat(NsgFixture.exposure(analysis, 3389).verdict()).isEqualTo(PortOpenness.CLOSED);
            assertThat(network.notRead()).extracting(gap -> gap.reason().key())
                    .containsExactly("nsg.notRead.groupVersions");
        }
    }

    @Test
    void secondVersionOfAnInterfaceIsReported() {
        Network network = NsgFixture.network("[" + GROUP + "," + NIC.formatted("") + ","
                + NIC.formatted(",\"publicIPAddress\":{\"id\":\"/p/pip-one\"}") + "]");

        assertThat(network.notRead()).extracting(gap -> gap.reason().key()).containsExactly("nsg.notRead.versions");
    }

    @Test
    void machineWithPublicAddressIsReachableByIt() {
        InternetReachability reachability = on(3389, vnet(""),
                NIC.formatted(",\"publicIPAddress\":{\"id\":\"/p/pip-one\"}"));

        assertThat(reachability.state()).isEqualTo(State.YES);
        assertThat(reachability.path().arguments()).containsExactly("pip-one", "one");
    }

    @Test
    void publicLoadBalancerReachesItsBackendPortsOnly() {
        String open = BALANCER.formatted("\"publicIPAddress\":{\"id\":\"/p/x\"}", 22);

        assertThat(on(443, vnet(""), NIC.formatted(""), open).path().key()).isEqualTo("nsg.reachable.LOAD_BALANCER");
        assertThat(on(3389, vnet(""), NIC.formatted(""), open).state()).isEqualTo(State.NO);
        assertThat(on(443, vnet(""), NIC.formatted(""), BALANCER.formatted("\"privateIPAddress\":\"10.0.0.9\"", 22))
                .state()).isEqualTo(State.NO);
    }

    @Test
    void natRuleReachesThePortOfTheMachine() {
        String open = BALANCER.formatted("\"publicIPAddress\":{\"id\":\"/p/x\"}", 3389);

        assertThat(on(3389, vnet(""), NIC.formatted(""), open).path().key()).isEqualTo("nsg.reachable.TRANSLATION");
    }

    @Test
    void reachabilityIsUnknownIfBalancerWasNotRead() {
        String nic = NIC.formatted(
                ",\"loadBalancerBackendAddressPools\":[{\"id\":\"/x/loadBalancers/lb/backendAddressPools/p\"}]");

        assertThat(on(443, vnet(""), nic)).isEqualTo(new InternetReachability(State.UNKNOWN,
                org.tomes.text.Message.of("nsg.reachable.UNREAD", "lb", "one")));
    }

    @Test
    void reachabilityIsUnknownIfOccupantOfSubnetWasNotRead() {
        String scaleSet = vnet(
                ",\"ipConfigurations\":[{\"id\":\"/vmss/virtualMachines/0/networkInterfaces/n/ipConfigurations/a\"}]");

        assertThat(on(443, scaleSet, NIC.formatted("")).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void groupAtTheOtherLevelMayBlockPermittedTraffic() {
        String own = NsgFixture.json(List.of(inbound("web", 100, "Allow", "*", "443"))).replace("nsg", "own");
        String nic = NIC.formatted(",\"publicIPAddress\":{\"id\":\"/p/pip-one\"}")
                .replace("\"ipConfigurations\":[", "\"networkSecurityGroup\":{\"id\":\"" + ID
                        + "networkSecurityGroups/own\"},\"ipConfigurations\":[");

        assertThat(on(443, own, vnet(""), nic).state()).isEqualTo(State.YES);
        assertThat(on(3389, own, vnet(""), nic).path().key()).isEqualTo("nsg.reachable.stopped");
    }

    @Test
    void serviceWithPublicAddressInTheSubnetIsAnIngressPath() {
        String bastion = """
                {"id":"/b","name":"bas","type":"Microsoft.Network/bastionHosts","properties":{"ipConfigurations":[{"properties":{
                "subnet":{"id":"/v/subnets/s"},"publicIPAddress":{"id":"/p/b"}}}]}}""";

        assertThat(on(443, vnet(""), bastion).path().arguments()).containsExactly("bas");
    }

    @Test
    void standardAddressWithoutNsgDeniesAndBasicAllows() {
        for (String sku : List.of("Standard", "Basic")) {
            String address = "{\"id\":\"/p/pip-one\",\"name\":\"pip-one\",\"type\":\"Microsoft.Network/publicIPAddresses\",\"sku\":{\"name\":\""
                    + sku + "\"}}";
            Network network = NsgFixture
                    .network("[" + vnet("").replaceAll("\"networkSecurityGroup\":\\{[^}]*}", "\"x\":1") + ","
                            + NIC.formatted(",\"publicIPAddress\":{\"id\":\"/p/pip-one\"}") + "," + address + "]");
            FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
            Flow flow = FlowCsv.rows(
                    "direction,protocol,source,sourcePort,destination,destinationPort\nInbound,Tcp,8.8.8.8,,10.0.0.4,22",
                    evaluators.tagsFor(evaluators.nic("one"))).getFirst().flow().orElseThrow();

            assertThat(evaluators.through(evaluators.nic("one")).answer(flow).fate())
                    .isEqualTo(sku.equals("Basic") ? FlowAnswer.Fate.ALLOW : FlowAnswer.Fate.DENY);
        }
    }

    @Test
    void cellOfAFlowFileMayContainTheSeparator() {
        Network network = NsgFixture.network("[" + vnet("") + "," + NIC.formatted("") + "]");
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);

        assertThat(FlowCsv.rows(
                "remark,direction,protocol,source,sourcePort,destination,destinationPort\n\"web, old\",Inbound,Tcp,8.8.8.8,,10.0.0.4,443",
                evaluators.tagsFor(evaluators.nic("one")))).singleElement().matches(row -> row.flow().isPresent());
    }
}
