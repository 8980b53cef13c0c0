package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.machine;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.subnet;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.resource.ResourceId;

/** Microsoft Learn, "Azure Load Balancer components": frontend, backend pool, load-balancing and inbound NAT rules. */
class LoadBalancedMachinesTest {

    private static final String LB = id("loadBalancers/lb");
    private static final String FRONTEND = "'frontendIPConfiguration':{'id':'" + LB + "/frontendIPConfigurations/f'}";
    private static final String NAT = "'inboundNatRules':[{'id':'" + LB
            + "/inboundNatRules/r','name':'r','properties':{"
            + "'protocol':'Tcp','frontendPort':8080,'backendPort':8080," + FRONTEND
            + ",'backendIPConfiguration':{'id':'" + id("networkInterfaces/n/ipConfigurations/c") + "'}}}]";
    private static final String RULE = "'backendAddressPools':[{'id':'" + LB
            + "/backendAddressPools/p','name':'p','properties':{'backendIPConfigurations':[{'id':'"
            + id("networkInterfaces/n/ipConfigurations/c") + "'}]}}],'loadBalancingRules':[{'name':'l','properties':{"
            + "'protocol':'Tcp','frontendPort':443,'backendPort':443," + FRONTEND + ",'backendAddressPool':{'id':'" + LB
            + "/backendAddressPools/p'}}}]";

    private static List<String> names(String address, String rules) {
        return LoadBalancedMachines.of(scene(network("v", subnet("v", "s", guardedBy("nsg"))), group("nsg"),
                group("unused"),
                nic("n", "v/subnets/s", "", "").replace("{'name':'c',",
                        "{'name':'c','id':'" + id("networkInterfaces/n/ipConfigurations/c") + "',"),
                nic("other", "v/subnets/s", "", "").replace("10.0.1.4", "10.0.1.5"), machine("m", "n"),
                machine("m2", "other"),
                any(id("publicIPAddresses/pip"), "{'ipAddress':'192.0.2.7'}", "'sku':{'name':'Standard'}"),
                resource("Microsoft.Network/loadBalancers/lb", "{'frontendIPConfigurations':[{'id':'" + LB
                        + "/frontendIPConfigurations/f','name':'f','properties':{" + address + "}}]," + rules + "}")))
                .stream()
                .map(ResourceId::name)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nat", "rule"})
    void machineAndNsgBehindAPublicFrontendAreReached(String kind) {
        String rules = kind.equals("nat") ? NAT : RULE;

        assertThat(names("'publicIPAddress':{'id':'" + id("publicIPAddresses/pip") + "'}", rules)).containsExactly("m",
                "n", "nsg");
        assertThat(names("'privateIPAddress':'10.0.1.9','subnet':{'id':'" + id("virtualNetworks/v/subnets/s") + "'}",
                rules)).as("an internal frontend").isEmpty();
    }
}
