package org.tomes.change;

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
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.text.Message;

class ChangeTransitionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId ANNA = PersonId.random();
    private static final PersonId BEN = PersonId.random();
    private static final ChangeStepInput REMARK = new ChangeStepInput(Optional.empty(), "because");
    private static final Map<ChangeState, Set<ChangeStep>> POSSIBLE = Map.of(ChangeState.DRAFT,
            EnumSet.of(ChangeStep.SUBMIT, ChangeStep.WITHDRAW), ChangeState.WITHDRAWN, EnumSet.of(ChangeStep.REVISE),
            ChangeState.SUBMITTED, EnumSet.of(ChangeStep.APPROVE, ChangeStep.REJECT, ChangeStep.REVISE),
            ChangeState.APPROVED, EnumSet.of(ChangeStep.IMPLEMENT), ChangeState.REJECTED, EnumSet.of(ChangeStep.REVISE),
            ChangeState.IMPLEMENTED, EnumSet.of(ChangeStep.VERIFY), ChangeState.VERIFIED, EnumSet.of(ChangeStep.CLOSE),
            ChangeState.CLOSED, EnumSet.noneOf(ChangeStep.class));

    private static ChangeRecord change(ChangeState state) {
        ChangePlan plan = new ChangePlan("why", "what may happen", "how back", Optional.empty(), "");
        ChangeRecord draft = ChangeRecord.draft(ChangeSubject.NSG, "Close 3389", plan, Optional.of(ANNA),
                ChangeLinks.NONE);
        return draft.in(state, draft.approvals());
    }

    private static PersonIdentity human(PersonId id) {
        return PersonIdentity.of(id, List.of());
    }

    private static Optional<?> refusal(ChangeRecord change, ChangeStep step, PersonId actor, ApprovalRule policy) {
        return ChangeTransitions.refusal(change, step, Optional.of(human(actor)), policy, REMARK, TODAY);
    }

    @ParameterizedTest
    @EnumSource(ChangeState.class)
    void onlyTheStepsOfAStateArePossible(ChangeState state) {
        for (ChangeStep step : ChangeStep.values()) {
            assertThat(refusal(change(state), step, BEN, ApprovalRule.STRICT).isEmpty()).as(step.name())
                    .isEqualTo(POSSIBLE.get(state).contains(step));
        }
    }

    @Test
    void requesterApprovesOnlyIfThePolicyAllowsItAndThisIsRecorded() {
        ChangeRecord submitted = change(ChangeState.SUBMITTED);
        assertThat(refusal(submitted, ChangeStep.APPROVE, ANNA, ApprovalRule.STRICT)).isPresent();
        assertThat(refusal(submitted, ChangeStep.APPROVE, ANNA, new ApprovalRule(true, 1))).isEmpty();
        assertThat(ChangeTransitions.applyStep(submitted, ChangeStep.APPROVE, human(ANNA), REMARK, TODAY)
                .approvals()
                .selfApproved()).isTrue();
        assertThat(ChangeTransitions.applyStep(submitted, ChangeStep.APPROVE, human(BEN), REMARK, TODAY)
                .approvals()
                .selfApproved()).isFalse();
    }

    @Test
    void requesterWithTwoEntriesCannotApproveWithTheOtherEntry() {
        ChangeRecord submitted = change(ChangeState.SUBMITTED);
        PersonIdentity anna = new PersonIdentity(BEN, Set.of(ANNA, BEN));

        assertThat(ChangeTransitions.refusal(submitted, ChangeStep.APPROVE, Optional.of(anna), ApprovalRule.STRICT,
                REMARK, TODAY)).map(Message::key).contains("change.refused.enteredTwice");
        assertThat(ChangeTransitions.applyStep(submitted, ChangeStep.APPROVE, anna, REMARK, TODAY)
                .approvals()
                .selfApproved()).isTrue();
    }

    @Test
    void stepsNeedAPerson() {
        assertThat(ChangeTransitions.refusal(change(ChangeState.DRAFT), ChangeStep.SUBMIT, Optional.empty(),
                ApprovalRule.STRICT, REMARK, TODAY)).isPresent();
    }

    @Test
    void changeImplementedBeforeApprovalIsMarked() {
        ChangeRecord approved = ChangeTransitions.applyStep(change(ChangeState.SUBMITTED), ChangeStep.APPROVE,
                human(BEN), REMARK, TODAY);
        ChangeStepInput yesterday = new ChangeStepInput(Optional.of(TODAY.minusDays(1)), "");
        assertThat(ChangeTransitions.applyStep(approved, ChangeStep.IMPLEMENT, human(ANNA), yesterday, TODAY)
                .approvals()
                .afterTheFact()).isTrue();
        assertThat(ChangeTransitions.applyStep(approved, ChangeStep.IMPLEMENT, human(ANNA), ChangeStepInput.NONE, TODAY)
                .approvals()
                .afterTheFact()).isFalse();
    }

    @Test
    void revisedChangeHasNoDecision() {
        ChangeRecord rejected = ChangeTransitions.applyStep(change(ChangeState.SUBMITTED), ChangeStep.REJECT,
                human(BEN), REMARK, TODAY);
        ChangeRecord revised = ChangeTransitions.applyStep(rejected, ChangeStep.REVISE, human(ANNA),
                ChangeStepInput.NONE, TODAY);
        assertThat(revised.state()).isEqualTo(ChangeState.DRAFT);
        assertThat(revised.approvals()).isEqualTo(ChangeHistory.requestedBy(Optional.of(ANNA)));
    }
}
