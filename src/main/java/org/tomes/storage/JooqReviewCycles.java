package org.tomes.storage;

import static org.tomes.storage.schema.Tables.REVIEW_CYCLE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tomes.ledger.RecordRef;
import org.tomes.review.ReviewCycle;
import org.tomes.storage.schema.tables.records.ReviewCycleRecord;

/** Stores the review cycles of records without their own interval. */
final class JooqReviewCycles extends AuditedRepository<ReviewCycle> {

    private final ConsistentReads reads;

    JooqReviewCycles(ConsistentReads reads) {
        this.reads = reads;
    }

    List<ReviewCycle> all() {
        return reads.read(dsl -> dsl.selectFrom(REVIEW_CYCLE)
                .orderBy(REVIEW_CYCLE.SUBJECT_TYPE, REVIEW_CYCLE.SUBJECT_ID)
                .fetch(JooqReviewCycles::read));
    }

    Optional<ReviewCycle> find(RecordRef subject) {
        return reads.read(dsl -> find(dsl, subject));
    }

    private static Optional<ReviewCycle> find(DSLContext dsl, RecordRef subject) {
        return dsl.selectFrom(REVIEW_CYCLE).where(of(subject)).fetchOptional(JooqReviewCycles::read);
    }

    private static Condition of(RecordRef subject) {
        return REVIEW_CYCLE.SUBJECT_TYPE.eq(subject.type()).and(REVIEW_CYCLE.SUBJECT_ID.eq(subject.id()));
    }

    private static ReviewCycle read(ReviewCycleRecord row) {
        return new ReviewCycle(new RecordRef(row.getSubjectType(), row.getSubjectId(), row.getSubjectLabel()),
                row.getMonths(), Optional.ofNullable(row.getNextReview()), row.getRevision());
    }

    private static ReviewCycleRecord row(ReviewCycle cycle) {
        return new ReviewCycleRecord(cycle.subject().type(), cycle.subject().id(), cycle.subject().label(),
                cycle.months(), cycle.planned().orElse(null), cycle.revision());
    }

    @Override
    Optional<ReviewCycle> stored(DSLContext transaction, ReviewCycle cycle) {
        return find(transaction, cycle.subject());
    }

    @Override
    ReviewCycle withRevision(ReviewCycle cycle, int revision) {
        return new ReviewCycle(cycle.subject(), cycle.months(), cycle.planned(), revision);
    }

    @Override
    void insert(DSLContext transaction, ReviewCycle cycle) {
        transaction.insertInto(REVIEW_CYCLE).set(row(cycle)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, ReviewCycle cycle) {
        transaction.update(REVIEW_CYCLE).set(row(cycle)).where(of(cycle.subject())).execute();
    }

    @Override
    void delete(DSLContext transaction, ReviewCycle cycle) {
        transaction.deleteFrom(REVIEW_CYCLE).where(of(cycle.subject())).execute();
    }
}
