package org.tomes.nsg.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.nsg.Network;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.nsg.segment.RequirementResult.Verdict;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Refused;

/** The design of three subnets, first correct, then with one error at a time. */
class SegmentationTest {

    private static final AddressSet OFFICE = AddressSet.ofCidrs("203.0.113.8/29");
    private static final String FRONT = rule("https", 100, "Inbound", "Allow", "*", "443") + ","
            + rule("http", 110, "Inbound", "Allow", "*", "80") + ","
            + rule("admin", 120, "Inbound", "Allow", "10.0.2.0/24", "22") + ","
            + rule("noRemote", 130, "Inbound", "Deny", "*", "22") + ","
            + rule("noRdp", 140, "Inbound", "Deny", "*", "3389");
    private static final String BACK = rule("sql", 100, "Inbound", "Allow", "10.0.0.0/24", "1433") + ","
            + rule("admin", 110, "Inbound", "Allow", "10.0.2.0/24", "3389") + ","
            + rule("rest", 4096, "Inbound", "Deny", "*", "*");
    private static final String MGMT = rule("office", 100, "Inbound", "Allow", "203.0.113.8/29", "3389") + ","
            + rule("rest", 4096, "Inbound", "Deny", "*", "*");

    private static String rule(String name, int priority, String direction, String access, String source, String port) {
        return """
                {"name":"%s","priority":%d,"direction":"%s","access":"%s","protocol":"%s","sourceAddressPrefix":"%s","sourcePortRange":"*",
                "destinationAddressPrefix":"*","destinationPortRange":"%s"}"""
                .formatted(name, priority, direction, access, access.equals("Deny") ? "*" : "Tcp", source, port);
    }

    private static Network network(String front, String back, String management) {
        return network(front, back, management, "", "");
    }

