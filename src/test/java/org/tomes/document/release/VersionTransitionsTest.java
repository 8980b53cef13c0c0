package org.tomes.document.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.change.ApprovalRule;
import org.tomes.document.DocumentKind;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

class VersionTransitionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId ANNA = PersonId.random();
    private static final PersonId BEN = PersonId.random();
    private static final PersonId CARA = PersonId.random();
    private static final ApprovalRule SELF = new ApprovalRule(true, 1);
    private static final Map<VersionState, Set<VersionStep>> POSSIBLE = Map.of(VersionState.DRAFT,
            EnumSet.of(VersionStep.SUBMIT), VersionState.IN_REVIEW,
            EnumSet.of(VersionStep.APPROVE, VersionStep.REJECT, VersionStep.REVISE), VersionState.APPROVED,
            EnumSet.of(VersionStep.REVISE, VersionStep.RELEASE), VersionState.RELEASED,
            EnumSet.noneOf(VersionStep.class), VersionState.SUPERSEDED, EnumSet.noneOf(VersionStep.class));

    private static DocumentVersion version(String number, VersionState state) {
        DocumentVersion draft = DocumentVersion
                .draft(DocumentKind.CLOUD_SECURITY_POLICY, VersionNumber.read(number).orElseThrow(), Optional.of(ANNA))
                .with(VersionNumber.read(number).orElseThrow(), "All new", Optional.empty());
        return draft.in(state, draft.approval());
    }

    private static PersonIdentity human(PersonId id) {
        return PersonIdentity.of(id, List.of());
    }

    private static Optional<?> refusal(DocumentVersion version, VersionStep step, PersonId actor, ApprovalRule policy) {
        return VersionTransitions.refusal(version, step, Optional.of(human(actor)), policy, "because");
    }

    @ParameterizedTest
    @EnumSource(VersionState.class)
    void onlyTheStepsOfAStateCanBeTaken(VersionState state) {
        for (VersionStep step : VersionStep.values()) {
            assertThat(refusal(version("1.0", state), step, BEN, ApprovalRule.STRICT).isEmpty()).as(step.name())
                    .isEqualTo(POSSIBLE.get(state).contains(step));
        }
    }

    @Test
    void authorAndSubmitterCannotApproveUnlessAllowed() {
        DocumentVersion submitted = VersionTransitions.applyStep(version("1.0", VersionState.DRAFT), VersionStep.SUBMIT,
                human(BEN), false, "", TODAY);
        for (PersonId involved : List.of(ANNA, BEN)) {
            assertThat(refusal(submitted, VersionStep.APPROVE, involved, ApprovalRule.STRICT)).isPresent();
            assertThat(refusal(submitted, VersionStep.APPROVE, involved, SELF)).isEmpty();
            assertThat(VersionTransitions.applyStep(submitted, VersionStep.APPROVE, human(involved), false, "", TODAY)
                    .approval()
                    .selfApproved()).isTrue();
        }
        assertThat(refusal(submitted, VersionStep.APPROVE, CARA, ApprovalRule.STRICT)).isEmpty();
        assertThat(VersionTransitions.applyStep(submitted, VersionStep.APPROVE, human(CARA), false, "", TODAY)
                .approval()
                .selfApproved()).isFalse();
    }

    @Test
    void authorWhoIsEnteredTwiceDoesNotApproveUnderTheOtherEntry() {
        DocumentVersion submitted = version("1.0", VersionState.IN_REVIEW);
        PersonIdentity anna = new PersonIdentity(CARA, Set.of(ANNA, CARA));

        assertThat(
                VersionTransitions.refusal(submitted, VersionStep.APPROVE, Optional.of(anna), ApprovalRule.STRICT, ""))
                .map(Message::key)
                .contains("version.refused.enteredTwice");
        assertThat(VersionTransitions.applyStep(submitted, VersionStep.APPROVE, anna, false, "", TODAY)
                .approval()
                .selfApproved()).isTrue();
    }

    @Test
    void submissionNeedsASummaryAndRejectionAReason() {
        DocumentVersion silent = DocumentVersion.draft(DocumentKind.CLOUD_SECURITY_POLICY, VersionNumber.FIRST,
                Optional.of(ANNA));
        assertThat(refusal(silent, VersionStep.SUBMIT, ANNA, ApprovalRule.STRICT)).isPresent();
        assertThat(VersionTransitions.refusal(version("1.0", VersionState.IN_REVIEW), VersionStep.REJECT,
                Optional.of(human(BEN)), ApprovalRule.STRICT, " ")).isPresent();
    }

    @Test
    void withoutAPersonOnlyReleaseOfAnApprovedVersionIsAllowed() {
        assertThat(VersionTransitions.refusal(version("1.0", VersionState.APPROVED), VersionStep.RELEASE,
                Optional.empty(), ApprovalRule.STRICT, "")).isEmpty();
        assertThat(VersionTransitions.refusal(version("1.0", VersionState.IN_REVIEW), VersionStep.APPROVE,
                Optional.empty(), SELF, "")).isPresent();
    }

    @Test
    void numberMustBeHigherThanAllBefore() {
        List<DocumentVersion> others = List.of(version("1.0", VersionState.RELEASED),
                version("0.9", VersionState.SUPERSEDED));
        assertThat(fields(version("1.0", VersionState.DRAFT), others)).containsExactly("number");
        assertThat(fields(version("0.10", VersionState.DRAFT), others)).containsExactly("number");
        assertThat(fields(version("1.1", VersionState.DRAFT), others)).isEmpty();
        assertThat(fields(version("1.10", VersionState.DRAFT), List.of(version("1.9", VersionState.RELEASED))))
                .isEmpty();
    }

    private static List<String> fields(DocumentVersion version, List<DocumentVersion> others) {
        return VersionTransitions.violations(version, others, TODAY).stream().map(FieldError::field).toList();
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(VersionNumber.read(" v2 ")).contains(new VersionNumber(2, 0));
        assertThat(VersionNumber.read("1.10")).contains(new VersionNumber(1, 10));
        for (String wrong : List.of("", "1.", ".1", "1.2.3", "1,1", "-1", "99999.0", "one")) {
            assertThat(VersionNumber.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(new VersionNumber(1, 9).nextMinor()).hasToString("1.10");
        assertThat(new VersionNumber(1, 9).nextMajor()).hasToString("2.0");
    }
}
