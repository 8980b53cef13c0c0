package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines before which no group stands, and ports that no group should let the internet reach. */
class MachinesWithoutNsgTest {

    private static final String CHECK = "network.management-ports";
    private static final String NIC = nic("n", "v/subnets/s", "", "");

    private static String balancer(int port) {
        String lb = id("loadBalancers/lb");
        return resource("Microsoft.Network/loadBalancers/lb",
                "{'frontendIPConfigurations':[{'id':'" + lb + "/frontendIPConfigurations/f','name':'f','properties':{"
                        + "'publicIPAddress':{'id':'" + id("publicIPAddresses/pip") + "'}}}],'inboundNatRules':[{'id':'"
                        + lb + "/inboundNatRules/r','name':'r','properties':{'protocol':'Tcp','frontendPort':50001,"
                        + "'backendPort':" + port + ",'frontendIPConfiguration':{'id':'" + lb
                        + "/frontendIPConfigurations/f'},'backendIPConfiguration':{'id':'"
                        + id("networkInterfaces/n/ipConfigurations/c") + "'}}}]}");
    }

    private static String address(String sku) {
        return any(id("publicIPAddresses/pip"), "{'ipAddress':'192.0.2.7'}", "'sku':{'name':'" + sku + "'}");
    }

    private static String nicWithId(String more) {
        return NIC.replace("{'name':'c',", "{'name':'c','id':'" + id("networkInterfaces/n/ipConfigurations/c") + "',")
                .replace("'properties':{'privateIPAddress'", "'properties':{" + more + "'privateIPAddress'");
    }

    /** Microsoft Learn, REST "Public IP Addresses - Get": ipConfiguration is where the address is. */
    @Test
    void publicAddressExposesTheMachineOfItsConfiguration() {
        String placed = any(id("publicIPAddresses/p"), "{'ipAddress':'20.1.1.3','ipConfiguration':{'id':'"
                + id("networkInterfaces/n/ipConfigurations/c") + "'}}", "'sku':{'name':'Basic'}");
        String bare = nic("n", "v/subnets/s", "", "");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", "")), bare, placed)))
                .containsExactly("n NOT_MET no-group");
        String guarded = network("v", subnet("v", "s", guardedBy("g")));
        String open = group("g", rule("ssh", 100, "Allow", "Internet", "22"));
        assertThat(answers(CHECK, scene(guarded, bare, open, placed))).containsExactly("g NOT_MET open-reachable");
        assertThat(answers(CHECK, scene(guarded, bare, open, address("Basic"))))
                .as("an address that is elsewhere opens nothing here")
                .containsExactly("g NOT_MET open-unreachable");
    }

    /** Microsoft Learn, "Azure Load Balancer SKUs": Basic is open by default, Standard closed. */
    @ParameterizedTest
    @CsvSource({"Basic,3389,n NOT_MET no-group-balancer", "Basic,443,", "Standard,3389,"})
    void basicLoadBalancerOpensAMachineWithoutAnyGroup(String sku, int port, String answer) {
        assertThat(
                answers(CHECK, scene(network("v", subnet("v", "s", "")), nicWithId(""), balancer(port), address(sku))))
                .containsExactly(answer == null ? new String[0] : new String[]{answer});
    }

    private static String machine(String name) {
        return ",'virtualMachine':{'id':'" + GROUP + "/providers/Microsoft.Compute/virtualMachines/" + name + "'}";
    }

    private static String scaleSet() {
        return resource("Microsoft.Compute/virtualMachineScaleSets/ss",
                "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'name':'n',"
                        + "'properties':{'ipConfigurations':[{'name':'c','properties':{'subnet':{'id':'"
                        + id("virtualNetworks/v/subnets/s") + "'}}}]}}]}}}");
    }

    /**
     * Microsoft Learn, "How network security groups filter network traffic": all traffic is allowed to a machine
     * without an NSG at its subnet and its network interface.
     */
    @ParameterizedTest
    @ValueSource(strings = {"network.outbound-internet", "network.vnet-inbound"})
    void machineWithoutAnyGroupSendsAndReceivesEverything(String check) {
        String open = network("v", subnet("v", "s", ""));
        String guarded = network("v", subnet("v", "s", guardedBy("g")));
        String nic = nic("n", "v/subnets/s", machine("m"), "");
        String deny = ",{'name':'d','properties':{'priority':4096,'direction':'%s','access':'Deny','protocol':'*',"
                + "'sourceAddressPrefix':'*','sourcePortRange':'*','destinationAddressPrefix':'*',"
                + "'destinationPortRange':'*'}}";
        String closed = group("g", (deny.formatted("Inbound") + deny.formatted("Outbound")).substring(1));

        assertThat(answers(check, scene(open, nic))).containsExactly("n NOT_MET no-group");
        assertThat(answers(check, scene(open, scaleSet()))).containsExactly("ss NOT_MET no-group");
        assertThat(answers(check, scene(nic))).as("the subnet may have a group")
                .containsExactly("n NOT_ASSESSED subnet-group-unread");
        assertThat(answers(check, scene(guarded, nic, scaleSet(), closed)))
                .allMatch(answer -> answer.startsWith("g MET"))
                .hasSize(1);
        assertThat(answers(check, scene(open, nic("n", "v/subnets/s", machine("m") + guardedBy("g"), ""), closed)))
                .allMatch(answer -> answer.startsWith("g MET"))
                .hasSize(1);
        assertThat(answers(check, scene(open, nic("n", "v/subnets/s", "", "")))).as("an interface without a machine")
                .isEmpty();
        assertThat(answers(check, scene(open, nic, any(
                id("networkManagers/m/securityAdminConfigurations/c" + "/ruleCollections/o/rules/r"),
                "{'access':'Deny','direction':'" + (check.contains("outbound") ? "Outbound" : "Inbound") + "'}"))))
                .containsExactly("n NOT_ASSESSED admin-denies");
    }

