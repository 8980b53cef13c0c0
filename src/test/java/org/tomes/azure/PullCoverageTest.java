package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;
import static org.tomes.azure.FakePulls.LOCKS;
import static org.tomes.azure.FakePulls.OTHER;
import static org.tomes.azure.FakePulls.SUB;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleDefinition;
import org.tomes.problem.Refused;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The data that a pull requests beyond whole tables: references in answers, and the API versions used. */
class PullCoverageTest {

    private static final String GROUP = "/subscriptions/" + SUB + "/resourceGroups/rg/providers/";
    private static final String CUSTOM = "/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/policyDefinitions/own";
    private static final String SET = "/providers/Microsoft.Authorization/policySetDefinitions/builtin-set";
    private static final String BUILT_IN = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c";

    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, CLOCK);
    }

    private static String assignment(String subscription, String name, String definition) {
        return "{\"id\":\"/subscriptions/" + subscription + "/providers/Microsoft.Authorization/policyAssignments/"
                + name + "\",\"name\":\"" + name
                + "\",\"type\":\"microsoft.authorization/policyassignments\",\"subscriptionId\":\"" + subscription
                + "\",\"properties\":{\"policyDefinitionId\":\"" + definition + "\"}}";
    }

    /** Microsoft Learn, REST "Resources": without {@code authorizationScopeFilter} they are omitted. */
    @Test
    void rolesAndPoliciesOfManagementGroupsAboveAreRead() {
        String group = "/providers/Microsoft.Management/managementGroups/all";
        String role = group + "/providers/Microsoft.Authorization/roleAssignments/r";
        String policy = group + "/providers/Microsoft.Authorization/policyAssignments/p";
        pulls.azure.table("authorizationresources",
                "{\"id\":\"" + role
                        + "\",\"type\":\"microsoft.authorization/roleassignments\",\"properties\":{\"scope\":\"" + group
                        + "\",\"principalType\":\"User\",\"principalId\":\"u\"}}");
        pulls.azure.table("policyresources",
                "{\"id\":\"" + policy + "\",\"type\":\"microsoft.authorization/policyassignments\",\"properties\":{}}");

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.find(ResourceId.parse(role).orElseThrow())).isPresent();
        assertThat(inventory.find(ResourceId.parse(policy).orElseThrow())).isPresent();
    }

    @Test
    void assignedDefinitionsAreReadOnceAndBuiltInsAreNot() {
        pulls.azure.table("policyresources", assignment(SUB, "a", SET), assignment(OTHER, "b", SET),
                assignment(SUB, "c", BUILT_IN));
        pulls.azure.on(SET, "{\"id\":\"" + SET
                + "\",\"type\":\"Microsoft.Authorization/policySetDefinitions\",\"name\":\"builtin-set\",\"properties\":"
                + "{\"policyDefinitions\":[{\"policyDefinitionId\":\"" + CUSTOM + "\"},{\"policyDefinitionId\":\""
                + BUILT_IN + "\"}]}}");
        pulls.azure.on(CUSTOM, "{\"id\":\"" + CUSTOM
                + "\",\"type\":\"Microsoft.Authorization/policyDefinitions\",\"name\":\"own\",\"properties\":{}}");

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.find(ResourceId.parse(SET).orElseThrow())).isPresent();
        assertThat(inventory.find(ResourceId.parse(CUSTOM).orElseThrow())).isPresent();
        assertThat(pulls.azure.requests()).filteredOn(request -> request.contains(SET)).hasSize(1);
        assertThat(pulls.azure.requests()).noneMatch(request -> request.contains(BUILT_IN));
        assertThat(inventory.notRead()).isEmpty();
    }

    @Test
    void nestedReasonIsStoredAsASentence() {
        pulls.azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Web", "{\"value\":[]}");

        assertThat(pulls.register.azure().inventory().open(pulls.pull().snapshot()).notRead()).singleElement()
                .satisfies(gap -> assertThat(Texts.in(Language.EN).get(gap.reason())).contains("Microsoft.Web")
                        .doesNotContain("Message["));
    }

    /** Microsoft Learn, "Work with large Azure resource data sets": {@code resultTruncated} and {@code $skipToken}. */
    @Test
    void reportsTruncatedRowsWithoutNextPage() {
        pulls.azure.on("/providers/Microsoft.ResourceGraph/resources",
                "{\"totalRecords\":2,\"count\":1,\"resultTruncated\":\"true\",\"data\":[{\"id\":\"/subscriptions/" + SUB
                        + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv\",\"name\":\"kv\","
                        + "\"type\":\"microsoft.keyvault/vaults\",\"properties\":{}}]}");

        PulledSnapshot pulled = pulls.pull();

        assertThat(FakePulls.reasons(pulled)).contains("pull.truncated");
        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).covers(ResourceType.KEY_VAULT)).isFalse();
    }

    @Test
    void reportsRefusedDefinition() {
        pulls.azure.table("policyresources", assignment(SUB, "a", CUSTOM));
        pulls.azure.on(CUSTOM, 403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}");

        assertThat(pulls.register.azure().inventory().open(pulls.pull().snapshot()).notRead()).singleElement()
                .satisfies(gap -> assertThat(gap.item()).isEqualTo("Microsoft.Authorization/policyDefinitions"));
    }

    private static String roleAssignment(String subscription, String role) {
        String scope = "/subscriptions/" + subscription;
        return "{\"id\":\"" + scope + "/providers/Microsoft.Authorization/roleAssignments/" + role.substring(0, 8)
                + "\",\"name\":\"r\",\"type\":\"microsoft.authorization/roleassignments\",\"subscriptionId\":\""
                + subscription + "\",\"properties\":{\"scope\":\"" + scope
                + "\",\"principalId\":\"p\",\"principalType\":\"User\"," + "\"roleDefinitionId\":\"" + scope
                + "/providers/Microsoft.Authorization/RoleDefinitions/" + role + "\"}}";
    }

    @Test
    void assignedCustomRoleIsReadOnceAndBuiltInRolesAreNot() {
        String own = "cccccccc-0000-0000-0000-00000000000a";
        String owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
        pulls.azure.rowsAPage(10);
        pulls.azure.table("authorizationresources", roleAssignment(SUB, own), roleAssignment(OTHER, own),
                roleAssignment(SUB, owner));
        String path = "/subscriptions/" + SUB + "/providers/Microsoft.Authorization/RoleDefinitions/" + own;
        pulls.azure.on(path, "{\"id\":\"" + path + "\",\"type\":\"Microsoft.Authorization/roleDefinitions\",\"name\":\""
                + own + "\",\"properties\":{\"roleName\":\"Own\",\"permissions\":[{\"actions\":[\"*/read\"]}]}}");

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.roleDefinitions()).extracting(RoleDefinition::title).containsExactly("Own");
        assertThat(pulls.azure.requests()).filteredOn(request -> request.toLowerCase(Locale.ROOT).contains("roledef"))
                .containsExactly("GET " + path + "?api-version=2022-04-01");
        assertThat(inventory.notRead()).isEmpty();
    }

    private static final String SCHEDULES = "/providers/Microsoft.Authorization/role";

    /** The fields listed by Microsoft Learn under "Role Eligibility Schedule Instances". */
    @Test
    void eligibleAndActiveRolesAndDelegationsAreRead() {
        String subscription = "/subscriptions/" + SUB;
        pulls.azure.rowsAPage(10);
        pulls.azure.on(subscription + SCHEDULES + "EligibilityScheduleInstances", "{\"value\":[{\"id\":\""
                + subscription + SCHEDULES
                + "EligibilityScheduleInstances/e\",\"name\":\"e\",\"type\":\"Microsoft.Authorization/roleEligibilityScheduleInstances\","
                + "\"properties\":{\"scope\":\"" + subscription
                + "\",\"principalId\":\"p\",\"principalType\":\"User\",\"expandedProperties\":{\"principal\":{\"displayName\":\"Eva Eligible\"}}}}]}");
        pulls.azure.on(subscription + SCHEDULES + "AssignmentScheduleInstances", "{\"value\":[{\"id\":\"" + subscription
                + SCHEDULES
                + "AssignmentScheduleInstances/s\",\"name\":\"s\",\"type\":\"Microsoft.Authorization/roleAssignmentScheduleInstances\","
                + "\"properties\":{\"assignmentType\":\"Activated\",\"endDateTime\":\"2026-12-01T20:00:00Z\"}}]}");
        pulls.azure.table("managedservicesresources",
                resource(subscription + "/providers/Microsoft.ManagedServices/registrationAssignments/a",
                        "microsoft.managedservices/registrationassignments"),
                resource(subscription + "/providers/Microsoft.ManagedServices/registrationDefinitions/d",
                        "microsoft.managedservices/registrationdefinitions"));

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.eligibleRoles()).extracting(RoleAssignment::principalName)
                .containsExactly(Optional.of("Eva Eligible"));
        assertThat(inventory.roleSchedules()).singleElement().satisfies(schedule -> {
            assertThat(schedule.activated()).isTrue();
            assertThat(schedule.end()).contains(Instant.parse("2026-12-01T20:00:00Z"));
        });
        assertThat(inventory.resources(ResourceType.DELEGATION)).hasSize(1);
        assertThat(inventory.resources(ResourceType.DELEGATION_DEFINITION)).hasSize(1);
        assertThat(inventory.notRead()).isEmpty();
    }

    /** Privileged Identity Management answers 400 or 403 with this code in a tenant without Microsoft Entra ID P2. */
    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void pullWithoutLicenceForEligibleRolesIsReportedInTheSnapshot(int status) {
        for (String subscription : List.of(SUB, OTHER)) {
            for (String kind : List.of("Eligibility", "Assignment")) {
                pulls.azure.on("/subscriptions/" + subscription + SCHEDULES + kind + "ScheduleInstances", status,
                        "{\"error\":{\"code\":\"AadPremiumLicenseRequired\",\"message\":\"The tenant needs a license.\"}}");
            }
        }
        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.notRead()).isNotEmpty().allMatch(gap -> gap.reason().key().equals("pull.notLicensed"));
        assertThat(inventory.covers(ResourceType.ROLE_SCHEDULE)).isFalse();
        assertThat(inventory.covers(ResourceType.ROLE_ASSIGNMENT)).isTrue();
    }

    @Test
    void rulesOfFirewallPoliciesAndSqlServersAndTheConfigurationOfAppsAreRead() {
        String policy = GROUP + "Microsoft.Network/firewallPolicies/p";
        String server = GROUP + "Microsoft.Sql/servers/s";
        String app = GROUP + "Microsoft.Web/sites/w";
        pulls.azure.rowsAPage(10);
        pulls.azure.table("resources", resource(policy, "microsoft.network/firewallpolicies"),
                resource(server, "microsoft.sql/servers"), resource(app, "microsoft.web/sites"));
        pulls.azure.on(policy + "/ruleCollectionGroups", "{\"value\":[" + resource(policy + "/ruleCollectionGroups/g",
                "Microsoft.Network/firewallPolicies/ruleCollectionGroups") + "]}");
        pulls.azure.on(server + "/firewallRules",
                "{\"value\":[" + resource(server + "/firewallRules/f", "Microsoft.Sql/servers/firewallRules") + "]}");
        pulls.azure.on(server + "/ipv6FirewallRules", "{\"value\":["
                + resource(server + "/ipv6FirewallRules/f", "Microsoft.Sql/servers/ipv6FirewallRules") + "]}");
        pulls.azure.on(app + "/config/web", resource(app + "/config/web", "Microsoft.Web/sites/config"));

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        for (ResourceType type : List.of(ResourceType.FIREWALL_RULES, ResourceType.SQL_FIREWALL_RULE,
                ResourceType.SQL_IPV6_FIREWALL_RULE, ResourceType.WEB_CONFIGURATION)) {
            assertThat(inventory.resources(type)).as(type.text()).hasSize(1);
        }
        assertThat(inventory.notRead()).isEmpty();
    }

    /** REST "Management Policies - Get": 404 if an account has none. */
    @Test
    void storageAccountWithoutDeletionRulesIsReadAsHavingNone() {
        String account = GROUP + "Microsoft.Storage/storageAccounts/s";
        pulls.azure.table("resources", resource(account, "microsoft.storage/storageaccounts"));
        pulls.azure.on(account + "/fileServices/default/shares", "{\"value\":[]}");
        pulls.azure.on(account + "/managementPolicies/default", 404,
                "{\"error\":{\"code\":\"ManagementPolicyNotFound\"}}");

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.covers(ResourceType.STORAGE_DELETION_RULES)).isTrue();
        assertThat(inventory.notRead()).isEmpty();
    }

    private static String resource(String id, String type) {
        return "{\"id\":\"" + id + "\",\"name\":\"n\",\"type\":\"" + type + "\",\"subscriptionId\":\"" + SUB
                + "\",\"properties\":{}}";
    }

    @Test
    void policyStatesAreReadAndCountedByAssignment() {
        String machine = GROUP + "Microsoft.Compute/virtualMachines/vm";
        pulls.azure.table("policyresources", assignment(SUB, "a", BUILT_IN), state(machine + "1", "NonCompliant"),
                state(machine + "2", "Compliant"), state(machine + "3", "Exempt"));

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.covers(ResourceType.POLICY_STATE)).isTrue();
        assertThat(inventory.compliance(inventory.policyAssignments().getFirst())).hasValueSatisfying(compliance -> {
            assertThat(compliance.violating()).extracting(ResourceId::name).containsExactly("vm1");
            assertThat(compliance.compliant()).extracting(ResourceId::name).containsExactly("vm2");
            assertThat(compliance.others()).extracting(ResourceId::name).containsExactly("vm3");
        });
    }

    private static String state(String about, String compliance) {
        return "{\"id\":\"" + about
                + "/providers/microsoft.policyinsights/policystates/0\",\"name\":\"0\",\"type\":\"microsoft.policyinsights/policystates\","
                + "\"subscriptionId\":\"" + SUB + "\",\"properties\":{\"resourceId\":\"" + about
                + "\",\"complianceState\":\"" + compliance + "\",\"policyAssignmentId\":\"/Subscriptions/" + SUB
                + "/providers/Microsoft.Authorization/policyAssignments/a\"}}";
    }

    @Test
    void eventSubscriptionsOfTopicsSlotsAlertsAndSingleWeaknessesAreRead() {
        pulls.azure.table("resources", "{\"id\":\"" + GROUP
                + "Microsoft.EventGrid/systemTopics/t\",\"name\":\"t\",\"type\":\"microsoft.eventgrid/systemtopics\","
                + "\"subscriptionId\":\"" + SUB + "\",\"properties\":{\"source\":\"" + GROUP
                + "Microsoft.KeyVault/vaults/kv\"}}",
                "{\"id\":\"" + GROUP
                        + "Microsoft.Web/sites/w/slots/s\",\"name\":\"w/s\",\"type\":\"microsoft.web/sites/slots\",\"subscriptionId\":\""
                        + SUB + "\",\"properties\":{}}");
        pulls.azure.table("securityresources", FakePulls.score(SUB, 1, 2), FakePulls.score(OTHER, 1, 2),
                "{\"id\":\"/subscriptions/" + SUB
                        + "/providers/Microsoft.Security/locations/westeurope/alerts/1\",\"name\":\"1\","
                        + "\"type\":\"microsoft.security/locations/alerts\",\"subscriptionId\":\"" + SUB
                        + "\",\"properties\":{}}",
                "{\"id\":\"" + GROUP
                        + "Microsoft.Compute/virtualMachines/vm/providers/Microsoft.Security/assessments/a/subAssessments/s\",\"name\":\"s\","
                        + "\"type\":\"microsoft.security/assessments/subassessments\",\"subscriptionId\":\"" + SUB
                        + "\",\"properties\":{}}");
        pulls.azure.on(GROUP + "Microsoft.EventGrid/systemTopics/t/eventSubscriptions", "{\"value\":[{\"id\":\"" + GROUP
                + "Microsoft.EventGrid/systemTopics/t/eventSubscriptions/e\",\"name\":\"e\",\"type\":\"Microsoft.EventGrid/systemTopics/eventSubscriptions\","
                + "\"properties\":{}}]}");

        Inventory inventory = pulls.register.azure().inventory().open(pulls.pull().snapshot());

        assertThat(inventory.eventSubscriptions()).hasSize(1);
        for (String type : List.of("Microsoft.Web/sites/slots", "Microsoft.Security/locations/alerts",
                "Microsoft.Security/assessments/subAssessments")) {
            assertThat(inventory.resources(ResourceType.of(type))).as(type).hasSize(1);
        }
    }

    @Test
    void expertChoosesTheVersionOfAnInterface() {
        pulls.service()
                .snapshot(ACTOR, pulls.connection(),
                        pulls.request()
                                .withVersions(Map.of(ResourceType.LOCK, "2016-09-01",
                                        ResourceType.of("microsoft.resourcegraph/resources"), "2024-04-01")),
                        "", PullProgress.NONE);

        assertThat(pulls.azure.requests()).contains("GET " + LOCKS + "?api-version=2016-09-01")
                .anyMatch(request -> request.endsWith("Microsoft.ResourceGraph/resources?api-version=2024-04-01"))
                .anyMatch(request -> request.contains("Microsoft.Consumption/budgets?api-version=2023-05-01"));
        assertThatThrownBy(() -> pulls.request().withVersions(Map.of(ResourceType.LOCK, "newest&x=1")))
                .satisfies(Refused.with("pull.noVersion"));
        assertThatThrownBy(() -> pulls.service()
                .snapshot(ACTOR, pulls.connection(),
                        pulls.request().withVersions(Map.of(ResourceType.DISK, "2024-01-01")), "", PullProgress.NONE))
                .satisfies(Refused.with("pull.versionOfUnknown"));
    }

    @Test
    void onlyChosenSubscriptionsAreRead() {
        pulls.service()
                .snapshot(ACTOR, pulls.connection(),
                        new org.tomes.pull.PullSettings(Set.of(OTHER), false, FakePulls.LIMIT), "", PullProgress.NONE);

        assertThat(pulls.azure.requests()).noneMatch(request -> request.contains(SUB));
    }
}
