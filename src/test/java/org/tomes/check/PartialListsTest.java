package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * What rests on absence needs the last page of a list: one that was cut off proves neither that all is well nor that
 * something is missing. From “Async operations and paging” (learn rest/api/azure) and “Working with large Azure
 * resource data sets” (learn governance/resource-graph/concepts/work-with-data).
 */
class PartialListsTest {

    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String VM = CheckResultSetFixture.resource("Microsoft.Compute/virtualMachines/vm",
            "{'storageProfile':{}}");
    private static final String VAULT = CheckResultSetFixture.resource("Microsoft.RecoveryServices/vaults/rsv", "{}");

    private static String owner(String name) {
        return CheckResultSetFixture.any(
                CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleAssignments/" + name,
                "{'roleDefinitionId':'" + CheckResultSetFixture.SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + OWNER + "','principalId':'" + name
                        + "','principalType':'User','scope':'" + CheckResultSetFixture.SUBSCRIPTION + "'}");
    }

    private static CheckContext scene(String list, String... complete) {
        return new CheckContext(
                CheckResultSetFixture
                        .withOtherLists(InventoryFixture.inventory(ImportResultFixture.file("page.json", list),
                                ImportResultFixture.file("others.json", "[" + String.join(",", complete) + "]"))),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);
    }

    private static String result(String check, CheckContext context) {
        return CheckResultSetFixture.assessments(check, context)
                .stream()
                .map(one -> one.result() + " " + one.reason().key())
                .findFirst()
                .orElse("nothing");
    }

    private static CheckContext saved(String... filesWithNames) {
        return new CheckContext(InventoryFixture.inventory(Stream.iterate(0, i -> i < filesWithNames.length, i -> i + 2)
                .map(i -> ImportResultFixture.file(filesWithNames[i], filesWithNames[i + 1]))
                .toArray(InputFile[]::new)), CheckCriteria.initial(), CheckResultSetFixture.NOW);
    }

    private static String in(String group, String path) {
        return CheckResultSetFixture
                .any(CheckResultSetFixture.SUBSCRIPTION + "/resourceGroups/" + group + "/providers/" + path, "{'x':1}");
    }

    /** Azure CLI reference, {@code --resource-group}: most commands list one group if it is given. */
    @Test
    void listOfOneResourceGroupIsNotTheListOfTheSubscription() {
        ResourceType rule = ResourceType.ALERT_PROCESSING_RULE;
        ResourceId vault = ResourceId.parse(CheckResultSetFixture.GROUP + "/providers/Microsoft.KeyVault/vaults/kv")
                .orElseThrow();
        String own = in("rg-app", "Microsoft.KeyVault/vaults/kv");
        String inOne = in("rg-a", rule.text() + "/r");

        assertThat(saved("kv.json", "[" + own + "]", "r.json", "[" + inOne + "]").lists(rule, vault)).isFalse();
        assertThat(saved("kv.json", "[" + own + "]", "r.json", "[" + inOne + "," + in("rg-b", rule.text() + "/s") + "]")
                .lists(rule, vault)).isTrue();
        assertThat(saved("all.json", "[" + own + "," + inOne + "]").lists(rule, vault)).isTrue();
        assertThat(saved("kv.json", "[" + own + "]", "actionRules.json", "[]").lists(rule, vault)).isTrue();
    }

    /** Azure CLI reference, "az resource list": {@code --resource-group}. */
    @Test
    void listOfTheResourcesOfOneGroupDoesNotProveThatTheSubscriptionHasNoOthers() {
        ResourceType bastion = ResourceType.BASTION;
        ResourceId network = ResourceId
                .parse(CheckResultSetFixture.GROUP + "/providers/Microsoft.Network/virtualNetworks/v")
                .orElseThrow();
        String own = in("rg-app", "Microsoft.Network/virtualNetworks/v");
        String other = in("rg-b", "Microsoft.KeyVault/vaults/kv");

        assertThat(saved("resource-list.json", "[" + own + "]").covers(bastion, network)).isTrue();
        assertThat(saved("resource-list.json", "[" + own + "," + other + "]").covers(bastion, network)).isTrue();
        assertThat(saved("resource-list.json", "[" + own + "]", "kv.json", "[" + other + "]").covers(bastion, network))
                .isFalse();
    }

    private static String plan(String tier) {
        return "[" + CheckResultSetFixture.any(
                CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Security/pricings/KeyVaults",
                "{'pricingTier':'" + tier + "'}") + "]";
    }