    /** Microsoft Learn, "Connect to a virtual machine scale set using Azure Bastion". */
    @Test
    void networkOfAScaleSetNeedsABastionToo() {
        String bastions = NetworkFixture.bastion("b", "other", "Standard");
        assertThat(answers("network.bastion", scene(network("v", subnet("v", "s", "")), scaleSet(), bastions)))
                .containsExactly("v NOT_MET none");
    }

    /** Microsoft Learn, "Public IP addresses" (SKU), and "Networking for Azure Virtual Machine Scale Sets". */
    @ParameterizedTest
    @CsvSource({"Basic,ss NOT_MET no-group", "Standard,ss MET no-group-standard", ",ss NOT_ASSESSED no-group-unknown"})
    void basicAddressesOfAScaleSetWithoutAnyGroupAreOpen(String sku, String answer) {
        String addresses = "'publicIPAddressConfiguration':{'name':'pub'"
                + (sku == null ? "" : ",'sku':{'name':'" + sku + "'}") + ",'properties':{}},";
        String set = "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'name':'n',"
                + "'properties':{%s'ipConfigurations':[{'name':'c','properties':{" + addresses + "'subnet':{'id':'"
                + id("virtualNetworks/v/subnets/s") + "'}}}]}}]}}}";
        String bare = resource("Microsoft.Compute/virtualMachineScaleSets/ss", set.formatted(""));
        String own = resource("Microsoft.Compute/virtualMachineScaleSets/ss",
                set.formatted("'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/g") + "'},"));

        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", "")), bare))).containsExactly(answer);
        assertThat(answers(CHECK, scene(bare))).as("the subnet may have a group")
                .containsExactly("ss NOT_ASSESSED subnet-unread");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", guardedBy("g"))), bare, group("g"))))
                .containsExactly("g MET closed");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", "")), own, group("g"))))
                .containsExactly("g MET closed");
    }

    /** Templates leave out the ids of what is nested in a resource; Azure makes them of the names. */
    @Test
    void loadBalancerOfATemplateIsFoundByTheNamesOfItsParts() {
        String lb = id("loadBalancers/lb");
        String unnamed = balancer(3389).replace("'id':'" + lb + "/frontendIPConfigurations/f','name'", "'name'")
                .replace("'id':'" + lb + "/inboundNatRules/r',", "");

        assertThat(unnamed).doesNotContain("inboundNatRules/r'");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", "")), NIC, unnamed, address("Basic"))))
                .containsExactly("n NOT_MET no-group-balancer");
    }

    @Test
    void loadBalancerThatWasNotReadMayOpenAMachineWithoutAnyGroup() {
        String pooled = nicWithId(
                "'loadBalancerBackendAddressPools':[{'id':'" + id("loadBalancers/lb/backendAddressPools/b") + "'}],");

        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", "")), pooled)))
                .containsExactly("n NOT_ASSESSED no-group-balancer-unknown");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", "")), nicWithId(""), balancer(3389))))
                .as("the public address was not read")
                .containsExactly("n NOT_ASSESSED no-group-balancer-unknown");
        assertThat(answers(CHECK, scene(network("v", subnet("v", "s", guardedBy("g"))), pooled, group("g"))))
                .as("a group decides")
                .containsExactly("g MET closed");
    }

    /** Numbers from IANA or from the product: directories, message brokers, caches, databases, control planes. */
    @ParameterizedTest
    @ValueSource(ints = {636, 2181, 2380, 2483, 3268, 5672, 7687, 8086, 9092, 10000, 10255, 15672, 26257, 28017, 50000})
    void directoryBrokerAndDatabasePortsMustNotBeOpenToTheInternet(int port) {
        assertThat(answers(CHECK,
                scene(network("v", subnet("v", "s", guardedBy("g"))),
                        group("g", rule("open", 100, "Allow", "Internet", String.valueOf(port))))))
                .containsExactly("g NOT_MET open-unknown");
    }
}
