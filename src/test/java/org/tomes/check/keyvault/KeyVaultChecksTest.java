package org.tomes.check.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.check.Check;

class KeyVaultChecksTest {

    private static final String VAULTS = "Microsoft.KeyVault/vaults/";
    private static final String LOGS = GROUP + "/providers/Microsoft.OperationalInsights/workspaces/w";

    private static String vault(String name, String properties) {
        return resource(VAULTS + name, properties);
    }

    private static String setting(String vault, String destination, String logs, String metrics) {
        return any(
                GROUP.replace("resourceGroups", "resourcegroups") + "/providers/microsoft.keyvault/vaults/"
                        + vault.toUpperCase(Locale.ROOT) + "/providers/microsoft.insights/diagnosticSettings/d",
                "{" + destination + ",'logs':[" + logs + "],'metrics':[" + metrics + "]}");
    }

    private static String item(String kind, String name, String attributes) {
        return "{'id':'https://kv.vault.azure.net/" + kind + "/" + name + "','attributes':{" + attributes + "}}";
    }

    static Stream<Check> vaultChecks() {
        return KeyVaultChecks.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vaultChecks")
    void vaultWithoutPropertiesIsNotAssessed(Check check) {
        assertThat(answers(check.id().value(), scene(reduced(VAULTS + "kv"))))
                .allMatch(answer -> answer.startsWith("kv NOT_ASSESSED "));
    }

    @ParameterizedTest
    @MethodSource("vaultChecks")
    void hasNoResultWithoutVaults(Check check) {
        assertThat(answers(check.id().value(), scene(resource("Microsoft.Network/virtualNetworks/v", "{}")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {"key-vault.soft-delete|'enableSoftDelete':true|MET on",
        "key-vault.soft-delete|'enableSoftDelete':true,'softDeleteRetentionInDays':90|MET on",
        "key-vault.soft-delete|'enableSoftDelete':true,'softDeleteRetentionInDays':89|NOT_MET short",
        "key-vault.soft-delete|'enableSoftDelete':false|NOT_MET off",
        "key-vault.soft-delete|'sku':{}|NOT_ASSESSED unsaid",
        "key-vault.soft-delete|'enablePurgeProtection':true|MET on",
        "key-vault.rbac|'enableRbacAuthorization':true|MET roles",
        "key-vault.rbac|'enableRbacAuthorization':'True'|MET roles",
        "key-vault.rbac|'enableRbacAuthorization':null|NOT_MET policies",
        "key-vault.rbac|'enableRbacAuthorization':false|NOT_MET policies",
        "key-vault.public-network|'sku':{}|NOT_MET open",
        "key-vault.public-network|'publicNetworkAccess':'disabled'|MET disabled",
        "key-vault.public-network|'publicNetworkAccess':'Enabled'|NOT_MET open",
        "key-vault.public-network|'publicNetworkAccess':'SecuredByPerimeter'|NOT_ASSESSED perimeter",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Allow'}|NOT_MET open",
        "key-vault.public-network|'networkAcls':{'defaultAction':'deny','ipRules':[{'value':'203.0.113.7'}]}|MET firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'0.0.0.0/1'},{'value':'128.0.0.0/1'}]}|NOT_MET everybody",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'0.0.0.0/1'}]}|NOT_MET wide-firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'20.0.0.0/15'}]}|NOT_MET wide-firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'20.0.0.0/16'}]}|MET firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'2001::/16'}]}|NOT_MET wide-firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'10.0.0.0/8'}]}|MET firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'home'}]}|NOT_ASSESSED unread-firewall",
        "key-vault.public-network|'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'home'},{'value':'128.0.0.0/2'}]}|NOT_MET wide-firewall"})
    void vaultSettingsAreAssessed(String check, String properties, String answer) {
        assertThat(answers(check, scene(vault("kv", "{" + properties + "}")))).containsExactly("kv " + answer);
    }

    @Test
    void newVaultHasSoftDeleteByDefault() {
        String id = GROUP + "/providers/" + VAULTS + "kv";
        assertThat(answers("key-vault.soft-delete",
                scene(any(id, "{'sku':{}}", "'systemData':{'createdAt':'2022-05-01T10:00:00.1234567Z'}"))))
                .containsExactly("kv MET on");
        assertThat(answers("key-vault.soft-delete",
                scene(any(id, "{'sku':{}}", "'systemData':{'createdAt':'2019-05-01T10:00:00Z'}"))))
                .containsExactly("kv NOT_ASSESSED unsaid");
    }

    private static final String TABLE = table("AzureDiagnostics", 365);

    private static String table(String name, int days) {
        return any(LOGS + "/tables/" + name, "{'totalRetentionInDays':" + days + "}");
    }

    /**
     * Microsoft's REST reference, "Diagnostic Settings - Create Or Update" ({@code logAnalyticsDestinationType}): only
     * "Dedicated" sends logs to the table of the service.
     */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"'Dedicated',365,30,NOT_MET short", "'Dedicated',30,365,MET kept",
        "null,365,30,MET kept", "null,30,365,NOT_MET short", "'AzureDiagnostics',30,365,NOT_MET short"})
    void retentionOfTheTableReceivingTheLogsIsAssessed(String type, int common, int dedicated, String answer) {
        String setting = setting("kv", "'logAnalyticsDestinationType':" + type + ",'workspaceId':'" + LOGS + "'",
                "{'category':'AuditEvent','enabled':true}", "");
        assertThat(answers("key-vault.audit-logs",
                scene(any(LOGS, "{'retentionInDays':30}"), table("AzureDiagnostics", common),
                        table("AZKVAuditLogs", dedicated), vault("kv", "{}"), setting)))
                .containsExactly("kv " + answer);
    }

    /** Microsoft Learn, "Manage data retention in a Log Analytics workspace": a table can have a shorter period. */
    @ParameterizedTest
    @CsvSource({"30,NOT_ASSESSED retention-open", "365,NOT_ASSESSED table-unread"})
    void uncollectedTableIsNotAssessedForRetention(int days, String answer) {
        String setting = setting("kv", "'workspaceId':'" + LOGS + "'", "{'category':'AuditEvent','enabled':true}", "");
        assertThat(answers("key-vault.audit-logs", scene(any(LOGS, "{'retentionInDays':" + days + "}"),
                table("Heartbeat", 365), vault("kv", "{}"), setting))).containsExactly("kv " + answer);
    }

    @Test
    void auditLogsCountByCategoryOrGroupIfRetained() {
        String workspace = "'workspaceId':'" + LOGS + "'";
        String read = any(LOGS, "{'retentionInDays':365}");
        for (String log : List.of("'category':'AuditEvent'", "'categoryGroup':'audit'",
                "'categoryGroup':'allLogs','category':null")) {
            assertThat(answers("key-vault.audit-logs",
                    scene(read, TABLE, vault("kv", "{}"),
                            setting("kv", workspace, "{" + log + ",'enabled':true}", ""))))
                    .as(log)
                    .containsExactly("kv MET kept");
        }
        assertThat(answers("key-vault.audit-logs",
                scene(vault("kv", "{}"), setting("kv", workspace, "{'category':'AuditEvent','enabled':false}", ""))))
                .containsExactly("kv NOT_MET without");
        assertThat(answers("key-vault.audit-logs",
                scene(vault("kv", "{}"),
                        setting("kv", "'eventHubAuthorizationRuleId':'x'", "{'category':'AuditEvent','enabled':true}",
                                ""))))
                .as("as the activity log that is handed on")
                .containsExactly("kv NOT_ASSESSED elsewhere");
        assertThat(answers("key-vault.audit-logs",
                scene(vault("kv", "{}"), setting("kv", "'name':'x'", "{'category':'AuditEvent','enabled':true}", ""))))
                .containsExactly("kv NOT_MET nowhere");
        assertThat(answers("key-vault.audit-logs", scene(vault("kv", "{}"))))
                .containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers("key-vault.audit-logs",
                scene(read, TABLE, vault("kv", "{}"), vault("other", "{}"),
                        setting("other", workspace, "{'category':'AuditEvent','enabled':true}", ""))))
                .as("settings are listed resource by resource: az monitor diagnostic-settings list --resource")
                .containsExactly("kv NOT_ASSESSED type-not-read", "other MET kept");
    }

    /** A workspace may be deleted, or in a subscription that nobody may read, while settings still name it. */
    @Test
    void unreadWorkspaceRetentionIsNotAssessed() {
        String setting = setting("kv", "'workspaceId':'" + LOGS + "'", "{'category':'AuditEvent','enabled':true}", "");

        assertThat(answers("key-vault.audit-logs", scene(vault("kv", "{}"), setting)))
                .containsExactly("kv NOT_ASSESSED workspace-unread");
        assertThat(answers("key-vault.audit-logs", scene(vault("kv", "{}"), setting, any(LOGS, "{}"))))
                .as("a workspace without its retention period")
                .containsExactly("kv NOT_ASSESSED workspace-unread");
    }

    @Test
    void diagnosticSettingsOfOtherTypesDoNotProveAbsence() {
        String subscription = any(
                "/subscriptions/11111111-2222-3333-4444-555555555555/providers/microsoft.insights/diagnosticSettings/d",
                "{'workspaceId':'" + LOGS + "','logs':[{'category':'Security','enabled':true}]}");

        assertThat(answers("key-vault.audit-logs", scene(vault("kv", "{}"), subscription)))
                .containsExactly("kv NOT_ASSESSED type-not-read");
    }

    @Test
    void metricsMustBeRetainedWhereEnabled() {
        String storage = "'storageAccountId':'" + GROUP + "/providers/Microsoft.Storage/storageAccounts/s'";

        assertThat(answers("key-vault.metrics",
                scene(vault("kv", "{}"), setting("kv", storage, "", "{'category':'AllMetrics','enabled':true}"))))
                .containsExactly("kv MET kept");
        assertThat(answers("key-vault.metrics",
                scene(vault("kv", "{}"), setting("kv", storage, "", "{'category':'AllMetrics','enabled':false}"))))
                .containsExactly("kv NOT_MET none");
        assertThat(answers("key-vault.metrics", scene(vault("kv", "{}"))))
                .containsExactly("kv NOT_ASSESSED type-not-read");
    }

    /** Microsoft Learn, "Diagnostic settings in Azure Monitor": deleting a destination leaves the setting as it is. */
    @Test
    void metricsSentToAMissingWorkspaceAreNotStored() {
        String law = "Microsoft.OperationalInsights/workspaces/";

        assertThat(
                answers("key-vault.metrics",
                        scene(vault("kv", "{}"),
                                setting("kv", "'workspaceId':'" + LOGS + "'", "",
                                        "{'category':'AllMetrics','enabled':true}"),
                                resource(law + "other", "{}"))))
                .containsExactly("kv NOT_ASSESSED gone");
    }

    /** Microsoft Learn, REST "Get Secrets", {@code SecretAttributes}: created is a time in the past. */
    @ParameterizedTest
    @CsvSource({"2026-11-01T00:00:00Z,MET later", "2027-02-01T00:00:00Z,NOT_ASSESSED created-later",
        "2028-01-01T00:00:00Z,NOT_ASSESSED created-later"})
    void creationDateInTheFutureContradictsExpiry(String created, String answer) {
        assertThat(answers("key-vault.secret-expiry",
                scene(vault("kv", "{}"),
                        item("secrets", "s",
                                "'enabled':true,'created':'" + created + "','expires':'2027-03-01T00:00:00Z'"))))
                .containsExactly("s " + answer);
    }

    @Test
    void secretsAndCertificatesExpireButNotWithinThirtyDays() {
        for (String kind : List.of("secrets", "certificates")) {
            String check = kind.equals("secrets") ? "key-vault.secret-expiry" : "key-vault.certificate-expiry";
            assertThat(answers(check,
                    scene(vault("kv", "{'vaultUri':'https://KV.vault.azure.net/'}"),
                            item(kind, "a", "'exp':1798192801"), item(kind, "b", "'exp':1798020000"),
                            item(kind, "c", "'exp':1700000000"), item(kind, "d", "'enabled':true"),
                            item(kind, "e", "'enabled':false"), "{'id':'https://kv.vault.azure.net/" + kind + "/f'}")))
                    .as(check)
                    .containsExactly("a MET later", "b NOT_MET soon", "c NOT_MET expired", "d NOT_MET never",
                            "e MET disabled", "f NOT_ASSESSED not-whole");
            assertThat(answers(check, scene(vault("kv", "{}")))).containsExactly("kv NOT_ASSESSED unread");
        }
    }

    /** Azure Policy, "Secrets should have the specified maximum validity period": counted from the creation. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`',
            value = {"secrets,`'created':1785888000,'exp':1801440000`,MET later",
                "secrets,`'created':1785888000,'exp':1801526400`,NOT_MET too-long",
                "secrets,`'created':1785888000,'exp':4891363200`,NOT_MET too-long",
                "secrets,`'exp':4891363200`,NOT_MET too-long",
                "secrets,`'enabled':false,'exp':4891363200`,MET disabled", "certificates,`'exp':4891363200`,MET later"})
    void secretThatIsValidLongerThanTheRotationIntervalDoesNotExpireInTime(String kind, String dates, String answer) {
        assertThat(answers(kind.equals("secrets") ? "key-vault.secret-expiry" : "key-vault.certificate-expiry",
                scene(item(kind, "a", dates)))).containsExactly("a " + answer);
    }

    /** REST "Get Secrets": attributes tell whether an item is in use and when it expires. */
    @Test
    void itemWithoutAttributesIsNotAssessedForExpiry() {
        assertThat(answers("key-vault.secret-expiry",
                scene("{'id':'https://kv.vault.azure.net/secrets/a','contentType':'text'}")))
                .containsExactly("a NOT_ASSESSED property-absent");
    }

    @Test
    void newestSecretVersionCountsAndCertificateSecretsAreIgnored() {
        assertThat(answers("key-vault.secret-expiry", scene(
                item("secrets", "a/1", "'created':1500000000,'exp':1600000000"),
                item("secrets", "a/2", "'created':1787000000,'exp':1800000000"),
                "{'id':'https://kv.vault.azure.net/secrets/tls','managed':true,'attributes':{'enabled':true}}")))
                .containsExactly("a MET later");
    }

    @Test
    void certificateRenewalFollowsItsPolicy() {
        String action = "'lifetime_actions':[{'trigger':{'days_before_expiry':30},'action':{'action_type':'%s'}}]";
        String policy = "{'id':'https://kv.vault.azure.net/certificates/%s/policy'," + action
                + ",'issuer':{'name':'%s'}}";

        assertThat(answers("key-vault.certificate-renewal", scene(item("certificates", "a", "'enabled':true"),
                policy.formatted("a", "AutoRenew", "DigiCert"), item("certificates", "b", "'enabled':true"),
                policy.formatted("b", "EmailContacts", "Self"), item("certificates", "c", "'enabled':true"),
                policy.formatted("c", "AutoRenew", "Unknown"), item("certificates", "d", "'enabled':true"),
                "{'id':'https://kv.vault.azure.net/certificates/e/1','attributes':{'enabled':true},'policy':{'issuerParameters':{'name':'Self'},'lifetimeActions':[{'action':'AutoRenew'}]}}")))
                .containsExactly("a MET automatic", "b NOT_MET by-hand", "c NOT_MET foreign",
                        "d NOT_ASSESSED policy-unread", "e MET automatic");
        String silent = "{'id':'https://kv.vault.azure.net/certificates/a/policy',%s}";
        for (String part : List.of("'issuer':{'name':'Self'}", action.formatted("AutoRenew"))) {
            assertThat(answers("key-vault.certificate-renewal",
                    scene(item("certificates", "a", "'enabled':true"), silent.formatted(part))))
                    .as("REST \"Get Certificate Policy\": issuer and actions decide together")
                    .containsExactly("a NOT_ASSESSED property-absent");
        }
        assertThat(answers("key-vault.certificate-renewal", scene(vault("kv", "{}"))))
                .containsExactly("kv NOT_ASSESSED unread");
    }

    /** Microsoft Learn, "Configure certificate autorotation in Key Vault". */
    @ParameterizedTest
    @CsvSource({"1796400000,days_before_expiry,30,NOT_MET overdue", "1796400000,days_before_expiry,5,MET automatic",
        "1795000000,days_before_expiry,5,NOT_MET overdue", "1796400000,lifetime_percentage,80,NOT_MET overdue",
        "1800000000,lifetime_percentage,99,MET automatic"})
    void renewalTriggerInThePastIsIneffective(long expiry, String trigger, int value, String answer) {
        String policy = "{'id':'https://kv.vault.azure.net/certificates/a/policy','lifetime_actions':[{'trigger':{'"
                + trigger + "':" + value + "},'action':{'action_type':'AutoRenew'}}],'issuer':{'name':'DigiCert'}}";
        assertThat(answers("key-vault.certificate-renewal",
                scene(item("certificates", "a", "'enabled':true,'created':1764000000,'exp':" + expiry), policy)))
                .containsExactly("a " + answer);
    }

    /** Microsoft Learn, "Prepare for Key Vault API version 2026-02-01". */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`',
            value = {"2026-02-01,``,MET roles", "2025-05-01,``,NOT_MET policies",
                "2026-02-01,'vaultUri':'https://kv.vault.azure.net/',NOT_MET policies",
                "2026-02-01,'enableRbacAuthorization':false,NOT_MET policies"})
    void templateOfANewVaultHasRolesByDefaultAndAVaultThatExistsDoesNot(String version, String properties,
            String answer) {
        assertThat(answers("key-vault.rbac", scene(any(GROUP + "/providers/Microsoft.KeyVault/vaults/kv",
                "{" + properties + "}", "'apiVersion':'" + version + "'")))).containsExactly("kv " + answer);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"'0.0.0.0/0',NOT_MET everybody", "null,NOT_ASSESSED unread-firewall",
        "{'value':null},NOT_ASSESSED unread-firewall", "{'value':'203.0.113.7'},MET firewall"})
    void unreadableFirewallAddressIsNotIgnored(String rule, String answer) {
        assertThat(answers("key-vault.public-network",
                scene(vault("kv", "{'networkAcls':{'defaultAction':'Deny','ipRules':[" + rule + "]}}"))))
                .containsExactly("kv " + answer);
    }

    @Test
    void unreadableValueIsNotTreatedAsMissing() {
        assertThat(answers("key-vault.soft-delete",
                scene(vault("kv", "{'enableSoftDelete':true,'softDeleteRetentionInDays':'seven'}"))))
                .containsExactly("kv NOT_ASSESSED not-whole");
        assertThat(answers("key-vault.secret-expiry",
                scene(vault("kv", "{}"), item("secrets", "a", "'enabled':true,'expires':'soon'"))))
                .containsExactly("a NOT_ASSESSED not-whole");
    }
}
