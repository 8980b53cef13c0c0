package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;

/**
 * A change to a measure or to the cloud, from the request to the evidence of its effect.
 *
 * @param number the number for people, from 1 in each register; 0 until the register assigns one
 */
public record ChangeRecord(ChangeId id, int number, ChangeSubject kind, String title, ChangePlan plan,
        ChangeState state, ChangeHistory approvals, ChangeLinks links, int revision) implements AuditedRecord {

    /** Creates a draft that is not in the register yet. */
    public static ChangeRecord draft(ChangeSubject kind, String title, ChangePlan plan, Optional<PersonId> requester,
            ChangeLinks links) {
        return new ChangeRecord(ChangeId.random(), 0, kind, title, plan, ChangeState.DRAFT,
                ChangeHistory.requestedBy(requester), links, 0);
    }

    /** Returns a draft of a change that was already implemented on that day. */
    public ChangeRecord asImplementedOn(LocalDate day) {
        return new ChangeRecord(id, number, kind, title, plan, state, approvals.asImplementedOn(day), links, revision);
    }

    public ChangeRecord with(ChangeSubject newKind, String newTitle, ChangePlan newPlan, ChangeLinks newLinks) {
        return new ChangeRecord(id, number, newKind, newTitle, newPlan, state, approvals, newLinks, revision);
    }

    public ChangeRecord withRequester(Optional<PersonId> requester) {
        return new ChangeRecord(id, number, kind, title, plan, state,
                new ChangeHistory(requester, approvals.approver(), approvals.selfApproved(), approvals.decided(),
                        approvals.decision(), approvals.implementer(), approvals.implemented(), approvals.verifier(),
                        approvals.verified(), approvals.verification(), approvals.closed(), approvals.afterTheFact()),
                links, revision);
    }

    ChangeRecord in(ChangeState newState, ChangeHistory newCourse) {
        return new ChangeRecord(id, number, kind, title, plan, newState, newCourse, links, revision);
    }

    public ChangeRecord numbered(int newNumber) {
        return new ChangeRecord(id, newNumber, kind, title, plan, state, approvals, links, revision);
    }

    public ChangeRecord withRevision(int newRevision) {
        return new ChangeRecord(id, number, kind, title, plan, state, approvals, links, newRevision);
    }

    /** Whether the change was decided by its requester, or by a person who is accountable for changed systems. */
    public boolean isDecidedWithoutSeparation(Set<PersonId> approversWithoutSeparation) {
        return approvals.selfApproved()
                || approvals.approver().filter(approversWithoutSeparation::contains).isPresent();
    }

    /** Whether the change must wait for another approval, because its approval lacks the separation of duties. */
    public boolean isSuspended(Set<PersonId> approversWithoutSeparation) {
        return state == ChangeState.APPROVED && isDecidedWithoutSeparation(approversWithoutSeparation);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.CHANGE, id.toString(), "#" + number);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("number", number, "kind", kind, "title", title, "reason", plan.reason(), "risk",
                plan.risk(), "rollback", plan.rollback(), "planned", text(plan.planned()), "ticket", plan.ticket(),
                "state", state, "requester", text(approvals.requester()), "approver", text(approvals.approver()),
                "selfApproved", approvals.selfApproved() ? "true" : "", "decided", text(approvals.decided()),
                "decision", approvals.decision(), "implementer", text(approvals.implementer()), "implemented",
                text(approvals.implemented()), "verifier", text(approvals.verifier()), "verified",
                text(approvals.verified()), "verification", approvals.verification(), "closed",
                text(approvals.closed()), "afterTheFact", approvals.afterTheFact() ? "true" : "", "measures",
                links.measures(), "findings", links.findings(), "resources", links.resources(), "snapshotBefore",
                text(links.before()), "snapshotAfter", text(links.after()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
