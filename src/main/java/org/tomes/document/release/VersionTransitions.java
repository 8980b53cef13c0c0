package org.tomes.document.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.change.ApprovalRule;
import org.tomes.people.ActingPerson;
import org.tomes.people.PersonIdentity;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** The rules for the steps of a version, and for the fields of a version in each state. */
public final class VersionTransitions {

    public static final int MAX_SUMMARY = 2_000;
    public static final int MAX_REMARK = 2_000;

    private VersionTransitions() {
    }

    /**
     * Returns a sentence with the reason why the step cannot be taken; empty if it can be taken.
     *
     * @param policy whether people may approve their own work, as with changes
     * @param remark reason of a rejection, or remark of the approver
     */
    public static Optional<Message> refusal(DocumentVersion version, VersionStep step, Optional<PersonIdentity> actor,
            ApprovalRule policy, String remark) {
        if (!step.isPossibleIn(version.state())) {
            return Optional.of(Message.of("version.refused." + version.state().name(), version.number().toString(),
                    version.kind().key()));
        }
        if (actor.isEmpty() && step != VersionStep.RELEASE) {
            return Optional.of(ActingPerson.MISSING);
        }
        return switch (step) {
            case SUBMIT ->
                TextChecks.isInvisible(version.summary()) ? Optional.of(Message.of("version.refused.noSummary"))
                        : Optional.empty();
            case APPROVE -> selfApprovalObjection(version.approval(), actor.get(), policy);
            case REJECT ->
                TextChecks.isInvisible(remark) ? Optional.of(Message.of("version.refused.noReason")) : Optional.empty();
            case REVISE, RELEASE -> Optional.empty();
        };
    }

    private static Optional<Message> selfApprovalObjection(Approval approval, PersonIdentity actor,
            ApprovalRule policy) {
        if (!approval.involves(actor) || policy.selfApproval()) {
            return Optional.empty();
        }
        boolean isAuthorOrSubmitter = Stream.of(approval.author(), approval.submitter())
                .anyMatch(Optional.of(actor.id())::equals);
        return Optional
                .of(Message.of(isAuthorOrSubmitter ? "version.refused.ownApproval" : "version.refused.enteredTwice"));
    }

    /**
     * Returns the version after a permitted step. A release involves further work and is part of
     * {@link ReleaseService}.
     *
     * @param wrote whether the person wrote a part of the version's text
     */
    static DocumentVersion applyStep(DocumentVersion version, VersionStep step, PersonIdentity actor, boolean wrote,
            String remark, LocalDate today) {
        Approval approval = version.approval();
        return version.in(step.resultingState(), switch (step) {
            case SUBMIT -> approval.submitted(actor.id(), today);
            case APPROVE -> approval.approved(actor, wrote, today, remark.strip());
            case REJECT -> approval.rejected(actor.id(), today, remark.strip());
            case REVISE -> approval.revised();
            case RELEASE -> throw new IllegalArgumentException("needs files");
        });
    }

    /**
     * @param otherVersions all other versions of the document
     * @param today today's date, after which the next review must be
     */
    static List<FieldError> violations(DocumentVersion version, List<DocumentVersion> otherVersions, LocalDate today) {
        FieldRules rules = new FieldRules();
        otherVersions.stream()
                .map(DocumentVersion::number)
                .max(VersionNumber::compareTo)
                .ifPresent(last -> rules.refuse(version.number().compareTo(last) <= 0, "number",
                        Message.of("version.notLater", last.toString())));
        return rules.text("summary", version.summary(), MAX_SUMMARY)
                .text("remark", version.approval().remark(), MAX_REMARK)
                .refuse(version.nextReview()
                        .filter(day -> !day.isAfter(today) || day.isAfter(FieldRules.LATEST))
                        .isPresent(), "nextReview", Message.of("version.reviewOutOfRange", FieldRules.LATEST.getYear()))
                .errors();
    }
}
