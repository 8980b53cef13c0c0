package org.tomes.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.NOW;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;

/**
 * MFA for managing Azure, as Microsoft Graph describes policies ("conditionalAccessPolicy resource type"). Green and
 * wrong: accounts of service principals, and sign-ins that are no management of Azure. Red and wrong: MFA per user, or
 * Microsoft's own mandatory MFA. Both are stated in the limits; whoever is excluded makes it undecided.
 */
class ConditionalAccessTest {

    private static final String CHECK = "identity.conditional-access";
    private static final String MACHINE = resource("Microsoft.Compute/virtualMachines/m", "{}");
    private static final String MFA = "{'operator':'OR','builtInControls':['mfa'],'customAuthenticationFactors':[],"
            + "'termsOfUse':[],'authenticationStrength':null}";
    private static final String ALL_USERS = "'users':{'includeUsers':['All'],'excludeUsers':[],'excludeGroups':[],"
            + "'excludeRoles':[],'excludeGuestsOrExternalUsers':null}";
    private static final String AZURE = "'applications':{'includeApplications':['797f4846-ba00-4fd7-ba43-dac1f8f63013'],"
            + "'excludeApplications':[]}";
    private static final String EVERYTHING = "'applications':{'includeApplications':['All'],'excludeApplications':[]}";

    private static String policy(String state, String conditions, String grant) {
        return "{'id':'0d4f2a3c-6b1e-4a8e-9c53-1f2e3d4c5b6a','displayName':'MFA','state':'" + state
                + "','conditions':{'clientAppTypes':['all'],'platforms':null,'locations':null,'signInRiskLevels':[],"
                + "'devices':null," + conditions + "},'grantControls':" + grant + ",'sessionControls':null}";
    }

    private static String defaults(boolean enabled) {
        return "{'id':'00000000-0000-0000-0000-000000000005','displayName':'Security Defaults','isEnabled':" + enabled
                + "}";
    }

    private static String answer(String... objects) {
        return answers(CHECK, scene(objects)).getFirst().replace("Microsoft Entra ID ", "");
    }

    @ParameterizedTest
    @CsvSource({"enabled,MET required", "enabledForReportingButNotEnforced,NOT_MET none", "disabled,NOT_MET none"})
    void onlyAnEnabledPolicyCounts(String state, String answer) {
        assertThat(answer(policy(state, ALL_USERS + "," + AZURE, MFA), defaults(false))).isEqualTo(answer);
        assertThat(answer(policy(state, ALL_USERS + "," + EVERYTHING, MFA), defaults(false))).isEqualTo(answer);
    }

