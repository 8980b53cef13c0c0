package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;

/**
 * A signed review. A signed review is immutable; a mistake is corrected by another review.
 *
 * @param subject the reviewed record
 * @param date the day of the review
 * @param person the signatory
 * @param method the method used, such as "connection attempts from each zone"
 * @param next the date of the next review, if it was selected explicitly and does not follow from the interval
 */
public record Review(ReviewId id, RecordRef subject, LocalDate date, PersonId person, String method,
        ReviewResult result, String remark, Optional<LocalDate> next, int revision) implements AuditedRecord {

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.REVIEW, id.toString(), subject.label());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("subject", subject.type() + " " + subject.id(), "date", date, "person", person, "method",
                method, "result", result, "remark", remark, "nextReview", next.map(LocalDate::toString).orElse(""));
    }

    /** Returns the review with the revision that the register assigned. */
    public Review withRevision(int newRevision) {
        return new Review(id, subject, date, person, method, result, remark, next, newRevision);
    }
}
