package org.tomes.check.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.inventory.resource.ResourceType;

class LoggingChecksTest {

    private static final String NAME = "11111111-2222-3333-4444-555555555555 ";
    private static final String READ = any(SUBSCRIPTION, "{'displayName':'11111111-2222-3333-4444-555555555555'}");
    private static final String STORAGE = "'storageAccountId':'" + SUBSCRIPTION
            + "/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/s'";

    private static String activity(String destination, String... categories) {
        return any(SUBSCRIPTION.substring(1) + "/providers/microsoft.insights/diagnosticSettings/d",
                "{" + destination + ",'logs':["
                        + List.of(categories)
                                .stream()
                                .map(category -> "{'category':'" + category + "','enabled':true}")
                                .collect(Collectors.joining(","))
                        + "]}");
    }

    private static String security(String path, String properties) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Security/" + path, properties);
    }

    @Test
    void activityLogMustRetainAllSecurityCategories() {
        String check = "logging.activity-log";
        assertThat(answers(check,
                scene(activity(STORAGE, "Administrative", "Security", "Policy", "Alert"), any(SUBSCRIPTION
                        + "/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/s/managementPolicies/d",
                        "{'policy':{'rules':[]}}"))))
                .containsExactly(NAME + "MET kept");
        assertThat(answers(check,
                scene(activity("'eventHubAuthorizationRuleId':'x'", "Administrative", "Security", "Policy", "Alert"))))
                .as("an event hub keeps nothing for long")
                .containsExactly(NAME + "NOT_ASSESSED elsewhere");
        assertThat(answers(check, scene(activity(STORAGE, "Administrative", "Security", "Policy"))))
                .containsExactly(NAME + "NOT_MET missing");
        assertThat(answers(check, scene(activity("'x':'y'", "Administrative", "Security", "Policy", "Alert"))))
                .containsExactly(NAME + "NOT_MET missing");
        assertThat(answers(check, scene(READ))).containsExactly(NAME + "NOT_ASSESSED type-not-read");
    }

    /** A continuous export of other data, so that all exports of the subscription are known. */
    private static final String OTHER_EXPORT = any(
            SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/other",
            "{'sources':[{'eventSource':'SecureScores'}]}");
    /** A contact without alerts, so that all contacts of the subscription are known. */
    private static final String NO_CONTACT = security("securityContacts/default", "{'emails':'','isEnabled':false}");

    @Test
    void defenderAlertsMustReachSomeoneByMail() {
        String check = "logging.defender-alerts";
        assertThat(answers(check,
                scene(security("securityContacts/default",
                        "{'emails':'a@b.example','notificationsSources':[{'sourceType':'Alert',"
                                + "'minimalSeverity':'High'}]}"))))
                .containsExactly(NAME + "MET mailed");
        assertThat(answers(check,
                scene(security("securityContacts/default",
                        "{'emails':'','notificationsByRole':{'state':'On','roles':['Owner']}}"))))
                .containsExactly(NAME + "MET mailed");
        assertThat(answers(check,
                scene(security("securityContacts/default",
                        "{'emails':'a@b.example','alertNotifications':{'state':'Off'}}"), OTHER_EXPORT)))
                .containsExactly(NAME + "NOT_MET nobody");
        assertThat(
                answers(check, scene(security("securityContacts/default", "{'emails':'a@b.example','isEnabled':false}"),
                        OTHER_EXPORT)))
                .containsExactly(NAME + "NOT_MET nobody");
        assertThat(answers(check, scene(NO_CONTACT))).as("a continuous export was not collected")
                .containsExactly(NAME + "NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(OTHER_EXPORT))).as("contacts were not collected")
                .containsExactly(NAME + "NOT_ASSESSED type-not-read");
        assertThat(answers(check,
                scene(NO_CONTACT,
                        any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                                "{'isEnabled':true,'sources':[{'eventSource':'Alerts'}]}"))))
                .as("Microsoft Learn, \"Set up continuous export\": a workspace or an event hub notifies nobody")
                .containsExactly(NAME + "NOT_ASSESSED exported");
        assertThat(answers(check, scene(OTHER_EXPORT, NO_CONTACT))).containsExactly(NAME + "NOT_MET nobody");
        assertThat(answers(check, scene(READ))).containsExactly(NAME + "NOT_ASSESSED type-not-read");
    }

    /**
     * Microsoft Learn, "Manage data retention in a Log Analytics workspace": a table may be kept for another time than
     * its workspace, from 4 days on.
     */
    @ParameterizedTest
    @CsvSource({"90,0,NOT_ASSESSED table-unread", "4,0,NOT_ASSESSED retention-open", "4,90,MET kept",
        "4,4,NOT_MET short", "365,30,NOT_MET short"})
    void activityLogRetentionIsThatOfItsTable(int workspaceDays, int tableDays, String answer) {
        String workspace = SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w";
        String setting = activity("'workspaceId':'" + workspace + "'", "Administrative", "Security", "Policy", "Alert");
        String read = any(workspace, "{'retentionInDays':" + workspaceDays + "}");
        String table = any(workspace + "/tables/AzureActivity", "{'totalRetentionInDays':" + tableDays + "}");

        assertThat(answers("logging.activity-log", tableDays == 0 ? scene(setting, read) : scene(setting, read, table)))
                .containsExactly(NAME + answer);
        assertThat(answers("logging.activity-log", scene(setting))).as("the workspace may be deleted")
                .containsExactly(NAME + "NOT_ASSESSED workspace-unread");
    }

    /** Microsoft Learn, REST "Management Policies": rules delete the blobs of some containers, by their age. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}}|true|NOT_MET short",
        "'actions':{'baseBlob':{'delete':{'daysAfterCreationGreaterThan':1}}},'filters':{'prefixMatch':['insights-activity-logs/x']}|true|NOT_MET short",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':365}}}|true|MET kept",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}},'filters':{'blobTypes':['blockBlob']}|true|MET kept",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}},'filters':{'blobTypes':['blockBlob','appendBlob']}|true|NOT_MET short",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}},'filters':{'prefixMatch':['insights-logs-']}|true|NOT_ASSESSED deletion-unread",
        "'actions':{'baseBlob':{'tierToCool':{'daysAfterModificationGreaterThan':1}}}|true|MET kept",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}},'filters':{'prefixMatch':['insights-logs-auditevent']}|true|MET kept",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}},'filters':{'blobIndexMatch':[{'name':'x'}]}|true|MET kept",
        "'actions':{'baseBlob':{'delete':{'daysAfterModificationGreaterThan':1}}}|false|MET kept"})
    void ruleThatDeletesTheLogsOfAStorageAccountCounts(String definition, boolean enabled, String answer) {
        String rules = any(
                SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/s/managementPolicies/d",
                "{'policy':{'rules':[{'enabled':" + enabled + ",'definition':{" + definition + "}}]}}");
        String activity = activity(STORAGE, "Administrative", "Security", "Policy", "Alert");
        assertThat(answers("logging.activity-log", scene(activity, rules))).containsExactly(NAME + answer);
        assertThat(answers("logging.activity-log", scene(activity))).as("rules that were not read may delete them")
                .containsExactly(NAME + "NOT_ASSESSED deletion-unread");
        String account = any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/s", "{}");
        assertThat(answers("logging.activity-log",
                pulled(List.of(ResourceType.STORAGE_DELETION_RULES), List.of(), activity, account)))
                .as("a pull that found none")
                .containsExactly(NAME + "MET kept");
        assertThat(answers("logging.activity-log",
                pulled(List.of(ResourceType.STORAGE_DELETION_RULES), List.of(), activity)))
                .as("an account that the pull did not see")
                .containsExactly(NAME + "NOT_ASSESSED deletion-unread");
    }

    /**
     * Microsoft Learn, "Set daily cap on Log Analytics workspace": beyond it, most tables take no more data that day.
     */
    @ParameterizedTest
    @CsvSource({"Succeeded,OverQuota,NOT_ASSESSED stopped", "Succeeded,ForceOff,NOT_ASSESSED stopped",
        "Succeeded,RespectQuota,MET kept", "Succeeded,ApproachingQuota,MET kept",
        "Deleting,RespectQuota,NOT_ASSESSED stopped"})
    void workspaceThatAcceptsNoDataIsNotMet(String provisioning, String state, String answer) {
        String workspace = SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w";
        assertThat(answers("logging.activity-log",
                scene(activity("'workspaceId':'" + workspace + "'", "Administrative", "Security", "Policy", "Alert"),
                        any(workspace + "/tables/AzureActivity", "{'totalRetentionInDays':365}"),
                        any(workspace,
                                "{'provisioningState':'" + provisioning
                                        + "','retentionInDays':365,'workspaceCapping':{'dailyQuotaGb':1,"
                                        + "'dataIngestionStatus':'" + state + "'}}"))))
                .containsExactly(NAME + answer);
    }

    /** Microsoft Learn, "Suppress alerts from Defender for Cloud". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'alertType':'*','state':'Enabled'|NOT_MET suppressed",
        "'alertType':'*','state':'Disabled'|MET mailed", "'alertType':'VM_X','state':'Enabled'|MET mailed",
        "'alertType':'*','state':'Enabled','expirationDateUtc':'2020-01-01T00:00:00Z'|MET mailed",
        "'alertType':'*','state':'Enabled','suppressionAlertsScope':{'allOf':[{'field':'entities.ip.address'}]}|MET mailed"})
    void ruleSuppressingAllAlertsIsNotMet(String rule, String answer) {
        assertThat(
                answers("logging.defender-alerts",
                        scene(security("securityContacts/default", "{'emails':'a@b.example'}"),
                                security("alertsSuppressionRules/r", "{" + rule + "}"))))
                .containsExactly(NAME + answer);
    }

    /** Microsoft Learn, "Azure classic subscription administrators": retired on 31 August 2024. */
    @Test
    void classicAdministratorsMayNoLongerExist() {
        String roles = "{'emails':'','notificationsByRole':{'state':'On','roles':['ServiceAdmin'%s]}}";
        assertThat(answers("logging.defender-alerts",
                scene(security("securityContacts/default", roles.formatted(",'AccountAdmin'")))))
                .containsExactly(NAME + "NOT_ASSESSED classic-roles");
        assertThat(answers("logging.defender-alerts",
                scene(security("securityContacts/default", roles.formatted(",'Owner'")))))
                .containsExactly(NAME + "MET mailed");
    }

    /** Microsoft Learn, REST "Security Contacts - Get": notificationsSources lists what is sent by mail. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"[{'sourceType':'AttackPath','minimalRiskLevel':'Critical'}]|NOT_MET nobody", "[]|NOT_MET nobody",
                "[{'sourceType':'AttackPath'},{'sourceType':'Alert','minimalSeverity':'Low'}]|MET mailed",
                "null|MET mailed"})
    void contactWithoutAlertNotificationsIsNotMet(String sources, String answer) {
        assertThat(answers("logging.defender-alerts",
                scene(security("securityContacts/default",
                        "{'emails':'a@b.example','isEnabled':true,'notificationsSources':" + sources + "}"),
                        OTHER_EXPORT)))
                .containsExactly(NAME + answer);
    }

    /** Microsoft Learn, REST "Automations - Get": scopes, rule sets and actions of a continuous export. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'scopes':[{'scopePath':'/subscriptions/11111111-2222-3333-4444-555555555555'}]|NOT_ASSESSED exported",
        "'scopes':[{'scopePath':'/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/g'}]|NOT_MET nobody",
        "'actions':[]|NOT_MET nobody", "'actions':[{'actionType':'EventHub'}]|NOT_ASSESSED exported"})
    void exportWithoutSubscriptionOrTargetIsNotMet(String more, String answer) {
        assertThat(answers("logging.defender-alerts",
                scene(any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                        "{'sources':[{'eventSource':'Alerts'}]," + more + "}"), NO_CONTACT)))
                .containsExactly(NAME + answer);
    }

    /** Microsoft Learn, REST "Workflows - Get", {@code WorkflowState}. */
    @ParameterizedTest
    @CsvSource({"Enabled,NOT_ASSESSED exported", "Disabled,NOT_MET nobody"})
    void exportToADisabledLogicAppIsNotMet(String state, String answer) {
        String app = SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Logic/workflows/w";
        assertThat(answers("logging.defender-alerts", scene(
                any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                        "{'sources':[{'eventSource':'Alerts'}],'actions':[{'actionType':'LogicApp',"
                                + "'logicAppResourceId':'" + app + "'}]}"),
                any(app, "{'state':'" + state + "'}"), NO_CONTACT))).containsExactly(NAME + answer);
    }

    /** Microsoft Learn, REST "Automations - Create Or Update", {@code Operator}. */
    @ParameterizedTest
    @CsvSource({"High,Equals,NOT_ASSESSED exported", "Low,Equals,NOT_MET nobody", "High,NotEquals,NOT_MET nobody"})
    void exportOfAlertsWithoutThoseOfHighSeverityIsNotEnough(String severity, String operator, String answer) {
        assertThat(answers("logging.defender-alerts", scene(
                any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                        "{'sources':[{'eventSource':'Alerts','ruleSets':[{'rules':[{'propertyJPath':'Severity',"
                                + "'operator':'" + operator + "','expectedValue':'" + severity + "'}]}]}]}"),
                NO_CONTACT))).containsExactly(NAME + answer);
    }

    /** Microsoft Learn, REST "Automations - Get": an action keeps the id of a workspace that was deleted. */
    @Test
    void exportToAMissingWorkspaceIsNotAssessed() {
        String workspaces = SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/";
        assertThat(answers("logging.defender-alerts", scene(
                any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                        "{'sources':[{'eventSource':'Alerts'}],'actions':[{'actionType':'Workspace',"
                                + "'workspaceResourceId':'" + workspaces + "deleted'}]}"),
                any(workspaces + "other", "{}"), NO_CONTACT))).containsExactly(NAME + "NOT_ASSESSED gone");
    }

    @Test
    void logsSentToAMissingDestinationAreNotMetNorProtected() {
        String group = SUBSCRIPTION + "/resourceGroups/g/providers/";
        String toAccount = activity(STORAGE, "Administrative", "Security", "Policy", "Alert");
        String[] accounts = {toAccount, any(group + "Microsoft.Storage/storageAccounts/other", "{}"),
            any(group + "Microsoft.Storage/storageAccounts/s/managementPolicies/d", "{'policy':{'rules':[]}}"),
            any(group + "Microsoft.Authorization/locks/l", "{'level':'CanNotDelete'}")};
        String toWorkspace = activity("'workspaceId':'" + group + "Microsoft.OperationalInsights/workspaces/deleted'",
                "Administrative", "Security", "Policy", "Alert");
        String[] workspaces = {toWorkspace, any(group + "Microsoft.OperationalInsights/workspaces/other", "{}"),
            any(group + "Microsoft.Authorization/locks/l", "{'level':'CanNotDelete'}")};

        assertThat(answers("logging.activity-log", scene(accounts))).containsExactly(NAME + "NOT_ASSESSED gone");
        assertThat(answers("logging.activity-log", scene(workspaces))).containsExactly(NAME + "NOT_ASSESSED gone");
        assertThat(answers("logging.protection", scene(accounts))).containsExactly("s NOT_ASSESSED gone");
        assertThat(answers("logging.protection", scene(workspaces))).containsExactly("deleted NOT_ASSESSED gone");
    }

    @Test
    void logStorageMustPreventDeletionAndChanges() {
        String check = "logging.protection";
        String group = SUBSCRIPTION + "/resourceGroups/g";
        String workspace = group + "/providers/Microsoft.OperationalInsights/workspaces/w";
        String toWorkspace = activity("'workspaceId':'" + workspace.toUpperCase(Locale.ROOT) + "'", "Security");
        String elsewhere = any(group + "-other/providers/Microsoft.Authorization/locks/l", "{'level':'ReadOnly'}") + ","
                + any(group + "-third/providers/Microsoft.Authorization/locks/l", "{'level':'ReadOnly'}");
        String locked = any(group + "/providers/Microsoft.Authorization/locks/l", "{'level':'CanNotDelete'}");
        String account = group + "/providers/Microsoft.Storage/storageAccounts/s";

        assertThat(answers(check, scene(toWorkspace, any(workspace, "{}"), locked))).containsExactly("w MET locked");
        assertThat(answers(check, scene(toWorkspace, any(workspace, "{}"), elsewhere)))
                .containsExactly("w NOT_MET unlocked");
        assertThat(answers(check, scene(toWorkspace, any(workspace, "{}"))))
                .containsExactly("w NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(activity(STORAGE, "Security"), elsewhere)))
                .containsExactly("s NOT_MET unlocked-account");
        assertThat(answers(check, scene(activity(STORAGE, "Security"), locked)))
                .containsExactly("s NOT_ASSESSED containers-unread");
        assertThat(answers(check, scene(activity(STORAGE, "Security"), elsewhere, any(account,
                "{'immutableStorageWithVersioning':{'enabled':true,'immutabilityPolicy':{'state':'Locked'}}}"))))
                .containsExactly("s MET immutable");
        for (String weak : new String[]{"'state':'Unlocked','immutabilityPeriodSinceCreationInDays':365",
            "'state':'Locked','immutabilityPeriodSinceCreationInDays':1"}) {
            assertThat(answers(check,
                    scene(activity(STORAGE, "Security"), elsewhere,
                            any(account,
                                    "{'immutableStorageWithVersioning':{'enabled':true,'immutabilityPolicy':{" + weak
                                            + "}}}"))))
                    .as("Microsoft Learn, time-based retention policies: unlocked ones can be deleted")
                    .containsExactly("s NOT_MET unlocked-account");
        }
        String container = any(account + "/blobServices/default/containers/insights-activity-logs",
                "{'immutabilityPolicy':{'properties':{'state':'%s','immutabilityPeriodSinceCreationInDays':%d}}}");
        assertThat(answers(check, scene(activity(STORAGE, "Security"), elsewhere, container.formatted("Locked", 365))))
                .as("Microsoft Learn, \"Container-level WORM policies for immutable blob data\"")
                .containsExactly("s MET containers");
        assertThat(answers(check,
                scene(activity(STORAGE, "Security"), elsewhere, container.formatted("Locked", 365),
                        container.formatted("Unlocked", 365).replace("activity-logs", "logs-security"))))
                .containsExactly("s NOT_ASSESSED some-containers");
        assertThat(answers(check,
                scene(activity(STORAGE, "Security"), elsewhere,
                        any(account + "/blobServices/default/containers/insights-activity-logs",
                                "{'hasLegalHold':true,'legalHold':{'hasLegalHold':true}}"))))
                .as("Microsoft Learn, \"Legal holds for immutable blob data\": one can be cleared")
                .containsExactly("s NOT_ASSESSED held-containers");
        for (String weak : new String[]{container.formatted("Unlocked", 365), container.formatted("Locked", 5)}) {
            assertThat(answers(check, scene(activity(STORAGE, "Security"), elsewhere, weak)))
                    .containsExactly("s NOT_MET unlocked-account");
        }
        assertThat(answers(check, scene(any(workspace, "{}"), any(account, "{}"), elsewhere)))
                .as("keep no logs that anybody sends")
                .isEmpty();
    }

    @Test
    void logsMustBeSentToTheWorkspaceUsedByMost() {
        String check = "logging.one-workspace";
        String group = SUBSCRIPTION + "/resourceGroups/g/providers/";
        String one = group + "Microsoft.OperationalInsights/workspaces/one";
        String vault = group + "Microsoft.KeyVault/vaults/kv-";
        String common = activity("'workspaceId':'" + one.toUpperCase(Locale.ROOT) + "'", "Security");
        String flowLog = group + "Microsoft.Network/networkWatchers/w/flowLogs/fl";
        String[] all = {common, any(vault + "a", "{}"), setting(vault + "a", one), any(vault + "b", "{}"),
            setting(vault + "b", one + "-more"), any(vault + "c", "{}"),
            any(vault + "c/providers/microsoft.insights/diagnosticSettings/d", "{'storageAccountId':'x','logs':[]}"),
            any(flowLog,
                    "{'enabled':true,'flowAnalyticsConfiguration':{'networkWatcherFlowAnalyticsConfiguration':{'enabled':true,"
                            + "'workspaceResourceId':'" + one + "'}}}"),
            any(flowLog + "-plain", "{'enabled':true}"), any(flowLog + "-off", "{'enabled':false}")};

        assertThat(answers(check, scene(all))).containsExactly(NAME + "MET together", "kv-a MET together",
                "kv-b NOT_MET elsewhere", "kv-c NOT_MET nowhere", "fl MET together", "fl-plain NOT_MET nowhere");
        assertThat(answers(check, scene(any(vault + "a", "{}")))).containsExactly(NAME + "NOT_ASSESSED type-not-read",
                "kv-a NOT_ASSESSED type-not-read");
    }

    /** Microsoft cloud security benchmark, LT-5: it asks for one place, and names none. */
    @Test
    void commonWorkspaceNeedsAMajority() {
        String check = "logging.one-workspace";
        String group = SUBSCRIPTION + "/resourceGroups/g/providers/";
        String one = group + "Microsoft.OperationalInsights/workspaces/one";
        String vault = group + "Microsoft.KeyVault/vaults/kv-";
        String[] two = {any(vault + "a", "{}"), setting(vault + "a", one), any(vault + "b", "{}"),
            setting(vault + "b", one + "-more")};

        assertThat(answers(check, scene(two))).contains("kv-a NOT_ASSESSED no-majority",
                "kv-b NOT_ASSESSED no-majority");
        assertThat(answers(check,
                scene(Stream.concat(Stream.of(two), Stream.of(any(vault + "c", "{}"), setting(vault + "c", one)))
                        .toArray(String[]::new))))
                .as("the activity log may be sent to the second workspace")
                .contains("kv-a NOT_ASSESSED no-majority", "kv-b NOT_ASSESSED no-majority");
        assertThat(
                answers(check,
                        scene(Stream
                                .concat(Stream.of(two),
                                        Stream.of(any(vault + "c", "{}"), setting(vault + "c", one),
                                                activity("'workspaceId':'" + one + "'", "Security")))
                                .toArray(String[]::new))))
                .contains("kv-a MET together", "kv-b NOT_MET elsewhere", "kv-c MET together");
    }

    /** A setting keeps the id of a workspace that was deleted (Microsoft Learn, "Delete and recover a workspace"). */
    @Test
    void workspaceMissingFromItsSubscriptionMayBeDeleted() {
        String group = SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/";
        String activity = activity("'workspaceId':'" + group + "one'", "Security");

        assertThat(answers("logging.one-workspace", scene(activity, any(group + "other", "{}"))))
                .containsExactly(NAME + "NOT_ASSESSED gone");
        assertThat(answers("logging.one-workspace", scene(activity, any(group + "one", "{}"))))
                .as("there are no others")
                .containsExactly(NAME + "MET alone");
    }

    private static String setting(String source, String workspace) {
        return any(source + "/providers/microsoft.insights/diagnosticSettings/d",
                "{'workspaceId':'" + workspace + "','logs':[{'category':'AuditEvent','enabled':true}]}");
    }
}
