package org.tomes.app;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.tomes.document.DocumentReviews;
import org.tomes.evidence.EvidenceReviewSource;
import org.tomes.review.CostReviews;
import org.tomes.review.MeasureReviews;
import org.tomes.review.RequiredReview;
import org.tomes.review.ReviewService;
import org.tomes.review.TopicReviews;
import org.tomes.review.decision.DecisionService;
import org.tomes.score.ScoreTargetReviewSource;
import org.tomes.soa.SoaReviews;
import org.tomes.storage.Register;

/** Collects the items to review: every kind of record that has a review source. */
final class ReviewServiceFactory {

    private ReviewServiceFactory() {
    }

    static ReviewService of(Register register, Supplier<List<RequiredReview>> required, Clock clock) {
        return new ReviewService(register.ledger(), register.reviews(),
                List.of(new MeasureReviews(register.measures()), new TopicReviews(register.responsibilities()),
                        new DocumentReviews(register.documentVersions(), register.ownDocuments(), clock.getZone()),
                        new EvidenceReviewSource(register.evidence(), clock.getZone()),
                        new SoaReviews(register.soaEntries()), new CostReviews(register.costs()),
                        new ScoreTargetReviewSource(register.scoreTargets(), register.subscriptionSets())),
                new DecisionService(register.ledger(), register.decisions(), register.findings(), clock), required,
                clock);
    }
}
