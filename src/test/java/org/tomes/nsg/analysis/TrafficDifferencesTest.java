package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.nsg.Network;

/** Assignment of versions of groups to each other, and the packets of their difference. */
class TrafficDifferencesTest {

    private static String group(String id, String name, String source) {
        return "{\"id\":\"/g/%s/providers/Microsoft.Network/networkSecurityGroups/%s\",\"name\":\"%s\",\"properties\":{\"securityRules\":[%s]%s}}"
                .formatted(id, name, name, NsgFixture.inbound("r", 100, "Allow", source, "22").json(),
                        id.equals("a") ? ",\"subnets\":[{\"id\":\"/v/subnets/s\"}]" : "");
    }

    private static Network network(String... resources) {
        return NsgFixture.network("[" + String.join(",", resources) + "]");
    }

    private static final String VNET = """
            {"id":"/v","name":"v","type":"Microsoft.Network/virtualNetworks","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
            "subnets":[{"id":"/v/subnets/s","name":"s","properties":{"addressPrefix":"10.0.7.0/24"}}]}}""";

    /** ICMP, ESP and AH have no ports: their results apply to all of them. */
    @Test
    void protocolWithoutPortsIsInNoBoxWithPorts() {
        String rdp = new RawRule("rdp", 100, "Inbound", "Deny", "*", List.of("*"), List.of("*"), List.of("*"),
                List.of("3389")).json();
        String probe = new RawRule("probe", 200, "Inbound", "Deny", "*", List.of("AzureLoadBalancer"), List.of("*"),
                List.of("*"), List.of("*")).json();
        String group = "{\"name\":\"g\",\"id\":\"/g\",\"type\":\"Microsoft.Network/networkSecurityGroups\",\"properties\":{\"securityRules\":[%s]}}";

        List<DifferenceReport.Traffic> denied = DifferenceReport
                .of(TrafficDifferences.between(network(group.formatted(rdp)),
                        network(group.formatted(rdp + "," + probe))))
                .groups()
                .getFirst()
                .newlyDenied();

        assertThat(denied).extracting(DifferenceReport.Traffic::protocol)
                .containsExactlyInAnyOrder("Tcp", "Tcp", "Udp", "Udp", "Icmp", "Esp", "Ah");
        assertThat(denied).filteredOn(traffic -> List.of("Icmp", "Esp", "Ah").contains(traffic.protocol()))
                .extracting(DifferenceReport.Traffic::destinationPorts)
                .containsOnly("*");
    }

    @Test
    void groupsWithTheSameNameAreDistinguishedById() {
        Network before = network(group("a", "nsg", "198.51.100.1"), group("b", "nsg", "198.51.100.2"));
        Network after = network(group("b", "nsg", "198.51.100.9"), group("a", "NSG", "198.51.100.1"));

        List<DifferenceReport.Group> groups = DifferenceReport.of(TrafficDifferences.between(before, after)).groups();

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().newlyAllowed()).singleElement()
                .satisfies(traffic -> assertThat(traffic.sources()).containsExactly("198.51.100.9/32"));
        assertThat(groups.get(1).differs()).isFalse();
    }

    @Test
    void movedGroupIsFoundByNameAndDeletedGroupIsComparedWithDefaultRules() {
        Network before = network(group("a", "nsg", "198.51.100.1"), group("b", "other", "198.51.100.2"));
        Network after = network(group("c", "nsg", "198.51.100.1"));

        List<DifferenceReport.Group> groups = DifferenceReport.of(TrafficDifferences.between(before, after)).groups();

        assertThat(groups).extracting(DifferenceReport.Group::name).containsExactly("nsg", "other");
        assertThat(groups.getFirst().differs()).isFalse();
        assertThat(groups.get(1).newlyDenied()).hasSize(1);
    }

    @Test
    void onlyAddressesFilteredByTheNsgAreCompared() {
        String apart = group("a", "nsg", "198.51.100.1")
                .replace("\"destinationAddressPrefix\":\"*\"", "\"destinationAddressPrefix\":\"10.0.9.0/24\"")
                .replace("\"destinationAddressPrefixes\":[\"*\"]", "\"destinationAddressPrefixes\":[\"10.0.9.0/24\"]");
        String wide = group("a", "nsg", "198.51.100.1");

        assertThat(DifferenceReport.of(TrafficDifferences.compareFilteredTraffic(network(apart, VNET),
                network(apart.replace("100.1", "100.2"), VNET))).groups()).noneMatch(DifferenceReport.Group::differs);
        assertThat(DifferenceReport
                .of(TrafficDifferences.between(network(apart, VNET), network(apart.replace("100.1", "100.2"), VNET)))
                .groups()).allMatch(DifferenceReport.Group::differs);
        assertThat(DifferenceReport
                .of(TrafficDifferences.compareFilteredTraffic(network(apart, VNET), network(wide, VNET)))
                .groups()
                .getFirst()
                .newlyAllowed()).singleElement()
                .satisfies(traffic -> assertThat(traffic.destinations()).containsExactly("0.0.0.0/0"));
    }
}
