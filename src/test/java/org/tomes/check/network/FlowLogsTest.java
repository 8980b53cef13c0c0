package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.flowLog;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.subnet;

import org.junit.jupiter.api.Test;

/** Whose traffic is recorded, and for how long. */
class FlowLogsTest {

    @Test
    void retentionPeriodThatCannotBeReadIsNotTakenForForever() {
        assertThat(answers("network.flow-log-retention",
                scene(flowLog("f", "virtualNetworks/v",
                        ",'enabled':true,'retentionPolicy':{'enabled':true,'days':'seven'}"))))
                .containsExactly("f NOT_ASSESSED not-whole");
    }

    /** The machines of a scale set have no interfaces in the data; its network profile names subnet and group. */
    @Test
    void groupOfAScaleSetIsRecordedOnlyWhereItsSubnetIs() {
        String machines = resource("Microsoft.Compute/virtualMachineScaleSets/ss",
                "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'properties':{"
                        + "'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/g")
                        + "'},'ipConfigurations':[{'properties':{'subnet':{'id':'" + id("virtualNetworks/v/subnets/s")
                        + "'}}}]}}]}}}");
        String place = network("v", subnet("v", "s", ""));

        assertThat(answers("network.flow-logs", scene(machines, group("g"), place)))
                .containsExactly("g NOT_ASSESSED type-not-read", "v NOT_ASSESSED type-not-read");
        assertThat(answers("network.flow-logs",
                scene(machines, group("g"), place, flowLog("f", "virtualNetworks/w", ",'enabled':true"))))
                .containsExactly("g NOT_MET missing", "v NOT_MET missing");
        assertThat(answers("network.flow-logs",
                scene(machines, group("g"), place, flowLog("f", "virtualNetworks/v", ",'enabled':true"))))
                .containsExactly("g MET network-log", "v MET whole-network");
    }
}
