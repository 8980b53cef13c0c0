package org.tomes.check.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;

class VaultAlertsTest {

    private static final String ID = GROUP + "/providers/Microsoft.KeyVault/vaults/kv";
    private static final String VAULT = any(ID, "{}");
    private static final String GROUP_ID = GROUP + "/providers/Microsoft.Insights/actionGroups/ag";

    private static final String HEARD = resource("Microsoft.Insights/actionGroups/ag",
            "{'emailReceivers':[{'emailAddress':'a@example.com','status':'Enabled'}]}");

    private static final String NO_TOPIC_OF_VAULT = resource("Microsoft.EventGrid/systemTopics/u",
            "{'source':'" + GROUP + "/providers/Microsoft.KeyVault/vaults/other'}");

    /** With the action group of the rules, unless the scene has one. */
    private static CheckContext heard(String... resources) {
        boolean own = Stream.of(resources).anyMatch(each -> each.startsWith("{'id':'" + GROUP_ID));
        return own ? scene(resources)
                : scene(Stream.concat(Stream.of(resources), Stream.of(HEARD)).toArray(String[]::new));
    }

    /** Microsoft Learn, "Action groups": who is told stands in the group alone. */
    @Test
    void alertWithUnreadActionGroupIsNotAssessed() {
        String check = "key-vault.access-alerts";
        assertThat(answers(check, scene(VAULT, refused(TOLD), DEFENDER)))
                .containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check, heard(VAULT, refused(TOLD), DEFENDER))).containsExactly("kv MET both");
        String other = refused(TOLD).replace("metricAlerts/m", "metricAlerts/m2")
                .replace("actionGroups/ag", "actionGroups/far");
        assertThat(answers(check, heard(VAULT, refused(TOLD), other, DEFENDER))).as("one that is heard is enough")
                .containsExactly("kv MET both");
        assertThat(answers(check, scene(VAULT, DEFENDER))).as("no group makes up for a rule that is missing")
                .containsExactly("kv NOT_MET no-refused");
    }

    /** Microsoft Learn, "Monitoring data reference for Azure Key Vault": dimensions limit what a metric counts. */
    @Test
    void onlyTheTextOfAQueryShowsWhatItDetects() {
        String check = "key-vault.access-alerts";
        String none = unknown().replace("AzureDiagnostics |", "// AzureDiagnostics 403 \\nHeartbeat | take 0 //");
        String reads = refused(TOLD).replace("'dimensions':[",
                "'dimensions':[{'name':'ActivityName','values':['keyget']},");

        assertThat(answers(check, heard(VAULT, refused(TOLD), unknown()))).containsExactly("kv NOT_ASSESSED query");
        assertThat(answers(check, heard(VAULT, none))).containsExactly("kv NOT_ASSESSED query");
        assertThat(answers(check, heard(VAULT, reads, DEFENDER))).containsExactly("kv NOT_ASSESSED query");
    }

    private static final String DEFENDER = any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/KeyVaults",
            "{'pricingTier':'Standard'}");

    private static String refused(String more) {
        return resource("Microsoft.Insights/metricAlerts/m",
                "{'scopes':['" + GROUP + "'],'criteria':{'allOf':[{'metricName':'ServiceApiResult',"
                        + "'dimensions':[{'name':'StatusCode','values':['401','403']}]}]}" + more + "}");
    }

    private static String unknown() {
        return resource("Microsoft.Insights/scheduledQueryRules/q", "{'scopes':['" + SUBSCRIPTION
                + "'],'criteria':{'allOf':[{'query':"
                + "'AzureDiagnostics | where ResourceProvider == \\u0022MICROSOFT.KEYVAULT\\u0022 | summarize by CallerIPAddress'}]},"
                + "'actions':{'actionGroups':['" + GROUP_ID + "']}}");
    }

    private static final String TOLD = ",'actions':[{'actionGroupId':'" + GROUP_ID + "'}]";

    @Test
    void deniedAndUnknownAccessMustRaiseAnAlertWithRecipient() {
        String check = "key-vault.access-alerts";
        String defender = DEFENDER;

        assertThat(answers(check, heard(VAULT, refused(TOLD), defender))).containsExactly("kv MET both");
        assertThat(answers(check, heard(VAULT, refused(TOLD)))).as("Defender for Key Vault may watch it")
                .containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check, heard(VAULT, refused(TOLD), defender.replace("Standard", "Free"))))
                .containsExactly("kv NOT_MET no-unknown");
        assertThat(answers(check, heard(VAULT, unknown()))).containsExactly("kv NOT_MET no-refused");
        assertThat(answers(check, heard(VAULT, refused(TOLD + ",'enabled':false"), unknown())))
                .containsExactly("kv NOT_MET no-refused");
        assertThat(answers(check, heard(VAULT, refused(""), defender))).containsExactly("kv NOT_MET no-refused");
        assertThat(answers(check,
                heard(VAULT, refused(TOLD), unknown(),
                        resource("Microsoft.Insights/actionGroups/ag", "{'emailReceivers':[]}"))))
                .containsExactly("kv NOT_MET joined");
        assertThat(answers(check, heard(VAULT))).containsExactly("kv NOT_MET joined");
    }

    /** Microsoft Learn, "Alert processing rules": one can remove the action groups of all alerts in its scope. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"''|NOT_MET no-refused", "'enabled':false|MET both",
        "'conditions':[{'field':'Severity'}]|MET both", "'schedule':{'recurrences':[]}|MET both"})
    void alertWithSuppressedActionGroupsHasNoRecipient(String more, String answer) {
        String rule = any(SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.AlertsManagement/actionRules/r",
                "{'scopes':['" + SUBSCRIPTION + "'],'actions':[{'actionType':'RemoveAllActionGroups'}]"
                        + (more.equals("''") ? "" : "," + more) + "}");
        assertThat(answers("key-vault.access-alerts", heard(VAULT, refused(TOLD), DEFENDER, rule)))
                .containsExactly("kv " + answer);
    }

    /** Microsoft Learn, "Metric Alerts - Create Or Update": a dimension includes values or excludes them. */
    @Test
    void alertThatExcludesDeniedStatusCodesIsNotMet() {
        String excluding = refused(TOLD).replace("'name':'StatusCode'", "'name':'StatusCode','operator':'Exclude'");

        assertThat(answers("key-vault.access-alerts", heard(VAULT, excluding, DEFENDER)))
                .containsExactly("kv NOT_MET no-refused");
        assertThat(answers("key-vault.access-alerts",
                heard(VAULT, excluding.replace("['401','403']", "['200']"), DEFENDER))).containsExactly("kv MET both");
    }

    /**
     * Microsoft Learn, "Metric alerts": all criteria of a rule must hold, and an operator compares with the threshold.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'operator':'GreaterThan'|}|MET both",
        "'operator':'LessThan'|}|NOT_MET no-refused",
        "'operator':'GreaterThan'|},{'metricName':'SaturationShoebox','operator':'GreaterThan'}|NOT_MET no-refused"})
    void alertWithOtherMetricOrOperatorIsNotMet(String operator, String more, String answer) {
        String rule = refused(TOLD).replace("'metricName':'ServiceApiResult'",
                "'metricName':'ServiceApiResult'," + operator);
        assertThat(
                answers("key-vault.access-alerts", heard(VAULT, rule.replace("}]}]}", "}]" + more + "]}"), DEFENDER)))
                .containsExactly("kv " + answer);
    }

    /** Microsoft Learn, REST "Action Groups - Get": a receiver who unsubscribed is disabled. */
    @Test
    void actionGroupWithDisabledReceiverHasNoRecipient() {
        String group = resource("Microsoft.Insights/actionGroups/ag",
                "{'emailReceivers':[{'emailAddress':'a@example.com','status':'Disabled'}]}");
        assertThat(answers("key-vault.access-alerts", heard(VAULT, refused(TOLD), DEFENDER, group)))
                .containsExactly("kv NOT_MET no-refused");
        assertThat(answers("key-vault.access-alerts",
                heard(VAULT, refused(TOLD), DEFENDER, group.replace("Disabled", "Enabled"))))
                .containsExactly("kv MET both");
    }

    /** Microsoft Learn, REST "Event Subscriptions", destination of a monitor alert. */
    @Test
    void eventAlertNeedsAnActionGroupWithRecipient() {
        String subscribed = any(ID + "/providers/Microsoft.EventGrid/eventSubscriptions/s",
                "{'destination':{'endpointType':'MonitorAlert','properties':{'severity':'Sev3','actionGroups':['"
                        + GROUP_ID + "']}},'filter':{}}");
        String off = resource("Microsoft.Insights/actionGroups/ag",
                "{'enabled':false,'emailReceivers':[{'emailAddress':'a@example.com','status':'Enabled'}]}");

        assertThat(answers("key-vault.expiry-alerts", scene(VAULT, subscribed, HEARD))).containsExactly("kv MET told");
        assertThat(answers("key-vault.expiry-alerts", scene(VAULT, subscribed, off, NO_TOPIC_OF_VAULT)))
                .containsExactly("kv NOT_MET undelivered");
        assertThat(answers("key-vault.expiry-alerts", scene(VAULT, subscribed)))
                .containsExactly("kv NOT_ASSESSED type-not-read");
    }

    /** Microsoft Learn, "Azure resource group as an Event Grid source": those send events of Resource Manager alone. */
    @Test
    void subscriptionOnAWiderScopeDoesNotReceiveVaultEvents() {
        for (String scope : List.of(GROUP, SUBSCRIPTION)) {
            assertThat(answers("key-vault.expiry-alerts",
                    heard(VAULT, NO_TOPIC_OF_VAULT,
                            any(scope + "/providers/Microsoft.EventGrid/eventSubscriptions/s",
                                    "{'filter':{'includedEventTypes':['Microsoft.KeyVault.SecretNearExpiry',"
                                            + "'Microsoft.KeyVault.CertificateNearExpiry']}}"))))
                    .as(scope)
                    .containsExactly("kv NOT_MET none");
        }
        assertThat(answers("key-vault.expiry-alerts",
                heard(VAULT, any(ID + "/providers/Microsoft.EventGrid/eventSubscriptions/s", "{'filter':{}}"))))
                .containsExactly("kv MET told");
    }

    @Test
    void logQueryForExpiryEventsIsMet() {
        String query = unknown().replace("summarize by CallerIPAddress",
                "where OperationName in (\\u0022SecretNearExpiryEventGridNotification\\u0022, "
                        + "\\u0022CertificateNearExpiryEventGridNotification\\u0022)");
        String secrets = query.replace("CertificateNear", "KeyNear");

        assertThat(answers("key-vault.expiry-alerts", heard(VAULT, query))).containsExactly("kv NOT_ASSESSED queried");
        assertThat(answers("key-vault.expiry-alerts",
                heard(VAULT, secrets, resource("Microsoft.EventGrid/systemTopics/t", "{'source':'" + ID + "'}"),
                        resource("Microsoft.EventGrid/systemTopics/t/eventSubscriptions/s",
                                "{'filter':{'includedEventTypes':['Microsoft.KeyVault.KeyNearExpiry']}}"))))
                .containsExactly("kv NOT_MET missing");
        assertThat(answers("key-vault.expiry-alerts",
                heard(VAULT, query, resource("Microsoft.Insights/actionGroups/ag", "{'emailReceivers':[]}"))))
                .containsExactly("kv NOT_ASSESSED overturnable");
    }

    @Test
    void eventGridReportsExpiryOfSecretsAndCertificates() {
        String check = "key-vault.expiry-alerts";
        String topic = resource("Microsoft.EventGrid/systemTopics/t",
                "{'source':'" + ID.toUpperCase(Locale.ROOT).replace("/SUB", "/sub") + "'}");
        String other = topic.replace("systemTopics/t", "systemTopics/u").replace("/KV'", "/OTHER'");
        String subscribed = resource("Microsoft.EventGrid/systemTopics/t/eventSubscriptions/s",
                "{'filter':{'includedEventTypes':[%s]}}");

        assertThat(answers(check,
                heard(VAULT, topic, subscribed.formatted(
                        "'Microsoft.KeyVault.SecretNearExpiry'," + "'Microsoft.KeyVault.CertificateNearExpiry'"))))
                .containsExactly("kv MET told");
        assertThat(answers(check, heard(VAULT, topic, subscribed.formatted("'Microsoft.KeyVault.SecretNearExpiry'"))))
                .containsExactly("kv NOT_MET missing");
        assertThat(answers(check,
                heard(VAULT, topic, subscribed.replace("}}", "},'expirationTimeUtc':'2026-11-23T00:00:00Z'}")
                        .formatted(
                                "'Microsoft.KeyVault.SecretNearExpiry','Microsoft.KeyVault.CertificateNearExpiry'"))))
                .containsExactly("kv NOT_MET expired");
        assertThat(answers(check,
                heard(VAULT, topic, subscribed.replace("}}", "},'provisioningState':'AwaitingManualAction'}")
                        .formatted(
                                "'Microsoft.KeyVault.SecretNearExpiry','Microsoft.KeyVault.CertificateNearExpiry'"))))
                .as("its receiver has not confirmed it")
                .containsExactly("kv NOT_MET undelivered");
        assertThat(answers(check, heard(VAULT, topic, subscribed.replace("}}", ",'subjectBeginsWith':'prod-'}}")
                .formatted("'Microsoft.KeyVault.SecretNearExpiry','Microsoft.KeyVault.CertificateNearExpiry'"))))
                .containsExactly("kv NOT_ASSESSED narrowed");
        assertThat(answers(check, heard(VAULT, other))).containsExactly("kv NOT_MET none");
        assertThat(answers(check, heard(VAULT, topic))).containsExactly("kv NOT_ASSESSED overturnable");
        assertThat(answers(check, heard(VAULT))).containsExactly("kv NOT_ASSESSED overturnable");
    }
}
