package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.nsg.analysis.NsgFixture.check;
import static org.tomes.nsg.analysis.NsgFixture.exposure;
import static org.tomes.nsg.analysis.NsgFixture.inbound;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.nsg.Network;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/** The rules of the design document for the analysis of NSGs, sentence by sentence. */
class SettledQuestionsTest {

    private static final String VNET = """
            {"id":"/s/providers/Microsoft.Network/virtualNetworks/%s","name":"%s","type":"Microsoft.Network/virtualNetworks","properties":{
            "addressSpace":{"addressPrefixes":[%s]},"subnets":[%s],"virtualNetworkPeerings":[%s]}}""";

    private static String vnet(String name, String prefixes, String subnets, String peerings) {
        return VNET.formatted(name, name, prefixes, subnets, peerings);
    }

    private static String rule(String direction, String access, String source, String destination, String port) {
        return new RawRule("own", 100, direction, access, "*", List.of(source), List.of("*"), List.of(destination),
                List.of(port)).json();
    }

    private static String group(String... rules) {
        return "{\"name\":\"nsg\",\"id\":\"/s/providers/Microsoft.Network/networkSecurityGroups/nsg\",\"properties\":{\"securityRules\":[%s]}}"
                .formatted(String.join(",", rules));
    }

    private static Network network(String... resources) {
        return NsgFixture.network("[" + String.join(",", resources) + "]");
    }

    private static FlowAnswer ask(Network network, String flow, String... additionalSpace) {
        FlowEvaluators from = new FlowEvaluators(network, AddressSet.unionOf(
                List.of(additionalSpace).stream().map(text -> Cidr.parse(text).orElseThrow().asSet()).toList()));
        String head = "direction,protocol,source,sourcePort,destination,destinationPort\n";
        return from.through(from.group("nsg"))
                .answer(FlowCsv.rows(head + flow, from.tagsFor(from.group("nsg"))).getFirst().flow().orElseThrow());
    }