    /** Neither version is newer, so that neither decides a result on another resource. */
    @Test
    void settingWithContradictingVersionsIsNotAssessed() {
        String vault = "[" + in("rg-app", "Microsoft.KeyVault/vaults/kv") + "]";

        assertThat(result("defender.plan.KeyVaults", saved("kv.json", vault, "a.json", plan("Standard"))))
                .startsWith("MET");
        for (List<String> tiers : List.of(List.of("Standard", "Free"), List.of("Free", "Standard"))) {
            assertThat(result("defender.plan.KeyVaults",
                    saved("kv.json", vault, "a.json", plan(tiers.getFirst()), "b.json", plan(tiers.getLast()))))
                    .startsWith("NOT_ASSESSED");
        }
    }

    /** docs/decisions/0078: the empty list proves that there are none, and another file contains one. */
    @Test
    void lockInOneFileAndEmptyListInAnotherIsNotAssessed() {
        String lock = "[" + CheckResultSetFixture.any(
                CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Authorization/locks/l",
                "{'level':'CanNotDelete'}") + "]";
        String machine = "[" + in("rg-prod", "Microsoft.Compute/virtualMachines/vm-prod") + "]";

        assertThat(result("lock.production", saved("vm.json", machine, "old.json", lock))).startsWith("MET");
        assertThat(result("lock.production", saved("vm.json", machine, "old.json", lock, "locks.json", "[]")))
                .startsWith("NOT_ASSESSED");
    }

    private static String network(String subnet) {
        return "[" + CheckResultSetFixture.resource("Microsoft.Network/virtualNetworks/v",
                "{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'s','properties':{"
                        + "'addressPrefix':'10.0.1.0/24'" + subnet + "}}]}")
                + "]";
    }

    /** Azure omits a reference that is not set, so that its absence is a value. */
    @Test
    void networkThatOneFileContainsWithAnNsgAndAnotherWithoutIsNotAssessed() {
        String guarded = network(",'networkSecurityGroup':{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/networkSecurityGroups/g'}");

        assertThat(result("network.subnet-nsg", saved("a.json", guarded))).startsWith("MET");
        assertThat(result("network.subnet-nsg", saved("a.json", network(""), "b.json", guarded)))
                .startsWith("NOT_ASSESSED");
        assertThat(result("network.subnet-nsg", saved("a.json", guarded, "b.json", network(""))))
                .startsWith("NOT_ASSESSED");
    }

    /** REST "Network Security Groups - Get": the list of rules of an NSG is complete. */
    @Test
    void ruleThatTheCompleteListOfItsNsgDoesNotContainDoesNotCloseAPort() {
        String rule = "'properties':{'priority':%d,'direction':'Inbound','access':'%s','protocol':'*','sourcePortRange':'*',"
                + "'destinationPortRange':'22','sourceAddressPrefix':'*','destinationAddressPrefix':'*'}}";
        String group = "[" + CheckResultSetFixture.resource("Microsoft.Network/networkSecurityGroups/g",
                "{'securityRules':[{'name':'a'," + rule.formatted(200, "Allow") + "]}") + "]";
        String other = "[{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/networkSecurityGroups/g/securityRules/d','name':'d',"
                + rule.formatted(100, "Deny") + "]";

        assertThat(result("network.management-ports", saved("g.json", group))).startsWith("NOT_MET");
        assertThat(result("network.management-ports", saved("g.json", group, "r.json", other)))
                .startsWith("NOT_ASSESSED");
    }

    /** Azure CLI prints networks, NSGs and their parts without the level “properties”. */
    @Test
    void separatelyListedPartsAreComparedWithTheirResource() {
        String network = "[{'id':'" + CheckResultSetFixture.GROUP + "/providers/Microsoft.Network/virtualNetworks/v',"
                + "'name':'v','type':'Microsoft.Network/virtualNetworks','addressSpace':{'addressPrefixes':['10.0.0.0/16']},"
                + "'subnets':[{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/virtualNetworks/v/subnets/s','name':'s','addressPrefix':'10.0.1.0/24',"
                + "'networkSecurityGroup':{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/networkSecurityGroups/g'}}]}]";
        String subnet = "[{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/virtualNetworks/v/subnets/s','name':'s',"
                + "'type':'Microsoft.Network/virtualNetworks/subnets','addressPrefix':'10.0.1.0/24'}]";

        assertThat(result("network.subnet-nsg", saved("v.json", network))).startsWith("MET");
        assertThat(result("network.subnet-nsg", saved("v.json", network, "s.json", subnet))).startsWith("NOT_ASSESSED");
    }

