package org.tomes.change;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.people.ActingPerson;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** Rules for the transitions between the states of a change. */
public final class ChangeTransitions {

    private ChangeTransitions() {
    }

    /** Returns the reason why the step cannot be taken; empty if it can be taken. */
    public static Optional<Message> refusal(ChangeRecord change, ChangeStep step, Optional<PersonIdentity> actor,
            ApprovalRule policy, ChangeStepInput input, LocalDate today) {
        if (!step.isPossibleIn(change.state())) {
            return Optional.of(Message.of("change.refused.state", Message.of("change.changeStep." + step.name()),
                    String.valueOf(change.number()), Message.of("change.changeState." + change.state().name()),
                    states(step)));
        }
        if (actor.isEmpty()) {
            return Optional.of(ActingPerson.MISSING);
        }
        if (input.day().filter(day -> day.isAfter(today)).isPresent()) {
            return Optional.of(Message.of("change.refused.future"));
        }
        return dateOrderObjection(change, step, input.day(), today)
                .or(() -> stepObjection(change, step, actor.get(), policy, input));
    }

    /**
     * Checks the order of dates. Changes may be recorded later, so dates may precede the creation of the record. Only
     * an implementation may precede its approval; the change is then marked as recorded after the fact.
     */
    private static Optional<Message> dateOrderObjection(ChangeRecord change, ChangeStep step,
            Optional<LocalDate> stepDate, LocalDate today) {
        ChangeHistory past = change.approvals();
        return switch (step) {
            case SUBMIT, REVISE ->
                stepDate.filter(day -> !day.equals(today)).map(day -> Message.of("change.refused.undated"));
            case VERIFY,
                    CLOSE ->
                stepDate.flatMap(day -> Stream.of(past.decided(), past.implemented(), past.verified())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .filter(day::isBefore)
                        .map(last -> Message.of("change.refused.beforeStep", day.toString(), last.toString())));
            case APPROVE, REJECT, IMPLEMENT, WITHDRAW -> Optional.empty();
        };
    }

    private static Optional<Message> stepObjection(ChangeRecord change, ChangeStep step, PersonIdentity actor,
            ApprovalRule policy, ChangeStepInput input) {
        return switch (step) {
            case SUBMIT -> incomplete(change);
            case APPROVE -> selfApprovalObjection(change, actor, policy);
            case REJECT -> TextChecks.isInvisible(input.remark()) ? Optional.of(Message.of("change.refused.noReason"))
                    : Optional.empty();
            case REVISE, IMPLEMENT, VERIFY, CLOSE, WITHDRAW -> Optional.empty();
        };
    }

    private static Message states(ChangeStep step) {
        return Message.of("change.plain",
                step.from()
                        .stream()
                        .sorted()
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    /** Reports all missing fields together, so that they can be entered in one step. */
    private static Optional<Message> incomplete(ChangeRecord change) {
        return change.plan()
                .missing()
                .stream()
                .map(field -> Message.of("change.refused.missing." + field))
                .reduce((first, second) -> Message.of("change.refused.andMissing", first, second));
    }

    private static Optional<Message> selfApprovalObjection(ChangeRecord change, PersonIdentity actor,
            ApprovalRule policy) {
        Optional<PersonId> requester = change.approvals().requester();
        if (!actor.is(requester) || policy.selfApproval()) {
            return Optional.empty();
        }
        return Optional.of(Message.of(requester.equals(Optional.of(actor.id())) ? "change.refused.ownApproval"
                : "change.refused.enteredTwice"));
    }

    /** Returns the change after a permitted step. */
    static ChangeRecord applyStep(ChangeRecord change, ChangeStep step, PersonIdentity human, ChangeStepInput input,
            LocalDate today) {
        LocalDate day = input.day().orElse(today);
        PersonId actor = human.id();
        ChangeHistory approvals = change.approvals();
        ChangeHistory after = switch (step) {
            case SUBMIT -> approvals;
            case APPROVE -> approvals.decided(actor, human.is(approvals.requester()), day, input.remark().strip());
            case REJECT -> approvals.decided(actor, false, day, input.remark().strip());
            case REVISE -> approvals.revised();
            case IMPLEMENT -> approvals.implemented(actor, input.day().or(() -> approvals.implemented()).orElse(today));
            case VERIFY -> approvals.verified(actor, day, input.remark().strip());
            case CLOSE, WITHDRAW -> approvals.closed(day);
        };
        ChangeRecord moved = change.in(step.resultingState(), after);
        return step == ChangeStep.SUBMIT && approvals.requester().isEmpty() ? moved.withRequester(Optional.of(actor))
                : moved;
    }
}
