package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetSeparationTest {

    private static final String CHECK = "network.separation";
    private static final String BACKEND = network("v", subnet("v", "snet-backend", guardedBy("g")));
    private static final String ADDRESS = resource("Microsoft.Network/publicIPAddresses/pip",
            "{'ipAddress':'203.0.113.6'}").replaceFirst("\\{", "{'sku':{'name':'Standard'},");
    private static final String DATABASE_NIC = nic("n", "v/subnets/snet-backend", "", "pip");

    /** Microsoft Learn, "Public IP addresses": a Standard address admits nothing that no NSG allows. */
    @Test
    void backendWithPublicAddressIsUnreachableIfTheNsgDeniesTheInternet() {
        assertThat(answers(CHECK, scene(BACKEND, group("g"), DATABASE_NIC, ADDRESS)))
                .containsExactly("snet-backend MET entrance-closed");
        assertThat(answers(CHECK,
                scene(BACKEND, group("g", rule("sql", 100, "Allow", "Internet", "1433")), DATABASE_NIC, ADDRESS)))
                .containsExactly("snet-backend NOT_MET backend-entrance");
        assertThat(answers(CHECK,
                scene(BACKEND, group("g", rule("sql", 100, "Allow", "203.0.113.0/24", "1433")), DATABASE_NIC, ADDRESS)))
                .as("some addresses of the internet are enough")
                .containsExactly("snet-backend NOT_MET backend-entrance");
        assertThat(answers(CHECK,
                scene(BACKEND, group("g", rule("sql", 100, "Allow", "Internet", "1433")),
                        nic("n", "v/subnets/snet-backend", guardedBy("g-nic"), "pip"), group("g-nic"), ADDRESS)))
                .as("the NSG of the interface denies it")
                .containsExactly("snet-backend MET entrance-closed");
    }

    @Test
    void backendBehindALoadBalancerThatWasNotReadIsNotAssessed() {
        String nic = nic("n", "v/subnets/snet-backend", "", "").replace("'privateIPAddress'",
                "'loadBalancerBackendAddressPools':[{'id':'" + id("loadBalancers/lb/backendAddressPools/p")
                        + "'}],'privateIPAddress'");

        assertThat(answers(CHECK, scene(BACKEND, group("g"), nic)))
                .containsExactly("snet-backend NOT_ASSESSED entrance-unknown");
    }

    @Test
    void publicAddressOfAnInterfaceThatWasNotReadMakesItsSubnetUndecided() {
        String config = id("networkInterfaces/n/ipConfigurations/c");
        String backend = network("v",
                subnet("v", "snet-backend", guardedBy("g") + ",'ipConfigurations':[{'id':'" + config + "'}]"));
        String placed = resource("Microsoft.Network/publicIPAddresses/pip",
                "{'ipAddress':'203.0.113.6','ipConfiguration':{'id':'" + config + "'}}");

        assertThat(answers(CHECK, scene(backend, group("g"), placed)))
                .containsExactly("snet-backend NOT_ASSESSED entrance-unknown");
        assertThat(answers(CHECK, scene(backend, group("g")))).containsExactly("snet-backend MET zone");
    }

    /** Microsoft Learn, "What is subnet delegation?". */
    @ParameterizedTest
    @ValueSource(strings = {"Microsoft.Sql/managedInstances", "Microsoft.DBforPostgreSQL/flexibleServers",
        "Microsoft.DBforMySQL/flexibleServers"})
    void databaseServiceInAFrontendIsNotSeparate(String service) {
        String delegated = ",'delegations':[{'name':'d','properties':{'serviceName':'" + service + "'}}]";
        assertThat(answers(CHECK, scene(network("v", subnet("v", "snet-frontend", delegated)))))
                .containsExactly("snet-frontend NOT_MET database-service");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "snet-backend", delegated)))))
                .containsExactly("snet-backend MET zone");
    }

    @Test
    void databaseRuleOfAnInterfaceAppliesToItsSubnet() {
        String frontend = network("v", subnet("v", "snet-frontend", guardedBy("g")));
        String web = group("g", rule("web", 100, "Allow", "Internet", "443"));
        String sql = group("g-nic", rule("sql", 100, "Allow", "10.0.0.0/8", "1433"));
        String nic = nic("n", "v/subnets/snet-frontend", guardedBy("g-nic"), "");

        assertThat(answers(CHECK, scene(frontend, web, nic, sql))).containsExactly("snet-frontend NOT_MET database");
        assertThat(answers(CHECK, scene(frontend, web, nic)))
                .containsExactly("snet-frontend NOT_ASSESSED group-unread");
    }

    @Test
    void databaseRuleForOtherSubnetOrWithoutEffectIsIgnored() {
        String frontend = network("v", subnet("v", "snet-frontend", guardedBy("g")));
        String nic = nic("n", "v/subnets/snet-frontend", "", "");
        String sql = rule("sql", 200, "Allow", "10.0.0.0/8", "1433");
        String elsewhere = sql.replace("'destinationAddressPrefix':'*'", "'destinationAddressPrefix':'10.0.2.0/24'");
        String denied = rule("no", 100, "Deny", "*", "1433");

        assertThat(answers(CHECK, scene(frontend, group("g", sql), nic)))
                .containsExactly("snet-frontend NOT_MET database");
        assertThat(answers(CHECK, scene(frontend, group("g", elsewhere), nic)))
                .containsExactly("snet-frontend MET zone");
        assertThat(answers(CHECK, scene(frontend, group("g", denied, sql), nic)))
                .containsExactly("snet-frontend MET zone");
    }
}