    /** Microsoft Learn, "Security defaults in Microsoft Entra ID": MFA is required for managing Azure. */
    @Test
    void securityDefaultsCountInsteadOfAPolicy() {
        assertThat(answer(MACHINE, defaults(true))).isEqualTo("MET defaults");
        assertThat(answer(MACHINE)).as("nothing collected").isEqualTo("NOT_ASSESSED type-not-read");
        assertThat(answer(MACHINE, defaults(false))).as("policies not collected")
                .isEqualTo("NOT_ASSESSED type-not-read");
        assertThat(answer(policy("disabled", ALL_USERS + "," + AZURE, MFA))).as("security defaults not collected")
                .isEqualTo("NOT_ASSESSED type-not-read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"{'operator':'OR','builtInControls':['mfa','compliantDevice']}|NOT_MET none",
                "{'operator':'AND','builtInControls':['mfa','compliantDevice']}|MET required",
                "{'operator':'OR','builtInControls':['compliantDevice']}|NOT_MET none",
                "{'operator':'OR','builtInControls':[],'authenticationStrength':"
                        + "{'id':'00000000-0000-0000-0000-000000000004'}}|MET required",
                "{'operator':'OR','builtInControls':[],'authenticationStrength':"
                        + "{'id':'1d4f2a3c-6b1e-4a8e-9c53-1f2e3d4c5b6a','requirementsSatisfied':'mfa'}}|MET required",
                "{'operator':'OR','builtInControls':[],'authenticationStrength':"
                        + "{'id':'1d4f2a3c-6b1e-4a8e-9c53-1f2e3d4c5b6a','requirementsSatisfied':'none'}}|NOT_MET none",
                "{'operator':'OR','builtInControls':[],'authenticationStrength':"
                        + "{'id':'1d4f2a3c-6b1e-4a8e-9c53-1f2e3d4c5b6a'}}|NOT_ASSESSED strength",
                "null|NOT_MET none"})
    void anotherControlMustNotReplaceMfa(String grant, String answer) {
        assertThat(answer(policy("enabled", ALL_USERS + "," + AZURE, grant))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'excludeUsers':[]|'excludeUsers':['x']",
        "'excludeGroups':[]|'excludeGroups':['x']", "'excludeRoles':[]|'excludeRoles':['x']",
        "'excludeGuestsOrExternalUsers':null|'excludeGuestsOrExternalUsers':{'guestOrExternalUserTypes':'b2bDirectConnectUser'}",
        "'includeUsers':['All']|'includeUsers':[],'includeRoles':['x']",
        "'platforms':null|'platforms':{'includePlatforms':['windows'],'excludePlatforms':[]}",
        "'locations':null|'locations':{'includeLocations':['All'],'excludeLocations':['AllTrusted']}",
        "'signInRiskLevels':[]|'signInRiskLevels':['high']", "'clientAppTypes':['all']|'clientAppTypes':['browser']",
        "'devices':null|'devices':{'deviceFilter':{'mode':'exclude','rule':'x'}}"})
    void restrictionsMakeItUndecided(String complete, String restricted) {
        String policy = policy("enabled", ALL_USERS + "," + AZURE, MFA);

        assertThat(policy).contains(complete);
        assertThat(answer(policy.replace(complete, restricted))).isEqualTo("NOT_ASSESSED partly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"'platforms':{'includePlatforms':['all'],'excludePlatforms':[]}",
                "'locations':{'includeLocations':['All'],'excludeLocations':[]}"})
    void conditionForEverythingRestrictsNothing(String condition) {
        String policy = policy("enabled", ALL_USERS + "," + AZURE, MFA);
        String field = condition.substring(0, condition.indexOf(':'));
        assertThat(answer(policy.replace(field + ":null", condition))).isEqualTo("MET required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"'applications':{'includeApplications':['Office365'],'excludeApplications':[]}",
                "'applications':{'includeApplications':['MicrosoftAdminPortals'],'excludeApplications':[]}",
                "'applications':{'includeApplications':['All'],"
                        + "'excludeApplications':['797F4846-BA00-4FD7-BA43-DAC1F8F63013']}"})
    void policyForOtherApplicationsDoesNotProtectAzure(String applications) {
        assertThat(answer(policy("enabled", ALL_USERS + "," + applications, MFA))).isEqualTo("NOT_MET none");
    }

    @Test
    void subscriptionsOfSeveralTenantsAreNotAssessed() {
        String account = "{'id':'%s-0000-0000-0000-000000000001','tenantId':'%s','state':'Enabled','name':'s'}";
        assertThat(answer(account.formatted("00000001", "t1"), account.formatted("00000002", "t2"),
                policy("enabled", ALL_USERS + "," + AZURE, MFA))).isEqualTo("NOT_ASSESSED tenants");
    }

    /** The list as {@code az rest} saves it, without entries. */
    @Test
    void emptyListShowsThatThereAreNoPolicies() {
        CheckContext none = new CheckContext(
                InventoryFixture.inventory(
                        ImportResultFixture.file("conditionalAccessPolicies.json",
                                "{'@odata.context':'https://graph.microsoft.com/v1.0/$metadata','value':[]}"),
                        ImportResultFixture.file("a.json", "[" + MACHINE + "," + defaults(false) + "]")),
                CheckCriteria.initial(), NOW);
        assertThat(answers(CHECK, none)).containsExactly("Microsoft Entra ID NOT_MET none");
    }
}