    /** Template reference of networkSecurityGroups: interfaces and scale sets refer to the NSG. */
    @Test
    void nsgOfATemplateOrScaleSetIsNotReportedAsUnattached() {
        String group = CheckResultSetFixture.GROUP + "/providers/Microsoft.Network/networkSecurityGroups/g";
        String scaleSet = CheckResultSetFixture.resource("Microsoft.Compute/virtualMachineScaleSets/m",
                "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'name':'n','properties':{"
                        + "'networkSecurityGroup':{'id':'" + group + "'},'ipConfigurations':[]}}]}}}");

        assertThat(result("network.nic-nsg",
                saved("a.json", "[" + CheckResultSetFixture.any(group, "{'securityRules':[]}") + "]")))
                .startsWith("MET");
        assertThat(result("network.nic-nsg",
                saved("a.json", "["
                        + CheckResultSetFixture.any(group, "{'securityRules':[]}", "'apiVersion':'2024-01-01'") + "]")))
                .startsWith("NOT_ASSESSED");
        assertThat(result("network.nic-nsg",
                saved("a.json", "[" + CheckResultSetFixture.any(group, "{'securityRules':[]}") + "," + scaleSet + "]")))
                .startsWith("NOT_MET");
    }

    /** REST "Role Eligibility Schedule Instances - List For Scope": start, end and status. */
    @ParameterizedTest
    @ValueSource(strings = {"'endDateTime':'2026-11-20T00:00:00Z'", "'startDateTime':'2027-06-01T00:00:00Z'",
        "'status':'Revoked'", "'status':'PendingApproval'", "'status':'Failed'"})
    void eligibleRoleOutsideItsPeriodIsNotAnOwner(String term) {
        String eligible = owner("b").replace("roleAssignments/b", "roleEligibilityScheduleInstances/b");
        String ended = eligible.replace("'principalId'", term + ",'principalId'");

        assertThat(result("identity.owners", scene("{'value':[" + owner("a") + "]}", VM, eligible))).startsWith("MET");
        assertThat(result("identity.owners", scene("{'value':[" + owner("a") + "]}", VM, ended)))
                .isEqualTo("NOT_MET check.identity.owners.single");
    }

    @Test
    void completeListOfTwoOwnersIsMet() {
        assertThat(result("identity.owners", scene("{'value':[" + owner("a") + "," + owner("b") + "]}", VM)))
                .startsWith("MET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'value':[%s],'nextLink':'https://x'}", "{'value':[%s],'@odata.nextLink':'https://x'}",
        "{'count':2,'data':[%s],'skip_token':'abc','total_records':1200}",
        "{'totalRecords':1200,'count':2,'data':[%s],'resultTruncated':'true'}", "{'value':[%s,{'id':", "[%s,{'id'",
        "[%s], no JSON"})
    void ownersOnTheFirstPageOnlyAreNotAssessed(String page) {
        assertThat(result("identity.owners", scene(page.formatted(owner("a") + "," + owner("b")), VM)))
                .isEqualTo("NOT_ASSESSED check.reason.type-not-read");
    }

    @Test
    void lockOnAnotherPageMayExist() {
        String lock = Stream.of("other", "third")
                .map(group -> CheckResultSetFixture.any(CheckResultSetFixture.SUBSCRIPTION + "/resourceGroups/" + group
                        + "/providers/Microsoft.Authorization/locks/l", "{'level':'CanNotDelete'}"))
                .collect(Collectors.joining(","));
        String vm = VM.replaceFirst("\\{", "{'tags':{'environment':'production'},");
        assertThat(result("lock.production", scene("{'value':[" + lock + "]}", vm))).startsWith("NOT_MET");
        assertThat(result("lock.production", scene("{'value':[" + lock + "],'nextLink':'https://x'}", vm)))
                .startsWith("NOT_ASSESSED");
    }

    @Test
    void emptyPageWithNextPageIsNotAssessed() {
        String vm = VM.replaceFirst("\\{", "{'tags':{'environment':'production'},");
        CheckContext context = new CheckContext(
                InventoryFixture.inventory(
                        ImportResultFixture.file("locks.json", "{'value':[],'nextLink':'https://x'}"),
                        ImportResultFixture.file("others.json", "[" + vm + "]")),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);
        assertThat(result("lock.production", context)).startsWith("NOT_ASSESSED");
    }

