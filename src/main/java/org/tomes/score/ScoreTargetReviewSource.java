package org.tomes.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.review.Review;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewSource;
import org.tomes.review.ReviewSubject;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.score.scope.SubscriptionGroups;
import org.tomes.text.Message;

/** Offers score targets as items whose appropriateness is reviewed. */
public final class ScoreTargetReviewSource implements ReviewSource {

    private final ScoreTargets targets;
    private final SubscriptionGroups sets;

    public ScoreTargetReviewSource(ScoreTargets targets, SubscriptionGroups sets) {
        this.targets = targets;
        this.sets = sets;
    }

    @Override
    public RecordType type() {
        return RecordType.SCORE_TARGET;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        Map<SubscriptionGroupId, String> names = sets.all()
                .stream()
                .collect(Collectors.toMap(SubscriptionGroup::id, SubscriptionGroup::name));
        return targets.all()
                .stream()
                .map(target -> new ReviewSubject(
                        new RecordRef(type(), target.ref().id(), target.scope().map(names::get).orElse(type().key())),
                        name(target, names), target.owner(), target.reviewIntervalMonths(), Optional.empty(),
                        target.nextReview(), true))
                .toList();
    }

    private static Message name(ScoreTarget target, Map<SubscriptionGroupId, String> names) {
        return target.scope()
                .map(scope -> Message.of("score.reviewNameOf", names.getOrDefault(scope, "")))
                .orElse(Message.of("score.reviewName"));
    }

    @Override
    public void reviewSigned(WriteTransaction tx, Review review, Optional<LocalDate> next) {
        targets.all()
                .stream()
                .filter(target -> target.ref().id().equals(review.subject().id()))
                .findFirst()
                .ifPresent(target -> targets.update(tx, target.reviewed(next)));
    }

    @Override
    public boolean hasOwnInterval() {
        return true;
    }
}
