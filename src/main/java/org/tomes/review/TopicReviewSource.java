package org.tomes.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.Responsibilities;
import org.tomes.people.Responsibility;

/** Offers responsibilities as subjects of review, which concerns the assignment of people to topics. */
public final class TopicReviewSource implements ReviewSource {

    private final Responsibilities topics;

    public TopicReviewSource(Responsibilities topics) {
        this.topics = topics;
    }

    @Override
    public RecordType type() {
        return RecordType.RESPONSIBILITY;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        return topics.all().stream().map(topic -> reviewable(topic, cycles.apply(topic.ref()))).toList();
    }

    private static ReviewSubject reviewable(Responsibility topic, ReviewCycle cycle) {
        return new ReviewSubject(topic.ref(), topic.name(), Optional.empty(), cycle.months(), Optional.empty(),
                cycle.planned(), true);
    }
}
