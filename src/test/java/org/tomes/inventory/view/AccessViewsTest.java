package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.view.ResourceFixture.flat;
import static org.tomes.inventory.view.ResourceFixture.id;
import static org.tomes.inventory.view.ResourceFixture.resource;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

class AccessViewsTest {

    private static final String OWNER = "/providers/Microsoft.Authorization/roleDefinitions/8E3AF657-a8ff-443c-a75c-2fe8c4bcb635";

    @Test
    void roleIsIdentifiedByItsIdRegardlessOfItsScope() {
        RoleAssignment assignment = RoleAssignment
                .of(resource("Microsoft.Authorization/roleAssignments/a", "{'roleDefinitionId':'" + OWNER
                        + "','principalId':'p','principalType':'Group','scope':'/subscriptions/S'}"));
        assertThat(assignment.is(WellKnownRole.OWNER)).isTrue();
        assertThat(assignment.scope()).map(Object::toString).contains("/subscriptions/S");
        assertThat(assignment.appliesTo(id("Microsoft.KeyVault/vaults/kv"))).isFalse();
    }

    @Test
    void roleOnTheTenantAppliesToEveryResource() {
        RoleAssignment assignment = RoleAssignment.of(flat("Microsoft.Authorization/roleAssignments/a",
                "'roleDefinitionId':'" + OWNER + "','roleDefinitionName':'Owner','principalName':'ada','scope':'/'"));
        assertThat(assignment.appliesTo(id("Microsoft.KeyVault/vaults/kv"))).isTrue();
        assertThat(assignment.principalName()).contains("ada");
    }

    @Test
    void roleWithoutAScopeAppliesToItsParent() {
        RoleAssignment assignment = RoleAssignment
                .of(resource("Microsoft.KeyVault/vaults/kv/providers/Microsoft.Authorization/" + "roleAssignments/a",
                        "{'roleDefinitionId':'" + OWNER + "'}"));
        assertThat(assignment.scope()).contains(id("Microsoft.KeyVault/vaults/kv"));
        assertThat(assignment.isOnManagementGroup()).isFalse();
    }

    @Test
    void workloadWithoutIdentityHasNone() {
        assertThat(WebApp.of(resource("Microsoft.Web/sites/a", "{}")).identity().exists()).isFalse();
        assertThat(WebApp.of(flat("Microsoft.Web/sites/a", "'identity':{'type':'None'}")).identity().exists())
                .isFalse();
        assertThat(WebApp
                .of(flat("Microsoft.Web/sites/a", "'kind':'functionapp,linux','identity':{'type':'SystemAssigned'}")))
                .satisfies(app -> assertThat(app.identity().exists()).isTrue());
    }

    @Test
    void assignedIdentitiesOfAMachineAreRead() {
        VirtualMachine machine = VirtualMachine.of(flat("Microsoft.Compute/virtualMachines/m",
                ("'identity':{'type':'UserAssigned'," + "'userAssignedIdentities':{'%s':{}}}")
                        .formatted(id("Microsoft.ManagedIdentity/userAssignedIdentities/u"))));
        assertThat(machine.identity().userAssigned())
                .containsExactly(id("Microsoft.ManagedIdentity/userAssignedIdentities/u"));
    }

    @Test
    void missingValuesOfARecommendationComeFromItsMetadata() {
        Resource resource = resource("Microsoft.Compute/virtualMachines/m/providers/Microsoft.Security/assessments/k",
                """
                        {'displayName':'Close ports','status':{'code':'unhealthy','firstEvaluationDate':'2026-02-01T05:10:11.1234567Z'},
                         'resourceDetails':{'Source':'Azure','Id':'%s'}}"""
                        .formatted(id("Microsoft.Compute/virtualMachines/m")));
        Recommendation recommendation = Recommendation.of(resource, JsonNodeView.read("{\"severity\":\"High\"}"));
        assertThat(recommendation.isOpen()).isTrue();
        assertThat(recommendation.severity()).contains("High");
        assertThat(recommendation.about()).contains(id("Microsoft.Compute/virtualMachines/m"));
        assertThat(recommendation.firstSeen()).contains(Instant.parse("2026-02-01T05:10:11.123456700Z"));
    }

    @Test
    void recommendationWithAnUnknownStatusIsNotOpen() {
        Recommendation recommendation = Recommendation.of(
                resource("Microsoft.Security/assessments/k", "{'status':{'code':'Perhaps'}}"), JsonNodeView.read("{}"));
        assertThat(recommendation.status()).isEmpty();
        assertThat(recommendation.isOpen()).isFalse();
    }

