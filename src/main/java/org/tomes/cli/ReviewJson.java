package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.review.Review;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The JSON output of reviews. */
final class ReviewJson {

    private ReviewJson() {
    }

    static Map<String, Object> of(ReviewStatus standing, PersonNames names, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", standing.subject().ref().type());
        json.put("id", standing.subject().ref().id());
        json.put("code", standing.subject().ref().label());
        json.put("title", texts.get(standing.subject().name()));
        json.put("owner", names.of(standing.subject().owner()));
        json.put("state", standing.state());
        json.put("nextReview", text(standing.next()));
        json.put("reviewIntervalMonths", standing.subject().months());
        json.put("lastReview", standing.last().map(review -> of(review, names)).orElse(null));
        return json;
    }

    static Map<String, Object> of(Review review, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", review.id().toString());
        json.put("type", review.subject().type());
        json.put("code", review.subject().label());
        json.put("date", review.date().toString());
        json.put("person", names.of(Optional.of(review.person())));
        json.put("personId", review.person().toString());
        json.put("method", review.method());
        json.put("result", review.result());
        json.put("remark", review.remark());
        json.put("next", text(review.next()));
        return json;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