    private static String fate(Network network, String flow, String... additionalSpace) {
        FlowAnswer answer = ask(network, flow, additionalSpace);
        return answer.fate() + answer.rule().map(rule -> " " + rule.name()).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.255.255.255", "172.16.0.0/12", "192.168.1.1", "fc00::1", "fdff::/16", "100.64.0.1",
        "100.127.255.255", "0.0.0.1", "127.0.0.0/8", "::1", "169.254.1.1", "fe80::1", "febf::1", "224.0.0.1",
        "239.255.255.255", "ff02::1", "240.0.0.1", "255.255.255.255", "::", "168.63.129.16"})
    void addressIsNotPublic(String source) {
        assertThat(exposure(check(inbound("r", 100, "Allow", source, "22")), 22).verdict())
                .isEqualTo(PortOpenness.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
        "192.169.0.0", "100.63.255.255", "100.128.0.0", "1.0.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255",
        "169.255.0.0", "223.255.255.255", "168.63.129.15", "168.63.129.17", "192.0.2.1", "198.51.100.7", "203.0.113.9",
        "2001:db8::1", "fbff::1", "fe00::1", "fec0::1", "::2"})
    void addressIsPublicEvenWhereItIsForDocumentation(String source) {
        assertThat(exposure(check(inbound("r", 100, "Allow", source, "22")), 22).verdict())
                .isEqualTo(PortOpenness.RESTRICTED);
        assertThat(
                exposure(check(inbound("no", 100, "Deny", "Internet", "22"), inbound("r", 110, "Allow", source, "22")),
                        22).verdict())
                .isEqualTo(PortOpenness.CLOSED);
    }

    @Test
    void publicAddressesOfAKnownNetworkBelongToTheNetwork() {
        Network network = network(group(rule("Inbound", "Deny", "Internet", "*", "*")),
                vnet("v", "\"20.0.0.0/16\",\"10.0.0.0/16\"", "", ""));

        assertThat(fate(network, "Inbound,Tcp,20.0.3.4,,20.0.0.4,443")).isEqualTo("ALLOW AllowVnetInBound");
        assertThat(fate(network, "Inbound,Tcp,20.1.3.4,,20.0.0.4,443")).isEqualTo("DENY own");
    }

    @Test
    void platformAddressIsInTheVirtualNetworkAndIsTheLoadBalancer() {
        assertThat(fate(network(group()), "Inbound,Tcp,168.63.129.16,,10.0.0.4,80"))
                .isEqualTo("ALLOW AllowVnetInBound");
        assertThat(fate(network(group(rule("Inbound", "Deny", "VirtualNetwork", "*", "*"))),
                "Inbound,Tcp,168.63.129.16,,10.0.0.4,80")).isEqualTo("DENY own");
        assertThat(fate(network(group(rule("Inbound", "Deny", "AzureLoadBalancer", "*", "*"))),
                "Inbound,Tcp,168.63.129.16,,10.0.0.4,80")).isEqualTo("DENY own");
        assertThat(fate(network(group()), "Outbound,Tcp,10.0.0.4,,168.63.129.16,53"))
                .isEqualTo("ALLOW AllowVnetOutBound");
    }

    @Test
    void localAddressIsAlwaysInTheVirtualNetwork() {
        Network network = network(group(rule("Inbound", "Allow", "8.8.8.8", "VirtualNetwork", "22")),
                vnet("v", "\"10.0.0.0/16\"", "", ""));

        assertThat(fate(network, "Inbound,Tcp,8.8.8.8,,10.0.0.4,22")).isEqualTo("ALLOW own");
        assertThat(fate(network, "Inbound,Tcp,8.8.8.8,,192.168.7.7,22")).isEqualTo("ALLOW own");
    }

    @ParameterizedTest
    @CsvSource({"Inbound,*,20.1.2.3,1", "Inbound,*,Internet,1", "Inbound,*,Storage,1", "Inbound,*,0.0.0.0/8,0",
        "Outbound,20.1.2.0/24,*,1", "Outbound,Internet,*,1", "Inbound,10.0.0.0/8,fd00::/8,1",
        "Inbound,2001:db8::/32,10.0.0.4,1", "Inbound,*,10.0.0.0/8,0"})
    void ruleWithImpossibleLocalSideNeverMatches(String direction, String source, String destination, int mistakes) {
        NsgAnalysis check = NsgAnalysis.of(network(group(rule(direction, "Allow", source, destination, "22"))))
                .getFirst();

        assertThat(check.mistakes().stream().map(RuleMistake::check).filter("nsg.never-matches"::equals).toList())
                .hasSize(mistakes);
        assertThat(check.unreachableRules()).isEmpty();
    }

    @Test
    void localSideMayBePublicWhereTheVirtualNetworkIs() {
        Network network = network(group(rule("Inbound", "Allow", "*", "20.0.0.4", "22")),
                vnet("v", "\"20.0.0.0/16\"", "", ""));

        assertThat(NsgAnalysis.of(network).getFirst().mistakes()).isEmpty();
        assertThat(exposure(NsgAnalysis.of(network).getFirst(), 22).verdict()).isEqualTo(PortOpenness.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"Icmp,22", "Esp,443", "Ah,1-65535"})
    void ruleWithPortsNeverMatchesAProtocolWithoutPorts(String protocol, String port) {
        RawRule rule = new RawRule("own", 100, "Inbound", "Allow", protocol, List.of("*"), List.of("*"), List.of("*"),
                List.of(port));

        assertThat(check(rule).mistakes()).extracting(RuleMistake::check).contains("nsg.never-matches");
        assertThat(
                fate(NsgFixture.network(NsgFixture.json(List.of(rule))), "Inbound," + protocol + ",8.8.8.8,,10.0.0.4,"))
                .isEqualTo("DENY DenyAllInBound");
    }

    @Test
    void asteriskMeansEveryProtocol() {
        for (String protocol : List.of("Tcp", "udp", "ICMP", "Esp", "ah")) {
            assertThat(fate(network(group(rule("Inbound", "Allow", "*", "*", "*"))),
                    "Inbound," + protocol + ",8.8.8.8,,10.0.0.4,")).isEqualTo("ALLOW own");
        }
    }

    @Test
    void virtualNetworkOfUnknownSpaceMayContainAPrivateAddressAndNeverAPublicOne() {
        Network network = network(group());

        assertThat(ask(network, "Inbound,Tcp,10.9.9.9,,10.0.0.4,22").reason().key())
                .isEqualTo("nsg.unknown.virtualNetwork");
        assertThat(fate(network, "Inbound,Tcp,10.9.9.9,,10.0.0.4,22", "10.9.0.0/16"))
                .isEqualTo("ALLOW AllowVnetInBound");
        assertThat(fate(network, "Inbound,Tcp,10.9.9.9,,10.0.0.4,22", "10.0.0.0/24")).isEqualTo("DENY DenyAllInBound");
        assertThat(fate(network, "Inbound,Tcp,8.8.8.8,,10.0.0.4,22")).isEqualTo("DENY DenyAllInBound");
        assertThat(fate(network, "Outbound,Tcp,10.0.0.4,,8.8.8.8,22")).isEqualTo("ALLOW AllowInternetOutBound");
    }

    /** Microsoft Learn, "How to configure subnet peering": only prefixes of peered subnets are exchanged. */
    @Test
    void onlyPeeredSubnetsOfAPeerBelongToTheVirtualNetwork() {
        String groupReference = "\"networkSecurityGroup\":{\"id\":\"/s/providers/microsoft.network/networkSecurityGroups/NSG\"}";
        String subnetWithGroup = "{\"name\":\"a\",\"properties\":{" + groupReference + "}}";
        String remote = vnet("p", "\"10.5.0.0/16\"",
                "{\"name\":\"X\",\"properties\":{\"addressPrefix\":\"10.5.0.0/24\"}},{\"name\":\"y\",\"properties\":{\"addressPrefix\":\"10.5.1.0/24\"}}",
                "");
        String peering = "{\"properties\":{\"peerCompleteVnets\":false,\"localSubnetNames\":[\"%s\"],\"remoteSubnetNames\":[\"x\"],"
                + "\"remoteVirtualNetwork\":{\"id\":\"/s/providers/Microsoft.Network/virtualNetworks/p\"},"
                + "\"remoteVirtualNetworkAddressSpace\":{\"addressPrefixes\":[\"10.5.0.0/16\"]}}}";
        Network joined = network(group(), remote,
                vnet("v", "\"10.0.0.0/16\"", subnetWithGroup, peering.formatted("a")));
        Network apart = network(group(), remote, vnet("v", "\"10.0.0.0/16\"", subnetWithGroup, peering.formatted("b")));

        assertThat(fate(joined, "Inbound,Tcp,10.5.0.1,,10.0.0.4,22")).isEqualTo("ALLOW AllowVnetInBound");
        assertThat(fate(joined, "Inbound,Tcp,10.5.1.1,,10.0.0.4,22")).isEqualTo("DENY DenyAllInBound");
        assertThat(fate(apart, "Inbound,Tcp,10.5.0.1,,10.0.0.4,22")).startsWith("UNDECIDED");
        assertThat(fate(apart, "Inbound,Tcp,10.5.1.1,,10.0.0.4,22")).isEqualTo("DENY DenyAllInBound");
    }

    @Test
    void peeredAddressesBelongToTheVirtualNetworkUnlessBlocked() {
        String peering = "{\"properties\":{\"remoteVirtualNetwork\":{\"id\":\"/x/p\"},\"remoteAddressSpace\":{\"addressPrefixes\":[\"10.5.0.0/16\"]}%s}}";
        String subnetWithGroup = "{\"name\":\"a\",\"properties\":{\"networkSecurityGroup\":{\"id\":\"/s/providers/microsoft.network/networkSecurityGroups/NSG\"}}}";
        String flow = "Inbound,Tcp,10.5.1.1,,10.0.0.4,22";

        assertThat(fate(network(group(), vnet("v", "\"10.0.0.0/16\"", subnetWithGroup, peering.formatted(""))), flow))
                .isEqualTo("ALLOW AllowVnetInBound");
        assertThat(fate(network(group(),
                vnet("v", "\"10.0.0.0/16\"", subnetWithGroup,
                        peering.formatted(",\"allowVirtualNetworkAccess\":false"))),
                flow)).isEqualTo("DENY DenyAllInBound");
        for (String inside : List.of(",\"ipConfigurations\":[{\"id\":\"/g\"}]", "")) {
            String gateway = ",{\"name\":\"GatewaySubnet\",\"properties\":{\"addressPrefix\":\"10.0.9.0/24\"" + inside
                    + "}}";
            assertThat(fate(network(group(), vnet("v", "\"10.0.0.0/16\"", subnetWithGroup + gateway, "")),
                    "Inbound,Tcp,192.168.1.1,,10.0.0.4,22")).as("a gateway may be there that was not read")
                    .startsWith("UNDECIDED");
        }
        assertThat(fate(
                network(group(),
                        vnet("v", "\"10.0.0.0/16\"", subnetWithGroup,
                                peering.formatted("").replace("/x/p", "/x/HV_hub_1"))),
                "Inbound,Tcp,192.168.1.1,,10.0.0.4,22"))
                .as("Microsoft Learn, Virtual WAN: a hub has gateways of its own")
                .startsWith("UNDECIDED");
        assertThat(fate(
                network(group(),
                        vnet("v", "\"10.0.0.0/16\"", subnetWithGroup,
                                peering.formatted(",\"useRemoteGateways\":true"))),
                "Inbound,Tcp,192.168.1.1,,10.0.0.4,22")).startsWith("UNDECIDED");
    }

    @Test
    void unattachedGroupMayBelongToAnyOfSeveralNetworks() {
        Network network = network(group(), vnet("v", "\"10.0.0.0/16\"", "", ""), vnet("w", "\"10.1.0.0/16\"", "", ""));

        assertThat(fate(network, "Inbound,Tcp,10.1.0.5,,10.0.0.4,22")).startsWith("UNDECIDED");
        assertThat(fate(network, "Inbound,Tcp,10.2.0.5,,10.0.0.4,22")).isEqualTo("DENY DenyAllInBound");
    }

    @Test
    void membersOfAnApplicationGroupComeFromTheNetworkInterfaces() {
        String toGroup = new RawRule("own", 100, "Inbound", "Allow", "Tcp", List.of("8.8.8.8"), List.of("*"),
                List.of("asg:web"), List.of("443")).json();
        String nic = """
                {"name":"n","id":"/s/n","type":"Microsoft.Network/networkInterfaces","properties":{"ipConfigurations":[{"properties":{
                "privateIPAddress":"10.0.0.%d"%s}}]}}""";
        String member = nic.formatted(4, ",\"applicationSecurityGroups\":[{\"id\":\"/ASG/Web\"}]");

        assertThat(fate(network(group(toGroup)), "Inbound,Tcp,8.8.8.8,,10.0.0.4,443")).startsWith("UNDECIDED");
        assertThat(fate(network(group(toGroup), member), "Inbound,Tcp,8.8.8.8,,10.0.0.4,443")).isEqualTo("ALLOW own");
        assertThat(fate(network(group(toGroup), member), "Inbound,Tcp,8.8.8.8,,10.0.0.5,443"))
                .isEqualTo("DENY DenyAllInBound");
        assertThat(fate(network(group(toGroup), nic.formatted(5, "")), "Inbound,Tcp,8.8.8.8,,10.0.0.5,443"))
                .isEqualTo("DENY DenyAllInBound");
        assertThat(fate(network(group(toGroup)), "Inbound,Tcp,8.8.4.4,,10.0.0.4,443")).isEqualTo("DENY DenyAllInBound");
    }

    @Test
    void unknownTagNeverIsAllOfTheInternet() {
        assertThat(exposure(
                check(inbound("no", 100, "Deny", "Storage", "22"), inbound("r", 110, "Allow", "Internet", "22")), 22)
                .verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(check(inbound("r", 100, "Allow", "Storage", "22")), 22).verdict())
                .isEqualTo(PortOpenness.UNDECIDED);
        assertThat(
                exposure(check(inbound("no", 100, "Deny", "*", "22"), inbound("r", 110, "Allow", "Storage", "22")), 22)
                        .verdict())
                .isEqualTo(PortOpenness.CLOSED);
    }

    @Test
    void tagOfMicrosoftsListIsExact() {
        String tags = "{\"cloud\":\"Public\",\"values\":[{\"name\":\"Storage.WestEurope\",\"id\":\"Storage.WestEurope\",\"properties\":{"
                + "\"region\":\"westeurope\",\"systemService\":\"AzureStorage\",\"addressPrefixes\":[\"20.38.0.0/24\",\"2603:1020::/48\"]}}]}";
        Network network = network(group(rule("Inbound", "Allow", "storage.westeurope", "*", "22")), tags);

        assertThat(exposure(NsgAnalysis.of(network).getFirst(), 22).sources().cidrs()).containsExactly("20.38.0.0/24",
                "2603:1020::/48");
        assertThat(fate(network, "Inbound,Tcp,20.38.0.9,,10.0.0.4,22")).isEqualTo("ALLOW own");
        assertThat(fate(network, "Inbound,Tcp,20.38.1.9,,10.0.0.4,22")).isEqualTo("DENY DenyAllInBound");
        assertThat(network(group(), tags.replace("20.38.0.0/24", "20.38.0.1/24")).tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8.8.0.0/16,RESTRICTED", "8.8.0.0/15,OPEN", "2001:db8::/32,RESTRICTED", "2001:db8::/31,OPEN"})
    void lineBetweenRestrictedAndOpenIsDrawnAtSoManyAddresses(String source, PortOpenness verdict) {
        assertThat(exposure(check(inbound("r", 100, "Allow", source, "22")), 22).verdict()).isEqualTo(verdict);
    }

    @Test
    void oneAddressAboveTheLimitIsOpenAndPrivateOnesDoNotCount() {
        RawRule rule = inbound("r", 100, "Allow", "*", "22");

        assertThat(exposure(check(rule.from(List.of("8.8.0.0/16", "9.9.9.9"))), 22).verdict())
                .isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(check(rule.from(List.of("8.8.0.0/16", "10.0.0.0/8"))), 22).verdict())
                .isEqualTo(PortOpenness.RESTRICTED);
        assertThat(exposure(check(rule.from(List.of("2001:db8::/32", "2001:db9::1"))), 22).verdict())
                .isEqualTo(PortOpenness.OPEN);
        assertThat(exposure(check(rule.from(List.of("8.8.0.0/16", "2001:db8::/32"))), 22).verdict())
                .isEqualTo(PortOpenness.RESTRICTED);
    }

    @Test
    void thousandPrefixesInOneRuleAreReadAndExact() {
        RawRule rule = inbound("r", 100, "Allow", "*", "22")
                .from(IntStream.range(0, 1_000).mapToObj(i -> "8.%d.%d.0/25".formatted(i / 200, i % 200)).toList());

        Exposure exposure = exposure(check(rule), 22);

        assertThat(exposure.verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(exposure.sources().cidrs()).hasSize(1_000);
    }

    @Test
    void unreadRuleMakesOnlyResultsItCouldChangeUndecided() {
        String bad = inbound("bad", 100, "Deny", "8.8.8.0/24", "22").json().replace("\"22\"", "\"65536\"");
        Network network = network(group(bad, inbound("good", 200, "Allow", "*", "22").json(),
                inbound("web", 210, "Allow", "9.9.9.9", "443").json()));

        assertThat(exposure(NsgAnalysis.of(network).getFirst(), 443).verdict()).isEqualTo(PortOpenness.RESTRICTED);
        assertThat(fate(network, "Inbound,Tcp,8.8.8.8,,10.0.0.4,22")).isEqualTo("UNDECIDED bad");
        assertThat(fate(network, "Inbound,Tcp,8.8.9.8,,10.0.0.4,22")).isEqualTo("ALLOW good");
        assertThat(exposure(NsgAnalysis.of(network).getFirst(), 22).verdict()).isEqualTo(PortOpenness.OPEN);
    }

    @Test
    void ruleOfUnknownPriorityMakesEarlierAndLaterRulesUndecided() {
        String bad = inbound("bad", 0, "Deny", "8.8.8.0/24", "22").json();
        Network network = network(group(bad, inbound("good", 100, "Allow", "*", "22").json()));

        assertThat(fate(network, "Inbound,Tcp,8.8.8.8,,10.0.0.4,22")).startsWith("UNDECIDED");
        assertThat(fate(network, "Inbound,Tcp,8.8.8.8,,10.0.0.4,23")).isEqualTo("DENY DenyAllInBound");
    }

    @Test
    void portsOfInterestAreReportedEvenIfClosed() {
        assertThat(check().exposures()
                .stream()
                .map(exposure -> exposure.ports().toString())
                .collect(Collectors.joining(" "))).isEqualTo("22 3389 1433 3306 5432 5985 5986 445 80 443");
    }
}
