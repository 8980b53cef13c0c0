package org.tomes.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.ledger.RecordRef;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewSource;
import org.tomes.review.Reviewable;
import org.tomes.text.Message;

/** The documents as things to review: whether what they say still is what the company wants. */
public final class DocumentReviews implements ReviewSource {

    @Override
    public String type() {
        return "document";
    }

    @Override
    public List<Reviewable> all(Function<RecordRef, ReviewCycle> cycles) {
        return Stream.of(DocumentKind.values()).map(kind -> reviewable(kind, cycles)).toList();
    }

    private Reviewable reviewable(DocumentKind kind, Function<RecordRef, ReviewCycle> cycles) {
        RecordRef ref = new RecordRef(type(), kind.key(), kind.key());
        ReviewCycle cycle = cycles.apply(ref);
        return new Reviewable(ref, Message.of("policy.documentKind." + kind.name()), Optional.empty(), cycle.months(), Optional.empty(),
                cycle.planned(), true);
    }
}
