package org.tomes.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewSource;
import org.tomes.review.ReviewSubject;
import org.tomes.text.Message;

/**
 * Offers evidence as a subject of review. Its review is due at the end of its interval, but no later than on its last
 * valid day, because the evidence must then be renewed.
 */
public final class EvidenceReviewSource implements ReviewSource {

    private final EvidenceItems items;
    private final ZoneId zone;

    public EvidenceReviewSource(EvidenceItems items, ZoneId zone) {
        this.items = items;
        this.zone = zone;
    }

    @Override
    public RecordType type() {
        return RecordType.EVIDENCE;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        return items.all().stream().map(evidence -> reviewable(evidence, cycles.apply(evidence.ref()))).toList();
    }

    private ReviewSubject reviewable(Evidence evidence, ReviewCycle cycle) {
        Optional<LocalDate> planned = Stream.of(cycle.planned(), evidence.current().validUntil())
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        LocalDate captured = LocalDate.ofInstant(evidence.current().capturedAt(), zone);
        return new ReviewSubject(evidence.ref(), Message.of("review.plainName", evidence.title()), evidence.owner(),
                cycle.months(), Optional.of(captured), planned, true);
    }
}
