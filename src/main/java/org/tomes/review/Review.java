package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.people.PersonId;

/**
 * A signed review. Once written it never changes; a mistake is mended by another review.
 *
 * @param subject what was reviewed
 * @param date the day on which it was done
 * @param person who signs for it
 * @param method how it was done, such as "connection attempts from each zone"
 * @param next when the next one is due, where the person chose another day than the interval gives
 */
public record Review(ReviewId id, RecordRef subject, LocalDate date, PersonId person, String method,
        ReviewResult result, String remark, Optional<LocalDate> next, int revision) implements Recorded {

    @Override
    public RecordRef ref() {
        return new RecordRef("review", id.toString(), subject.label());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("subject", subject.type() + " " + subject.id(), "date", date, "person", person, "method",
                method, "result", result, "remark", remark, "nextReview", next.map(LocalDate::toString).orElse(""));
    }

    /** The same review as the register holds it. */
    public Review withRevision(int newRevision) {
        return new Review(id, subject, date, person, method, result, remark, next, newRevision);
    }
}
