package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.NETWORKS;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.names;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.inventory.importing.ImportResultFixture.read;
import static org.tomes.inventory.importing.ImportResultFixture.reasons;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyState;

class PayloadShapesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void resourceIsFoundInEveryShapeThatToolsSave(String shape, String text) {
        ImportResult result = read(text);
        assertThat(names(result)).containsExactly("vnet-a");
        assertThat(reasons(result)).isEqualTo(shape.contains("object") ? List.of("single") : List.of());
        assertThat(result.resources().getFirst().json()).isEqualTo(network("vnet-a").replace('\'', '"'));
    }

    static Stream<Arguments> shapes() {
        String network = network("vnet-a");
        return Map.of("list of the API", "{'value':[" + network + "],'nextLink':null}", "rows of Resource Graph",
                "{'totalRecords':1,'count':1,'data':[" + network + "],'facets':[]}", "bare list", "[ " + network + " ]",
                "bare object", network, "example of the API",
                "{'parameters':{'x':{'id':'/subscriptions/none'}},'responses':{'200':{'headers':{},'body':{'value':["
                        + network + "]}},'201':{'body':{}}}}",
                "recording",
                "{'version':1,'interactions':[{'request':{'uri':'x'},'response':{'status':{'code':200},'body':{'data':{'value':["
                        + network + "]}}}}]}",
                "lists in a list", "[{'value':[" + network + "]},{'value':[" + network + "]}]", "one object a line",
                network + "\n" + network + "\n")
                .entrySet()
                .stream()
                .map(shape -> Arguments.of(shape.getKey(), shape.getValue()));
    }

    /** Both commands name the subscription; the one adds its place among the management groups of the tenant. */
    @Test
    void rowsOfManagementGroupEntitiesAreNoOtherVersionOfTheSubscription() {
        String id = SUBSCRIPTION.substring("/subscriptions/".length());
        ImportResult result = read("[{'id':'" + SUBSCRIPTION + "','name':'" + id + "','type':'/subscriptions',"
                + "'parentNameChain':['root'],'parent':{'id':'/providers/Microsoft.Management/managementGroups/root'}},"
                + "{'id':'" + SUBSCRIPTION + "','subscriptionId':'" + id + "','tenantId':'t','state':'Enabled'}]");

        assertThat(reasons(result)).isEmpty();
        assertThat(result.resources()).extracting(Resource::type)
                .containsExactly(ResourceType.MANAGEMENT_ENTITY, ResourceType.SUBSCRIPTION);
    }

    /** {@code Get-AzKeyVault | ConvertTo-Json} has no "Id", and numbers for SKU and default action. */
    @Test
    void objectOfPowerShellWithoutAnIdIsNamedAndNotRead() {
        ImportResult result = read("[{'VaultName':'kv','ResourceGroupName':'g','Sku':0,'ResourceId':'" + SUBSCRIPTION
                + "/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv'}]");

        assertThat(result.resources()).isEmpty();
        assertThat(reasons(result)).containsExactly("powerShell");
    }

    /** Responses have their fields in any order; 22 of 450 virtual machines in recordings have these first. */
    @Test
    void resourceIsReadRegardlessOfTheOrderOfItsFields() {
        String type = "'type':'Microsoft.Compute/virtualMachines'";
        String id = "'id':'" + SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/a'";
        String rest = "'properties':{'x':1},'resources':[{'id':'" + SUBSCRIPTION
                + "/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/a/extensions/e'}]";

        for (String machine : List.of(rest + "," + type + "," + id + ",'name':'a'", id + "," + rest + "," + type)) {
            ImportResult result = read("{'value':[{" + machine + "}]}");
            assertThat(names(result)).containsExactly("a");
            assertThat(result.resources().getFirst().hasProperties()).isTrue();
            assertThat(result.notRead()).isEmpty();
        }
    }

    @Test
    void tableRowBecomesAnObject() {
        ImportResult result = read(
                "{'count':1,'data':{'columns':[{'name':'id','type':'string'},{'name':'properties','type':'object'},"
                        + "{'name':'location','type':'string'}],'rows':[['" + NETWORKS
                        + "vnet-a',{'addressSpace':{}},'westeurope']]}}");
        assertThat(result.resources()).singleElement()
                .extracting(Resource::location, Resource::hasProperties)
                .containsExactly("westeurope", true);
    }

    @Test
    void resourceOfTheCommandLineIsReadWithoutALevelOfProperties() {
        ImportResult result = read("[{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'id':'" + NETWORKS
                + "vnet-a','name':'vnet-a','resourceGroup':'rg-web','type':'Microsoft.Network/virtualNetworks'}]");
        assertThat(result.resources()).singleElement().extracting(Resource::hasProperties).isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("reduced")
    void entryOfAReducedListIsNotComplete(String text) {
        assertThat(read(text).resources()).singleElement().extracting(Resource::hasProperties).isEqualTo(false);
    }

    static Stream<String> reduced() {
        String head = "'id':'" + NETWORKS
                + "vnet-a','name':'vnet-a','type':'Microsoft.Network/virtualNetworks','location':'westeurope'";
        return Stream.of("[{" + head + ",'tags':null,'resourceGroup':'rg-web'}]", "[{" + head + ",'properties':null}]",
                "{'data':[{" + head + ",'prefix':'10.0.0.0/16'}]}");
    }

    @Test
    void wholeResourceIsPreferredToItsEntryInAReducedList() {
        String reduced = "{'id':'" + NETWORKS.toUpperCase(Locale.ROOT) + "VNET-A','name':'VNET-A'}";
        ImportResult result = read("[" + network("vnet-a") + "," + reduced + "]");
        assertThat(names(result)).containsExactly("vnet-a");
        assertThat(result.notRead()).isEmpty();
    }

    @Test
    void newerVersionIsUsedAndTheOlderListed() {
        byte[] older = network("vnet-a").replace("10.0", "10.9").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ImportResult result = read(ImportResultFixture.file("new.json", "[" + network("vnet-a") + "]"),
                ImportResultFixture.file("old.json", ImportResultFixture.SAVED.minusSeconds(1), older));
        assertThat(result.resources()).singleElement().extracting(Resource::json).asString().contains("10.0.0.0/16");
        assertThat(result.notRead()).singleElement().extracting(UnreadEntry::origin).isEqualTo("old.json");
        assertThat(reasons(result)).containsExactly("superseded");
    }

    @Test
    void typeIsDerivedFromTheIdIfMissing() {
        ImportResult result = read("[{'type':null,'name':'d','properties':{},'id':'" + SUBSCRIPTION
                + "/resourcegroups/rg/providers/microsoft.keyvault/vaults/v/providers/microsoft.insights/diagnosticSettings/d'},"
                + "{'id':'" + SUBSCRIPTION + "/resourceGroups/rg','name':'rg'},"
                + "{'kid':'https://v.vault.azure.net/keys/k1','attributes':{'enabled':true}}]");
        assertThat(result.resources()).extracting(Resource::type)
                .containsExactlyInAnyOrder(ResourceType.DIAGNOSTIC_SETTING, ResourceType.RESOURCE_GROUP,
                        ResourceType.KEY);
    }

    @Test
    void subscriptionOfTheCommandLineIsFoundByItsBareId() {
        ImportResult result = read(
                "[{'cloudName':'AzureCloud','id':'11111111-2222-3333-4444-555555555555','isDefault':true,"
                        + "'name':'sub-prod','state':'Enabled','tenantId':'99999999-0000-0000-0000-000000000000'}]");
        assertThat(result.resources()).singleElement()
                .extracting(resource -> resource.id().toString(), Resource::type)
                .containsExactly(SUBSCRIPTION, ResourceType.SUBSCRIPTION);
    }

    @Test
    void resourceGroupOfResourceGraphHasTheTypeOfTheApi() {
        assertThat(read("{'data':[{'id':'" + SUBSCRIPTION + "/resourceGroups/rg','name':'rg',"
                + "'type':'microsoft.resources/subscriptions/resourcegroups','properties':{}}]}").resources())
                .singleElement()
                .extracting(Resource::type)
                .isEqualTo(ResourceType.RESOURCE_GROUP);
    }

    @Test
    void furtherPagesAreReported() {
        assertThat(reasons(
                read("{'value':[" + network("vnet-a") + "],'nextLink':'https://management.azure.com/x?$skiptoken=1'}")))
                .containsExactly("moreElsewhere");
        assertThat(reasons(read("{'value':[" + network("vnet-a") + "],'nextLink':'...'}"))).isEmpty();
    }

    /**
     * The Azure CLI, the REST API and PowerShell use different names for the fields of a page, before or after the
     * list. Source: “Working with large Azure resource data sets” (learn
     * governance/resource-graph/concepts/work-with-data).
     */
    @ParameterizedTest
    @ValueSource(strings = {"'count':1,'data':[%s],'skip_token':'abc','total_records':1200",
        "'totalRecords':1200,'count':1,'data':[%s],'facets':[],'resultTruncated':'true'",
        "'data':[%s],'resultTruncated':true", "'data':[%s],'count':1,'total_records':2",
        "'data':[%s],'$skipToken':'ew0'", "'value':[%s],'@odata.nextLink':'https://x'",
        "'nextLink':'https://x','value':[%s]", "'value':[%s],'odata.nextLink':'https://x'",
        "'value':[%s],'@odata.count':7", "'value':[%s],'error':{'code':'PartialFailure'}",
        "'error':{'code':'Throttled'},'value':[%s]"})
    void furtherPagesAreReportedInAnySpellingWithTheirType(String page) {
        assertThat(read("{" + page.formatted(network("vnet-a")) + "}").notRead()).singleElement().satisfies(gap -> {
            assertThat(gap.reason().key()).endsWith(".moreElsewhere");
            assertThat(gap.lacks(ResourceType.VIRTUAL_NETWORK)).isTrue();
            assertThat(gap.lacks(ResourceType.SUBNET)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'count':1,'data':[%s],'skip_token':null,'total_records':1",
        "'totalRecords':1,'count':1,'data':[%s],'resultTruncated':'false'", "'value':[%s],'nextLink':''",
        "'count':{'type':'Total','value':1},'value':[%s]"})
    void lastPageReportsNoFurtherOnes(String page) {
        assertThat(read("{" + page.formatted(network("vnet-a")) + "}").notRead()).isEmpty();
    }

    @Test
    void fileOfTheSnapshotIsIdentifiedByItsHash() {
        ImportResult result = read(
                ImportResultFixture.file("a.json", ImportResultFixture.SAVED, "[]".getBytes(StandardCharsets.UTF_8)),
                ImportResultFixture.file("b.json", network("vnet-a")));
        assertThat(result.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.name()).isEqualTo("b.json");
            assertThat(origin.resources()).isEqualTo(1);
            assertThat(origin.sha256()).isEqualTo(result.resources().getFirst().sha256());
        });
    }

    /** Azure CLI reference, "az policy state list", {@code --all}: all states of the interval, not only the latest. */
    @Test
    void lastOfSeveralEvaluationsOfAPolicyCounts() {
        String state = "{'resourceId':'" + SUBSCRIPTION + "/resourceGroups/rg/providers/a/b/c',"
                + "'policyAssignmentId':'/subscriptions/s/one','policyDefinitionId':'/providers/x/y/z',"
                + "'complianceState':'%s','timestamp':'2026-11-%sT03:00:00Z'}";
        String before = state.formatted("NonCompliant", "01");
        String last = state.formatted("Compliant", "29");

        for (String list : List.of(before + "," + last, last + "," + before)) {
            ImportResult result = read("[" + list + "]");
            assertThat(result.notRead()).isEmpty();
            assertThat(result.resources()).singleElement()
                    .satisfies(each -> assertThat(PolicyState.of(each).compliance()).contains("Compliant"));
        }
    }

    /** {@code az policy state list} returns resource and policy without an id; each pair is a separate state. */
    @Test
    void policyStatesOfTheCommandLineAreDistinguishedByResourceAndPolicy() {
        String vm = SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm";
        String state = "{'resourceId':'" + vm
                + "','policyAssignmentId':'%s','policyDefinitionId':'/providers/x/y/z','complianceState':'%s'}";

        ImportResult result = read("[" + state.formatted("/subscriptions/s/one", "NonCompliant") + ","
                + state.formatted("/subscriptions/s/two", "Compliant") + ","
                + state.formatted("/SUBSCRIPTIONS/s/ONE", "NonCompliant") + "]");

        assertThat(result.resources()).hasSize(2).allSatisfy(each -> {
            assertThat(each.type()).isEqualTo(ResourceType.POLICY_STATE);
            assertThat(PolicyState.of(each).about().map(ResourceId::toString)).contains(vm);
        });
        assertThat(result.resources()).filteredOn(each -> PolicyState.of(each).isViolated()).hasSize(1);
    }
}
