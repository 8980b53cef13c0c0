package org.tomes.check.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.pulled;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.ProductionRule;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PolicyChecksTest {

    private static final String LOCATIONS = "e56962a6-4747-49cd-b67b-bf8b01975c4c";
    private static final String TAG = "871b6d14-10aa-478d-b590-94f262ecfa99";
    private static final String BUILT_IN = "/providers/Microsoft.Authorization/policyDefinitions/";
    private static final String NAME = "11111111-2222-3333-4444-555555555555 ";
    private static final String ROOT = "/providers/Microsoft.Management/managementGroups/root";

    /** Regions and a tag, as the parameters of an assignment or of a member of an initiative. */
    private static final String VALUES = ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']},"
            + "'tagName':{'value':'owner'}}";

    /** With an exemption from something else, which shows that exemptions were read. */
    private static CheckContext scene(CheckCriteria criteria, String... resources) {
        return CheckResultSetFixture.scene(criteria,
                Stream.concat(Stream.of(resources), Stream.of(exemption(SUBSCRIPTION, "other", "")))
                        .toArray(String[]::new));
    }

    private static CheckContext scene(String... resources) {
        return scene(CheckCriteria.initial(), resources);
    }

    private static String exemption(String scope, String from, String more) {
        return any(scope + "/providers/Microsoft.Authorization/policyExemptions/of-" + from,
                "{'exemptionCategory':'Waiver','policyAssignmentId':'" + SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/policyAssignments/" + from + "'" + more + "}");
    }

    private static String locations(String more) {
        return assignment(SUBSCRIPTION, BUILT_IN + LOCATIONS,
                ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']}}" + more);
    }

    private static String group(String id) {
        return any(id, "{}", "'type':'Microsoft.Resources/resourceGroups'");
    }

    private static String assignment(String scope, String definition, String more) {
        return any(scope + "/providers/Microsoft.Authorization/policyAssignments/a",
                "{'displayName':'A','policyDefinitionId':'" + definition + "','scope':'" + scope + "'" + more + "}");
    }

    private static String subscription(String more) {
        return any(SUBSCRIPTION, "{'displayName':'11111111-2222-3333-4444-555555555555'" + more + "}");
    }

    /**
     * Microsoft Learn, "Azure Policy effects": existing resources are marked as non-compliant and stay where they are.
     */
    @Test
    void resourceOutsideAllowedRegionsIsNotMetDespitePolicy() {
        String near = any(CheckResultSetFixture.GROUP + "/providers/Microsoft.KeyVault/vaults/near", "{}",
                "'location':'West Europe'");
        String nowhere = any(CheckResultSetFixture.GROUP + "/providers/Microsoft.Network/privateDnsZones/z", "{}",
                "'location':'global'");
        String far = any(CheckResultSetFixture.GROUP + "/providers/Microsoft.KeyVault/vaults/far", "{}",
                "'location':'eastus'");
        assertThat(answers("policy.allowed-locations", scene(locations(""), near, nowhere)))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations", scene(locations(""), near, nowhere, far)))
                .containsExactly(NAME + "NOT_MET elsewhere");
    }

    @ParameterizedTest
    @CsvSource({"policy.allowed-locations,e56962a6-4747-49cd-b67b-bf8b01975c4c",
        "policy.required-tags,871b6d14-10aa-478d-b590-94f262ecfa99",
        "policy.required-tags,1E30110A-5CEB-460C-A204-C1C3969C6D62",
        "policy.unmanaged-disks,06a78e20-9358-41c9-923c-fb736d382a4d"})
    void enforcedAssignmentOnTheSubscriptionIsMet(String check, String definition) {
        assertThat(answers(check, scene(assignment(SUBSCRIPTION, BUILT_IN + definition, VALUES))))
                .allMatch(answer -> answer.matches(".* MET (assigned|regions|tags)"));
        assertThat(answers(check,
                scene(assignment(SUBSCRIPTION, BUILT_IN + definition, VALUES + ",'enforcementMode':'Default'"))))
                .allMatch(answer -> answer.matches(".* MET (assigned|regions|tags)"));
        assertThat(answers(check,
                scene(assignment(SUBSCRIPTION, BUILT_IN + definition, VALUES + ",'enforcementMode':'DoNotEnforce'"))))
                .as("a policy that only reports does so without enforcement")
                .containsExactly(
                        NAME + (check.equals("policy.unmanaged-disks") ? "MET assigned" : "NOT_MET not-enforced"));
        assertThat(answers(check,
                scene(assignment(SUBSCRIPTION, BUILT_IN + definition, VALUES + ",'enforcementMode':'Enroll'"))))
                .as("a mode that is newer than this check")
                .containsExactly(NAME + "NOT_ASSESSED enforcement-unknown");
        assertThat(
                answers(check, scene(assignment(SUBSCRIPTION, BUILT_IN + "00000000-0000-0000-0000-000000000001", ""))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers(check, scene(subscription("")))).containsExactly(NAME + "NOT_ASSESSED type-not-read");
    }

    @Test
    void assignmentsOfParentManagementGroupsApply() {
        String above = assignment(ROOT, BUILT_IN + LOCATIONS, VALUES);
        String other = any("/subscriptions/22222222-2222-3333-4444-555555555555", "{'displayName':'other'}");

        assertThat(answers("policy.allowed-locations", scene(subscription(""), above)))
                .as("files may come from a query over the whole tenant")
                .containsExactly(NAME + "NOT_ASSESSED management-group");
        assertThat(answers("policy.allowed-locations",
                pulled(List.of(ResourceType.of("Microsoft.Authorization/policyExemptions")), List.of(),
                        subscription(""), exemption(SUBSCRIPTION, "other", ""), above)))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations",
                scene(subscription(""), locations(""), exemption(ROOT + "-2", "a", ""))))
                .as("whether the group of the exemption is above was not collected")
                .containsExactly(NAME + "NOT_ASSESSED exclusion-unknown");
        assertThat(answers("policy.allowed-locations",
                scene(subscription(""), assignment(SUBSCRIPTION, BUILT_IN + TAG, ""),
                        assignment(ROOT, ROOT + "/providers/Microsoft.Authorization/policySetDefinitions/own", ""))))
                .as("an initiative that was not read, on a group that may be above")
                .containsExactly(NAME + "NOT_ASSESSED definition-unread");
        assertThat(answers("policy.allowed-locations",
                scene(subscription(""),
                        assignment(ROOT, BUILT_IN + LOCATIONS, ",'notScopes':['" + SUBSCRIPTION + "']"))))
                .containsExactly(NAME + "NOT_MET excluded");
        assertThat(answers("policy.allowed-locations", scene(
                subscription(",'managementGroupAncestorsChain':[{'name':'corp'},{'name':'ROOT'}]"), other, above)))
                .containsExactly(NAME + "MET regions", "other NOT_ASSESSED management-group");
        assertThat(answers("policy.allowed-locations",
                scene(subscription(",'managementGroupAncestorsChain':[{'name':'corp'}]"), above,
                        assignment(SUBSCRIPTION, BUILT_IN + TAG, ""))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers("policy.allowed-locations",
                scene(subscription(""),
                        assignment(ROOT, BUILT_IN + LOCATIONS,
                                ",'notScopes':['" + SUBSCRIPTION.toUpperCase(Locale.ROOT).replace("/SUB", "/sub")
                                        + "']"),
                        assignment(SUBSCRIPTION, BUILT_IN + TAG, ""))))
                .containsExactly(NAME + "NOT_MET excluded");
    }

    @Test
    void assignmentOnEveryResourceGroupCoversTheSubscription() {
        String group = any(GROUP, "{}", "'type':'Microsoft.Resources/resourceGroups'");
        String second = any(GROUP + "-2", "{}", "'type':'Microsoft.Resources/resourceGroups'");
        String below = assignment(GROUP, BUILT_IN + LOCATIONS, VALUES);

        assertThat(answers("policy.allowed-locations", scene(group, below))).containsExactly(NAME + "MET every-group");
        assertThat(answers("policy.allowed-locations", scene(group, second, below)))
                .containsExactly(NAME + "NOT_MET some-groups");
    }

    @Test
    void initiativesAreAssessedByTheirContentIfRead() {
        String set = SUBSCRIPTION + "/providers/Microsoft.Authorization/policySetDefinitions/own";
        String initiative = any(set,
                "{'policyDefinitions':[{'policyDefinitionId':'" + BUILT_IN + LOCATIONS + "'" + VALUES + "}]}");

        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, set, ""), initiative)))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, set, ""))))
                .containsExactly(NAME + "NOT_ASSESSED definition-unread");
        assertThat(answers("policy.unmanaged-disks", scene(assignment(SUBSCRIPTION, set, ""), initiative)))
                .containsExactly(NAME + "NOT_MET none");
    }

    @Test
    void unreadBuiltInInitiativeIsNotAssessedUnlessItsContentIsKnown() {
        String sets = "/providers/Microsoft.Authorization/policySetDefinitions/";
        String cis = sets + "612b5213-9160-4969-8578-1518bd2a000c";
        String benchmark = sets + "1f3afdf9-d0c9-4c3d-847f-89da613e70a8";

        assertThat(answers("policy.unmanaged-disks", scene(assignment(SUBSCRIPTION, cis, ""))))
                .containsExactly(NAME + "NOT_ASSESSED definition-unread");
        assertThat(answers("policy.unmanaged-disks",
                scene(assignment(SUBSCRIPTION, cis, ""),
                        any(cis, "{'policyDefinitions':[{'policyDefinitionId':'" + BUILT_IN + LOCATIONS + "'}]}"))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers("policy.unmanaged-disks", scene(assignment(SUBSCRIPTION, benchmark, ""))))
                .containsExactly(NAME + "NOT_MET none");
    }

    @Test
    void allowedRegionsAreNamedAndResourceGroupRegionsDoNotSuffice() {
        String regions = ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']}}";

        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, BUILT_IN + LOCATIONS, regions))))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations",
                scene(assignment(SUBSCRIPTION, BUILT_IN + "e765b5de-1225-4ba3-bd56-1ac6695af988", regions))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers("policy.allowed-locations",
                scene(assignment(SUBSCRIPTION,
                        SUBSCRIPTION + "/providers/Microsoft.Authorization/policyDefinitions/own", regions))))
                .containsExactly(NAME + "NOT_ASSESSED effect-unknown");
    }

    /** Microsoft Learn, "Azure Policy definitions effect basics": only Deny keeps a resource from being made. */
    @ParameterizedTest
    @CsvSource({"Deny,MET regions", "deny,MET regions", "Audit,NOT_MET effect", "Disabled,NOT_MET effect",
        "AuditIfNotExists,NOT_MET effect"})
    void policyWithoutDenyEffectDoesNotRestrictRegions(String effect, String answer) {
        String parameter = assignment(SUBSCRIPTION, BUILT_IN + LOCATIONS,
                ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']},'effect':{'value':'" + effect
                        + "'}}");
        String overridden = locations(",'overrides':[{'kind':'policyEffect','value':'" + effect + "'}]");
        String own = SUBSCRIPTION + "/providers/Microsoft.Authorization/policyDefinitions/own";
        String definition = any(own,
                "{'parameters':{'effect':{'defaultValue':'" + effect
                        + "'}},'policyRule':{'if':{'field':'location','notIn':"
                        + "'[parameters(\\u0027listOfAllowedLocations\\u0027)]'},"
                        + "'then':{'effect':'[parameters(\\u0027effect\\u0027)]'}}}");

        assertThat(answers("policy.allowed-locations", scene(parameter))).containsExactly(NAME + answer);
        assertThat(answers("policy.allowed-locations", scene(overridden))).containsExactly(NAME + answer);
        assertThat(answers("policy.allowed-locations",
                scene(assignment(SUBSCRIPTION, own,
                        ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']}}"), definition)))
                .containsExactly(NAME + answer);
    }

    /** Microsoft Learn, "Azure Policy definition structure policy rule": all conditions of a rule must be met. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'allOf':[{'field':'location','notIn':[]},{'field':'location','notEquals':'global'},{'field':'type','notEquals':'Microsoft.AzureActiveDirectory/b2cDirectories'}]};MET regions",
        "{'not':{'field':'location','in':['x']}};MET regions",
        "{'allOf':[{'field':'location','notIn':[]},{'field':'type','equals':'Microsoft.Compute/virtualMachines'}]};NOT_ASSESSED content-unknown",
        "{'allOf':[{'field':'location','notIn':[]},{'field':'tags.env','equals':'prod'}]};NOT_ASSESSED content-unknown",
        "{'allOf':[{'field':'location','notIn':[]},{'value':'[resourceGroup().name]','like':'rg-*'}]};NOT_ASSESSED content-unknown",
        "{'field':'type','equals':'x'};NOT_ASSESSED content-unknown"})
    void customRegionPolicyCountsIfItExemptsNoResource(String condition, String answer) {
        String own = SUBSCRIPTION + "/providers/Microsoft.Authorization/policyDefinitions/own";
        String regions = ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']},'effect':{'value':'deny'}}";
        String filled = condition.replace("'notIn':[]", "'notIn':['westeurope']");
        String definition = any(own, "{'policyRule':{'if':" + filled + ",'then':{'effect':'deny'}}}");

        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, own, regions), definition)))
                .containsExactly(NAME + answer);
        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, own, regions))))
                .as("the definition was not collected")
                .containsExactly(NAME + "NOT_ASSESSED content-unknown");
    }

    @Test
    void auditIsEnoughWhereUnmanagedDisksAreReportedButNotWhereTagsAreRequired() {
        String effect = ",'parameters':{'effect':{'value':'Audit'},'tagName':{'value':'owner'}}";
        assertThat(answers("policy.unmanaged-disks",
                scene(assignment(SUBSCRIPTION, BUILT_IN + "06a78e20-9358-41c9-923c-fb736d382a4d", effect))))
                .containsExactly(NAME + "MET assigned");
        assertThat(answers("policy.required-tags", scene(assignment(SUBSCRIPTION, BUILT_IN + TAG, effect))))
                .containsExactly(NAME + "NOT_MET effect");
    }

    /** Microsoft Learn, "Azure Policy exemption structure". */
    @Test
    void exemptionExcludesItsScopeUntilItExpires() {
        String machine = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm";
        assertThat(answers("policy.allowed-locations", scene(locations(""), exemption(SUBSCRIPTION, "a", ""))))
                .containsExactly(NAME + "NOT_MET exempt");
        assertThat(answers("policy.allowed-locations",
                scene(locations(""), exemption(SUBSCRIPTION, "a", ",'expiresOn':'2026-11-23T00:00:00Z'"))))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations",
                scene(locations(""), group(GROUP), exemption(GROUP, "a", ",'expiresOn':'2027-11-23T00:00:00Z'"))))
                .containsExactly(NAME + "NOT_MET groups-out");
        assertThat(answers("policy.allowed-locations", scene(locations(""), exemption(machine, "a", ""))))
                .containsExactly(NAME + "NOT_ASSESSED resources-exempt");
        assertThat(answers("policy.allowed-locations",
                scene(locations(""),
                        exemption(SUBSCRIPTION, "a",
                                ",'resourceSelectors':[{'name':'s','selectors':"
                                        + "[{'kind':'resourceLocation','in':['eastus']}]}]"))))
                .as("selectors limit an exemption to some resources")
                .containsExactly(NAME + "NOT_ASSESSED resources-exempt");
        assertThat(answers("policy.allowed-locations", scene(locations(""), exemption(SUBSCRIPTION, "b", ""))))
                .containsExactly(NAME + "MET regions");
    }

    /** Microsoft Learn, "Azure Policy assignment structure": notScopes, resourceSelectors and overrides. */
    @Test
    void assignmentWithExclusionsDoesNotCoverTheSubscription() {
        String left = locations(",'notScopes':['" + GROUP + "']");
        assertThat(answers("policy.allowed-locations", scene(left, group(GROUP))))
                .containsExactly(NAME + "NOT_MET groups-out");
        assertThat(answers("policy.allowed-locations", scene(left, group(GROUP + "-2"))))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations", scene(left)))
                .containsExactly(NAME + "NOT_ASSESSED exclusion-unknown");
        assertThat(answers("policy.allowed-locations",
                scene(locations(",'resourceSelectors':[{'name':'s','selectors':[{'kind':'resourceLocation',"
                        + "'in':['westeurope']}]}]"))))
                .containsExactly(NAME + "NOT_MET narrowed");
        assertThat(answers("policy.allowed-locations",
                scene(locations(",'overrides':[{'kind':'policyEffect','value':'Disabled','selectors':"
                        + "[{'kind':'resourceLocation','in':['eastus']}]}]"))))
                .containsExactly(NAME + "NOT_MET narrowed");
        assertThat(answers("policy.allowed-locations", scene(locations(",'resourceSelectors':[]"))))
                .containsExactly(NAME + "MET regions");
    }

    @Test
    void policyInAnInitiativeHasTheParametersOfTheAssignment() {
        String set = SUBSCRIPTION + "/providers/Microsoft.Authorization/policySetDefinitions/own";
        String initiative = any(set, "{'parameters':{'regions':{'defaultValue':['eastus']}},'policyDefinitions':[{"
                + "'policyDefinitionReferenceId':'where','policyDefinitionId':'" + BUILT_IN + LOCATIONS
                + "','parameters':{'listOfAllowedLocations':{'value':'[parameters(\\u0027regions\\u0027)]'}}}]}");
        String given = ",'parameters':{'regions':{'value':['northeurope']}}";

        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, set, given), initiative)))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, set, ""), initiative)))
                .containsExactly(NAME + "NOT_ASSESSED far-regions");
        assertThat(answers("policy.allowed-locations", scene(
                assignment(SUBSCRIPTION, set,
                        given + ",'overrides':[{'kind':'policyEffect','value':'Audit',"
                                + "'selectors':[{'kind':'policyDefinitionReferenceId','in':['where']}]}]"),
                initiative))).containsExactly(NAME + "NOT_MET effect");
        assertThat(
                answers("policy.allowed-locations", scene(
                        assignment(SUBSCRIPTION, set,
                                given + ",'overrides':[{'kind':'policyEffect','value':'Audit',"
                                        + "'selectors':[{'kind':'policyDefinitionReferenceId','in':['else']}]}]"),
                        initiative)))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations",
                scene(assignment(SUBSCRIPTION, set, given), initiative,
                        exemption(SUBSCRIPTION, "a", ",'policyDefinitionReferenceIds':['else']"))))
                .containsExactly(NAME + "MET regions");
    }

    @Test
    void regionsNotAllowedByTheCompanyAreNamed() {
        String everywhere = assignment(SUBSCRIPTION, BUILT_IN + LOCATIONS,
                ",'parameters':{'listOfAllowedLocations':{'value':['West Europe','global','eastus']}}");
        CheckCriteria west = CheckCriteria.initial().withAllowedRegions(List.of("West Europe"));
        CheckCriteria both = CheckCriteria.initial().withAllowedRegions(List.of("westeurope", "eastus"));

        assertThat(answers("policy.allowed-locations", scene(everywhere)))
                .containsExactly(NAME + "NOT_ASSESSED far-regions");
        assertThat(answers("policy.allowed-locations", scene(west, everywhere)))
                .containsExactly(NAME + "NOT_MET other-regions");
        assertThat(answers("policy.allowed-locations", scene(both, everywhere))).containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations",
                scene(west, everywhere, locations("").replace("policyAssignments/a", "policyAssignments/b"))))
                .containsExactly(NAME + "MET regions");
    }

    /**
     * Microsoft's repository azure-policy: “Allowed locations” and “Require a tag on resources” have parameters without
     * a default.
     */
    @Test
    void policyWithUnreadParametersIsNotAssessed() {
        String open = assignment(SUBSCRIPTION, BUILT_IN + LOCATIONS, ",'parameters':{}");
        CheckCriteria west = CheckCriteria.initial().withAllowedRegions(List.of("westeurope"));
        assertThat(answers("policy.allowed-locations", scene(open)))
                .containsExactly(NAME + "NOT_ASSESSED parameter-unread");
        String known = locations("").replace("policyAssignments/a", "policyAssignments/b");
        assertThat(answers("policy.allowed-locations", scene(open, known)))
                .as("it can only take away from what the other one allows")
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations", scene(west, open, known.replace("westeurope'", "eastus'"))))
                .containsExactly(NAME + "NOT_ASSESSED parameter-unread");

        String tag = assignment(SUBSCRIPTION, BUILT_IN + TAG, "");
        CheckCriteria owner = new CheckCriteria(ProductionRule.initial(), List.of("owner"));
        assertThat(answers("policy.required-tags", scene(tag))).containsExactly(NAME + "NOT_ASSESSED parameter-unread");
        assertThat(answers("policy.required-tags", scene(owner, tag)))
                .containsExactly(NAME + "NOT_ASSESSED parameter-unread");
        assertThat(answers("policy.required-tags",
                scene(tag, CheckResultSetFixture.resource("Microsoft.Storage/storageAccounts/s", "{}"))))
                .as("what carries no tag at all lacks it, whatever it is")
                .containsExactly(NAME + "NOT_MET resources-lack");
    }

    /** Azure CLI reference, "az policy assignment list": it matches its scope strictly, unless told otherwise. */
    @Test
    void commandLineListDoesNotProveInheritedAssignmentsAbsent() {
        String cli = "{'id':'" + SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/x','name':'x',"
                + "'displayName':'x','enforcementMode':'Default','scope':'" + SUBSCRIPTION + "','policyDefinitionId':'"
                + BUILT_IN + "06a78e20-9358-41c9-923c-fb736d382a4d'}";
        assertThat(answers("policy.allowed-locations", scene(cli)))
                .containsExactly(NAME + "NOT_ASSESSED type-not-read");
        assertThat(answers("policy.unmanaged-disks", scene(cli))).containsExactly(NAME + "MET assigned");
        String above = assignment(ROOT, BUILT_IN + "00000000-0000-0000-0000-000000000001", "");
        assertThat(answers("policy.allowed-locations", scene(cli, above)))
                .as("a list with inherited ones is not of one scope")
                .containsExactly(NAME + "NOT_MET none");
    }

    /** Microsoft Learn, REST "Resources - Resources": authorizationScopeFilter is AtScopeAndBelow by default. */
    @Test
    void resourceGraphRowsDoNotProveInheritedAssignmentsAbsent() {
        String row = assignment(SUBSCRIPTION, BUILT_IN + "06a78e20-9358-41c9-923c-fb736d382a4d", "").replaceFirst("\\{",
                "{'tenantId':'t','subscriptionId':'s','resourceGroup':'',");
        assertThat(answers("policy.allowed-locations", scene(row)))
                .containsExactly(NAME + "NOT_ASSESSED type-not-read");
        assertThat(answers("policy.unmanaged-disks", scene(row))).containsExactly(NAME + "MET assigned");
    }

    @Test
    void excludedManagementGroupIsNotMistakenForAnother() {
        String left = assignment(ROOT, BUILT_IN + LOCATIONS,
                VALUES + ",'notScopes':['/providers/Microsoft.Management/managementGroups/sandbox']");
        assertThat(answers("policy.allowed-locations", scene(subscription(""), left)))
                .containsExactly(NAME + "NOT_ASSESSED management-group");
        assertThat(
                answers("policy.allowed-locations",
                        scene(subscription(",'managementGroupAncestorsChain':[{'name':'sandbox'},{'name':'root'}]"),
                                left, assignment(SUBSCRIPTION, BUILT_IN + TAG, ""))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers("policy.allowed-locations",
                scene(subscription(",'managementGroupAncestorsChain':[{'name':'corp'},{'name':'root'}]"), left)))
                .containsExactly(NAME + "MET regions");
    }

    @Test
    void allTagsNamedByTheCompanyMustBeRequired() {
        CheckCriteria criteria = new CheckCriteria(ProductionRule.initial(), List.of("owner", "env"));
        String owner = assignment(SUBSCRIPTION, BUILT_IN + TAG, ",'parameters':{'tagName':{'value':'Owner'}}");
        String env = owner.replace("policyAssignments/a", "policyAssignments/b").replace("Owner", "Env");

        assertThat(answers("policy.required-tags", scene(criteria, owner)))
                .containsExactly(NAME + "NOT_MET tags-missing");
        assertThat(answers("policy.required-tags", scene(criteria, owner, env))).containsExactly(NAME + "MET tags");
    }

    @Test
    void missingTagsAndUnenforcedTagsAreNamed() {
        CheckCriteria criteria = new CheckCriteria(ProductionRule.initial(), List.of("owner", "env"));
        String owner = assignment(SUBSCRIPTION, BUILT_IN + TAG,
                ",'parameters':{'tagName':{'value':'Owner'}},'enforcementMode':'DoNotEnforce'");
        String env = owner.replace("policyAssignments/a", "policyAssignments/b").replace("Owner", "Env");

        Assessment partly = assessments("policy.required-tags", scene(criteria, owner)).getFirst();
        assertThat(partly.result()).isEqualTo(CheckOutcome.NOT_MET);
        assertThat(Texts.in(Language.EN).get(partly.reason()))
                .isEqualTo("Assigned but not enforced: A. Tags that no policy requires: env.");
        assertThat(answers("policy.required-tags", scene(criteria, owner, env)))
                .containsExactly(NAME + "NOT_MET not-enforced");
    }

    @Test
    void tagsThatOnlyOtherSubscriptionsRequireAreNamedBesideUnenforcedOnesUnlessTheCompanySetTags() {
        String owner = assignment(SUBSCRIPTION, BUILT_IN + TAG,
                ",'parameters':{'tagName':{'value':'Owner'}},'enforcementMode':'DoNotEnforce'");
        String other = "/subscriptions/22222222-2222-3333-4444-555555555555";
        String ofOther = assignment(other, BUILT_IN + TAG, ",'parameters':{'tagName':{'value':'owner'}}");
        String env = ofOther.replace("policyAssignments/a", "policyAssignments/b").replace("'owner'", "'Env'");

        assertThat(reasonOfFirst(CheckCriteria.initial(), owner, ofOther, env))
                .isEqualTo("Assigned but not enforced: A. Tags that policies require only in other scopes: Env.");
        assertThat(reasonOfFirst(CheckCriteria.initial(), owner, ofOther)).isEqualTo("Assigned but not enforced: A.");
        assertThat(reasonOfFirst(new CheckCriteria(ProductionRule.initial(), List.of("owner")), owner, ofOther, env))
                .isEqualTo("Assigned but not enforced: A.");
    }

    private static String reasonOfFirst(CheckCriteria criteria, String... resources) {
        Assessment assessment = assessments("policy.required-tags", scene(criteria, resources)).stream()
                .filter(one -> one.resource().id().contains("11111111"))
                .findFirst()
                .orElseThrow();
        assertThat(assessment.result()).isEqualTo(CheckOutcome.NOT_MET);
        return Texts.in(Language.EN).get(assessment.reason());
    }

    /** Microsoft Learn, "Azure Policy effects": deny stops new resources and changes; what exists stays as it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            value = {"'location':'westeurope','tags':{'OWNER':'a','env':'p'}|MET tags",
                "'location':'global','tags':{'owner':'a','env':''}|MET tags",
                "'location':'westeurope','tags':{'owner':'a'}|NOT_MET resources-lack",
                "'location':'westeurope','tags':null|NOT_MET resources-lack",
                "'location':'global'|NOT_MET resources-lack", "'kind':'without location'|MET tags"})
    void resourceWithoutRequiredTagsIsNotMetDespitePolicy(String fields, String answer) {
        assertThat(tags(any(GROUP + "/providers/Microsoft.KeyVault/vaults/old", "{}", fields)))
                .containsExactly(NAME + answer);
    }

    /** Rows of {@code az … list --query "[].{id:id,location:location}"} do not speak of tags. */
    @Test
    void rowWithoutTagColumnDoesNotProveTagsMissing() {
        String row = CheckResultSetFixture.reduced("Microsoft.KeyVault/vaults/old");
        assertThat(tags(row)).containsExactly(NAME + "MET tags");
        assertThat(tags(row.replace("}", ",'tags':null}"))).containsExactly(NAME + "NOT_MET resources-lack");
        assertThat(tags(row.replace("}", ",'tags':{'env':'p'}}"))).containsExactly(NAME + "NOT_MET resources-lack");
    }

    /** Microsoft Learn, "Tag support for Azure resources", and the pages of the services that make them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {"/rg-app;Microsoft.Network/networkWatchers/nw;{}",
        "/MC_rg_aks_we;Microsoft.Compute/disks/d;{}", "/nodes;Microsoft.Compute/virtualMachineScaleSets/s;{}",
        "/rg-app;Microsoft.Network/networkInterfaces/pe.nic;{'privateEndpoint':{'id':'/x'}}",
        "/rg-app;Microsoft.Sql/servers/q/databases/master;{}", "/rg-app;Microsoft.ClassicStorage/storageAccounts/c;{}",
        "/rg-app;Microsoft.Sql/servers/q/firewallRules/f;{}",
        "/DefaultResourceGroup-WEU;Microsoft.OperationalInsights/workspaces/w;{}"})
    void managedAndUntaggableResourcesNeedNoTags(String group, String path, String properties) {
        String managed = group(SUBSCRIPTION + "/resourceGroups/nodes").replace("'type'", "'managedBy':'/x','type'");
        assertThat(tags(managed, any(SUBSCRIPTION + "/resourceGroups" + group + "/providers/" + path, properties)))
                .containsExactly(NAME + "MET tags");
    }

    private static List<String> tags(String... resources) {
        CheckCriteria criteria = new CheckCriteria(ProductionRule.initial(), List.of("owner", "env"));
        String owner = assignment(SUBSCRIPTION, BUILT_IN + TAG, ",'parameters':{'tagName':{'value':'Owner'}}");
        String env = owner.replace("policyAssignments/a", "policyAssignments/b").replace("Owner", "Env");
        return answers("policy.required-tags",
                scene(criteria, Stream.concat(Stream.of(resources), Stream.of(owner, env)).toArray(String[]::new)));
    }

    @Test
    void untaggedResourceIsNotMetWithoutConfiguredTags() {
        String bare = any(GROUP + "/providers/Microsoft.Sql/servers/q/databases/db", "{}");
        assertThat(answers("policy.required-tags", scene(assignment(SUBSCRIPTION, BUILT_IN + TAG, ""), bare)))
                .containsExactly(NAME + "NOT_MET resources-lack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"policy.allowed-locations|{'field':'location','notIn':['westeurope']}",
                "policy.required-tags|{'field':'tags[Owner]','exists':'false'}",
                "policy.unmanaged-disks|{'field':'Microsoft.Compute/virtualMachines/osDisk.uri','exists':'True'}"})
    void relevantCustomDefinitionIsNotAssessed(String check, String condition) {
        String own = SUBSCRIPTION + "/providers/Microsoft.Authorization/policyDefinitions/own";
        String rule = any(own, "{'policyRule':{'if':" + condition + ",'then':{'effect':'deny'}}}");
        String other = any(own,
                "{'policyRule':{'if':{'field':'type','equals':'Microsoft.Sql/servers'},'then':{'effect':'deny'}}}");

        assertThat(answers(check, scene(assignment(SUBSCRIPTION, own, ""), rule)))
                .containsExactly(NAME + "NOT_ASSESSED own-definition");
        assertThat(answers(check, scene(assignment(SUBSCRIPTION, own, ""), other)))
                .containsExactly(NAME + "NOT_MET none");
    }
}