    /**
     * @param inBackend further fields of the backend's subnet
     * @param more further resources
     */
    private static Network network(String front, String back, String management, String inBackend, String more) {
        String group = "{\"name\":\"%s\",\"id\":\"/g/%s\",\"type\":\"Microsoft.Network/networkSecurityGroups\",\"securityRules\":[%s]}";
        String subnet = "{\"name\":\"%s\",\"id\":\"/v/subnets/%s\",\"addressPrefix\":\"10.0.%d.0/24\",\"networkSecurityGroup\":{\"id\":\"/g/%s\"}}";
        String json = "[" + String.join(",", group.formatted("f", "f", front), group.formatted("b", "b", back),
                group.formatted("m", "m", management),
                "{\"name\":\"v\",\"id\":\"/v\",\"addressSpace\":{\"addressPrefixes\":[\"10.0.0.0/16\"]},\"subnets\":["
                        + String.join(",", subnet.formatted("snet-web", "web", 0, "f"),
                                subnet.formatted("snet-sql", "sql", 1, "b").replaceFirst("}}$", "}" + inBackend + "}"),
                                subnet.formatted("snet-jump", "jump", 2, "m"),
                                subnet.formatted("GatewaySubnet", "gw", 3, "f"))
                        + "]}")
                + more + "]";
        try {
            return new NetworkReader().add(new ObjectMapper().readTree(json), "n.json").withAllGateways().network();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Segmentation segmented(Network network, AddressSet office) {
        return Segmentation.of(network, Zones.propose(network), office).getFirst();
    }

    private static Map<String, Verdict> verdicts(Segmentation segmentation) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        segmentation.flows().forEach(flow -> verdicts.put(flow.id(), flow.verdict()));
        return verdicts;
    }

    @Test
    void zonesAreProposedFromNamesAndSpecialSubnetsAreInNone() {
        assertThat(Zones.propose(network(FRONT, BACK, MGMT)).bySubnet()).isEqualTo(Map.of("/v/subnets/web",
                Zone.FRONTEND, "/v/subnets/sql", Zone.BACKEND, "/v/subnets/jump", Zone.MANAGEMENT));
    }

    @Test
    void zoneIsProposedFromRulesIfTheNameIsUnclear() {
        Network network = network(FRONT, BACK, MGMT);
        assertThat(Zones.propose(
                new Network(network.groups(), network.networks().stream().map(SegmentationTest::renamed).toList(),
                        network.nics(), Map.of(), Map.of(), List.of(), List.of(), List.of()))
                .bySubnet()).containsEntry("/v/subnets/web", Zone.FRONTEND)
                .containsEntry("/v/subnets/sql", Zone.BACKEND);
    }

    private static VirtualNetwork renamed(VirtualNetwork network) {
        return new VirtualNetwork(network.name(), network.id(), network.space(), false, network.peers(),
                network.subnets()
                        .stream()
                        .map(subnet -> new Subnet("snet" + subnet.id().length(), subnet.id(), subnet.group(),
                                subnet.space(), Set.of(), Optional.empty(), false, false))
                        .toList());
    }

    @Test
    void correctDesignMeetsEveryRequirement() {
        Segmentation segmentation = segmented(network(FRONT, BACK, MGMT), OFFICE);

        assertThat(verdicts(segmentation).values()).containsOnly(Verdict.MET);
        assertThat(segmentation.matrix().get(Side.FRONTEND).get(Side.BACKEND).text()).isEqualTo("Tcp 1433");
        assertThat(segmentation.matrix().get(Side.OTHER).get(Side.BACKEND).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"rdp,Inbound,Allow,*,3389,internet-frontend frontend-remote",
        "ftp,Inbound,Allow,Internet,21,internet-frontend", "noWeb,Inbound,Deny,Internet,443,internet-frontend",
        "noOut,Outbound,Deny,*,443,frontend-outbound", "noSql,Outbound,Deny,*,1433,frontend-database"})
    void faultyFrontendRuleViolatesTheExpectedFlows(String name, String direction, String access, String source,
            String port, String broken) {
        Segmentation segmentation = segmented(network(FRONT.replace("\"priority\":100,", "\"priority\":105,") + ","
                + rule(name, 100, direction, access, source, port), BACK, MGMT), OFFICE);

        assertThat(segmentation.flows()
                .stream()
                .filter(flow -> flow.verdict() == Verdict.NOT_MET)
                .map(RequirementResult::id)).containsExactly(broken.split(" "));
    }

    @Test
    void addressesThatAloneReachManagementFromTheInternetAreNamed() {
        assertThat(segmented(network(FRONT, BACK, MGMT), AddressSet.NONE).origins())
                .filteredOn(origin -> origin.side() == Side.INTERNET)
                .singleElement()
                .satisfies(internet -> assertThat(internet.senders()).containsEntry(Side.MANAGEMENT, OFFICE));
    }

    @Test
    void backendWithoutExplicitDenyIsOpenToTheVirtualNetwork() {
        Segmentation segmentation = segmented(
                network(FRONT, BACK.replaceFirst(",\\{\"name\":\"rest\"(?s).*", ""), MGMT), OFFICE);

        assertThat(verdicts(segmentation)).containsEntry("backend-closed", Verdict.NOT_MET)
                .containsEntry("frontend-database", Verdict.NOT_MET);
        assertThat(segmentation.matrix().get(Side.OTHER).get(Side.BACKEND).text()).isEqualTo("*");
    }

    @Test
    void managementIsNotAssessedIfOfficeIsUnknownAndNotMetIfOthersHaveAccess() {
        assertThat(verdicts(segmented(network(FRONT, BACK, MGMT), AddressSet.NONE))).containsEntry("management-office",
                Verdict.NOT_ASSESSED);
        assertThat(verdicts(segmented(network(FRONT, BACK, MGMT), AddressSet.ofCidrs("198.51.100.0/24"))))
                .containsEntry("management-office", Verdict.NOT_MET);
    }

    @Test
    void requirementForZoneWithoutSubnetIsNotAssessed() {
        Network network = network(FRONT, BACK, MGMT);
        Zones without = Zones.propose(network).with("/v/subnets/jump", Optional.empty());

        assertThat(verdicts(Segmentation.of(network, without, OFFICE).getFirst())).containsEntry("management-frontend",
                Verdict.NOT_ASSESSED);
    }

    @Test
    void subnetIsFoundByNameNetworkAndIdAndElseRefused() {
        Network network = network(FRONT, BACK, MGMT);

        assertThat(List.of("SNET-WEB", "v/snet-web", "/V/subnets/web"))
                .allSatisfy(text -> assertThat(SubnetFinder.find(text, network).id()).isEqualTo("/v/subnets/web"));
        assertThatThrownBy(() -> SubnetFinder.find("snet-x", network)).satisfies(Refused.with("segment.noSubnet"));
    }

    private static final String NIC = ",{\"name\":\"%s\",\"id\":\"/n/%s\",\"type\":\"Microsoft.Network/networkInterfaces\",%s\"ipConfigurations\":[{\"id\":\"/n/%s/a\","
            + "\"privateIPAddress\":\"10.0.1.%s\",\"subnet\":{\"id\":\"/v/subnets/sql\"}}]}";
    private static final String CLOSED = ",{\"name\":\"c\",\"id\":\"/g/c\",\"type\":\"Microsoft.Network/networkSecurityGroups\",\"securityRules\":["
            + rule("none", 100, "Inbound", "Deny", "*", "*") + "]}";
    private static final String OWN = "\"networkSecurityGroup\":{\"id\":\"/g/c\"},";

    private static String occupied(String... machines) {
        return ",\"ipConfigurations\":["
                + String.join(",", Stream.of(machines).map(machine -> "{\"id\":\"/n/" + machine + "/a\"}").toList())
                + "]";
    }

    private static String toBackend(String inBackend, String more) {
        return segmented(network(FRONT, BACK, MGMT, inBackend, more), OFFICE).matrix()
                .get(Side.FRONTEND)
                .get(Side.BACKEND)
                .text();
    }

    @Test
    void nsgOfTheOnlyMachineCountsLikeThatOfTheSubnet() {
        assertThat(toBackend(occupied("sql01"), CLOSED + NIC.formatted("sql01", "sql01", OWN, "sql01", "4"))).isEmpty();
    }

    @Test
    void trafficToMachineWithoutOwnGroupIsPermitted() {
        String machines = NIC.formatted("sql01", "sql01", OWN, "sql01", "4")
                + NIC.formatted("sql02", "sql02", "", "sql02", "5");

        assertThat(toBackend(occupied("sql01", "sql02"), CLOSED + machines)).isEqualTo("Tcp 1433");
    }

    @Test
    void machineThatWasNotReadMayHaveNoGroup() {
        assertThat(toBackend(occupied("sql01", "other"), CLOSED + NIC.formatted("sql01", "sql01", OWN, "sql01", "4")))
                .isEqualTo("Tcp 1433");
    }

    @Test
    void unreadGroupOfMachineMakesTrafficUncertain() {
        assertThat(toBackend(occupied("sql01"), NIC.formatted("sql01", "sql01", OWN, "sql01", "4")))
                .isEqualTo("(Tcp 1433)");
    }

    @Test
    void groupsOfMachinesProtectASubnetWithoutGroup() {
        String bare = network(FRONT, BACK, MGMT, occupied("sql01"),
                CLOSED + NIC.formatted("sql01", "sql01", OWN, "sql01", "4")).subnets()
                .filter(subnet -> subnet.name().equals("snet-sql"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(bare).isEqualTo("/v/subnets/sql");
        assertThat(segmented(network(FRONT, BACK, MGMT, ",\"networkSecurityGroup\":null" + occupied("sql01"),
                CLOSED + NIC.formatted("sql01", "sql01", OWN, "sql01", "4")), OFFICE).matrix()
                .get(Side.OTHER)
                .get(Side.BACKEND)
                .isEmpty()).isTrue();
    }

    @Test
    void privateEndpointIsFilteredOnlyIfSubnetPoliciesAreEnabled() {
        String endpoint = NIC.formatted("pe-sql", "pe", "\"privateEndpoint\":{\"id\":\"/pe\"},", "pe", "9");

        assertThat(verdicts(segmented(network(FRONT, BACK, MGMT, occupied("pe"), endpoint), OFFICE)))
                .containsEntry("private-endpoints", Verdict.NOT_MET)
                .containsEntry("backend-closed", Verdict.MET);
        assertThat(verdicts(segmented(network(FRONT, BACK, MGMT,
                ",\"privateEndpointNetworkPolicies\":\"NetworkSecurityGroupEnabled\"" + occupied("pe"), endpoint),
                OFFICE))).containsEntry("private-endpoints", Verdict.MET);
        assertThat(verdicts(segmented(network(FRONT, BACK, MGMT), OFFICE))).doesNotContainKey("private-endpoints");
    }

    @Test
    void zoneDelegatedToWebAppsIsNotReachedThroughItsNsgs() {
        Network network = network(FRONT, BACK, MGMT,
                ",\"delegations\":[{\"serviceName\":\"Microsoft.Web/serverFarms\"}]", "");

        Segmentation segmentation = segmented(network, OFFICE);

        assertThat(segmentation.matrix().get(Side.FRONTEND)).doesNotContainKey(Side.BACKEND);
        assertThat(segmentation.flows()).filteredOn(flow -> flow.id().equals("backend-closed"))
                .allSatisfy(flow -> assertThat(flow.detail().key()).isEqualTo("segment.webApps"));
    }
}
