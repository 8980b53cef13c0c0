package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * The review cycle of a record that contains no interval itself, such as a document or a responsibility.
 *
 * @param months months between two reviews, 1 to 120; 0 if the record is not reviewed
 * @param planned the date of the next review, if one was set
 */
public record ReviewCycle(RecordRef subject, int months, Optional<LocalDate> planned,
        int revision) implements AuditedRecord {

    public static ReviewCycle unplanned(RecordRef subject) {
        return new ReviewCycle(subject, 0, Optional.empty(), 0);
    }

    public ReviewCycle withRevision(int newRevision) {
        return new ReviewCycle(subject, months, planned, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.REVIEW_CYCLE, subject.type() + ":" + subject.id(), subject.label());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("subject", subject.type() + " " + subject.id(), "reviewIntervalMonths", months,
                "nextReview", planned.map(LocalDate::toString).orElse(""));
    }
}
