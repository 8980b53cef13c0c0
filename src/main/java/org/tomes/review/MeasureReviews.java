package org.tomes.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.Tx;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Measures;
import org.tomes.measure.Status;
import org.tomes.text.Message;

/**
 * Measures as subjects of review. A signed review sets the measure's next review, and may change its status: an
 * implemented measure found effective becomes verified, and a verified one found otherwise becomes implemented again.
 */
public final class MeasureReviews implements ReviewSource {

    private final Measures measures;

    public MeasureReviews(Measures measures) {
        this.measures = measures;
    }

    @Override
    public RecordType type() {
        return RecordType.MEASURE;
    }

    @Override
    public List<Reviewable> all(Function<RecordRef, ReviewCycle> cycles) {
        return measures.all()
                .stream()
                .filter(measure -> measure.status() != Status.RETIRED)
                .map(MeasureReviews::reviewable)
                .toList();
    }

    /** Returns the measure as a subject of review. */
    public static Reviewable reviewable(Measure measure) {
        boolean inForce = measure.status().isInForce();
        return new Reviewable(measure.ref(), Message.of("review.plainName", measure.title()), measure.owner(),
                measure.reviewIntervalMonths(), measure.done(), measure.nextReview(), inForce);
    }

    @Override
    public void reviewSigned(Tx tx, Review review, Optional<LocalDate> next) {
        Measure measure = measures.find(new MeasureId(UUID.fromString(review.subject().id()))).orElseThrow();
        measures.update(tx,
                measure.change().nextReview(next).status(status(measure.status(), review.result())).build());
    }

    private static Status status(Status before, ReviewResult result) {
        if (result == ReviewResult.EFFECTIVE && before == Status.IMPLEMENTED) {
            return Status.VERIFIED_EFFECTIVE;
        }
        return result != ReviewResult.EFFECTIVE && before == Status.VERIFIED_EFFECTIVE ? Status.IMPLEMENTED : before;
    }

    @Override
    public boolean ownInterval() {
        return true;
    }
}
