package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.bastion;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.machine;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.subnet;

import org.junit.jupiter.api.Test;

/** Ways in and out of a network that look defined and are not. */
class DefinedPathsTest {

    private static final String OUTBOUND = "network.default-outbound";
    private static final String ROUTED = network("v",
            subnet("v", "s", ",'routeTable':{'id':'" + id("routeTables/t") + "'}"));

    private static String table(String... routes) {
        return resource("Microsoft.Network/routeTables/t", "{'routes':[" + String.join(",", routes) + "]}");
    }

    private static String route(String prefix, String hop) {
        return "{'properties':{'addressPrefix':'" + prefix + "','nextHopType':'" + hop + "'}}";
    }

    /** Microsoft Learn, "Virtual network traffic routing": the longest prefix decides. */
    @Test
    void internetRouteBypassingTheFirewallUsesDefaultOutboundAccess() {
        assertThat(answers(OUTBOUND, scene(ROUTED, table(route("0.0.0.0/0", "VirtualAppliance")))))
                .containsExactly("s MET routed");
        assertThat(answers(OUTBOUND,
                scene(ROUTED, table(route("0.0.0.0/0", "VirtualAppliance"), route("8.0.0.0/7", "Internet")))))
                .containsExactly("s NOT_MET routed-partly");
        assertThat(answers(OUTBOUND,
                scene(ROUTED, table(route("0.0.0.0/0", "VirtualAppliance"), route("AzureCloud", "Internet")))))
                .containsExactly("s NOT_MET routed-partly");
        assertThat(answers(OUTBOUND, scene(ROUTED, table(route("0.0.0.0/0", "VnetLocal")))))
                .containsExactly("s NOT_MET on-by-default");
    }

    /** {@code az network route-table route list} returns routes as resources of their own. */
    @Test
    void separatelyListedRoutesCountLikeRoutesOfTheTable() {
        String firewall = table(route("0.0.0.0/0", "VirtualAppliance"));
        String direct = resource("Microsoft.Network/routeTables/t/routes/direct",
                "{'addressPrefix':'8.0.0.0/7','nextHopType':'Internet'}");
        String through = resource("Microsoft.Network/routeTables/t/routes/through",
                "{'addressPrefix':'0.0.0.0/0','nextHopType':'VirtualAppliance'}");

        assertThat(answers(OUTBOUND, scene(ROUTED, firewall, direct))).containsExactly("s NOT_MET routed-partly");
        assertThat(answers(OUTBOUND, scene(ROUTED, table(), through))).containsExactly("s MET routed");
    }

    @Test
    void failedBastionDeploymentIsNotAssessed() {
        String network = network("v", subnet("v", "s", ""), subnet("v", "AzureBastionSubnet", ""));
        String nic = nic("n", "v/subnets/s", "", "");
        String failed = bastion("b", "v", "Standard").replace("{'ipConfigurations'",
                "{'provisioningState':'Failed','ipConfigurations'");

        assertThat(answers("network.bastion", scene(network, nic, machine("m", "n"), failed)))
                .containsExactly("v NOT_ASSESSED not-ready");
        assertThat(answers("network.bastion",
                scene(network, nic, machine("m", "n"), failed, bastion("c", "v", "Standard"))))
                .containsExactly("v MET own");
    }

    @Test
    void publicMachineWithUnreadSubnetIsNotIgnored() {
        assertThat(answers("network.management-ports",
                scene(nic("n", "v/subnets/s", "", "pip"),
                        resource("Microsoft.Network/publicIPAddresses/pip", "{'ipAddress':'20.1.2.3'}"))))
                .containsExactly("n NOT_ASSESSED subnet-unread");
    }
}
