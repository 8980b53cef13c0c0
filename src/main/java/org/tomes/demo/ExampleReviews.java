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

/** Reviews signed by the example company's people. Each keeps the next review at the date set in the measure. */
final class ExampleReviews {

    private static final int YEAR = 12;
    private static final int UNTIL_POLICY = 21;

    record Entry(String measure, String person, int daysAgo, ReviewResult result, Bilingual<Wording> text) {
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

    /** @param planner sets the review cycles of the policy and of the approval rules */
    void keep(Actor planner) {
        for (Entry entry : new DemoFile("reviews.json").json(Entry[].class)) {
            ReviewStatus measure = reviews.get("measure:" + entry.measure());
            Wording wording = entry.text().in(language);
            reviews.sign(actors.apply(entry.person()), measure, today.minusDays(entry.daysAgo()), wording.method(),
                    entry.result(), wording.remark(), measure.subject().planned());
        }
        plan(planner, reviews.get("document:cloud-security-policy").subject().ref(),
                Optional.of(today.plusDays(UNTIL_POLICY)));
        plan(planner, reviews.get("responsibility:change-approval").subject().ref(), Optional.of(today.minusDays(1)));
    }

    private void plan(Actor planner, RecordRef subject, Optional<LocalDate> next) {
        reviews.plan(planner, new ReviewCycle(subject, YEAR, next, 0));
    }
}
