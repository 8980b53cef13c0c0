package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.people.PersonId;

/**
 * A change to a measure or to the cloud, from the request to the proof of its effect.
 *
 * @param number the human-readable number, from 1 in each register; 0 until the register assigns one
 */
public record ChangeRecord(ChangeId id, int number, ChangeKind kind, String title, ChangePlan plan, ChangeState state,
        ChangeApprovals course, ChangeLinks links, int revision) implements Recorded {

    static final String TYPE = "change";

    /** A draft that is not in the register yet. */
    public static ChangeRecord draft(ChangeKind kind, String title, ChangePlan plan, Optional<PersonId> requester,
            ChangeLinks links) {
        return new ChangeRecord(ChangeId.random(), 0, kind, title, plan, ChangeState.DRAFT,
                ChangeApprovals.requestedBy(requester), links, 0);
    }

    /** A draft of a change that was already implemented on that day. */
    public ChangeRecord alreadyDone(LocalDate day) {
        return new ChangeRecord(id, number, kind, title, plan, state, course.alreadyDone(day), links, revision);
    }

    public ChangeRecord with(ChangeKind newKind, String newTitle, ChangePlan newPlan, ChangeLinks newLinks) {
        return new ChangeRecord(id, number, newKind, newTitle, newPlan, state, course, newLinks, revision);
    }

    public ChangeRecord requestedBy(Optional<PersonId> requester) {
        return new ChangeRecord(id, number, kind, title, plan, state,
                new ChangeApprovals(requester, course.approver(), course.selfApproved(), course.decided(),
                        course.decision(), course.implementer(), course.implemented(), course.verifier(),
                        course.verified(), course.verification(), course.closed(), course.afterTheFact()),
                links, revision);
    }

    ChangeRecord in(ChangeState newState, ChangeApprovals newCourse) {
        return new ChangeRecord(id, number, kind, title, plan, newState, newCourse, links, revision);
    }

    public ChangeRecord numbered(int newNumber) {
        return new ChangeRecord(id, newNumber, kind, title, plan, state, course, links, revision);
    }

    public ChangeRecord atRevision(int newRevision) {
        return new ChangeRecord(id, number, kind, title, plan, state, course, links, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(TYPE, id.toString(), "#" + number);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("number", number, "kind", kind, "title", title, "reason", plan.reason(), "risk",
                plan.risk(), "rollback", plan.rollback(), "planned", text(plan.planned()), "ticket", plan.ticket(),
                "state", state, "requester", text(course.requester()), "approver", text(course.approver()),
                "selfApproved", course.selfApproved() ? "true" : "", "decided", text(course.decided()), "decision",
                course.decision(), "implementer", text(course.implementer()), "implemented", text(course.implemented()),
                "verifier", text(course.verifier()), "verified", text(course.verified()), "verification",
                course.verification(), "closed", text(course.closed()), "afterTheFact",
                course.afterTheFact() ? "true" : "", "measures", links.measures(), "findings", links.findings(),
                "resources", links.resources(), "snapshotBefore", text(links.before()), "snapshotAfter",
                text(links.after()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
