package org.tomes.check.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckRules;
import org.tomes.check.ProductionRule;

class PolicyChecksTest {

    private static final String LOCATIONS = "e56962a6-4747-49cd-b67b-bf8b01975c4c";
    private static final String TAG = "871b6d14-10aa-478d-b590-94f262ecfa99";
    private static final String BUILT_IN = "/providers/Microsoft.Authorization/policyDefinitions/";
    private static final String NAME = "11111111-2222-3333-4444-555555555555 ";
    private static final String ROOT = "/providers/Microsoft.Management/managementGroups/root";

    private static String assignment(String scope, String definition, String more) {
        return any(scope + "/providers/Microsoft.Authorization/policyAssignments/a",
                "{'displayName':'A','policyDefinitionId':'" + definition + "','scope':'" + scope + "'" + more + "}");
    }

    private static String subscription(String more) {
        return any(SUBSCRIPTION, "{'displayName':'11111111-2222-3333-4444-555555555555'" + more + "}");
    }

    @ParameterizedTest
    @CsvSource({"policy.allowed-locations,e56962a6-4747-49cd-b67b-bf8b01975c4c",
        "policy.required-tags,871b6d14-10aa-478d-b590-94f262ecfa99",
        "policy.required-tags,1E30110A-5CEB-460C-A204-C1C3969C6D62",
        "policy.unmanaged-disks,06a78e20-9358-41c9-923c-fb736d382a4d"})
    void anEnforcedAssignmentOnTheSubscriptionMeetsTheCheck(String check, String definition) {
        assertThat(answers(check, scene(assignment(SUBSCRIPTION, BUILT_IN + definition, ""))))
                .containsExactly(NAME + "MET assigned");
        assertThat(
                answers(check, scene(assignment(SUBSCRIPTION, BUILT_IN + definition, ",'enforcementMode':'Default'"))))
                .containsExactly(NAME + "MET assigned");
        assertThat(answers(check,
                scene(assignment(SUBSCRIPTION, BUILT_IN + definition, ",'enforcementMode':'DoNotEnforce'"))))
                .containsExactly(NAME + "NOT_MET not-enforced");
        assertThat(
                answers(check, scene(assignment(SUBSCRIPTION, BUILT_IN + "00000000-0000-0000-0000-000000000001", ""))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers(check, scene(subscription("")))).containsExactly(NAME + "NOT_ASSESSED type-not-read");
    }

    @Test
    void managementGroupsAboveTheSubscriptionCount() {
        String above = assignment(ROOT, BUILT_IN + LOCATIONS, "");
        String other = any("/subscriptions/22222222-2222-3333-4444-555555555555", "{'displayName':'other'}");

        assertThat(answers("policy.allowed-locations", scene(subscription(""), above)))
                .containsExactly(NAME + "MET assigned-above");
        assertThat(
                answers("policy.allowed-locations",
                        scene(subscription(",'managementGroupAncestorsChain':[{'name':'corp'},{'name':'ROOT'}]"), other,
                                above)))
                .containsExactly(NAME + "MET assigned-above", "other NOT_ASSESSED management-group");
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
                .containsExactly(NAME + "NOT_MET none");
    }

    @Test
    void assignmentsOnResourceGroupsCountWhereEveryGroupHasOne() {
        String group = any(GROUP, "{}", "'type':'Microsoft.Resources/resourceGroups'");
        String second = any(GROUP + "-2", "{}", "'type':'Microsoft.Resources/resourceGroups'");
        String below = assignment(GROUP, BUILT_IN + LOCATIONS, "");

        assertThat(answers("policy.allowed-locations", scene(group, below))).containsExactly(NAME + "MET every-group");
        assertThat(answers("policy.allowed-locations", scene(group, second, below)))
                .containsExactly(NAME + "NOT_MET some-groups");
    }

    @Test
    void initiativesCountByWhatTheyBringAndWhatWasNotReadIsNotAssessed() {
        String set = SUBSCRIPTION + "/providers/Microsoft.Authorization/policySetDefinitions/own";
        String initiative = any(set, "{'policyDefinitions':[{'policyDefinitionId':'" + BUILT_IN + LOCATIONS + "'}]}");

        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, set, ""), initiative)))
                .containsExactly(NAME + "MET assigned");
        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, set, ""))))
                .containsExactly(NAME + "NOT_ASSESSED definition-unread");
        assertThat(answers("policy.unmanaged-disks", scene(assignment(SUBSCRIPTION, set, ""), initiative)))
                .containsExactly(NAME + "NOT_MET none");
    }

    @Test
    void allowedRegionsAreNamedAndThoseOfResourceGroupsAloneDoNotCount() {
        String regions = ",'parameters':{'listOfAllowedLocations':{'value':['westeurope']}}";

        assertThat(answers("policy.allowed-locations", scene(assignment(SUBSCRIPTION, BUILT_IN + LOCATIONS, regions))))
                .containsExactly(NAME + "MET regions");
        assertThat(answers("policy.allowed-locations",
                scene(assignment(SUBSCRIPTION, BUILT_IN + "e765b5de-1225-4ba3-bd56-1ac6695af988", regions))))
                .containsExactly(NAME + "NOT_MET none");
        assertThat(answers("policy.allowed-locations",
                scene(assignment(SUBSCRIPTION,
                        SUBSCRIPTION + "/providers/Microsoft.Authorization/policyDefinitions/own", regions))))
                .containsExactly(NAME + "MET regions");
    }

    @Test
    void theTagsThatTheCompanyNamesMustAllBeRequired() {
        CheckRules rules = new CheckRules(ProductionRule.initial(), List.of("owner", "env"));
        String owner = assignment(SUBSCRIPTION, BUILT_IN + TAG, ",'parameters':{'tagName':{'value':'Owner'}}");
        String env = owner.replace("policyAssignments/a", "policyAssignments/b").replace("Owner", "Env");

        assertThat(answers("policy.required-tags", scene(rules, owner))).containsExactly(NAME + "NOT_MET tags-missing");
        assertThat(answers("policy.required-tags", scene(rules, owner, env))).containsExactly(NAME + "MET tags");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"policy.allowed-locations|{'field':'location','notIn':['westeurope']}",
                "policy.required-tags|{'field':'tags[Owner]','exists':'false'}",
                "policy.unmanaged-disks|{'field':'Microsoft.Compute/virtualMachines/osDisk.uri','exists':'True'}"})
    void definitionOfTheCompanysOwnThatSpeaksOfItIsNotJudged(String check, String condition) {
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
