package org.tomes.check.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckId;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.Checks;
import org.tomes.check.ControlRef;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PlanChecksTest {

    private static final String NAME = SUBSCRIPTION.substring("/subscriptions/".length());
    private static final String MACHINE = resource("Microsoft.Compute/virtualMachines/vm", "{}");

    private static String plan(String name, String properties) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/" + name, properties);
    }

    @ParameterizedTest
    @CsvSource({"VirtualMachines,Microsoft.Compute/virtualMachines/a", "SqlServers,Microsoft.Sql/servers/a",
        "KeyVaults,Microsoft.KeyVault/vaults/a", "StorageAccounts,Microsoft.Storage/storageAccounts/a",
        "SqlServerVirtualMachines,Microsoft.SqlVirtualMachine/sqlVirtualMachines/a",
        "OpenSourceRelationalDatabases,Microsoft.DBforPostgreSQL/flexibleServers/a",
        "AppServices,Microsoft.Web/sites/a", "Containers,Microsoft.ContainerService/managedClusters/a",
        "SqlServers,Microsoft.Synapse/workspaces/s/sqlPools/a", "Api,Microsoft.ApiManagement/service/a"})
    void planIsNeededWhereItsResourcesAre(String plan, String path) {
        String check = "defender.plan." + plan;
        assertThat(answers(check, scene(plan(plan, "{'pricingTier':'Free'}"), resource(path, "{}"))))
                .containsExactly(NAME + " NOT_MET missing");
        assertThat(
                answers(check, scene(plan(plan, "{'pricingTier':'standard','resourcesCoverageStatus':'FullyCovered'}"),
                        resource(path, "{}"))).getFirst())
                .startsWith(NAME + " MET on");
        assertThat(answers(check, scene(resource(path, "{}")))).containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(plan("Other", "{'pricingTier':'Free'}"), resource(path, "{}"))))
                .containsExactly(NAME + " NOT_ASSESSED not-listed");
        assertThat(answers(check, scene(plan(plan, "{'pricingTier':'Free'}"))))
                .containsExactly(NAME + " NOT_ASSESSED off-need-unknown");
        assertThat(answers(check, scene(plan(plan, "{'pricingTier':'Standard'}"))))
                .containsExactly(NAME + " NOT_ASSESSED need-unknown");
    }

    /**
     * Microsoft Learn, "Overview of Microsoft Defender for Azure Cosmos DB": only the API for NoSQL; "Overview of AI
     * threat protection": Azure OpenAI and model inference. Kinds and capabilities: REST "Database Accounts - List".
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "CosmosDbs|DocumentDB/databaseAccounts|GlobalDocumentDB|[]|NOT_MET missing|MET on",
        "CosmosDbs|DocumentDB/databaseAccounts|MongoDB|[{'name':'EnableMongo'}]|MET rightly-off|NOT_MET needless",
        "CosmosDbs|DocumentDB/databaseAccounts|GlobalDocumentDB|[{'name':'EnableCassandra'}]|MET rightly-off|NOT_MET needless",
        "CosmosDbs|DocumentDB/databaseAccounts|GlobalDocumentDB|null|NOT_ASSESSED need-unclear|NOT_ASSESSED need-unclear",
        "AI|CognitiveServices/accounts|OpenAI|[]|NOT_MET missing|MET on",
        "AI|CognitiveServices/accounts|AIServices|[]|NOT_MET missing|MET on",
        "AI|CognitiveServices/accounts|SpeechServices|[]|MET rightly-off|NOT_MET needless",
        "AI|CognitiveServices/accounts|Later|[]|NOT_ASSESSED need-unclear|NOT_ASSESSED need-unclear"})
    void planProtectsOnlySomeKindsOfItsType(String plan, String type, String kind, String capabilities, String off,
            String on) {
        String account = any(GROUP + "/providers/Microsoft." + type + "/a", "{'capabilities':" + capabilities + "}",
                "'kind':'" + kind + "'");
        String check = "defender.plan." + plan;
        assertThat(answers(check, scene(plan(plan, "{'pricingTier':'Free'}"), account)))
                .containsExactly(NAME + " " + off);
        assertThat(answers(check, scene(plan(plan, "{'pricingTier':'Standard'}"), account)))
                .containsExactly(NAME + " " + on);
    }

    /** Microsoft Learn, "Defender for Azure SQL": it includes dedicated SQL pools of Synapse. */
    @Test
    void synapseWorkspaceWithUnreadPoolsMayNeedTheSqlPlan() {
        String workspace = resource("Microsoft.Synapse/workspaces/s", "{}");
        String off = plan("SqlServers", "{'pricingTier':'Free'}");

        assertThat(answers("defender.plan.SqlServers", scene(off, workspace)))
                .containsExactly(NAME + " NOT_ASSESSED need-unclear");
        assertThat(answers("defender.plan.SqlServers",
                scene(off, workspace, resource("Microsoft.Synapse/workspaces/s/sqlPools/p", "{}"))))
                .containsExactly(NAME + " NOT_MET missing");
    }

    /** Microsoft Learn, "Automate management with the SQL Server IaaS Agent extension": registration is separate. */
    @Test
    void machineFromAnImageOfSqlServerMayNeedThePlanForSqlServers() {
        String check = "defender.plan.SqlServerVirtualMachines";
        String machine = resource("Microsoft.Compute/virtualMachines/vm",
                "{'storageProfile':{'imageReference':{'publisher':'MicrosoftSQLServer'}}}");
        String registered = resource("Microsoft.SqlVirtualMachine/sqlVirtualMachines/vm", "{}");
        String off = plan("SqlServerVirtualMachines", "{'pricingTier':'Free'}");
        String on = plan("SqlServerVirtualMachines", "{'pricingTier':'Standard'}");

        assertThat(answers(check, scene(off, machine))).containsExactly(NAME + " NOT_ASSESSED need-unclear");
        assertThat(answers(check, scene(on, machine))).containsExactly(NAME + " NOT_ASSESSED need-unclear");
        assertThat(answers(check, scene(off, reduced("Microsoft.Compute/virtualMachines/vm"))))
                .containsExactly(NAME + " NOT_ASSESSED need-unclear");
        assertThat(answers(check, scene(on, machine, registered))).containsExactly(NAME + " MET on");
        assertThat(answers(check, scene(off, machine, registered))).containsExactly(NAME + " NOT_MET missing");
        assertThat(answers(check, scene(off, MACHINE))).as("without its image")
                .containsExactly(NAME + " NOT_ASSESSED need-unclear");
        assertThat(answers(check, scene(off, machine.replace("MicrosoftSQLServer", "Canonical"))))
                .containsExactly(NAME + " NOT_ASSESSED off-need-unknown");
    }

    /** Microsoft Learn, "Enable Defender for Azure Cosmos DB": on the subscription or on single accounts. */
    @ParameterizedTest
    @CsvSource({"Free,true,MET each", "Free,false,NOT_MET missing", "Standard,true,MET on",
        "Standard,false,NOT_ASSESSED setting-unclear"})
    void accountOfCosmosDbMayBeProtectedWithoutThePlan(String tier, String enabled, String answer) {
        String account = GROUP + "/providers/Microsoft.DocumentDB/databaseAccounts/a";
        assertThat(answers("defender.plan.CosmosDbs",
                scene(plan("CosmosDbs", "{'pricingTier':'" + tier + "'}"),
                        any(account, "{'capabilities':[]}", "'kind':'GlobalDocumentDB'"),
                        any(account + "/providers/Microsoft.Security/advancedThreatProtectionSettings/current",
                                "{'isEnabled':" + enabled + "}"))))
                .containsExactly(NAME + " " + answer);
    }

    /** A level or a tier of a later day is neither full protection nor none. */
    @Test
    void unknownPlanLevelAndTierAreNotAssessed() {
        String check = "defender.plan.VirtualMachines";

        String later = "{'pricingTier':'Standard','subPlan':'P3','resourcesCoverageStatus':'FullyCovered'}";
        assertThat(answers(check, scene(plan("VirtualMachines", later), MACHINE)))
                .containsExactly(NAME + " NOT_ASSESSED unknown-value");
        assertThat(answers(check, scene(plan("VirtualMachines", later.replace("'P3'", "['P1']")), MACHINE)))
                .containsExactly(NAME + " NOT_ASSESSED malformed");
        assertThat(answers(check, scene(plan("VirtualMachines", "{'pricingTier':'Standard'}"), MACHINE)))
                .as("a single machine may have another plan")
                .containsExactly(NAME + " NOT_ASSESSED coverage-unread");
        assertThat(answers(check, scene(plan("VirtualMachines", "{'pricingTier':'Premium'}"), MACHINE)))
                .containsExactly(NAME + " NOT_ASSESSED not-whole");
    }

    @ParameterizedTest
    @CsvSource({"P1,Plan 1", "P2,Plan 2", "'',Plan 2"})
    void reasonNamesThePlanLevelForServers(String subPlan, String level) {
        CheckContext context = scene(plan("VirtualMachines", "{'pricingTier':'Standard','subPlan':'" + subPlan + "'}"),
                MACHINE);
        assertThat(Texts.in(Language.EN).get(assessments("defender.plan.VirtualMachines", context).getFirst().reason()))
                .startsWith("Enabled for one resource. " + level + ":");
    }

    @Test
    void plansForTheSubscriptionItselfAreAChoice() {
        for (String plan : new String[]{"Arm", "CloudPosture"}) {
            assertThat(answers("defender.plan." + plan, scene(plan(plan, "{'pricingTier':'Free'}"))))
                    .containsExactly(NAME + " MET not-chosen");
            assertThat(answers("defender.plan." + plan, scene(plan(plan, "{'pricingTier':'Standard'}"))))
                    .containsExactly(NAME + " MET chosen");
            assertThat(answers("defender.plan." + plan, scene(MACHINE))).isEmpty();
        }
    }

    @Test
    void planIsUnneededOnlyIfAllCoveredTypesWereCollected() {
        String containers = plan("Containers", "{'pricingTier':'Standard'}");
        assertThat(answers("defender.plan.Containers", listed("[]", containers, "aks-list", "acr-list")))
                .containsExactly(NAME + " NOT_ASSESSED need-unknown");
        assertThat(answers("defender.plan.Containers",
                listed("[]", containers, "aks-list", "acr-list", "connectedk8s-list")))
                .containsExactly(NAME + " NOT_MET needless");
        assertThat(answers("defender.plan.Containers", listed("[" + MACHINE + "]", containers, "resource-list")))
                .containsExactly(NAME + " NOT_MET needless");
    }

    /** A scene of one resource, and lists of a folder that all hold the same. */
    private static CheckContext listed(String list, String resource, String... names) {
        List<InputFile> files = new ArrayList<>(List.of(ImportResultFixture.file("a.json", "[" + resource + "]")));
        for (String name : names) {
            files.add(ImportResultFixture.file(name + ".json", list));
        }
        return new CheckContext(InventoryFixture.inventory(files.toArray(InputFile[]::new)), CheckCriteria.initial(),
                CheckResultSetFixture.NOW);
    }

    private static String own(String machine, String tier) {
        return resource("Microsoft.Compute/virtualMachines/" + machine
                + "/providers/Microsoft.Security/pricings/VirtualMachines", "{'pricingTier':'" + tier + "'}");
    }

    /** Microsoft Learn, REST "Defender For Storage - Create": an account may override its subscription. */
    @ParameterizedTest
    @CsvSource({"Standard,true,false,NOT_MET missing", "Standard,false,false,MET on", "Free,true,true,MET each",
        "Free,false,true,NOT_MET missing"})
    void settingsOfAStorageAccountOverrideThePlanOfItsSubscription(String tier, String overrides, String on,
            String answer) {
        String settings = resource(
                "Microsoft.Storage/storageAccounts/s/providers/Microsoft.Security/DefenderForStorageSettings/current",
                "{'isEnabled':" + on + ",'overrideSubscriptionLevelSettings':" + overrides + "}");
        assertThat(answers("defender.plan.StorageAccounts",
                scene(plan("StorageAccounts", "{'pricingTier':'" + tier + "'}"),
                        resource("Microsoft.Storage/storageAccounts/s", "{}"), settings)))
                .containsExactly(NAME + " " + answer);
    }

    /** Microsoft Learn, REST "Server Advanced Threat Protection Settings - Get". */
    @ParameterizedTest
    @CsvSource({"Disabled,Disabled,NOT_MET missing", "Enabled,Enabled,MET on", "Enabled,Disabled,MET on"})
    void serverWithDisabledProtectionIsNotCoveredByThePlan(String protection, String alerts, String answer) {
        String server = "Microsoft.Sql/servers/sq";
        assertThat(answers("defender.plan.SqlServers",
                scene(resource(server, "{}"), plan("SqlServers", "{'pricingTier':'Standard'}"),
                        resource(server + "/advancedThreatProtectionSettings/Default",
                                "{'state':'" + protection + "'}"),
                        resource(server + "/securityAlertPolicies/Default", "{'state':'" + alerts + "'}"))))
                .containsExactly(NAME + " " + answer);
    }

    /** Microsoft Learn, REST "Server Advanced Threat Protection Settings - Get": it may be on without the plan. */
    @Test
    void serverWithEnabledSettingIsNotReportedAsUnprotected() {
        String server = "Microsoft.Sql/servers/sq";
        assertThat(answers("defender.plan.SqlServers",
                scene(resource(server, "{}"), plan("SqlServers", "{'pricingTier':'Free'}"),
                        resource(server + "/advancedThreatProtectionSettings/Default", "{'state':'Enabled'}"))))
                .containsExactly(NAME + " NOT_ASSESSED setting-unclear");
    }

    /** Microsoft Learn, REST "Pricings - Update": a resource may override what its subscription has. */
    @Test
    void planOfOneMachineIsNotThePlanOfItsSubscription() {
        String check = "defender.plan.VirtualMachines";
        String second = MACHINE.replace("/vm'", "/vm2'");
        String on = plan("VirtualMachines", "{'pricingTier':'Standard'}");
        String off = plan("VirtualMachines", "{'pricingTier':'Free'}");

        assertThat(answers(check, scene(MACHINE, second, own("vm", "Standard"))))
                .containsExactly(NAME + " NOT_ASSESSED not-listed");
        assertThat(answers(check, scene(MACHINE, second, off, own("vm", "Standard"))))
                .containsExactly(NAME + " NOT_MET missing");
        assertThat(answers(check, scene(MACHINE, second, off, own("vm", "Standard"), own("vm2", "Standard"))))
                .containsExactly(NAME + " MET each");
        assertThat(answers(check, scene(MACHINE, second, on, own("vm2", "Free"))))
                .containsExactly(NAME + " NOT_MET overridden");
        assertThat(answers(check,
                scene(MACHINE,
                        plan("VirtualMachines",
                                "{'pricingTier':'Standard','resourcesCoverageStatus':'PartiallyCovered'}"))))
                .containsExactly(NAME + " NOT_MET partly");
    }

    /** Microsoft Learn, REST "Pricings - List": the extension OnUploadMalwareScanning of Defender for Storage. */
    @ParameterizedTest
    @CsvSource({"True,-1,Malware scanning of uploaded files is enabled.",
        "True,5000,'Scanning is limited to 5,000 GB per storage account and month.'",
        "False,5000,Malware scanning of uploaded files is disabled."})
    void malwareScanningIsNamedSeparatelyAndOnlySupportsItsControl(String enabled, String cap, String words) {
        CheckContext context = scene(resource("Microsoft.Storage/storageAccounts/a", "{}"),
                plan("StorageAccounts", "{'pricingTier':'Standard','subPlan':'DefenderForStorageV2','extensions':"
                        + "[{'name':'OnUploadMalwareScanning','isEnabled':'" + enabled
                        + "','additionalExtensionProperties':{'CapGBPerMonthPerStorageAccount':'" + cap + "'}}]}"));
        assertThat(Texts.in(Language.EN).get(assessments("defender.plan.StorageAccounts", context).getFirst().reason()))
                .endsWith(words);
        assertThat(Checks.find(new CheckId("defender.plan.StorageAccounts")).orElseThrow().controls())
                .contains(ControlRef.supporting("A.8.7"))
                .doesNotContain(ControlRef.direct("A.8.7"));
    }

    @Test
    void reasonNamesDisabledExtensionsOfAPlan() {
        CheckContext context = scene(MACHINE,
                plan("VirtualMachines",
                        "{'pricingTier':'Standard','subPlan':'P2','resourcesCoverageStatus':'FullyCovered',"
                                + "'extensions':[{'name':'AgentlessVmScanning','isEnabled':'False'},"
                                + "{'name':'MdeDesignatedSubscription','isEnabled':'True'}]}"));
        assertThat(Texts.in(Language.EN).get(assessments("defender.plan.VirtualMachines", context).getFirst().reason()))
                .endsWith("Disabled extensions: AgentlessVmScanning.");
    }

    @Test
    void planOfAnotherSubscriptionIsIgnored() {
        String other = "/subscriptions/99999999-2222-3333-4444-555555555555/providers/Microsoft.Security/pricings/VirtualMachines";
        assertThat(answers("defender.plan.VirtualMachines", scene(MACHINE, any(other, "{'pricingTier':'Standard'}"))))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read",
                        "99999999-2222-3333-4444-555555555555 NOT_ASSESSED need-unknown");
    }

    @ParameterizedTest
    @CsvSource({"KubernetesService,Containers", "ContainerRegistry,Containers", "Dns,VirtualMachines"})
    void deprecatedPlanIsReplacedByItsSuccessor(String plan, String successor) {
        String check = "defender.plan." + plan;
        assertThat(answers(check, scene(plan(plan, "{'pricingTier':'Free','deprecated':true}"))))
                .containsExactly(NAME + " MET off");
        assertThat(assessments(check, scene(plan(plan, "{'pricingTier':'Standard'}"))).getFirst().reason().arguments())
                .contains(successor);
        assertThat(assessments(check, scene(plan(plan, "{'pricingTier':'Standard','replacedBy':['New']}"))).getFirst()
                .reason()
                .arguments()).contains("New");
        assertThat(answers(check, scene(MACHINE))).isEmpty();
    }
}
