package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.flowLog;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.subnet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose traffic is recorded, and for how long. */
class FlowLogsEnabledTest {

    @Test
    void unreadableRetentionPeriodIsNotAssessed() {
        assertThat(answers("network.flow-log-retention",
                scene(flowLog("f", "virtualNetworks/v",
                        ",'enabled':true,'retentionPolicy':{'enabled':true,'days':'seven'}"))))
                .containsExactly("f NOT_ASSESSED not-whole");
        assertThat(answers("network.flow-log-retention",
                scene(flowLog("f", "virtualNetworks/v",
                        ",'enabled':false,'retentionPolicy':{'enabled':true,'days':90}"))))
                .as("nothing is recorded")
                .containsExactly("f NOT_ASSESSED off");
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

    /** PowerShell reference, "Get-AzNetworkWatcherFlowLog": flow logs are listed region by region. */
    @Test
    void flowLogsOfOneRegionDoNotCoverAnother() {
        String north = network("n", subnet("n", "s", "")).replace("'westeurope'", "'North Europe'");
        assertThat(north).contains("North Europe");
        assertThat(answers("network.flow-logs",
                scene(network("v", subnet("v", "s", "")), north, flowLog("f", "virtualNetworks/v", ",'enabled':true"))))
                .containsExactly("n NOT_ASSESSED type-not-read", "v MET whole-network");
    }

    /** Microsoft Learn, REST "Flow Logs - Create Or Update": enabledFilteringCriteria, recordTypes B, C, E and D. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"'enabledFilteringCriteria':'dstPort==443'|NOT_MET partial", "'recordTypes':'B'|NOT_MET partial",
                "'recordTypes':'D'|NOT_MET partial", "'recordTypes':'B,C,E,D'|MET whole-network",
                "'recordTypes':'','enabledFilteringCriteria':''|MET whole-network"})
    void flowLogThatLeavesOutFlowsRecordsNotAllTraffic(String settings, String answer) {
        assertThat(answers("network.flow-logs",
                scene(network("v", subnet("v", "s", "")),
                        flowLog("f", "virtualNetworks/v", ",'enabled':true," + settings))))
                .containsExactly("v " + answer);
    }

    /** REST "Flow Logs - Create Or Update": storageId is required, provisioningState as in "Flow Logs - Get". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'storageId':null|NOT_ASSESSED uncertain",
        "'storageId':''|NOT_ASSESSED uncertain",
        "'storageId':'/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/x'|MET whole-network",
        "'provisioningState':'Deleting'|NOT_ASSESSED uncertain", "'provisioningState':'Failed'|NOT_ASSESSED uncertain",
        "'provisioningState':'Succeeded'|MET whole-network"})
    void flowLogRecordsOnlyIfItIsDeployedAndNamesItsStorageAccount(String settings, String answer) {
        assertThat(answers("network.flow-logs",
                scene(network("v", subnet("v", "s", "")),
                        flowLog("f", "virtualNetworks/v", ",'enabled':true," + settings))))
                .containsExactly("v " + answer);
    }

    @Test
    void flowLogWithMissingStorageAccountIsNotMet() {
        String network = network("v", subnet("v", "s", ""));
        String log = flowLog("f", "virtualNetworks/v", ",'enabled':true");
        assertThat(answers("network.flow-logs",
                scene(network, log, resource("Microsoft.Storage/storageAccounts/other", "{}"))))
                .containsExactly("v NOT_ASSESSED uncertain");
        assertThat(answers("network.flow-logs",
                scene(network, log, resource("Microsoft.Storage/storageAccounts/flows", "{}"))))
                .containsExactly("v MET whole-network");
    }

    /** Microsoft Learn, REST "Management Policies": the storage account deletes what the flow log keeps for ever. */
    @Test
    void flowLogsDeletedByTheStorageAccountAreNotRetained() {
        String log = flowLog("f", "virtualNetworks/v",
                ",'enabled':true,'storageId':'" + GROUP + "/providers/Microsoft.Storage/storageAccounts/s'");
        String rules = resource("Microsoft.Storage/storageAccounts/s/managementPolicies/default",
                "{'policy':{'rules':[{'definition':{'actions':{'baseBlob':{'delete':"
                        + "{'daysAfterModificationGreaterThan':%d}}}}}]}}");
        assertThat(answers("network.flow-log-retention", scene(log, rules.formatted(1))))
                .containsExactly("f NOT_MET deleted");
        assertThat(answers("network.flow-log-retention", scene(log, rules.formatted(400))))
                .containsExactly("f MET for-ever");
        assertThat(answers("network.flow-log-retention", scene(log))).as("rules that were not collected")
                .containsExactly("f NOT_ASSESSED deletion-unread");
    }

    /** Microsoft Learn, "Virtual network flow logs": each kind of flow log has a container of its own. */
    @ParameterizedTest
    @CsvSource({"insights-logs-flowlogflowevent/,NOT_MET deleted",
        "insights-logs-networksecuritygroupflowevent/,MET for-ever", "insights-,NOT_MET deleted"})
    void ruleForAnotherContainerDoesNotDeleteTheFlowLogsOfANetwork(String prefix, String answer) {
        assertThat(
                answers("network.flow-log-retention", scene(
                        flowLog("f", "virtualNetworks/v",
                                ",'enabled':true,'storageId':'" + GROUP
                                        + "/providers/Microsoft.Storage/storageAccounts/s'"),
                        resource("Microsoft.Storage/storageAccounts/s/managementPolicies/default",
                                "{'policy':{'rules':[{'definition':{'filters':{'prefixMatch':['" + prefix
                                        + "']},'actions':{'baseBlob':{'delete':"
                                        + "{'daysAfterModificationGreaterThan':1}}}}}]}}"))))
                .containsExactly("f " + answer);
    }
}
