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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultAccessTest {

    private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv";
    private static final String ADMINISTRATOR = "00482a5a-887f-4fb3-b363-3b7fe8e74483";
    private static final String READER = "4633458b-17de-408a-b874-0445c86b69e6";
    private static final String ALONE = vault("'enableRbacAuthorization':true", "");

    private static String vault(String properties, String tags) {
        return any(VAULT, "{" + properties + "}", "'location':'westeurope','tags':{" + tags + "}");
    }

    private static String role(String name, String scope, String role, String type, String principal) {
        return any(scope + "/providers/Microsoft.Authorization/roleAssignments/" + name,
                "{'scope':'" + scope + "','principalId':'" + principal + "','principalType':'" + type
                        + "','roleDefinitionId':'" + SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + role + "'}");
    }

    /** Shows that role assignments were read. */
    private static final String OTHER = role("other", SUBSCRIPTION, "acdd72a7-3385-48ef-bd42-f606fba81ae7", "Group",
            "g");

    private static final String ROLES = ALONE + "," + OTHER;

    private static String policy(String holder, String secrets) {
        return "{'objectId':'" + holder + "','permissions':{'secrets':[" + secrets + "]}}";
    }

    private static String machine(String name, String principal, String location, String tags) {
        return any(GROUP + "/providers/Microsoft.Compute/virtualMachines/" + name, "{}", "'location':'" + location
                + "','tags':{" + tags + "},'identity':{'type':'SystemAssigned','principalId':'" + principal + "'}");
    }

    private static String[] with(String first, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    @Test
    void administratorsMustBeFewAndWithoutApplications() {
        String check = "key-vault.administrators";
        String[] four = IntStream.range(0, 4)
                .mapToObj(i -> role("r" + i, SUBSCRIPTION, ADMINISTRATOR, "User", "p" + i))
                .toArray(String[]::new);

        assertThat(answers(check, scene(with(ROLES, four)))).containsExactly("kv NOT_MET too-many");
        assertThat(answers(check, scene(ROLES, four[0], role("again", VAULT, ADMINISTRATOR, "User", "p0"))))
                .containsExactly("kv MET few");
        assertThat(answers(check, scene(ROLES, role("r", VAULT, ADMINISTRATOR, "ServicePrincipal", "app"))))
                .containsExactly("kv NOT_MET application");
        assertThat(answers(check, scene(ROLES, role("r", VAULT, READER, "User", "p"))))
                .containsExactly("kv MET nobody");
        assertThat(answers(check, scene(ROLES, four[0],
                role("r", "/providers/Microsoft.Management/managementGroups/root", ADMINISTRATOR, "User", "p"))))
                .containsExactly("kv NOT_ASSESSED management-group");
        assertThat(answers(check, scene(ALONE))).containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check,
                scene(vault("'accessPolicies':[" + policy("a", "'All'") + "," + policy("b", "'get'") + "]", ""))))
                .containsExactly("kv NOT_ASSESSED policies");
    }

    /** An access policy names an object id, which may be that of a machine, an app or a group. */
    @Test
    void applicationWithAdministrativeAccessPolicyIsReported() {
        String check = "key-vault.administrators";
        String policies = "'accessPolicies':[" + policy("a", "'get','purge'") + "]";

        assertThat(answers(check, scene(vault(policies, ""), machine("m", "A", "x", ""))))
                .containsExactly("kv NOT_MET application");
        assertThat(answers(check, scene(vault(policies, "")))).containsExactly("kv NOT_ASSESSED policies");
        for (String kind : List.of("User few", "Group policies", "ServicePrincipal application")) {
            String[] parts = kind.split(" ");
            assertThat(answers(check, scene(OTHER, vault(policies, ""), role("r", GROUP, READER, parts[0], "a"))))
                    .as("what the account is, an assignment of a role tells")
                    .singleElement()
                    .asString()
                    .endsWith(parts[1]);
        }
        assertThat(answers(check, scene(OTHER, vault("'accessPolicies':[" + policy("a", "'get','list'") + "]", ""))))
                .containsExactly("kv MET nobody-purges");
    }

    /** Microsoft Learn, "What is Microsoft Entra Privileged Identity Management?" and "Understand scope". */
    @Test
    void eligibleAndUnknownRolesMakeAccessNotAssessed() {
        String other = role("other", VAULT, "acdd72a7-3385-48ef-bd42-f606fba81ae7", "User", "p");
        String above = "/providers/Microsoft.Management/managementGroups/root";
        String own = "c0ffee00-0000-0000-0000-000000000001";

        assertThat(answers("key-vault.secret-readers", scene(ROLES, other,
                role("r", VAULT, READER, "User", "p").replace("roleAssignments", "roleEligibilityScheduleInstances"))))
                .containsExactly("kv NOT_ASSESSED eligible");
        assertThat(
                answers("key-vault.administrators",
                        scene(ROLES, other,
                                role("r", above, ADMINISTRATOR, "User", "p").replace("roleAssignments",
                                        "roleEligibilityScheduleInstances"))))
                .containsExactly("kv NOT_ASSESSED eligible");
        assertThat(answers("key-vault.secret-readers", scene(ROLES, other, role("r", above, own, "User", "p"))))
                .containsExactly("kv NOT_ASSESSED unknown");
    }

    /** Microsoft Learn, "Azure built-in roles": its data actions hold that of reading a secret's value. */
    @Test
    void certificateUserReadsSecrets() {
        assertThat(answers("key-vault.secret-readers",
                scene(ROLES, role("r", VAULT, "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba", "User", "p"))))
                .containsExactly("kv NOT_MET persons");
    }

    @Test
    void administratorsAreNotAssessedIfAGroupIsAssigned() {
        String administrator = "00482a5a-887f-4fb3-b363-3b7fe8e74483";

        assertThat(answers("key-vault.administrators", scene(ROLES, role("r", VAULT, administrator, "User", "p"))))
                .containsExactly("kv MET few");
        assertThat(answers("key-vault.administrators", scene(ROLES, role("r", VAULT, administrator, "Group", "g"))))
                .containsExactly("kv NOT_ASSESSED groups");
    }

    /**
     * Microsoft Learn, "Azure RBAC for Key Vault": the data actions of an administrator are
     * Microsoft.KeyVault/vaults/*.
     */
    @Test
    void personWhoAdministersAVaultReadsItsSecrets() {
        String check = "key-vault.secret-readers";
        assertThat(answers(check, scene(ROLES, role("r", VAULT, ADMINISTRATOR, "User", "p"))))
                .containsExactly("kv NOT_MET persons");
        String eligible = role("r", VAULT, ADMINISTRATOR, "User", "p").replace("roleAssignments",
                "roleEligibilityScheduleInstances");
        assertThat(answers(check, scene(ROLES, OTHER, eligible))).containsExactly("kv NOT_ASSESSED eligible");
        assertThat(answers(check, scene(ROLES, role("r", VAULT, ADMINISTRATOR, "Group", "g"))))
                .as("members of groups are not considered")
                .containsExactly("kv MET nobody");
        assertThat(answers(check, scene(ROLES, role("r", SUBSCRIPTION, ADMINISTRATOR, "Group", "g"))))
                .containsExactly("kv MET nobody");
    }

    @Test
    void applicationsAndGroupsReadSecretsButNoSinglePersons() {
        String check = "key-vault.secret-readers";
        assertThat(answers(check, scene(ROLES, role("r", VAULT, READER, "ServicePrincipal", "app"))))
                .containsExactly("kv MET readers");
        assertThat(answers(check, scene(ROLES, role("r",
                VAULT.toUpperCase(Locale.ROOT).replace("/SUBSCRIPTIONS", "/subscriptions"), READER, "User", "p"))))
                .containsExactly("kv NOT_MET persons");
        assertThat(answers(check, scene(ROLES, role("r", SUBSCRIPTION, READER, "ServicePrincipal", "app"))))
                .containsExactly("kv NOT_MET wide");
        assertThat(answers(check, scene(ROLES, role("r", VAULT + "-other", READER, "User", "p"))))
                .containsExactly("kv MET nobody");
        assertThat(answers(check, scene(ALONE))).containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(vault("'accessPolicies':[" + policy("a", "'Get'") + "]", ""))))
                .containsExactly("kv NOT_ASSESSED policies");
        assertThat(answers(check,
                scene(OTHER, vault("'accessPolicies':[" + policy("A", "'get'") + "]", ""), machine("m", "a", "x", ""))))
                .containsExactly("kv MET readers");
        String person = vault("'accessPolicies':[" + policy("P1", "'get'") + "]", "");
        assertThat(answers(check, scene(person, role("r", GROUP, READER, "User", "p1"))))
                .as("what the account is, an assignment of a role tells")
                .containsExactly("kv NOT_MET persons-policies");
        assertThat(answers(check, scene(OTHER, person, role("r", GROUP, READER, "ServicePrincipal", "p1"))))
                .containsExactly("kv MET readers");
        assertThat(answers(check, scene(OTHER, vault("'accessPolicies':[" + policy("a", "'list'") + "]", ""))))
                .containsExactly("kv MET nobody-policies");
    }

    /** Microsoft Learn, "Azure RBAC for Key Vault": a Secrets Officer reads the values of secrets, too. */
    @Test
    void secretReaderByCustomRoleIsReported() {
        String check = "key-vault.secret-readers";
        String officer = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7";
        String own = "c0ffee00-0000-0000-0000-000000000001";
        String definition = any(SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + own,
                "{'type':'CustomRole','permissions':[{'dataActions':['Microsoft.KeyVault/vaults/secrets/*'],"
                        + "'notDataActions':['Microsoft.KeyVault/vaults/secrets/purge/action']}]}");

        assertThat(answers(check, scene(ROLES, role("r", VAULT, officer, "User", "p"))))
                .containsExactly("kv NOT_MET persons");
        assertThat(answers(check, scene(ROLES, definition, role("r", VAULT, own, "User", "p"))))
                .containsExactly("kv NOT_MET persons");
        assertThat(answers(check, scene(ROLES, definition, role("r", VAULT, own, "ServicePrincipal", "app"))))
                .containsExactly("kv MET readers");
        assertThat(answers(check, scene(ROLES, role("r", VAULT, own, "User", "p"))))
                .containsExactly("kv NOT_ASSESSED unknown");
        assertThat(answers("key-vault.administrators", scene(ROLES, role("r", VAULT, own, "User", "p"))))
                .containsExactly("kv NOT_ASSESSED unknown");
    }

    /**
     * Microsoft Learn, "Azure role-based access control (Azure RBAC) vs. access policies": with Contributor or Key
     * Vault Contributor, or any role that allows vaults/write, one sets an access policy for oneself.
     */
    @ParameterizedTest
    @ValueSource(strings = {"key-vault.secret-readers", "key-vault.administrators"})
    void whoMayEditAccessPoliciesMayReadSecrets(String check) {
        String vault = vault("'accessPolicies':[]", "");
        String own = "c0ffee00-0000-0000-0000-000000000001";
        String definition = any(SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + own,
                "{'permissions':[{'actions':['Microsoft.KeyVault/vaults/accessPolicies/*']}]}");

        assertThat(answers(check, scene(vault, role("r", VAULT, "f25e0fa2-a7c8-4377-a976-54943a77a395", "User", "p"))))
                .containsExactly("kv NOT_ASSESSED self-access");
        String contributor = role("r", GROUP, "b24988ac-6180-42a0-ab88-20f7382dd24c", "User", "p");
        assertThat(answers(check, scene(vault, contributor))).containsExactly("kv NOT_ASSESSED self-access");
        assertThat(answers(check, scene(vault, definition, role("r", VAULT, own, "User", "p"))))
                .containsExactly("kv NOT_ASSESSED self-access");
        assertThat(answers(check, scene(OTHER, vault, role("r", VAULT, own, "User", "p"))))
                .containsExactly("kv NOT_ASSESSED unknown");
        assertThat(answers(check,
                scene(vault, OTHER,
                        role("r", "/providers/Microsoft.Management/managementGroups/root",
                                "b24988ac-6180-42a0-ab88-20f7382dd24c", "User", "p"))))
                .containsExactly("kv NOT_ASSESSED self-access-above");
        assertThat(answers(check, scene(vault))).containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(ROLES, contributor))).as("who changes a vault with roles gains nothing")
                .containsExactly("kv MET nobody");
    }

    /** Microsoft Learn, "Azure built-in roles": each of these can make itself Key Vault Administrator. */
    @ParameterizedTest
    @ValueSource(strings = {"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
        "8b54135c-b56d-4d72-a534-26097cfdc8d8", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635"})
    void whoMayGrantVaultRolesCountsAsPossibleAdministrator(String role) {
        for (String check : List.of("key-vault.secret-readers", "key-vault.administrators")) {
            assertThat(answers(check, scene(ROLES, role("r", VAULT, role, "User", "p"))))
                    .containsExactly("kv NOT_ASSESSED self-access");
            assertThat(answers(check,
                    scene(ROLES, OTHER,
                            role("r", GROUP, role, "User", "p").replace("roleAssignments",
                                    "roleEligibilityScheduleInstances"))))
                    .containsExactly("kv NOT_ASSESSED self-access");
        }
    }

    @Test
    void ownersOfTheSubscriptionAreAssessedByAnotherCheck() {
        String owner = role("r", SUBSCRIPTION, "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "User", "p");
        assertThat(answers("key-vault.administrators", scene(ROLES, owner))).containsExactly("kv MET nobody");
        assertThat(answers("key-vault.secret-readers", scene(vault("'accessPolicies':[]", ""), owner)))
                .containsExactly("kv MET nobody-policies");
    }

    @Test
    void vaultMustServeOneEnvironmentOnly() {
        String check = "key-vault.per-environment";
        String production = vault("'enableRbacAuthorization':true", "'env':'Prod'");
        String reads = role("r", VAULT, READER, "ServicePrincipal", "app");

        String apps = resource("Microsoft.Web/sites/site", "{}");
        assertThat(answers(check, scene(production, reads, apps, machine("m", "app", "x", "'env':'production'"))))
                .containsExactly("kv MET own");
        assertThat(answers(check, scene(production, reads, machine("m", "app", "x", "'env':'production'"))))
                .as("an app of another environment may have access")
                .containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(production, reads, apps, machine("m", "app", "x", ""))))
                .containsExactly("kv NOT_ASSESSED undecided");
        assertThat(answers(check,
                scene(production, apps, machine("m", "app", "x", "'env':'production'"),
                        role("r", VAULT, "c0ffee00-0000-0000-0000-000000000001", "ServicePrincipal", "app"))))
                .as("a role whose definition was not read may let anybody in")
                .containsExactly("kv NOT_ASSESSED unknown");
        String identity = GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id";
        String lent = resource("Microsoft.Compute/virtualMachines/dev", "{}").replaceFirst("\\{",
                "{'tags':{'env':'dev'},'identity':{'type':'UserAssigned','userAssignedIdentities':{'" + identity
                        + "':{'principalId':'app'}}},");
        assertThat(answers(check, scene(production, reads, apps, lent)))
                .as("the machine itself tells the object id of its identity")
                .containsExactly("kv NOT_MET shared");
        assertThat(answers(check,
                scene(production, reads, apps, machine("m", "x", "x", "'env':'production'"),
                        lent.replace("virtualMachines", "virtualMachineScaleSets"))))
                .containsExactly("kv NOT_MET shared");
        assertThat(answers(check, scene(production, reads, machine("m", "APP", "x", "'env':'Entwicklung'"))))
                .containsExactly("kv NOT_MET shared");
        assertThat(answers(check, scene(production, machine("m", "app", "x", "'env':'test'"))))
                .containsExactly("kv NOT_ASSESSED type-not-read");
        assertThat(answers(check, scene(ROLES, reads))).containsExactly("kv NOT_ASSESSED unknown");
        assertThat(answers(check, scene(production, reads))).as("no workload was read at all")
                .containsExactly("kv NOT_ASSESSED type-not-read");
    }

    /** Microsoft Learn, "Use the Azure Key Vault provider for Secrets Store CSI Driver in AKS". */
    @ParameterizedTest
    @ValueSource(strings = {
        "{'addonProfiles':{'azureKeyvaultSecretsProvider':{'enabled':true,'identity':{'objectId':'app'}}}}",
        "{'identityProfile':{'kubeletidentity':{'objectId':'APP'}}}"})
    void clusterOfAnotherEnvironmentReadingTheVaultIsNotMet(String properties) {
        assertThat(
                answers("key-vault.per-environment",
                        scene(vault("'enableRbacAuthorization':true", "'env':'Prod'"),
                                role("r", VAULT, READER, "ServicePrincipal", "app"),
                                resource("Microsoft.ContainerService/managedClusters/aks", properties)
                                        .replaceFirst("\\{", "{'tags':{'env':'dev'},"))))
                .containsExactly("kv NOT_MET shared");
    }

    /** Microsoft Learn, "Managed identities for Azure resources": many types of resources have them. */
    @ParameterizedTest
    @ValueSource(strings = {"Microsoft.Logic/workflows", "Microsoft.DataFactory/factories",
        "Microsoft.Automation/automationAccounts", "Microsoft.App/containerApps", "Microsoft.ApiManagement/service"})
    void resourcesOfAnyTypeReadAVaultByTheirIdentity(String type) {
        assertThat(answers("key-vault.per-environment",
                scene(vault("'enableRbacAuthorization':true", "'env':'Prod'"),
                        role("r", VAULT, READER, "ServicePrincipal", "app"),
                        resource(type + "/dev", "{}").replaceFirst("\\{",
                                "{'tags':{'env':'dev'},'identity':{'type':'SystemAssigned','principalId':'app'},"))))
                .containsExactly("kv NOT_MET shared");
    }

    @Test
    void applicationOfNoCollectedResourceMayBelongToAnotherEnvironment() {
        String apps = resource("Microsoft.Web/sites/site", "{}");
        assertThat(answers("key-vault.per-environment",
                scene(vault("'enableRbacAuthorization':true", "'env':'Prod'"), apps,
                        machine("m", "own", "x", "'env':'production'"),
                        role("r", VAULT, READER, "ServicePrincipal", "unknown"))))
                .containsExactly("kv NOT_ASSESSED outsiders");
    }

    @Test
    void vaultMustBeInTheRegionOfItsApplication() {
        String check = "key-vault.region";
        String reads = role("r", VAULT, READER, "ServicePrincipal", "app");

        assertThat(answers(check, scene(ROLES, reads, machine("m", "app", "West Europe", ""))))
                .containsExactly("kv MET same");
        assertThat(answers(check, scene(ROLES, reads, machine("m", "app", "northeurope", ""))))
                .containsExactly("kv NOT_MET elsewhere");
        assertThat(answers(check, scene(ROLES, machine("m", "other", "westeurope", ""))))
                .as("a machine in the same resource group may have nothing to do with it")
                .containsExactly("kv NOT_ASSESSED unknown");
        assertThat(answers(check, scene(ROLES))).containsExactly("kv NOT_ASSESSED unknown");
    }

    /** Microsoft Learn, "Azure RBAC for Key Vault": an assignment may have a single secret as its scope. */
    @Test
    void roleOnASingleSecretAllowsReadingIt() {
        String check = "key-vault.secret-readers";
        String secret = VAULT + "/secrets/db";
        String person = role("r", secret, READER, "User", "p");

        assertThat(answers(check, scene(ROLES, person))).containsExactly("kv NOT_MET persons");
        assertThat(answers(check, scene(ROLES, role("r", secret, READER, "ServicePrincipal", "app"))))
                .containsExactly("kv MET readers");
        assertThat(answers(check,
                scene(ROLES, role("other", VAULT, "acdd72a7-3385-48ef-bd42-f606fba81ae7", "User", "p"),
                        person.replace("roleAssignments", "roleEligibilityScheduleInstances"))))
                .containsExactly("kv NOT_ASSESSED eligible");
        assertThat(answers("key-vault.administrators",
                scene(ROLES, role("r", secret, ADMINISTRATOR, "ServicePrincipal", "app"))))
                .as("who administers one secret")
                .containsExactly("kv MET nobody");
        assertThat(answers("key-vault.per-environment", scene(vault("'enableRbacAuthorization':true", "'env':'Prod'"),
                role("r", secret, READER, "ServicePrincipal", "app"), machine("m", "app", "x", "'env':'test'"))))
                .containsExactly("kv NOT_MET shared");
    }

    /** Microsoft's REST reference, "Role Assignments - Get": older versions do not return the kind of holder. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Unknown", "Device"})
    void holderOfUnknownKindIsTakenNeitherForAnApplicationNorForAPerson(String kind) {
        assertThat(answers("key-vault.secret-readers", scene(ROLES, role("r", VAULT, READER, kind, "p"))))
                .containsExactly("kv NOT_ASSESSED untold");
        assertThat(answers("key-vault.administrators", scene(ROLES, role("r", VAULT, ADMINISTRATOR, kind, "p"))))
                .containsExactly("kv NOT_ASSESSED untold");
        assertThat(answers("key-vault.secret-readers",
                scene(ROLES, role("r", VAULT, READER, kind, "app"), machine("m", "app", "x", ""))))
                .as("that of a machine")
                .containsExactly("kv MET readers");
        assertThat(answers("key-vault.administrators",
                scene(ROLES, role("r", VAULT, ADMINISTRATOR, kind, "app"), machine("m", "app", "x", ""))))
                .as("that of a machine")
                .containsExactly("kv NOT_MET application");
        assertThat(answers("key-vault.administrators",
                scene(ROLES, role("r", VAULT, READER, "User", "p"),
                        role("r", VAULT, ADMINISTRATOR, kind, "p").replace("roleAssignments",
                                "roleEligibilityScheduleInstances"))))
                .as("who may activate it")
                .containsExactly("kv NOT_ASSESSED untold");
    }

    /** Microsoft Learn, "Azure custom roles": only its definition tells what an own role allows. */
    @Test
    void unknownRoleOnASingleSecretIsNotAssessed() {
        String own = role("r", VAULT + "/secrets/db", "c0ffee00-0000-0000-0000-000000000001", "User", "p");

        assertThat(answers("key-vault.secret-readers", scene(ROLES, own))).containsExactly("kv NOT_ASSESSED unknown");
        assertThat(answers("key-vault.administrators", scene(ROLES, own))).as("who administers one secret")
                .containsExactly("kv MET nobody");
    }

    /** Microsoft Learn, "Activate my Azure resource roles in Privileged Identity Management". */
    @Test
    void permanentReaderOfASingleSecretIsReportedDespiteActivation() {
        String activated = any(VAULT + "/providers/Microsoft.Authorization/roleAssignmentScheduleInstances/s",
                "{'scope':'" + VAULT + "','principalId':'p','principalType':'User','roleDefinitionId':'" + SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + READER
                        + "','assignmentType':'Activated','endDateTime':'2026-12-01T20:00:00Z'}");
        String onVault = role("v", VAULT, READER, "User", "p");

        assertThat(answers("key-vault.secret-readers", scene(ROLES, activated, onVault)))
                .containsExactly("kv MET readers");
        assertThat(answers("key-vault.secret-readers",
                scene(ROLES, activated, onVault, role("r", VAULT + "/secrets/db", READER, "User", "p"))))
                .containsExactly("kv NOT_MET persons");
    }

    @Test
    void groupOfAnotherTenantIsAGroup() {
        assertThat(
                answers("key-vault.administrators", scene(ROLES, role("r", VAULT, ADMINISTRATOR, "ForeignGroup", "g"))))
                .containsExactly("kv NOT_ASSESSED groups");
    }

    /** Azure CLI reference, "az role assignment list -g", and lists of one group from other tools. */
    @Test
    void rolesOfOneGroupDoNotProveRolesOfTheSubscription() {
        String ofGroup = role("r", GROUP, "acdd72a7-3385-48ef-bd42-f606fba81ae7", "Group", "g");

        for (String check : List.of("key-vault.administrators", "key-vault.secret-readers")) {
            assertThat(answers(check, scene(ALONE, ofGroup))).containsExactly("kv NOT_ASSESSED listing-of-parts");
            assertThat(answers(check, scene(ALONE, ofGroup, OTHER))).containsExactly("kv MET nobody");
        }
    }

    /** REST "Vaults - Get": Azure returns at least an empty list of access policies. */
    @ParameterizedTest
    @ValueSource(strings = {"key-vault.administrators", "key-vault.secret-readers"})
    void vaultWithoutReadAccessPoliciesIsNotAssessed(String check) {
        assertThat(answers(check, scene(OTHER, vault("'sku':{'name':'standard'}", ""))))
                .containsExactly("kv NOT_ASSESSED property-absent");
    }

    /** Portal template "Key, Secret, & Certificate Management": everything but purging. */
    @Test
    void accountThatManagesEverythingByAnAccessPolicyAdministersTheVault() {
        String all = "'get','list','set','create','import','delete','recover','backup','restore'";
        String policies = IntStream.range(0, 4)
                .mapToObj(i -> "{'objectId':'p" + i + "','permissions':{'secrets':[" + all + "],'keys':[" + all
                        + "],'certificates':[" + all + "]}}")
                .collect(Collectors.joining(","));
        assertThat(answers("key-vault.administrators", scene(OTHER, vault("'accessPolicies':[" + policies + "]", ""))))
                .containsExactly("kv NOT_MET too-many");
        String secretsOnly = policy("p0", all);
        assertThat(
                answers("key-vault.administrators", scene(OTHER, vault("'accessPolicies':[" + secretsOnly + "]", ""))))
                .containsExactly("kv MET nobody-purges");
    }

    /** Microsoft Learn, "Azure permissions for Security": a custom role of all data operations but purging. */
    @Test
    void customRoleThatLeavesOutPurgingStillAdministers() {
        String role = any(SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/custom",
                "{'roleName':'Vault manager','type':'CustomRole','permissions':[{'dataActions':['Microsoft.KeyVault/vaults/*'],"
                        + "'notDataActions':['Microsoft.KeyVault/vaults/secrets/purge/action',"
                        + "'Microsoft.KeyVault/vaults/keys/purge/action']}]}");
        String app = role("r", VAULT, "custom", "ServicePrincipal", "app");
        assertThat(answers("key-vault.administrators", scene(ROLES, role, app)))
                .containsExactly("kv NOT_MET application");
    }

    /** Microsoft Learn, "Use Azure Key Vault to pass a secret as a parameter during Bicep deployment". */
    @Test
    void contributorsReadSecretsOfAVaultThatAllowsThemInTemplateDeployments() {
        String check = "key-vault.secret-readers";
        String contributor = role("c", SUBSCRIPTION, "b24988ac-6180-42a0-ab88-20f7382dd24c", "Group", "team");
        String enabled = vault("'enableRbacAuthorization':true,'enabledForTemplateDeployment':true", "");
        assertThat(answers(check, scene(ROLES, contributor))).containsExactly("kv MET nobody");
        assertThat(answers(check, scene(enabled, OTHER, contributor))).containsExactly("kv NOT_ASSESSED deploy-access");
        assertThat(answers(check, scene(enabled, OTHER))).containsExactly("kv MET nobody");
        assertThat(answers("key-vault.administrators", scene(enabled, OTHER, contributor)))
                .containsExactly("kv MET nobody");
        String above = contributor.replace(SUBSCRIPTION, "/providers/Microsoft.Management/managementGroups/root");
        assertThat(answers(check, scene(enabled, OTHER, above))).containsExactly("kv NOT_ASSESSED deploy-access-above");
    }
}
