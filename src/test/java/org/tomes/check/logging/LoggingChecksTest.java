package org.tomes.check.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theActivityLogIsKeptWithAllThatTellsOfSecurity() {
        String check = "logging.activity-log";
        assertThat(answers(check, scene(activity(STORAGE, "Administrative", "Security", "Policy", "Alert"))))
                .containsExactly(NAME + "MET kept");
        assertThat(answers(check,
                scene(activity("'eventHubAuthorizationRuleId':'x'", "Administrative", "Security", "Policy", "Alert"))))
                .containsExactly(NAME + "MET kept");
        assertThat(answers(check, scene(activity(STORAGE, "Administrative", "Security", "Policy"))))
                .containsExactly(NAME + "NOT_MET missing");
        assertThat(answers(check, scene(activity("'x':'y'", "Administrative", "Security", "Policy", "Alert"))))
                .containsExactly(NAME + "NOT_MET missing");
        assertThat(answers(check, scene(READ))).containsExactly(NAME + "NOT_ASSESSED type-not-read");
    }

    @Test
    void alertsOfDefenderReachSomebodyByMailOrByExport() {
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
                        "{'emails':'a@b.example','alertNotifications':{'state':'Off'}}"))))
                .containsExactly(NAME + "NOT_MET nobody");
        assertThat(answers(check,
                scene(security("securityContacts/default", "{'emails':'a@b.example','isEnabled':false}"))))
                .containsExactly(NAME + "NOT_MET nobody");
        assertThat(answers(check,
                scene(any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                        "{'isEnabled':true,'sources':[{'eventSource':'Alerts'}]}"))))
                .containsExactly(NAME + "MET exported");
        assertThat(
                answers(check,
                        scene(any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                                "{'sources':[{'eventSource':'SecureScores'}]}"))))
                .containsExactly(NAME + "NOT_MET nobody");
        assertThat(answers(check, scene(READ))).containsExactly(NAME + "NOT_ASSESSED type-not-read");
    }

    /**
     * Microsoft Learn, "Manage data retention in a Log Analytics workspace": a table may be kept for another time than
     * its workspace, and AzureActivity for at least 90 days.
     */
    @ParameterizedTest
    @CsvSource({"90,0,MET kept", "4,0,NOT_ASSESSED retention-open", "4,90,MET kept", "4,4,NOT_MET short",
        "365,30,NOT_MET short"})
    void activityLogIsKeptForAsLongAsItsTableIs(int workspaceDays, int tableDays, String answer) {
        String workspace = SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w";
        String setting = activity("'workspaceId':'" + workspace + "'", "Administrative", "Security", "Policy", "Alert");
        String read = any(workspace, "{'retentionInDays':" + workspaceDays + "}");
        String table = any(workspace + "/tables/AzureActivity", "{'totalRetentionInDays':" + tableDays + "}");

        assertThat(answers("logging.activity-log", tableDays == 0 ? scene(setting, read) : scene(setting, read, table)))
                .containsExactly(NAME + answer);
        assertThat(answers("logging.activity-log", scene(setting))).as("the workspace may be deleted")
                .containsExactly(NAME + "NOT_ASSESSED workspace-unread");
    }

    /** Microsoft Learn, REST "Security Contacts - Get": notificationsSources lists what is sent by mail. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"[{'sourceType':'AttackPath','minimalRiskLevel':'Critical'}]|NOT_MET nobody", "[]|NOT_MET nobody",
                "[{'sourceType':'AttackPath'},{'sourceType':'Alert','minimalSeverity':'Low'}]|MET mailed",
                "null|MET mailed"})
    void contactThatIsSentNoAlertsHearsOfNone(String sources, String answer) {
        assertThat(answers("logging.defender-alerts",
                scene(security("securityContacts/default",
                        "{'emails':'a@b.example','isEnabled':true,'notificationsSources':" + sources + "}"))))
                .containsExactly(NAME + answer);
    }

    /** Microsoft Learn, REST "Automations - Get": scopes, rule sets and actions of a continuous export. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'scopes':[{'scopePath':'/subscriptions/11111111-2222-3333-4444-555555555555'}]|MET exported",
        "'scopes':[{'scopePath':'/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/g'}]|NOT_MET nobody",
        "'actions':[]|NOT_MET nobody", "'actions':[{'actionType':'EventHub'}]|MET exported"})
    void exportThatLeavesOutTheSubscriptionOrGoesNowhereTellsNobody(String more, String answer) {
        assertThat(
                answers("logging.defender-alerts",
                        scene(any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                                "{'sources':[{'eventSource':'Alerts'}]," + more + "}"))))
                .containsExactly(NAME + answer);
    }

    @ParameterizedTest
    @CsvSource({"High,MET exported", "Low,NOT_MET nobody"})
    void exportOfAlertsOfLowSeverityAloneIsNotEnough(String severity, String answer) {
        assertThat(answers("logging.defender-alerts",
                scene(any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Security/automations/e",
                        "{'sources':[{'eventSource':'Alerts','ruleSets':[{'rules':[{'propertyJPath':'Severity',"
                                + "'operator':'Equals','expectedValue':'" + severity + "'}]}]}]}"))))
                .containsExactly(NAME + answer);
    }

    @Test
    void whereLogsAreKeptTheyCannotBeDeletedOrAltered() {
        String check = "logging.protection";
        String group = SUBSCRIPTION + "/resourceGroups/g";
        String workspace = group + "/providers/Microsoft.OperationalInsights/workspaces/w";
        String toWorkspace = activity("'workspaceId':'" + workspace.toUpperCase(Locale.ROOT) + "'", "Security");
        String elsewhere = any(group + "-other/providers/Microsoft.Authorization/locks/l", "{'level':'ReadOnly'}");
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
        assertThat(answers(check, scene(any(workspace, "{}"), any(account, "{}"), elsewhere)))
                .as("keep no logs that anybody sends")
                .isEmpty();
    }

    @Test
    void logsComeTogetherWhereMostOfThemGo() {
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

    private static String setting(String source, String workspace) {
        return any(source + "/providers/microsoft.insights/diagnosticSettings/d",
                "{'workspaceId':'" + workspace + "','logs':[{'category':'AuditEvent','enabled':true}]}");
    }
}
