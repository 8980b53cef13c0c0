package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;

/**
 * Resources whose data leaves out the property that decides, as a query with chosen columns does. Green and wrong: any
 * check that takes the gap for a good value. Red and wrong: one that takes it for a bad one that Microsoft documents
 * nowhere. Not looked at: defaults that Microsoft documents, which the tests of each check name.
 */
@SlowTest
class AbsentPropertyTest {

    private static final String STATUS = "{'provisioningState':'Succeeded'}";

    /** Microsoft Learn, REST "Network Security Groups - Get": securityRules is in every answer, if only empty. */
    @ParameterizedTest
    @ValueSource(strings = {"network.management-ports", "nsg.any-any", "nsg.never-matches", "nsg.shadowed",
        "nsg.wide-range", "network.nic-nsg", "network.outbound-internet", "network.vnet-inbound"})
    void groupWithoutItsRulesIsNotAssessed(String check) {
        String group = "Microsoft.Network/networkSecurityGroups/g";
        assertThat(answers(check, scene(resource(group, STATUS)))).containsExactly("g NOT_ASSESSED not-whole");
        assertThat(answers(check, scene(resource(group, "{'securityRules':[]}"))))
                .noneMatch(answer -> answer.contains("NOT_ASSESSED"));
    }

    /**
     * "Orchestration modes for Virtual Machine Scale Sets", "Ingress in Azure Container Apps" and REST "Managed
     * Instances - Get".
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "network.vm-public-ip | Microsoft.Compute/virtualMachineScaleSets | {'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[]}}}",
        "service.https-only | Microsoft.App/containerApps | {'configuration':{'ingress':null}}",
        "service.public-access | Microsoft.Sql/managedInstances | {'publicDataEndpointEnabled':false}"})
    void serviceWithoutTheSettingIsNotAssessed(String check, String type, String whole) {
        assertThat(answers(check, scene(resource(type + "/x", STATUS))))
                .containsExactly("x NOT_ASSESSED property-absent");
        assertThat(answers(check, scene(resource(type + "/x", whole)))).hasSize(1)
                .allMatch(answer -> answer.startsWith("x MET"));
    }

    /** Microsoft Learn, REST "Public IP Addresses - Get": ipConfiguration names the machine of a scale set. */
    @Test
    void scaleSetWithoutAProfileIsOpenWhereAnAddressNamesIt() {
        String set = "Microsoft.Compute/virtualMachineScaleSets/x";
        String address = resource("Microsoft.Network/publicIPAddresses/pip",
                "{'ipAddress':'20.9.9.9','ipConfiguration':{'id':'" + CheckResultSetFixture.GROUP + "/providers/" + set
                        + "/virtualMachines/0/networkInterfaces/n/ipConfigurations/i'}}");
        assertThat(answers("network.vm-public-ip", scene(resource(set, STATUS), address)))
                .containsExactly("x NOT_MET public");
    }
}
