package org.tomes.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class IdentityChecksTest {

    private static final String NAME = SUBSCRIPTION.substring("/subscriptions/".length());
    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String USER_ACCESS = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
    private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    private static String role(String scope, String role, String who, String type) {
        String id = (scope.equals("/") ? "" : scope) + "/providers/Microsoft.Authorization/roleAssignments/"
                + role.charAt(0) + who;
        return any(id,
                "{'scope':'" + scope + "','roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/"
                        + role + "','principalId':'" + who + "','principalType':'" + type + "'}");
    }

    private static String[] owners(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> role(SUBSCRIPTION, OWNER, "u" + i, "User"))
                .toArray(String[]::new);
    }

    @Test
    void workloadNeedsAnOwnOrAssignedIdentity() {
        CheckContext context = scene(
                any(GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-own", "{}",
                        "'identity':{'type':'SystemAssigned'}"),
                resource("Microsoft.Compute/virtualMachines/vm-none", "{}"),
                reduced("Microsoft.Compute/virtualMachines/vm-reduced"),
                any(GROUP + "/providers/Microsoft.Web/sites/func", "{}",
                        "'kind':'functionapp','identity':{'type':'None'}"),
                any(GROUP + "/providers/Microsoft.Web/sites/web/slots/blue", "{}", "'kind':'app'"),
                any(GROUP + "/providers/Microsoft.Web/sites/web", "{}",
                        "'identity':{'type':'UserAssigned','userAssignedIdentities':{'" + GROUP
                                + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a':{}}}"));

        assertThat(answers("identity.managed-identity", context)).containsExactly("vm-none NOT_MET none",
                "vm-own MET own", "vm-reduced NOT_ASSESSED not-whole", "func NOT_MET none", "web MET lent",
                "blue NOT_MET none");
    }

    @ParameterizedTest
    @CsvSource({"1,NOT_MET single", "2,MET few", "3,MET few", "4,NOT_MET many"})
    void numberOfOwnersMustBeWithinLimits(int count, String answer) {
        assertThat(answers("identity.owners", scene(owners(count)))).containsExactly(NAME + " " + answer);
    }

    @Test
    void ownersOfTheTenantCountAndEachOnce() {
        CheckContext context = scene(role(SUBSCRIPTION, OWNER, "u1", "User"), role("/", OWNER, "u1", "User"),
                role("/", OWNER, "u2", "User"), role(GROUP, OWNER, "u3", "User"));

        assertThat(assessments("identity.owners", context).getFirst().reason().arguments()).first().isEqualTo(2);
        assertThat(reason("identity.owners", context)).contains("u1, u2 (");
    }

    @Test
    void groupOwnersAreNotAssessedUnlessThereAreTooManyOwners() {
        assertThat(answers("identity.owners", scene(role(SUBSCRIPTION, OWNER, "g", "Group"))))
                .containsExactly(NAME + " NOT_ASSESSED groups");
        String[] many = owners(4);
        many[0] = role(SUBSCRIPTION, OWNER, "g", "Group");
        assertThat(answers("identity.owners", scene(many))).containsExactly(NAME + " NOT_MET many");
    }

    /** Azure CLI reference, "az role assignment list": inherited roles are in it with --include-inherited only. */
    @Test
    void rolesMissingInACommandLineListAreNotAssumedAbsent() {
        String group = named(SUBSCRIPTION, OWNER, "g1").replace("'User'", "'Group'");
        String part = named(GROUP, READER, "g2").replace("'User'", "'Group'");
        String above = named("/", READER, "g9").replace("'User'", "'Group'");
        String[] two = {named(SUBSCRIPTION, OWNER, "u1"), named(SUBSCRIPTION, OWNER, "u2")};
        for (String check : List.of("identity.user-access-administrators", "identity.contributors",
                "identity.direct-roles")) {
            assertThat(answers(check, scene(group, part)))
                    .containsExactly(NAME + " NOT_ASSESSED listing-without-inherited");
            assertThat(answers(check, scene(group, part, above))).hasSize(1)
                    .allMatch(answer -> answer.startsWith(NAME + " MET"));
        }
        assertThat(answers("identity.owners", scene(two)))
                .containsExactly(NAME + " NOT_ASSESSED listing-without-inherited");
        assertThat(answers("identity.owners", scene(two[0], two[1], above))).containsExactly(NAME + " MET few");
    }

    /** Microsoft Learn, REST "Resources - Resources": authorizationScopeFilter is AtScopeAndBelow by default. */
    @Test
    void resourceGraphRowsDoNotProveInheritedRolesAbsent() {
        String[] two = {role(SUBSCRIPTION, OWNER, "u1", "User"), role(SUBSCRIPTION, OWNER, "u2", "User")};
        assertThat(answers("identity.owners", scene(two))).containsExactly(NAME + " MET few");
        assertThat(answers("identity.owners",
                scene(Stream.of(two)
                        .map(row -> row.replaceFirst("\\{", "{'tenantId':'t','subscriptionId':'s','resourceGroup':'',"))
                        .toArray(String[]::new))))
                .containsExactly(NAME + " NOT_ASSESSED listing-without-inherited");
    }

    /**
     * Azure CLI reference, "az role assignment list": neither {@code --all} nor {@code --include-inherited} is usual.
     */
    @Test
    void commandLineListOfOneScopeIsNotAssessedForOtherScopes() {
        String[] two = {named(SUBSCRIPTION, OWNER, "u1"), named(SUBSCRIPTION, OWNER, "u2")};
        String group = named(GROUP, READER, "u3").replace("'User'", "'Group'");

        assertThat(reason("identity.owners", scene(two))).contains("--include-inherited");
        assertThat(reason("identity.owners", scene(two[0], two[1], named("/", READER, "u4"))))
                .doesNotContain("--include-inherited");
        for (String check : List.of("identity.user-access-administrators", "identity.contributors",
                "identity.direct-roles")) {
            assertThat(answers(check, scene(group))).containsExactly(NAME + " NOT_ASSESSED listing-of-parts");
        }
        String app = named(SUBSCRIPTION, OWNER, "a").replace("'User'", "'ServicePrincipal'");
        assertThat(answers("identity.direct-roles", scene(app)))
                .containsExactly(NAME + " NOT_ASSESSED listing-of-subscription");
        assertThat(answers("identity.permanent-roles", scene(app, schedule(READER, "u9", "Assigned", ""))))
                .containsExactly(NAME + " NOT_ASSESSED listing-of-subscription");
        String above = named("/", READER, "g9").replace("'User'", "'Group'");
        assertThat(answers("identity.direct-roles", scene(app, group, above))).containsExactly(NAME + " MET none");
        for (String check : List.of("key-vault.administrators", "key-vault.secret-readers")) {
            String vault = resource("Microsoft.KeyVault/vaults/kv", "{'enableRbacAuthorization':true}");
            assertThat(answers(check, scene(two[0], two[1], vault)))
                    .containsExactly("kv NOT_ASSESSED listing-of-subscription");
            assertThat(answers(check, scene(two[0], two[1], group, above, vault))).containsExactly("kv MET nobody");
        }
    }

    private static String named(String scope, String role, String who) {
        return role(scope, role, who, "User").replace("'principalType'", "'roleDefinitionName':'x','principalType'");
    }

    @Test
    void rolesOfParentManagementGroupsAreNotAssessed() {
        String above = "/providers/Microsoft.Management/managementGroups/all";
        assertThat(answers("identity.owners", scene(role(SUBSCRIPTION, OWNER, "u1", "User"),
                role(SUBSCRIPTION, OWNER, "u2", "User"), role(above, OWNER, "u3", "User"))))
                .containsExactly(NAME + " NOT_ASSESSED above");
    }

    @Test
    void administratorsAreNotAssessedWithoutRoleAssignments() {
        CheckContext context = scene(resource("Microsoft.KeyVault/vaults/kv", "{}"));
        assertThat(answers("identity.owners", context)).containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers("identity.user-access-administrators", context))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers("identity.owners", scene(role(SUBSCRIPTION, READER, "u1", "User"))))
                .containsExactly(NAME + " NOT_ASSESSED nobody");
    }

    @Test
    void roleAdministratorOnTheTenantIsNotMet() {
        assertThat(answers("identity.user-access-administrators", scene(role(SUBSCRIPTION, READER, "u1", "User"))))
                .containsExactly(NAME + " MET nobody");
        assertThat(answers("identity.user-access-administrators", scene(role(SUBSCRIPTION, USER_ACCESS, "u1", "User"))))
                .containsExactly(NAME + " MET few");
        assertThat(answers("identity.user-access-administrators",
                scene(role(SUBSCRIPTION, READER, "u1", "User"), role("/", USER_ACCESS, "u1", "User"))))
                .containsExactly(NAME + " NOT_MET elevated");
    }

    private static String custom(String id, String permissions) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + id,
                "{'roleName':'Own role','type':'CustomRole','permissions':[{" + permissions + "}]}");
    }

    private static final String OWN = "c0ffee00-0000-0000-0000-000000000001";
    private static final String MONITORING_READER = "43d0d8ad-25c7-4714-9337-8ba259a9fe05";

    /** Microsoft's REST reference, "Entities - List", and the rows "resourcecontainers" of Resource Graph. */
    @ParameterizedTest
    @ValueSource(strings = {"'managementGroupAncestorsChain':[{'name':'corp'},{'name':'ALL'}]",
        "'parentNameChain':['root','all'],'parent':{'id':'/providers/Microsoft.Management/managementGroups/corp'}",
        "'parentNameChain':['root'],'parent':{'id':'/providers/Microsoft.Management/managementGroups/all'}"})
    void rolesOnManagementGroupsThatTheDataProvesToBeAboveAreInherited(String chain) {
        String subscription = chain.contains("Ancestors") ? any(SUBSCRIPTION, "{" + chain + "}")
                : any("/providers/Microsoft.Management/getEntities/" + NAME, "{" + chain + "}");
        String above = "/providers/Microsoft.Management/managementGroups/all";
        String owner = role(above, OWNER, "u1", "User");
        String another = role(above.replace("all", "other"), OWNER, "u9", "User");

        assertThat(answers("identity.owners", scene(with(owners(2), subscription, another))))
                .containsExactly(NAME + " MET few");
        assertThat(answers("identity.owners", scene(with(owners(3), subscription, owner.replace("u1", "u8")))))
                .containsExactly(NAME + " NOT_MET many");
        assertThat(
                answers("identity.direct-roles", scene(subscription, owner, role(SUBSCRIPTION, READER, "g1", "Group"))))
                .containsExactly(NAME + " NOT_MET people");
        assertThat(answers("identity.user-access-administrators",
                scene(subscription, role(SUBSCRIPTION, READER, "u1", "User"), role(above, USER_ACCESS, "u2", "User"))))
                .containsExactly(NAME + " MET few");
    }

    /** Microsoft Learn, "Understand scope for Azure RBAC": a role on a management group is inherited below it. */
    @Test
    void roleAdministratorOnManagementGroupIsNotAssessed() {
        String above = "/providers/Microsoft.Management/managementGroups/all";
        assertThat(answers("identity.user-access-administrators",
                scene(role(SUBSCRIPTION, READER, "u1", "User"), role(above, USER_ACCESS, "u2", "User"))))
                .containsExactly(NAME + " NOT_ASSESSED above");
    }

    /** Microsoft Learn, "Azure custom roles" and "Understand Azure role definitions". */
    @Test
    void ownRoleThatAllowsEverythingIsAnOwnersRole() {
        String[] known = {role(SUBSCRIPTION, OWNER, "u1", "User"), role(SUBSCRIPTION, OWNER, "u2", "User"),
            role(SUBSCRIPTION, OWN, "u3", "User"), role(SUBSCRIPTION, OWN, "u4", "User")};
        String all = custom(OWN, "'actions':['*'],'notActions':[]");
        String reads = custom(OWN, "'actions':['*/read']");
        String changes = custom(OWN, "'actions':['*'],'notActions':['Microsoft.Authorization/*/Write']");

        assertThat(answers("identity.owners", scene(with(known, all)))).containsExactly(NAME + " NOT_MET many");
        assertThat(answers("identity.owners", scene(with(known, reads)))).containsExactly(NAME + " MET few");
        assertThat(answers("identity.owners", scene(known))).containsExactly(NAME + " NOT_ASSESSED unknown");
        assertThat(answers("identity.contributors", scene(with(known, changes))))
                .containsExactly(NAME + " NOT_MET people");
        assertThat(answers("identity.user-access-administrators",
                scene(with(known, custom(OWN, "'actions':['Microsoft.Authorization/roleAssignments/*']")))))
                .containsExactly(NAME + " MET few");
        assertThat(answers("identity.user-access-administrators", scene(known)))
                .containsExactly(NAME + " NOT_ASSESSED unknown");
        assertThat(answers("identity.user-access-administrators",
                scene(role(SUBSCRIPTION, MONITORING_READER, "u1", "User")))).containsExactly(NAME + " MET nobody");
    }

    /** Microsoft Learn, "Azure permissions for Management and governance": operations that lead to further rights. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'actions':['Microsoft.Authorization/roleDefinitions/write']|MET few",
        "'actions':['Microsoft.Authorization/roleAssignmentScheduleRequests/*']|MET few",
        "'actions':['Microsoft.Authorization/roleEligibilityScheduleRequests/write']|MET few",
        "'actions':['Microsoft.Authorization/*'],'notActions':['Microsoft.Authorization/roleAssignments/write']|MET few",
        "'actions':['Microsoft.Authorization/*/read']|MET nobody",
        "'actions':['Microsoft.Authorization/*'],'notActions':['Microsoft.Authorization/*/write']|MET nobody"})
    void roleThatChangesRolesOrActivatesThemGrantsRoles(String permissions, String answer) {
        assertThat(answers("identity.user-access-administrators", scene(role("/", READER, "u0", "User"),
                role(SUBSCRIPTION, OWN, "u1", "User"), custom(OWN, permissions)))).containsExactly(NAME + " " + answer);
    }

    /** Microsoft Learn, "What is Microsoft Entra Privileged Identity Management?". */
    @Test
    void eligibleOwnersCountAsOwners() {
        String[] eligible = IntStream.range(0, 4).mapToObj(i -> eligible(OWNER, "e" + i)).toArray(String[]::new);
        String active = role(SUBSCRIPTION, OWNER, "u1", "User");

        assertThat(answers("identity.owners", scene(active, eligible[0]))).containsExactly(NAME + " MET few");
        assertThat(answers("identity.owners", scene(with(eligible, active)))).containsExactly(NAME + " NOT_MET many");
        // One who holds it and may activate it is one person.
        assertThat(answers("identity.owners", scene(active, eligible(OWNER, "u1"))))
                .containsExactly(NAME + " NOT_MET single");
    }

    private static String eligible(String role, String who) {
        return role(SUBSCRIPTION, role, who, "User").replace("roleAssignments", "roleEligibilityScheduleInstances");
    }

    /** The fields that Microsoft Learn lists under "Role Assignment Schedule Instances". */
    private static String schedule(String role, String who, String type, String end) {
        return any(
                SUBSCRIPTION + "/providers/Microsoft.Authorization/roleAssignmentScheduleInstances/s" + role.charAt(0)
                        + who + type,
                "{'scope':'" + SUBSCRIPTION + "','roleDefinitionId':'" + SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + role + "','principalId':'" + who
                        + "','principalType':'User','assignmentType':'" + type + "'"
                        + (end.isEmpty() ? "" : ",'endDateTime':'" + end + "'") + ",'originRoleAssignmentId':'"
                        + SUBSCRIPTION.toUpperCase() + "/providers/Microsoft.Authorization/roleAssignments/"
                        + role.charAt(0) + who + "'}");
    }

    private static String reason(String check, CheckContext context) {
        return Texts.in(Language.EN).get(assessments(check, context).getFirst().reason());
    }

    /** Microsoft Learn, "What is Microsoft Entra Privileged Identity Management?". */
    @Test
    void permanentOwnersAreNamedAndTimeLimitedOwnersAreNot() {
        CheckContext context = scene(role(SUBSCRIPTION, OWNER, "u1", "User"), role(SUBSCRIPTION, OWNER, "u2", "User"),
                role(SUBSCRIPTION, OWNER, "u3", "User"), schedule(OWNER, "u1", "Activated", "2026-12-01T20:00:00Z"),
                schedule(OWNER, "u2", "Assigned", "2027-01-01T00:00:00Z"), schedule(OWNER, "u3", "Assigned", ""),
                eligible(OWNER, "u1"));

        assertThat(assessments("identity.permanent-roles", context)).singleElement().satisfies(answer -> {
            assertThat(answer.result()).isEqualTo(CheckOutcome.NOT_MET);
            assertThat(answer.reason().arguments()).containsExactly(1, "u3");
        });
        assertThat(reason("identity.owners", context)).contains("permanent: u3", "limited in time: u1, u2",
                "eligible: u1");
    }

    /**
     * Microsoft Learn, "Configure Azure resource role settings in PIM": active assignments may expire years from now.
     */
    @ParameterizedTest
    @CsvSource({"2099-01-01T00:00:00Z,NOT_MET permanent", "2027-11-26T10:00:01Z,NOT_MET permanent",
        "2027-06-01T00:00:00Z,NOT_ASSESSED limited", "2026-11-24T18:00:01Z,NOT_ASSESSED limited",
        "2026-11-24T18:00:00Z,MET none"})
    void roleWithADistantEndIsNotTimeLimited(String end, String answer) {
        String active = role(SUBSCRIPTION, OWNER, "u1", "User");
        assertThat(answers("identity.permanent-roles", scene(active, schedule(OWNER, "u1", "Assigned", end))))
                .containsExactly(NAME + " " + answer);
        assertThat(answers("identity.permanent-roles", scene(active,
                schedule(OWNER, "u1", "Assigned", "2026-11-24T12:00:00Z"),
                schedule(OWNER, "u1", "Assigned", end).replace("ScheduleInstances/", "ScheduleInstances/second"))))
                .containsExactly(NAME + " " + answer);
    }

    /**
     * REST "Role Assignment Schedule Instances": an activation always has an end, and a role that ended is not held.
     */
    @ParameterizedTest
    @CsvSource({"Activated,", "Activated,2020-01-01T00:00:00Z", "Assigned,2020-01-01T00:00:00Z"})
    void roleWithMissingOrPastEndIsNotAssessed(String type, String end) {
        assertThat(answers("identity.permanent-roles",
                scene(role(SUBSCRIPTION, OWNER, "u1", "User"), schedule(OWNER, "u1", type, end == null ? "" : end))))
                .containsExactly(NAME + " NOT_ASSESSED undated");
    }

    /** REST "Role Assignment Schedule Instances": an instance without an end is a permanent assignment. */
    @Test
    void permanentRoleThatOnlyTheSchedulesContainIsNotAssessed() {
        String reader = role(SUBSCRIPTION, READER, "u9", "User");
        String permanent = schedule(OWNER, "u1", "Assigned", "");
        assertThat(answers("identity.permanent-roles", scene(reader, permanent)))
                .containsExactly(NAME + " NOT_ASSESSED unlisted");
        assertThat(
                answers("identity.permanent-roles", scene(reader, permanent.replace("'User'", "'ServicePrincipal'"))))
                .containsExactly(NAME + " MET none");
        assertThat(answers("identity.permanent-roles", scene(reader, permanent.replace(OWNER, READER))))
                .containsExactly(NAME + " MET none");
    }

    @Test
    void permanentRolesAreNotMissedWhereNoScheduleIsAboutThem() {
        String other = schedule(READER, "u9", "Assigned", "");
        assertThat(answers("identity.permanent-roles", scene(role(SUBSCRIPTION, OWNER, "u1", "User"), other)))
                .containsExactly(NAME + " NOT_MET permanent");
        assertThat(answers("identity.permanent-roles", scene(role(SUBSCRIPTION, USER_ACCESS, "g", "Group"), other)))
                .containsExactly(NAME + " NOT_MET permanent");
        for (String place : List.of(GROUP, GROUP + "/providers/Microsoft.Storage/storageAccounts/s")) {
            assertThat(answers("identity.permanent-roles", scene(role(place, OWNER, "u1", "User"), other)))
                    .as("owner of a part of the subscription")
                    .containsExactly(NAME + " NOT_MET permanent");
        }
        String officer = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7";
        String vault = GROUP + "/providers/Microsoft.KeyVault/vaults/kv";
        assertThat(answers("identity.permanent-roles", scene(role(vault, officer, "u1", "User"), other)))
                .containsExactly(NAME + " NOT_MET permanent");
        assertThat(answers("identity.permanent-roles", scene(role(vault + "/secrets/s", OWN, "u1", "User"), other)))
                .containsExactly(NAME + " NOT_ASSESSED unknown");
        // Applications cannot activate a role, and readers are not privileged.
        assertThat(answers("identity.permanent-roles", scene(role(SUBSCRIPTION, OWNER, "a", "ServicePrincipal"),
                role(SUBSCRIPTION, READER, "u1", "User"), other))).containsExactly(NAME + " MET none");
    }

    /** Microsoft Learn, "Best practices for Azure RBAC": assign roles to groups, not users. */
    @Test
    void rolesOfIndividualsAreNamedAtEveryScope() {
        String check = "identity.direct-roles";
        assertThat(answers(check, scene(role(SUBSCRIPTION, OWNER, "u1", "User"))))
                .containsExactly(NAME + " NOT_MET people");
        assertThat(answers(check, scene(role(GROUP, READER, "u1", "User")))).containsExactly(NAME + " NOT_MET people");
        assertThat(answers(check,
                scene(role(GROUP, OWNER, "g", "Group"), role(SUBSCRIPTION, READER, "a", "ServicePrincipal"))))
                .containsExactly(NAME + " MET none");
        assertThat(answers(check, scene(role(GROUP, OWNER, "x", "Unheard"))))
                .containsExactly(NAME + " NOT_ASSESSED untold");
        assertThat(answers(check,
                scene(role(SUBSCRIPTION, READER, "g", "Group"),
                        role("/providers/Microsoft.Management/managementGroups/all", READER, "u1", "User"))))
                .containsExactly(NAME + " NOT_ASSESSED above");
        String delegation = any(SUBSCRIPTION + "/providers/Microsoft.ManagedServices/registrationDefinitions/d",
                "{'authorizations':[{'principalId':'p','principalIdDisplayName':'Jane','roleDefinitionId':'"
                        + "b24988ac-6180-42a0-ab88-20f7382dd24c'}]}");
        assertThat(answers(check, scene(role(SUBSCRIPTION, READER, "g", "Group"), delegation)))
                .as("whether an account of another tenant is a person, only that tenant tells")
                .containsExactly(NAME + " NOT_ASSESSED untold");
        assertThat(answers(check,
                scene(role(SUBSCRIPTION, OWNER, "u1", "User"), role(SUBSCRIPTION, READER, "g", "Group"),
                        schedule(OWNER, "u1", "Activated", "2026-12-01T20:00:00Z"))))
                .containsExactly(NAME + " MET none");
    }

    @Test
    void permanentHolderIsNotMetDespiteAnotherActivatedRole() {
        String contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
        String own = custom(OWN, "'actions':['*'],'notActions':['Microsoft.Authorization/*/Write']");
        for (String first : List.of("a", "z")) {
            assertThat(answers("identity.contributors",
                    scene(own, role(SUBSCRIPTION, contributor, "u1", "User"),
                            role(SUBSCRIPTION, OWN, "u1", "User").replace("roleAssignments/",
                                    "roleAssignments/" + first),
                            schedule(contributor, "u1", "Activated", "2026-12-01T20:00:00Z"))))
                    .containsExactly(NAME + " NOT_MET people");
        }
    }

    /** Microsoft Learn, "Permissions in Azure Resource Graph": what the account may not read is left out. */
    @Test
    void rolesAreNotAssessedIfLocksWereRefused() {
        UnreadEntry refused = new UnreadEntry(SUBSCRIPTION, ResourceType.LOCK.text(),
                Message.of("pull.rightMissing", "r", "Reader", "AuthorizationFailed"));
        List<ResourceType> asked = List.of(ResourceType.ROLE_ASSIGNMENT, ResourceType.ELIGIBLE_ROLE,
                ResourceType.ROLE_SCHEDULE, ResourceType.DELEGATION, ResourceType.ROLE_DEFINITION);
        String group = resource("Microsoft.KeyVault/vaults/kv", "{}");

        assertThat(answers("identity.contributors", pulled(asked, List.of(refused), group)))
                .containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(answers("identity.contributors", pulled(asked, List.of(), group)))
                .containsExactly(NAME + " MET nobody");
    }

    @Test
    void permanenceOfRolesIsNotAssessedWithoutSchedules() {
        CheckContext context = scene(owners(2));
        assertThat(answers("identity.permanent-roles", context)).containsExactly(NAME + " NOT_ASSESSED type-not-read");
        assertThat(reason("identity.owners", context)).contains("unknown whether permanent or activated through PIM");
    }

    @Test
    void eligibleContributorIsNotAPermanentHolder() {
        String contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
        String active = role(SUBSCRIPTION, contributor, "u1", "User");
        assertThat(answers("identity.contributors", scene(active))).containsExactly(NAME + " NOT_MET people");
        assertThat(answers("identity.contributors",
                scene(active, eligible(contributor, "u1"),
                        schedule(contributor, "u1", "Activated", "2026-12-01T20:00:00Z"))))
                .containsExactly(NAME + " MET groups");
    }

    /** Microsoft Learn, "Understand scope for Azure RBAC". */
    @Test
    void uncertainRolesOnAManagementGroupMakeOwnersNotAssessed() {
        String above = "/providers/Microsoft.Management/managementGroups/all";
        String[] two = owners(2);

        assertThat(answers("identity.owners",
                scene(with(two,
                        role(above, OWNER, "u9", "User").replace("roleAssignments",
                                "roleEligibilityScheduleInstances")))))
                .containsExactly(NAME + " NOT_ASSESSED eligible");
        assertThat(answers("identity.owners", scene(with(two, role(above, OWN, "u9", "User")))))
                .containsExactly(NAME + " NOT_ASSESSED unknown");
        assertThat(answers("identity.owners", scene(with(two, role(above, MONITORING_READER, "u9", "User")))))
                .containsExactly(NAME + " MET few");
    }

    /** Microsoft Learn, "Azure built-in roles": it may assign the roles of key vaults. */
    @Test
    void keyVaultDataAccessAdministratorCountsAsRoleAdministrator() {
        assertThat(assessments("identity.user-access-administrators",
                scene(role(SUBSCRIPTION, "8b54135c-b56d-4d72-a534-26097cfdc8d8", "u1", "User"))).getFirst()
                .reason()
                .arguments()).hasSize(2).first().isEqualTo(1);
    }

    private static final String DEFINITION = SUBSCRIPTION
            + "/providers/Microsoft.ManagedServices/registrationDefinitions/d";

    private static String definition(String list, String role) {
        return any(DEFINITION, "{'managedByTenantId':'t-1','managedByTenantName':'Operators Ltd','" + list
                + "':[{'principalId':'p','principalIdDisplayName':'Second level','roleDefinitionId':'" + role + "'}]}");
    }

    private static String assigned(String definition) {
        return any(SUBSCRIPTION + "/providers/Microsoft.ManagedServices/registrationAssignments/a",
                "{'registrationDefinitionId':'" + definition + "'}");
    }

    /** Microsoft Learn, "Azure Lighthouse" and "Create eligible authorizations". */
    @ParameterizedTest
    @ValueSource(strings = {"authorizations", "eligibleAuthorizations"})
    void accountsOfAnotherTenantAreNamedWithTheirTenant(String list) {
        CheckContext context = scene(role(SUBSCRIPTION, READER, "u1", "User"), definition(list, USER_ACCESS),
                assigned(DEFINITION));
        assertThat(answers("identity.user-access-administrators", context))
                .containsExactly(NAME + " NOT_ASSESSED delegated");
        assertThat(reason("identity.user-access-administrators", context)).contains("Second level, Operators Ltd");
    }

    @Test
    void unassignedLighthouseDefinitionDelegatesNoRoles() {
        String other = assigned(DEFINITION + "2");
        assertThat(
                answers("identity.user-access-administrators",
                        scene(role(SUBSCRIPTION, READER, "u1", "User"), definition("authorizations", USER_ACCESS),
                                other, any(DEFINITION + "2", "{'authorizations':[]}"))))
                .containsExactly(NAME + " MET nobody");
    }

    @Test
    void delegationWithUnreadDefinitionIsNotAssessed() {
        assertThat(answers("identity.user-access-administrators",
                scene(role(SUBSCRIPTION, READER, "u1", "User"), assigned(DEFINITION))))
                .containsExactly(NAME + " NOT_ASSESSED unknown");
    }

    /** Microsoft Learn, "Azure Lighthouse": a delegated subscription is changed by accounts of another tenant. */
    @Test
    void contributorsDelegatedToAnotherCompanyAreNotAssessed() {
        String delegation = any(SUBSCRIPTION + "/providers/Microsoft.ManagedServices/registrationDefinitions/d",
                "{'authorizations':[{'principalId':'p','principalIdDisplayName':'Operators','roleDefinitionId':'"
                        + "b24988ac-6180-42a0-ab88-20f7382dd24c'}]}");
        assertThat(answers("identity.contributors", scene(role(SUBSCRIPTION, READER, "u1", "User"), delegation)))
                .containsExactly(NAME + " NOT_ASSESSED delegated");
    }

    private static String[] with(String[] known, String... more) {
        return Stream.concat(Stream.of(known), Stream.of(more)).toArray(String[]::new);
    }

    private static String mfa(String key, String title, String code) {
        return any(SUBSCRIPTION + "/providers/Microsoft.Security/assessments/" + key,
                "{'displayName':'" + title + "','status':{'code':'" + code
                        + "','cause':'Exempt'},'resourceDetails':{'Id':'" + SUBSCRIPTION + "'}}");
    }

    @ParameterizedTest
    @CsvSource({"Healthy,MET healthy", "Unhealthy,NOT_MET unhealthy", "NotApplicable,NOT_ASSESSED not-applicable"})
    void mfaOfOwnersFollowsTheDefenderRecommendation(String code, String answer) {
        assertThat(answers("identity.mfa-owners",
                scene(mfa("6240402e-f77c-46fa-9060-a7ce53997754", "In another language", code))))
                .containsExactly(NAME + " " + answer);
        assertThat(answers("identity.mfa-owners",
                scene(mfa("k", "Accounts with owner permissions should be MFA enabled", code))))
                .containsExactly(NAME + " " + answer);
    }

    @Test
    void unhealthyMfaRecommendationOfOneFormSuffices() {
        assertThat(answers("identity.mfa-owners",
                scene(mfa("6240402e-f77c-46fa-9060-a7ce53997754", "New", "Healthy"),
                        mfa("94290b00-4d0c-d7b4-7cea-064a9554e681", "Old", "Unhealthy"))))
                .containsExactly(NAME + " NOT_MET unhealthy");
        assertThat(answers("identity.mfa-owners",
                scene(mfa("k", "Accounts with write permissions should be MFA enabled", "Healthy"))))
                .containsExactly(NAME + " NOT_ASSESSED not-said");
    }

    @Test
    void noSinglePersonMayChangeASubscription() {
        String contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
        String check = "identity.contributors";
        String group = role(SUBSCRIPTION, contributor, "g", "Group");

        assertThat(answers(check, scene(role(SUBSCRIPTION, READER, "u1", "User"))))
                .containsExactly(NAME + " MET nobody");
        assertThat(answers(check, scene(group, role(GROUP, contributor, "u1", "User"))))
                .containsExactly(NAME + " MET groups");
        assertThat(answers(check, scene(group, role(SUBSCRIPTION, contributor, "u1", "User"))))
                .containsExactly(NAME + " NOT_MET people");
        assertThat(answers(check,
                scene(any(SUBSCRIPTION + "/providers/Microsoft.Authorization/roleAssignments/a",
                        "{'scope':'" + SUBSCRIPTION
                                + "','roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/"
                                + contributor + "','principalId':'x'}"))))
                .containsExactly(NAME + " NOT_ASSESSED untold");
        assertThat(
                answers(check,
                        scene(role("/providers/Microsoft.Management/managementGroups/m", contributor, "u1", "User"),
                                role(SUBSCRIPTION, READER, "u2", "User"))))
                .containsExactly(NAME + " NOT_ASSESSED above");
    }

    /** Microsoft's REST reference, "Role Assignments - Get" ({@code principalType}). */
    @ParameterizedTest
    @CsvSource({"'',untold", "Unknown,untold", "Device,untold", "ForeignGroup,groups"})
    void principalOfUnknownTypeIsNotCountedAsAPerson(String kind, String what) {
        String check = "identity.user-access-administrators";
        String contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";

        assertThat(answers("identity.owners",
                scene(role(SUBSCRIPTION, OWNER, "u1", "User"), role(SUBSCRIPTION, OWNER, "u2", kind))))
                .containsExactly(NAME + " NOT_ASSESSED " + what);
        assertThat(answers(check, scene(role(SUBSCRIPTION, USER_ACCESS, "u2", kind))))
                .containsExactly(NAME + " NOT_ASSESSED " + what);
        assertThat(answers("identity.contributors", scene(role(SUBSCRIPTION, contributor, "u2", kind))))
                .containsExactly(NAME + (what.equals("groups") ? " MET groups" : " NOT_ASSESSED untold"));
        assertThat(answers("identity.permanent-roles",
                scene(role(SUBSCRIPTION, OWNER, "u2", kind), schedule(READER, "u9", "Assigned", ""))))
                .containsExactly(NAME + (what.equals("groups") ? " NOT_MET permanent" : " NOT_ASSESSED untold"));
    }
}
