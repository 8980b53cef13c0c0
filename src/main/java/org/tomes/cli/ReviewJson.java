package org.tomes.cli;

import java.util.Optional;
import org.tomes.review.Review;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The JSON output of reviews. */
final class ReviewJson {

    private ReviewJson() {
    }

    static JsonObject of(ReviewStatus status, PersonNames names, Texts texts) {
        return JsonObject.of("type", status.subject().ref().type())
                .with("id", status.subject().ref().id())
                .with("code", status.subject().ref().label())
                .with("title", texts.get(status.subject().name()))
                .with("owner", names.of(status.subject().owner()))
                .with("state", status.state())
                .with("nextReview", status.next())
                .with("reviewIntervalMonths", status.subject().months())
                .with("lastReview", status.last().map(review -> of(review, names)));
    }

    static JsonObject of(Review review, PersonNames names) {
        return JsonObject.of("id", review.id())
                .with("type", review.subject().type())
                .with("code", review.subject().label())
                .with("date", review.date())
                .with("person", names.of(Optional.of(review.person())))
                .with("personId", review.person())
                .with("method", review.method())
                .with("result", review.result())
                .with("remark", review.remark())
                .with("next", review.next());
    }
}
