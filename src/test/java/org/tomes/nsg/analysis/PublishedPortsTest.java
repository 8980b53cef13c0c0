package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.inbound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.InternetReachability.State;
import org.tomes.nsg.space.RangeSet;

/**
 * DNAT rules of Azure Firewall, whose packets an NSG sees as packets of the firewall; Microsoft's page "Filter inbound
 * internet traffic with Azure Firewall DNAT".
 */
class PublishedPortsTest {

    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg";
    private static final String NETWORK = """
            {"id":"/v","name":"v","type":"Microsoft.Network/virtualNetworks","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
            "subnets":[{"id":"/v/subnets/s","name":"s","properties":{"addressPrefix":"10.0.0.0/24","networkSecurityGroup":{"id":"%s"}}},
            {"id":"/v/subnets/AzureFirewallSubnet","name":"AzureFirewallSubnet","properties":{"addressPrefix":"10.0.4.0/26"}}]}},
            {"id":"/n/one","name":"one","type":"Microsoft.Network/networkInterfaces","properties":{"ipConfigurations":[{"id":"/n/one/ipConfigurations/a",
            "properties":{"privateIPAddress":"10.0.0.4","subnet":{"id":"/v/subnets/s"}}}]}}"""
            .formatted(GROUP);
    private static final String FIREWALL = """
            {"id":"/fw","name":"fw","type":"Microsoft.Network/azureFirewalls","properties":{
            "ipConfigurations":[{"properties":{"subnet":{"id":"/v/subnets/AzureFirewallSubnet"}}}],%s}}""";

    private static String translation(String sender, String target) {
        return FIREWALL.formatted(
                """
                        "natRuleCollections":[{"properties":{"rules":[{"name":"ssh","sourceAddresses":["%s"],"protocols":["TCP"],
                        "destinationPorts":["2222"],"translatedAddress":"%s","translatedPort":"22"}]}}]"""
                        .formatted(sender, target));
    }

    private static NsgAnalysis check(String firewall, RawRule... rules) {
        return NsgAnalysis
                .of(NsgFixture.network("[" + NsgFixture.json(List.of(rules)) + "," + NETWORK + "," + firewall + "]"))
                .getFirst();
    }

    private static List<String> onPort(int port, NsgAnalysis check) {
        return check.results()
                .stream()
                .filter(one -> one.exposure().protocol() == Protocol.TCP
                        && one.exposure().ports().containsAll(RangeSet.of(port, port)))
                .map(one -> one.exposure().verdict() + " " + one.reachability().state())
                .toList();
    }

    @Test
    void publishedPortIsOpenWithoutAnyRuleForTheInternet() {
        NsgAnalysis check = check(translation("*", "10.0.0.4"));

        assertThat(onPort(22, check)).containsExactly("OPEN YES");
        assertThat(onPort(3389, check)).containsExactly("CLOSED NO");
        assertThat(check.hasFindings()).isTrue();
    }

    @Test
    void virtualNetworkDenyRuleClosesThePublishedPort() {
        NsgAnalysis check = check(translation("*", "10.0.0.4"), inbound("no", 100, "Deny", "VirtualNetwork", "22"));

        assertThat(onPort(22, check)).containsExactly("CLOSED NO");
        assertThat(check.hasFindings()).isFalse();
    }

    @Test
    void publicationToFewSourcesOrAnotherMachineDoesNotOpenThePort() {
        assertThat(onPort(22, check(translation("203.0.113.7", "10.0.0.4")))).containsExactly("CLOSED NO");
        assertThat(onPort(22, check(translation("*", "10.9.9.9")))).containsExactly("CLOSED NO");
    }

    @Test
    void firewallPublicationMakesAnAllowedPortReachable() {
        NsgAnalysis check = check(translation("*", "10.0.0.4"), inbound("ssh", 100, "Allow", "*", "22"));

        assertThat(onPort(22, check)).containsExactly("OPEN YES");
        assertThat(check.reachability()).extracting(reachability -> reachability.path().key())
                .contains("nsg.reachable.FIREWALL");
    }

    @Test
    void policyThatWasNotReadLeavesClosedPortsUndecided() {
        String firewall = FIREWALL.formatted("\"firewallPolicy\":{\"id\":\"/fp\"}");

        assertThat(onPort(22, check(firewall))).containsExactly("UNDECIDED UNKNOWN");
        assertThat(onPort(22, check(firewall, inbound("ssh", 100, "Allow", "*", "22"))))
                .containsExactly("OPEN UNKNOWN");
        assertThat(check(firewall, inbound("ssh", 100, "Allow", "*", "22")).reachability().getFirst().state())
                .isEqualTo(State.UNKNOWN);
    }
}
