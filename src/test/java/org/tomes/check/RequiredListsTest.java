package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * A list that reverses a result decides it only if it was collected: with its entry, without one, and without the list
 * a check must never give opposite verdicts for what the third collection cannot distinguish.
 */
class RequiredListsTest {

    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final String VAULT_ADMINISTRATOR = "00482a5a-887f-4fb3-b363-3b7fe8e74483";
    private static final String VAULT_READER = "4633458b-17de-408a-b874-0445c86b69e6";
    private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv";

    /**
     * @param check the check
     * @param type list that is left out
     * @param entry its entries that reverse the result
     * @param always everything else
     */
    private record Flip(String check, ResourceType type, List<String> entry, List<String> always) {

        @Override
        public String toString() {
            return check + " without " + type.text();
        }
    }

    private static String role(String kind, String name, String role, String scope, String more) {
        return any(scope + "/providers/Microsoft.Authorization/" + kind + "/" + name,
                "{'roleDefinitionId':'" + SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + role
                        + "','principalId':'" + name + "','principalType':'User','scope':'" + scope + "'" + more + "}");
    }

    private static String active(String name, String role) {
        return role("roleAssignments", name, role, SUBSCRIPTION, "");
    }

    private static List<String> eligible(String role, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> role("roleEligibilityScheduleInstances", "e" + at, role, SUBSCRIPTION, ""))
                .toList();
    }

    private static List<String> delegated(String role, int count) {
        String authorizations = IntStream.range(0, count)
                .mapToObj(at -> "{'principalId':'d" + at + "','roleDefinitionId':'" + role + "'}")
                .collect(Collectors.joining(","));
        return List.of(any(SUBSCRIPTION + "/providers/Microsoft.ManagedServices/registrationAssignments/a",
                "{'registrationDefinition':{'properties':{'managedByTenantId':'t','authorizations':[" + authorizations
                        + "]}}}"));
    }

    private static List<String> activated(String role) {
        return List.of(role("roleAssignmentScheduleInstances", "a", role, SUBSCRIPTION,
                ",'assignmentType':'Activated','endDateTime':'2026-11-24T12:00:00Z'"));
    }

    private static List<String> exempt(String assignment) {
        return List.of(any(SUBSCRIPTION + "/providers/Microsoft.Authorization/policyExemptions/x",
                "{'policyAssignmentId':'" + SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/"
                        + assignment + "','exemptionCategory':'Waiver'}"));
    }

    private static String policy(String definition, String parameters) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/p",
                "{'displayName':'p','policyDefinitionId':'/providers/Microsoft.Authorization/policyDefinitions/"
                        + definition + "','scope':'" + SUBSCRIPTION + "','enforcementMode':'Default','parameters':"
                        + parameters + "}");
    }

    private static Flip policyFlip(String check, String definition, String parameters) {
        return new Flip(check, ResourceType.POLICY_EXEMPTION, exempt("p"), List.of(policy(definition, parameters)));
    }

    private static String rbacVault() {
        return any(VAULT, "{'enableRbacAuthorization':true}");
    }

    private static final String SERVER = resource("Microsoft.Sql/servers/sq", "{'publicNetworkAccess':'Enabled'}");

    private static String firewall(String path, String start, String end) {
        return resource(path, "{'startIpAddress':'" + start + "','endIpAddress':'" + end + "'}");
    }

    private static Flip publicAccess(String server, String properties) {
        return new Flip("service.public-access",
                ResourceType.of(server.substring(0, server.lastIndexOf('/')) + "/firewallRules"),
                List.of(firewall(server + "/firewallRules/all", "0.0.0.0", "255.255.255.255")),
                List.of(resource(server, properties)));
    }

    private static final String ACTION_GROUP = resource("Microsoft.Insights/actionGroups/ag",
            "{'enabled':true,'emailReceivers':[{'name':'m','emailAddress':'a@example.org','status':'Enabled'}]}");
    private static final String ACTIONS = "'actions':[{'actionGroupId':'" + GROUP
            + "/providers/Microsoft.Insights/actionGroups/ag'}]";
    private static final String QUERY_ACTIONS = "'actions':{'actionGroups':['" + GROUP
            + "/providers/Microsoft.Insights/actionGroups/ag']}";
    private static final String WORKSPACE = GROUP + "/providers/Microsoft.OperationalInsights/workspaces/w";
    private static final String DIAGNOSTICS = any(VAULT + "/providers/Microsoft.Insights/diagnosticSettings/d",
            "{'workspaceId':'" + WORKSPACE + "','logs':[{'categoryGroup':'audit','enabled':true}]}");
    private static final String PLAN = any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/KeyVaults",
            "{'pricingTier':'Standard'}");

    private static String metric(String status) {
        return resource("Microsoft.Insights/metricAlerts/m",
                "{'enabled':true,'scopes':['" + VAULT + "']," + ACTIONS
                        + ",'criteria':{'odata.type':'x','allOf':[{'metricName':'ServiceApiResult','operator':"
                        + "'GreaterThan','threshold':1,'dimensions':[{'name':'StatusCode','operator':'Include',"
                        + "'values':['" + status + "']}]}]}}");
    }

    private static String query(String scope, String text) {
        return resource("Microsoft.Insights/scheduledQueryRules/q", "{'enabled':true,'scopes':['" + scope + "'],"
                + QUERY_ACTIONS + ",'criteria':{'allOf':[{'query':'" + text + "'}]}}");
    }

    private static final String REFUSED = "AzureDiagnostics | where ResourceProvider has MICROSOFT.KEYVAULT and 403";
    private static final String EXPIRY = "AzureDiagnostics | where OperationName has SecretNearExpiry or OperationName "
            + "has CertificateNearExpiry";
    private static final String SILENCED = resource("Microsoft.AlertsManagement/actionRules/r",
            "{'enabled':true,'scopes':['" + SUBSCRIPTION + "'],'actions':[{'actionType':'RemoveAllActionGroups'}]}");
    private static final String EVENTS = any(VAULT + "/providers/Microsoft.EventGrid/eventSubscriptions/e",
            "{'topic':'" + VAULT + "','provisioningState':'Succeeded','destination':{'endpointType':'StorageQueue',"
                    + "'properties':{'resourceId':'" + GROUP + "/providers/Microsoft.Storage/storageAccounts/s',"
                    + "'queueName':'q'}},'filter':{'includedEventTypes':['Microsoft.KeyVault.SecretNearExpiry',"
                    + "'Microsoft.KeyVault.CertificateNearExpiry']}}");

    private static Flip storageFlip(String tier, boolean enabled) {
        String account = "Microsoft.Storage/storageAccounts/st";
        return new Flip("defender.plan.StorageAccounts", ResourceType.STORAGE_DEFENDER,
                List.of(resource(account + "/providers/Microsoft.Security/defenderForStorageSettings/current",
                        "{'overrideSubscriptionLevelSettings':true,'isEnabled':" + enabled + "}")),
                List.of(resource(account, "{}"),
                        any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/StorageAccounts",
                                "{'pricingTier':'" + tier + "'}")));
    }

    static Stream<Flip> flips() {
        ResourceType eligible = ResourceType.ELIGIBLE_ROLE;
        ResourceType delegation = ResourceType.DELEGATION;
        List<String> twoOwners = List.of(active("a", OWNER), active("b", OWNER));
        List<String> contributor = List.of(active("a", CONTRIBUTOR), eligible(CONTRIBUTOR, 1).getFirst());
        List<String> reader = List.of(rbacVault(), eligible(VAULT_READER, 1).getFirst(),
                role("roleAssignments", "a", VAULT_READER, VAULT, ""));
        return Stream.of(new Flip("identity.owners", eligible, eligible(OWNER, 9), twoOwners),
                new Flip("identity.owners", eligible, eligible(OWNER, 1), List.of(active("a", OWNER))),
                new Flip("identity.owners", delegation, delegated(OWNER, 9), twoOwners),
                new Flip("identity.user-access-administrators", eligible, eligible(ACCESS_ADMINISTRATOR, 9),
                        List.of(active("a", ACCESS_ADMINISTRATOR))),
                new Flip("identity.user-access-administrators", delegation, delegated(ACCESS_ADMINISTRATOR, 9),
                        List.of(active("a", ACCESS_ADMINISTRATOR))),
                new Flip("identity.contributors", eligible,
                        List.of(eligible(CONTRIBUTOR, 1).getFirst().replace(",'principalType':'User'", "")), twoOwners),
                new Flip("identity.contributors", delegation, delegated(CONTRIBUTOR, 1), twoOwners),
                new Flip("identity.contributors", ResourceType.ROLE_SCHEDULE, activated(CONTRIBUTOR), contributor),
                new Flip("identity.direct-roles", delegation, delegated(OWNER, 1),
                        List.of(role("roleAssignments", "a", OWNER, SUBSCRIPTION, "").replace("'User'", "'Group'"))),
                new Flip("identity.direct-roles", ResourceType.ROLE_SCHEDULE, activated(CONTRIBUTOR), contributor),
                policyFlip("policy.allowed-locations", "e56962a6-4747-49cd-b67b-bf8b01975c4c",
                        "{'listOfAllowedLocations':{'value':['westeurope']}}"),
                policyFlip("policy.unmanaged-disks", "06a78e20-9358-41c9-923c-fb736d382a4d", "{}"),
                policyFlip("policy.required-tags", "871b6d14-10aa-478d-b590-94f262ecfa99",
                        "{'tagName':{'value':'owner'}}"),
                new Flip("key-vault.administrators", eligible, eligible(VAULT_ADMINISTRATOR, 9),
                        List.of(rbacVault(), active("a", CONTRIBUTOR))),
                new Flip("key-vault.administrators", delegation, delegated(VAULT_ADMINISTRATOR, 9),
                        List.of(rbacVault(), active("a", CONTRIBUTOR))),
                new Flip("key-vault.secret-readers", eligible, eligible(VAULT_READER, 1),
                        List.of(rbacVault(), active("a", CONTRIBUTOR))),
                new Flip("key-vault.secret-readers", delegation, delegated(VAULT_READER, 1),
                        List.of(rbacVault(), active("a", CONTRIBUTOR))),
                new Flip("key-vault.secret-readers", ResourceType.ROLE_SCHEDULE,
                        List.of(role("roleAssignmentScheduleInstances", "a", VAULT_READER, VAULT,
                                ",'assignmentType':'Activated','endDateTime':'2026-11-24T12:00:00Z'")),
                        reader),
                new Flip("service.sql-firewall", ResourceType.SQL_FIREWALL_RULE,
                        List.of(firewall("Microsoft.Sql/servers/sq/firewallRules/all", "0.0.0.0", "255.255.255.255")),
                        List.of(SERVER)),
                new Flip("service.sql-firewall", ResourceType.SQL_IPV6_FIREWALL_RULE,
                        List.of(resource("Microsoft.Sql/servers/sq/ipv6FirewallRules/all",
                                "{'startIPv6Address':'2000::','endIPv6Address':"
                                        + "'3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'}")),
                        List.of(SERVER)),
                publicAccess("Microsoft.DBforPostgreSQL/flexibleServers/pg",
                        "{'network':{'publicNetworkAccess':'Enabled'}}"),
                publicAccess("Microsoft.DBforMySQL/flexibleServers/my",
                        "{'network':{'publicNetworkAccess':'Enabled'}}"),
                publicAccess("Microsoft.Synapse/workspaces/sy", "{'publicNetworkAccess':'Enabled'}"),
                publicAccess("Microsoft.Cache/redis/re", "{'publicNetworkAccess':'Enabled'}"),
                new Flip("key-vault.access-alerts", ResourceType.METRIC_ALERT, List.of(metric("403")),
                        List.of(rbacVault(), PLAN, ACTION_GROUP)),
                new Flip("key-vault.access-alerts", ResourceType.LOG_QUERY_ALERT, List.of(query(VAULT, REFUSED)),
                        List.of(rbacVault(), PLAN, ACTION_GROUP)),
                new Flip("key-vault.access-alerts", ResourceType.DIAGNOSTIC_SETTING, List.of(DIAGNOSTICS),
                        List.of(rbacVault(), PLAN, ACTION_GROUP, query(WORKSPACE, REFUSED))),
                new Flip("key-vault.access-alerts", ResourceType.ALERT_PROCESSING_RULE, List.of(SILENCED),
                        List.of(rbacVault(), PLAN, ACTION_GROUP, metric("403"))),
                new Flip("key-vault.expiry-alerts", ResourceType.EVENT_SUBSCRIPTION, List.of(EVENTS),
                        List.of(rbacVault())),
                new Flip("key-vault.expiry-alerts", ResourceType.LOG_QUERY_ALERT, List.of(query(VAULT, EXPIRY)),
                        List.of(rbacVault(), ACTION_GROUP)),
                new Flip("key-vault.expiry-alerts", ResourceType.DIAGNOSTIC_SETTING, List.of(DIAGNOSTICS),
                        List.of(rbacVault(), ACTION_GROUP, query(WORKSPACE, EXPIRY))),
                storageFlip("Standard", false), storageFlip("Free", true),
                new Flip("logging.defender-alerts", ResourceType.ALERT_SUPPRESSION,
                        List.of(any(SUBSCRIPTION + "/providers/Microsoft.Security/alertsSuppressionRules/s",
                                "{'state':'Enabled','alertType':'*','reason':'Other'}")),
                        List.of(any(SUBSCRIPTION + "/providers/Microsoft.Security/securityContacts/default",
                                "{'emails':'a@example.org','isEnabled':true,'notificationsSources':[{'sourceType':"
                                        + "'Alert','minimalSeverity':'Medium'}]}"))));
    }

    @ParameterizedTest
    @MethodSource("flips")
    void checkIsNotAssessedWithoutTheListThatDecidesIt(Flip flip) {
        List<String> reversed = new ArrayList<>(flip.always());
        reversed.addAll(flip.entry());
        Set<CheckOutcome> results = Stream.of(results(flip, reversed, true), results(flip, flip.always(), true))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(results).as("the entry matters").hasSizeGreaterThan(1);
        assertThat(results(flip, flip.always(), false)).as("without the list")
                .containsExactly(CheckOutcome.NOT_ASSESSED);
    }

    @Test
    void everyDecidingListOfEveryCheckIsTested() {
        Set<String> tried = flips().map(Flip::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = Checks.ALL.stream()
                .flatMap(check -> check.reversingLists()
                        .stream()
                        .flatMap(lists -> lists.types().stream())
                        .map(type -> check.id() + " without " + type.text()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(named);
    }

    /** Assesses the subject of the check, a vault, server or subscription. */
    private static Set<CheckOutcome> results(Flip flip, List<String> resources, boolean collected) {
        Inventory read = InventoryFixture
                .inventory(ImportResultFixture.file("a.json", "[" + String.join(",", resources) + "]"));
        List<ResourceType> lists = Checks.ALL.stream()
                .filter(check -> check.id().toString().equals(flip.check()))
                .flatMap(check -> check.reversingLists().stream())
                .flatMap(each -> each.types().stream())
                .filter(type -> collected || !type.equals(flip.type()))
                .toList();
        return CheckResultSetFixture
                .assessments(flip.check(),
                        new CheckContext(CheckResultSetFixture.withLists(read, lists), CheckCriteria.initial(),
                                CheckResultSetFixture.NOW))
                .stream()
                .map(Assessment::result)
                .collect(Collectors.toSet());
    }

    /**
     * Lists are named for reasons by the ends of their keys, which nothing else would connect with the texts. Checks of
     * Defender plans share the texts of one.
     */
    @Test
    void everyReasonWithListsOfItsOwnHasAText() {
        Texts texts = Texts.in(Language.EN);
        for (Check check : Checks.ALL) {
            String id = check.id().value();
            List<String> areas = List.of("check." + id, "check." + id.substring(0, id.lastIndexOf('.')));
            assertThat(check.reversingLists()).as(id)
                    .flatMap(RequiredLists::reasonKeys)
                    .allMatch(reason -> areas.stream().anyMatch(area -> texts.containsKey(area + "." + reason)));
        }
    }
}
