package org.tomes.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.Measures;
import org.tomes.text.Message;

/**
 * Offers measures as subjects of review. A signed review sets the next review date of the measure, and may change its
 * status. An implemented measure that is found effective becomes verified, and a verified measure that is not found
 * effective becomes implemented again.
 */
public final class MeasureReviewSource implements ReviewSource {

    private final Measures measures;

    public MeasureReviewSource(Measures measures) {
        this.measures = measures;
    }

    @Override
    public RecordType type() {
        return RecordType.MEASURE;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        return measures.all()
                .stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .map(MeasureReviewSource::reviewable)
                .toList();
    }

    /** Returns the measure as a subject of review. */
    public static ReviewSubject reviewable(Measure measure) {
        boolean inForce = measure.status().isInForce();
        return new ReviewSubject(measure.ref(), Message.of("review.plainName", measure.localTitle()), measure.owner(),
                measure.reviewIntervalMonths(), measure.done(), measure.nextReview(), inForce);
    }

    @Override
    public void reviewSigned(WriteTransaction tx, Review review, Optional<LocalDate> next) {
        Measure measure = measures.find(new MeasureId(UUID.fromString(review.subject().id()))).orElseThrow();
        measures.update(tx,
                measure.change().nextReview(next).status(statusAfter(measure.status(), review.result())).build());
    }

    /** Returns the status that a measure has after a review with this result. */
    public static MeasureStatus statusAfter(MeasureStatus before, ReviewResult result) {
        if (result == ReviewResult.EFFECTIVE && before == MeasureStatus.IMPLEMENTED) {
            return MeasureStatus.VERIFIED_EFFECTIVE;
        }
        return result != ReviewResult.EFFECTIVE && before == MeasureStatus.VERIFIED_EFFECTIVE
                ? MeasureStatus.IMPLEMENTED
                : before;
    }

    @Override
    public boolean hasOwnInterval() {
        return true;
    }
}