    @Test
    void contactIsReadInTheOlderAndTheNewerFormat() {
        SecurityContact older = SecurityContact.of(resource("Microsoft.Security/securityContacts/d", """
                {'emails':'a@x.example; b@x.example','notificationsByRole':{'state':'Off','roles':['Owner']},
                 'alertNotifications':{'state':'On','minimalSeverity':'High'}}"""));
        assertThat(older.emails()).containsExactly("a@x.example", "b@x.example");
        assertThat(older.roles()).isEmpty();
        assertThat(older.alerts()).contains(true);
        SecurityContact newer = SecurityContact.of(resource("Microsoft.Security/securityContacts/d", """
                {'isEnabled':true,'notificationsSources':[{'sourceType':'AttackPath','minimalRiskLevel':'Critical'},
                 {'sourceType':'Alert','minimalSeverity':'Medium'}]}"""));
        assertThat(newer.minimalSeverity()).contains("Medium");
    }

    @Test
    void scopesAndConditionsOfEachKindOfAlertRuleAreRead() {
        String group = id("Microsoft.Insights/actionGroups/g").toString();
        AlertRule activity = AlertRule.activityLog(resource("Microsoft.Insights/activityLogAlerts/r",
                """
                        {'scopes':['/subscriptions/S'],'condition':{'allOf':[{'field':'category','equals':'Administrative'},
                         {'anyOf':[{'field':'operationName','equals':'x/write'}]}]},'actions':{'actionGroups':[{'actionGroupId':'%s'}]}}"""
                        .formatted(group)));
        assertThat(activity.matches()).extracting(AlertRule.Match::name).containsExactly("category", "operationName");
        assertThat(activity.isOn()).isTrue();
        AlertRule metric = AlertRule.metric(resource("Microsoft.Insights/metricAlerts/r", """
                {'enabled':false,'scopes':['%s'],'criteria':{'allOf':[{'metricName':'ServiceApiResult',
                 'dimensions':[{'name':'StatusCode','values':['401','403']}]}]},'actions':[{'actionGroupId':'%s'}]}"""
                .formatted(id("Microsoft.KeyVault/vaults/kv"), group)));
        assertThat(metric.matches()).contains(new AlertRule.Match("StatusCode", List.of("401", "403")));
        assertThat(metric.isOn()).isFalse();
        assertThat(metric.monitors(id("Microsoft.KeyVault/vaults/KV"))).isTrue();
        AlertRule query = AlertRule.logQuery(resource("Microsoft.Insights/scheduledQueryRules/r",
                """
                        {'scopes':['/subscriptions/S'],'criteria':{'allOf':[{'query':'AzureDiagnostics'}]},'actions':{'actionGroups':['%s']}}"""
                        .formatted(group)));
        assertThat(query.queries()).containsExactly("AzureDiagnostics");
        assertThat(query.actionGroups()).isEqualTo(activity.actionGroups()).isEqualTo(metric.actionGroups());
    }

    @Test
    void groupWithoutReceiverHasNoRecipient() {
        assertThat(ActionGroup.of(resource("Microsoft.Insights/actionGroups/g", "{'enabled':true,'emailReceivers':[]}"))
                .hasRecipient()).isFalse();
        assertThat(ActionGroup.of(
                resource("Microsoft.Insights/actionGroups/g", "{'emailReceivers':[{'emailAddress':'a@x.example'}]}"))
                .hasRecipient()).isTrue();
    }

    @Test
    void eventsOfASystemTopicAreThoseOfItsSource() {
        EventGridSystemTopic topic = EventGridSystemTopic.of(resource("Microsoft.EventGrid/systemTopics/t",
                "{'source':'%s'}".formatted(id("Microsoft.KeyVault/vaults/kv"))));
        EventSubscription subscription = EventSubscription.of(resource(
                "Microsoft.EventGrid/systemTopics/t/eventSubscriptions/s",
                "{'filter':{'includedEventTypes':['Microsoft.KeyVault.SecretNearExpiry']},'destination':{'endpointType':'WebHook'}}"),
                List.of(topic));
        assertThat(subscription.source()).contains(id("Microsoft.KeyVault/vaults/kv"));
        assertThat(subscription.includes("Microsoft.KeyVault.SecretExpired")).isFalse();
    }
}
