package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.nsg.Network;
import org.tomes.nsg.PublicService;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Message;

/** Traffic independent of the groups: of the Azure platform, and traffic that no group filters. */
class PastGroupsTest {

    private static final String HEAD = "direction,protocol,source,sourcePort,destination,destinationPort\n";
    private static final String VNET = """
            {"id":"/v","name":"v","type":"Microsoft.Network/virtualNetworks","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
            "subnets":[{"id":"/v/subnets/s","name":"s","properties":{"addressPrefix":"10.0.0.0/24"%s}}]}}""";
    private static final String ENDPOINT = """
            {"id":"/n/pe","name":"pe","type":"Microsoft.Network/networkInterfaces","properties":{"privateEndpoint":{"id":"/pe"},"ipConfigurations":[
            {"id":"/n/pe/a","properties":{"privateIPAddress":"10.0.0.9","subnet":{"id":"/v/subnets/s"}}}]}}""";

    private static String deny(String destination) {
        return NsgFixture.json(List.of(new RawRule("no", 100, "Outbound", "Deny", "*", List.of("*"), List.of("*"),
                List.of(destination), List.of("*")), NsgFixture.inbound("noIn", 100, "Deny", "*", "*")));
    }

    private static FlowAnswer ask(String destination, String flow) {
        Network network = NsgFixture.network("[" + deny(destination) + "]");
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.ofCidrs("10.0.0.0/16"));
        return evaluators.through(network.groups().getFirst())
                .answer(FlowCsv.rows(HEAD + flow, evaluators.tagsFor(network.groups().getFirst()))
                        .getFirst()
                        .flow()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Udp,10.0.0.4,*,168.63.129.16,53|names", "Tcp,10.0.0.4,*,168.63.129.16,53|names",
                "Udp,10.0.0.4,68,168.63.129.16,67|agent", "Tcp,10.0.0.4,*,168.63.129.16,80|agent",
                "Tcp,10.0.0.4,*,168.63.129.16,32526|agent", "Tcp,10.0.0.4,*,169.254.169.254,80|metadata"})
    void deniedPlatformTrafficHasANoteThatItPasses(String flow, String note) {
        FlowAnswer answer = ask("*", "Outbound," + flow);

        assertThat(answer.fate()).isEqualTo(Fate.DENY);
        assertThat(answer.note().map(Message::key)).contains("nsg.platform." + note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Outbound,Tcp,10.0.0.4,*,168.63.129.16,443", "Outbound,Udp,10.0.0.4,*,168.63.129.0/24,53",
                "Outbound,*,10.0.0.4,*,168.63.129.16,53", "Inbound,Tcp,168.63.129.16,*,10.0.0.4,80",
                "Outbound,Tcp,10.0.0.4,*,8.8.8.8,53"})
    void trafficDecidedByRulesHasNoNote(String flow) {
        assertThat(ask("*", flow).note()).isEmpty();
    }

    @Test
    void ruleWithPlatformTagBlocksPlatformTraffic() {
        assertThat(ask("AzurePlatformDNS", "Outbound,Udp,10.0.0.4,*,168.63.129.16,53")).satisfies(answer -> {
            assertThat(answer.fate()).isEqualTo(Fate.DENY);
            assertThat(answer.note()).isEmpty();
        });
        assertThat(ask("AzurePlatformIMDS", "Outbound,Tcp,10.0.0.4,*,169.254.169.254,80").fate()).isEqualTo(Fate.DENY);
        assertThat(ask("AzurePlatformIMDS", "Outbound,Tcp,10.0.0.4,*,8.8.8.8,80").fate()).isEqualTo(Fate.ALLOW);
    }

    private static FlowAnswer toEndpoint(String... resources) {
        Network network = NsgFixture.network("[" + String.join(",", resources) + "]");
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        return evaluators.through(network.nics().getFirst())
                .answer(FlowCsv
                        .rows(HEAD + "Inbound,Tcp,10.0.0.4,*,10.0.0.9,1433",
                                evaluators.tagsFor(network.nics().getFirst()))
                        .getFirst()
                        .flow()
                        .orElseThrow());
    }

    @Test
    void groupFiltersPrivateEndpointOnlyIfSubnetPoliciesAreEnabled() {
        String group = deny("*").replaceFirst("\\{", "{\"id\":\"/g\",\"subnets\":[{\"id\":\"/v/subnets/s\"}],");

        assertThat(toEndpoint(group, ENDPOINT, VNET.formatted(""))).satisfies(answer -> {
            assertThat(answer.fate()).isEqualTo(Fate.ALLOW);
            assertThat(answer.level()).isEqualTo(FilterLevel.Place.NONE);
            assertThat(answer.reason().key()).isEqualTo("nsg.reach.endpoint");
        });
        assertThat(
                toEndpoint(group, ENDPOINT, VNET.formatted(",\"privateEndpointNetworkPolicies\":\"RouteTableEnabled\""))
                        .fate())
                .isEqualTo(Fate.ALLOW);
        assertThat(
                toEndpoint(group, ENDPOINT, VNET.formatted(",\"privateEndpointNetworkPolicies\":\"enabled\"")).fate())
                .isEqualTo(Fate.DENY);
        assertThat(toEndpoint(group, ENDPOINT).fate()).isEqualTo(Fate.UNDECIDED);
    }

    @Test
    void servicesWithPublicAccessAreListedAndPartialOnesAreNot() {
        Network network = NsgFixture.network(
                """
                        [{"id":"/s/providers/Microsoft.Web/sites/app","name":"app","properties":{}},
                         {"id":"/s/providers/Microsoft.Sql/servers/shut","name":"shut","properties":{"publicNetworkAccess":"disabled"}},
                         {"id":"/s/providers/Microsoft.DBforPostgreSQL/flexibleServers/pg","name":"pg","properties":{"network":{"publicNetworkAccess":"Disabled"}}},
                         {"id":"/s/providers/Microsoft.Storage/storageAccounts/reduced","name":"reduced"},
                         {"id":"/s/providers/Microsoft.Web/sites/app/slots/blue","name":"blue","type":"Microsoft.Web/sites/slots","properties":{}}]""");

        assertThat(network.services()).extracting(PublicService::name).containsExactly("app");
        assertThat(network.groups()).isEqualTo(List.of());
        assertThat(Optional.of(network.services().getFirst().type())).contains("Microsoft.Web/sites");
    }
}
