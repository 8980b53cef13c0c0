package org.tomes.cli;

import java.util.Optional;
import org.tomes.review.Review;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The JSON output of reviews. */
final class ReviewJson {

    private ReviewJson() {
    }

    static JsonObject of(ReviewStatus standing, PersonNames names, Texts texts) {
        return JsonObject.of("type", standing.subject().ref().type())
                .with("id", standing.subject().ref().id())
                .with("code", standing.subject().ref().label())
                .with("title", texts.get(standing.subject().name()))
                .with("owner", names.of(standing.subject().owner()))
                .with("state", standing.state())
                .with("nextReview", standing.next())
                .with("reviewIntervalMonths", standing.subject().months())
                .with("lastReview", standing.last().map(review -> of(review, names)));
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
