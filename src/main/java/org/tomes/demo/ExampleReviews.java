package org.tomes.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewService;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Language;

/**
 * Reviews that the example company's people signed. The next review follows from the interval, unless the measure
 * contains a date.
 */
final class ExampleReviews {

    private static final int YEAR = 12;

    record Entry(String measure, String person, int daysAgo, ReviewResult result, BilingualValue<Wording> text) {
    }

    record Wording(String method, String remark) {
    }

    private final ReviewService reviews;
    private final Function<String, Actor> actors;
    private final Language language;
    private final LocalDate today;

    ExampleReviews(ReviewService reviews, Function<String, Actor> actors, Language language, LocalDate today) {
        this.reviews = reviews;
        this.actors = actors;
        this.language = language;
        this.today = today;
    }

    /**
     * @param planner person who sets the review cycle of the approval rules; the policy gets its cycle with its release
     */
    void keep(Actor planner) {
        for (Entry entry : new DemoFile("reviews.json").json(Entry[].class)) {
            ReviewStatus measure = reviews.get("measure:" + entry.measure());
            Wording wording = entry.text().in(language);
            reviews.sign(actors.apply(entry.person()), measure, today.minusDays(entry.daysAgo()), wording.method(),
                    entry.result(), wording.remark(), measure.subject().planned());
        }
        RecordRef approval = reviews.get("responsibility:change-approval").subject().ref();
        reviews.plan(planner, new ReviewCycle(approval, YEAR, Optional.of(today.minusDays(1)), 0));
    }
}
