package org.tomes.soa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.review.Review;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewSource;
import org.tomes.review.ReviewSubject;
import org.tomes.text.Message;

/**
 * Offers the entries of the Statement of Applicability as subjects of review: whether the decisions are still valid.
 */
public final class SoaReviewSource implements ReviewSource {

    private final SoaEntries entries;

    public SoaReviewSource(SoaEntries entries) {
        this.entries = entries;
    }

    @Override
    public RecordType type() {
        return RecordType.SOA;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        return entries.all()
                .stream()
                .filter(entry -> entry.decision() != Applicability.OPEN)
                .map(entry -> new ReviewSubject(entry.ref(), name(entry), entry.owner(), entry.reviewIntervalMonths(),
                        Optional.empty(), entry.nextReview(), true))
                .toList();
    }

    /** Returns the number of the control, because a title would be in only one language. */
    private static Message name(SoaEntry entry) {
        return Message.of("soa.reviewName",
                entry.isCustom() ? entry.control() + " " + entry.ownTitle() : entry.control());
    }

    @Override
    public void reviewSigned(WriteTransaction tx, Review review, Optional<LocalDate> next) {
        entries.find(review.subject().id()).ifPresent(entry -> entries.update(tx, entry.withNextReview(next)));
    }

    @Override
    public boolean hasOwnInterval() {
        return true;
    }
}
