package org.tomes.storage;

import static org.tomes.storage.schema.Tables.REVIEW;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.WriteTransaction;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewId;
import org.tomes.review.ReviewResult;
import org.tomes.review.Reviews;
import org.tomes.storage.schema.tables.records.ReviewRecord;

/** Signed reviews are only added, never changed. */
final class JooqReviews extends AuditedRepository<Review> implements Reviews {

    private final ConsistentReads reads;
    private final JooqReviewCycles cycles;

    JooqReviews(ConsistentReads reads) {
        this.reads = reads;
        this.cycles = new JooqReviewCycles(reads);
    }

    @Override
    public List<Review> all() {
        return reads.read(
                dsl -> dsl.selectFrom(REVIEW).orderBy(REVIEW.REVIEWED_ON, REVIEW.NUMBER).fetch(JooqReviews::read));
    }

    @Override
    public List<Review> of(RecordRef subject) {
        return reads.read(dsl -> dsl.selectFrom(REVIEW)
                .where(REVIEW.SUBJECT_TYPE.eq(subject.type()))
                .and(REVIEW.SUBJECT_ID.eq(subject.id()))
                .orderBy(REVIEW.REVIEWED_ON.desc(), REVIEW.NUMBER.desc())
                .fetch(JooqReviews::read));
    }

    private static Review read(ReviewRecord row) {
        return new Review(new ReviewId(row.getId()),
                new RecordRef(row.getSubjectType(), row.getSubjectId(), row.getSubjectLabel()), row.getReviewedOn(),
                new PersonId(row.getPerson()), row.getMethod(), ReviewResult.valueOf(row.getResult()), row.getRemark(),
                Optional.ofNullable(row.getNextReview()), row.getRevision());
    }

    @Override
    Optional<Review> stored(DSLContext transaction, Review review) {
        return transaction.selectFrom(REVIEW).where(REVIEW.ID.eq(review.id().value())).fetchOptional(JooqReviews::read);
    }

    @Override
    Review withRevision(Review review, int revision) {
        return review.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, Review review) {
        int number = 1
                + transaction.select(DSL.coalesce(DSL.max(REVIEW.NUMBER), 0)).from(REVIEW).fetchSingle().value1();
        transaction.insertInto(REVIEW)
                .set(new ReviewRecord(review.id().value(), number, review.subject().type(), review.subject().id(),
                        review.subject().label(), review.date(), review.person().value(), review.method(),
                        review.result().name(), review.remark(), review.next().orElse(null), review.revision()))
                .execute();
    }

    @Override
    void overwrite(DSLContext transaction, Review review) {
        throw new IllegalStateException("a signed review never changes");
    }

    @Override
    void delete(DSLContext transaction, Review review) {
        throw new IllegalStateException("a signed review stays");
    }

    @Override
    public List<ReviewCycle> cycles() {
        return cycles.all();
    }

    @Override
    public Optional<ReviewCycle> cycle(RecordRef subject) {
        return cycles.find(subject);
    }

    @Override
    public ReviewCycle save(WriteTransaction tx, ReviewCycle cycle) {
        return cycle.revision() == 0 && cycles.find(cycle.subject()).isEmpty() ? cycles.add(tx, cycle)
                : cycles.update(tx, cycle);
    }
}