    @Test
    void machineMayBeProtectedByAnItemOnAnotherPage() {
        String item = CheckResultSetFixture.resource(
                "Microsoft.RecoveryServices/vaults/rsv/backupFabrics/Azure/protectionContainers/c/protectedItems/p",
                "{'protectedItemType':'Microsoft.Compute/virtualMachines','sourceResourceId':'"
                        + CheckResultSetFixture.GROUP + "/providers/Microsoft.Compute/virtualMachines/other'}");
        assertThat(result("backup.vm-protected", scene("{'data':[" + item + "],'count':1}", VM, VAULT)))
                .startsWith("NOT_MET");
        assertThat(result("backup.vm-protected",
                scene("{'data':[" + item + "],'count':1,'total_records':3000}", VM, VAULT))).startsWith("NOT_ASSESSED");
    }

    @Test
    void firewallMayHaveWiderRulesOnAnotherPage() {
        String server = CheckResultSetFixture.resource("Microsoft.Sql/servers/sq", "{'publicNetworkAccess':'Enabled'}");
        String rule = CheckResultSetFixture.resource("Microsoft.Sql/servers/sq/firewallRules/a",
                "{'startIpAddress':'1.2.3.4','endIpAddress':'1.2.3.4'}");
        assertThat(result("service.sql-firewall", scene("{'value':[" + rule + "]}", server))).startsWith("MET");
        assertThat(result("service.sql-firewall", scene("{'value':[" + rule + "],'nextLink':'https://x'}", server)))
                .startsWith("NOT_ASSESSED");
    }

    @Test
    void pageOfOneTypeLeavesOthersAssessed() {
        CheckContext context = scene("{'value':[" + VAULT + "],'nextLink':'https://x'}", owner("a"), owner("b"), VM);
        assertThat(result("identity.owners", context)).startsWith("MET");
        assertThat(List.copyOf(context.inventory().notRead())).singleElement()
                .satisfies(gap -> assertThat(gap.item()).isEqualTo("Microsoft.RecoveryServices/vaults"));
    }

    @Test
    void openPortMayBeReachableByAnAddressOnAnotherPage() {
        String group = CheckResultSetFixture.resource("Microsoft.Network/networkSecurityGroups/g",
                "{'securityRules':[{'name':'r','properties':{'priority':100,'access':'Allow','direction':'Inbound',"
                        + "'protocol':'Tcp','sourceAddressPrefix':'*','destinationAddressPrefix':'*',"
                        + "'destinationPortRange':'22','sourcePortRange':'*'}}],'subnets':[{'id':'"
                        + CheckResultSetFixture.GROUP + "/providers/Microsoft.Network/virtualNetworks/v/subnets/s'}]}");
        String network = CheckResultSetFixture.resource("Microsoft.Network/virtualNetworks/v",
                "{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'s','properties':{"
                        + "'addressPrefix':'10.0.0.0/24','networkSecurityGroup':{'id':'" + CheckResultSetFixture.GROUP
                        + "/providers/Microsoft.Network/networkSecurityGroups/g'}}}]}");
        String nic = CheckResultSetFixture.resource("Microsoft.Network/networkInterfaces/n",
                "{'ipConfigurations':[{'name':'i','properties':{'privateIPAddress':'10.0.0.4','subnet':{'id':'"
                        + CheckResultSetFixture.GROUP
                        + "/providers/Microsoft.Network/virtualNetworks/v/subnets/s'}}}]}");
        String balancer = CheckResultSetFixture.resource("Microsoft.Network/loadBalancers/l",
                "{'frontendIPConfigurations':[]}");
        assertThat(result("network.management-ports", scene("{'value':[" + nic + "]}", group, network, balancer)))
                .endsWith(".open-unreachable");
        assertThat(result("network.management-ports", scene("{'value':[" + nic + "]}", group, network)))
                .as("load balancers were not collected")
                .endsWith(".open-unknown");
        assertThat(result("network.management-ports",
                scene("{'value':[" + nic + "],'nextLink':'https://x'}", group, network))).endsWith(".open-unknown");
    }

    @Test
    void policyMayBeAssignedOnAnotherPage() {
        String other = CheckResultSetFixture.any(
                CheckResultSetFixture.SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/a",
                "{'displayName':'a','policyDefinitionId':'/providers/Microsoft.Authorization/policyDefinitions/"
                        + "00000000-0000-0000-0000-000000000001','scope':'" + CheckResultSetFixture.SUBSCRIPTION
                        + "','enforcementMode':'Default'}");
        assertThat(result("policy.unmanaged-disks", scene("{'value':[" + other + "]}", VM))).startsWith("NOT_MET");
        assertThat(result("policy.unmanaged-disks", scene("{'value':[" + other + "],'nextLink':'https://x'}", VM)))
                .startsWith("NOT_ASSESSED");
    }
}
