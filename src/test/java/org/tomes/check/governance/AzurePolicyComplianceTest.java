package org.tomes.check.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tomes.check.Assessment;
import org.tomes.check.Severity;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class AzurePolicyComplianceTest {

    private static final String CHECK = "policy.compliance";
    private static final String ASSIGNMENT = SUBSCRIPTION + "/providers/Microsoft.Authorization/policyAssignments/tags";
    private static final List<ResourceType> ASKED = List.of(ResourceType.POLICY_ASSIGNMENT, ResourceType.POLICY_STATE);

    private static String assignment(String more) {
        return assignedOn("2026-01-05T08:00:00.1234567Z", more);
    }

    private static String assignedOn(String created, String more) {
        return any(ASSIGNMENT, "{'displayName':'Tags','scope':'" + SUBSCRIPTION + "','metadata':{'createdOn':'"
                + created + "','updatedOn':null}" + more + "}");
    }

    /** A result of another assignment, which shows that Azure evaluates the subscription. */
    private static String ofAnotherAssignment() {
        return state("vm-z", "other", "Compliant").replace("policyassignments/tags", "policyassignments/other");
    }

    /** Azure writes the assignment's id in small letters here. */
    private static String state(String machine, String policy, String compliance) {
        String about = GROUP + "/providers/Microsoft.Compute/virtualMachines/" + machine;
        return any(about + "/providers/Microsoft.PolicyInsights/policyStates/" + policy,
                "{'resourceId':'" + about + "','policyAssignmentId':'" + ASSIGNMENT.toLowerCase(Locale.ROOT)
                        + "','complianceState':'" + compliance + "'}");
    }

    @Test
    void nonCompliantResourceIsNamedOnceForSeveralPolicies() {
        List<Assessment> found = assessments(CHECK,
                pulled(ASKED, List.of(), assignment(""), state("vm-b", "one", "NonCompliant"),
                        state("vm-b", "two", "NonCompliant"), state("vm-a", "one", "noncompliant"),
                        state("vm-c", "one", "Compliant")));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(each.resource().id()).isEqualTo(ASSIGNMENT);
            assertThat(Texts.in(Language.EN).get(each.reason()))
                    .isEqualTo("2 resources are non-compliant: vm-a, vm-b.");
            assertThat(Texts.in(Language.DE).get(each.reason()))
                    .isEqualTo("2 Ressourcen sind nicht konform: vm-a, vm-b.");
        });
    }

    @Test
    void unenforcedAssignmentHasLowSeverity() {
        assertThat(assessments(CHECK,
                pulled(ASKED, List.of(), assignment(",'enforcementMode':'DoNotEnforce'"),
                        state("vm", "one", "NonCompliant"))))
                .singleElement()
                .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void assignmentWithoutNonCompliantResourcesIsMet() {
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), state("vm-a", "one", "Compliant"),
                state("vm-b", "one", "Exempt")))).containsExactly("tags MET kept");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), ofAnotherAssignment())))
                .containsExactly("tags MET nothing-judged");
    }

    /** Microsoft Learn, "Azure Policy compliance states": Not started is no state of the roll-up. */
    @Test
    void newAssignmentWithoutResultsMayNotHaveBeenEvaluatedYet() {
        for (String created : List.of("2026-11-24T09:30:00Z", "2026-11-18T09:30:00.1234567Z")) {
            assertThat(answers(CHECK, pulled(ASKED, List.of(), assignedOn(created, ""), ofAnotherAssignment())))
                    .as(created)
                    .containsExactly("tags NOT_ASSESSED not-started");
        }
        String cli = "{'id':'" + ASSIGNMENT
                + "','name':'tags','displayName':'Tags','enforcementMode':'Default','scope':'" + SUBSCRIPTION
                + "','systemData':{'createdAt':'2026-11-24T09:30:00.000000+00:00'}}";
        assertThat(answers(CHECK, pulled(ASKED, List.of(), cli, ofAnotherAssignment())))
                .containsExactly("tags NOT_ASSESSED not-started");
    }

    /**
     * Microsoft Learn, "Get compliance data of Azure resources": evaluated anew after a change, once every 24 hours.
     */
    @Test
    void resultsBeforeTheLastAssignmentChangeAreIgnored() {
        String today = state("vm-a", "one", "Compliant','timestamp':'2026-11-23T10:00:00Z");
        String updated = assignment("").replace("'updatedOn':null", "'updatedOn':'%s'");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), updated.formatted("2026-11-23T09:00:00Z"), today)))
                .containsExactly("tags MET kept");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), updated.formatted("2026-11-23T12:00:00Z"), today)))
                .containsExactly("tags NOT_ASSESSED not-started");
        assertThat(answers(CHECK,
                pulled(ASKED, List.of(), updated.formatted("2026-11-24T08:00:00Z"),
                        state("vm-a", "one", "Compliant','timestamp':'2026-11-24T09:00:00Z"))))
                .as("the first evaluation may not have reached all resources")
                .containsExactly("tags NOT_ASSESSED not-started");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), updated.formatted("2026-11-24T08:00:00Z"),
                state("vm-a", "one", "NonCompliant")))).containsExactly("tags NOT_MET violated");
    }

    /** Microsoft Learn, "Azure Policy compliance states": Not registered. */
    @Test
    void subscriptionWithoutAnyResultIsNotEvaluated() {
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""))))
                .containsExactly("tags NOT_ASSESSED no-results");
    }

    /** Microsoft Learn, "Azure Policy definitions disabled effect": the policy is not evaluated. */
    @Test
    void assignmentWithDisabledEffectHasNoResults() {
        assertThat(answers(CHECK,
                pulled(ASKED, List.of(),
                        assignment(",'policyDefinitionId':'/providers/Microsoft.Authorization/policyDefinitions/x',"
                                + "'parameters':{'effect':{'value':'Disabled'}}"),
                        ofAnotherAssignment())))
                .containsExactly("tags NOT_ASSESSED disabled");
    }

    @Test
    void assignmentOfUnknownAgeWithoutResultsIsNotAssessed() {
        assertThat(answers(CHECK, pulled(ASKED, List.of(),
                any(ASSIGNMENT, "{'displayName':'Tags','scope':'" + SUBSCRIPTION + "'}"), ofAnotherAssignment())))
                .containsExactly("tags NOT_ASSESSED undated");
    }

    /** Microsoft Learn, REST "Policy States": {@code isCompliant} is the older form of the state. */
    @Test
    void contradictingComplianceStatesAreNotAssessed() {
        String contradicted = state("vm", "one", "Compliant").replace("'complianceState'",
                "'isCompliant':false,'complianceState'");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), contradicted)))
                .containsExactly("tags NOT_ASSESSED no-verdict");
    }

    /** Microsoft Learn, "Azure Policy compliance states": Conflicting, Unknown (manual, without attestation), Error. */
    @Test
    void policyWithoutResultForAResourceIsNotMet() {
        for (String state : List.of("Conflict", "Unknown", "Error", "NotStarted")) {
            assertThat(
                    answers(CHECK,
                            pulled(ASKED, List.of(), assignment(""), state("vm-a", "one", "Compliant"),
                                    state("vm-b", "one", state))))
                    .as(state)
                    .containsExactly("tags NOT_ASSESSED partly");
            assertThat(answers(CHECK,
                    pulled(ASKED, List.of(), assignment(""), state("vm-a", "one", "Compliant"),
                            state("vm-a", "two", state))))
                    .as(state + " of another policy of the initiative")
                    .containsExactly("tags NOT_ASSESSED partly");
        }
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), state("vm-a", "one", "Compliant"),
                state("vm-b", "one", "Protected")))).containsExactly("tags MET kept");
    }

    /** Microsoft Learn, "Get compliance data of Azure resources": evaluated once every 24 hours. */
    @Test
    void outdatedComplianceResultsAreNotAssessed() {
        String today = state("vm-a", "one", "Compliant','timestamp':'2026-11-23T10:00:00Z");
        String old = state("vm-b", "one", "Compliant','timestamp':'2026-03-01T00:00:00Z");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), today))).containsExactly("tags MET kept");
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), today, old)))
                .containsExactly("tags NOT_ASSESSED old");
    }

    @Test
    void conflictingComplianceStateIsNotAssessed() {
        assertThat(answers(CHECK, pulled(ASKED, List.of(), assignment(""), state("vm-a", "one", "Conflicting"),
                state("vm-b", "one", "Exempt")))).containsExactly("tags NOT_ASSESSED no-verdict");
    }

    /** One state that is read shows a violation; that there is no other one, only all of them show. */
    @Test
    void partlyReadStatesProveAViolationButNotCompliance() {
        UnreadEntry unread = new UnreadEntry("Azure", ResourceType.POLICY_STATE.text(),
                Message.of("pull.tooSlow", "60"));

        assertThat(answers(CHECK, pulled(ASKED, List.of(unread), assignment(""), state("vm", "one", "NonCompliant"))))
                .containsExactly("tags NOT_MET violated");
        assertThat(answers(CHECK, pulled(ASKED, List.of(unread), assignment(""), state("vm", "one", "Compliant"))))
                .containsExactly("tags NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK, scene(assignment("")))).containsExactly("tags NOT_ASSESSED type-not-read");
    }

    @Test
    void sentencesAreCorrectForOneAndForMany() {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(texts.get(Message.of("check.policy.compliance.kept", 1, 0))).doesNotContain(";").endsWith(".");
            assertThat(texts.get(Message.of("check.policy.compliance.kept", 3, 1))).contains("3", ";");
            assertThat(texts.get(Message.of("check.policy.compliance.no-verdict", 1))).doesNotContain("1");
            assertThat(texts.get(Message.of("check.policy.compliance.no-verdict", 4))).contains("4");
        }
    }
}
