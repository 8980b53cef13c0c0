package org.tomes.document.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.change.ChangePolicy;
import org.tomes.people.PersonIdentity;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The rules by which a version goes from state to state, and what it must be like on its way. */
public final class VersionSteps {

    public static final int MAX_SUMMARY = 2_000;
    public static final int MAX_REMARK = 2_000;
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private VersionSteps() {
    }

    /**
     * Why the step cannot be taken, as a sentence; empty where it can.
     *
     * @param policy whether people may approve their own work, as for changes
     * @param remark why it is sent back, or what the approver remarks
     */
    public static Optional<Message> refusal(DocumentVersion version, VersionStep step, Optional<PersonIdentity> actor,
            ChangePolicy policy, String remark) {
        if (!step.possibleIn(version.state())) {
            return Optional.of(Message.of("version.refused." + version.state().name(), version.number().toString(),
                    version.kind().key()));
        }
        if (actor.isEmpty() && step != VersionStep.RELEASE) {
            return Optional.of(Message.of("version.refused.nobody"));
        }
        return switch (step) {
            case SUBMIT ->
                version.summary().isBlank() ? Optional.of(Message.of("version.refused.noSummary")) : Optional.empty();
            case APPROVE -> ownApproval(version.approval(), actor.get(), policy);
            case REJECT -> remark.isBlank() ? Optional.of(Message.of("version.refused.noReason")) : Optional.empty();
            case REVISE, RELEASE -> Optional.empty();
        };
    }

    private static Optional<Message> ownApproval(Approval approval, PersonIdentity actor, ChangePolicy policy) {
        if (!approval.involves(actor) || policy.selfApproval()) {
            return Optional.empty();
        }
        boolean same = Stream.of(approval.author(), approval.submitter()).anyMatch(Optional.of(actor.id())::equals);
        return Optional.of(Message.of(same ? "version.refused.ownApproval" : "version.refused.enteredTwice"));
    }

    /** The version after a step that is not refused; releasing is more than a step and happens elsewhere. */
    static DocumentVersion taken(DocumentVersion version, VersionStep step, PersonIdentity actor, String remark,
            LocalDate today) {
        Approval approval = version.approval();
        return version.in(step.leadsTo(), switch (step) {
            case SUBMIT -> approval.submitted(actor.id(), today);
            case APPROVE -> approval.approved(actor, today, remark.strip());
            case REJECT -> approval.rejected(actor.id(), today, remark.strip());
            case REVISE -> approval.revised();
            case RELEASE -> throw new IllegalArgumentException("needs files");
        });
    }

    /**
     * @param others all other versions of the document
     * @param today after which the next review lies
     */
    static List<FieldError> broken(DocumentVersion version, List<DocumentVersion> others, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        others.stream()
                .map(DocumentVersion::number)
                .max(VersionNumber::compareTo)
                .filter(last -> version.number().compareTo(last) <= 0)
                .ifPresent(
                        last -> errors.add(new FieldError("number", Message.of("version.notLater", last.toString()))));
        text("summary", version.summary(), MAX_SUMMARY, errors);
        text("remark", version.approval().remark(), MAX_REMARK, errors);
        version.nextReview()
                .filter(day -> !day.isAfter(today) || day.isAfter(LATEST))
                .ifPresent(day -> errors
                        .add(new FieldError("nextReview", Message.of("version.reviewOutOfRange", LATEST.getYear()))));
        return errors;
    }

    private static void text(String field, String value, int max, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("version.tooLong", max, value.length())));
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            errors.add(new FieldError(field, Message.of("version.controlCharacter")));
        }
    }
}
