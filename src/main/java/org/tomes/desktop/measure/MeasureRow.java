package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.ReviewService;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;

/**
 * A measure as displayed in the table, with people's names.
 *
 * @param review empty for a retired measure, which is not reviewed
 */
record MeasureRow(Measure measure, String owner, String deputy, Optional<ReviewStatus> review) {

    /** Queries the review engine, so do not call it on the UI thread. */
    static List<MeasureRow> of(List<Measure> measures, List<Person> people, ReviewService reviews) {
        return of(measures, people,
                reviews.of(measures.stream()
                        .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                        .map(MeasureReviewSource::reviewable)
                        .toList()));
    }

    static List<MeasureRow> of(List<Measure> measures, List<Person> people, Map<String, ReviewStatus> reviews) {
        Map<PersonId, String> names = Person.namesById(people);
        return measures.stream()
                .map(measure -> new MeasureRow(measure, measure.owner().map(names::get).orElse(""),
                        measure.deputy().map(names::get).orElse(""),
                        Optional.ofNullable(reviews.get(measure.id().toString()))))
                .toList();
    }

    boolean hasReviewState(ReviewState state) {
        return review.filter(standing -> standing.state() == state).isPresent();
    }

    String controls() {
        return Stream
                .concat(measure.controls().stream().map(link -> link.control().toString()),
                        measure.details().ownControls().stream().map(CustomControlLink::control))
                .collect(Collectors.joining(", "));
    }

    String searched() {
        return String.join("\n", measure.code(), measure.title(), owner, deputy, controls(), measure.target(),
                measure.implementation(), measure.scope(), measure.details().translations().lines(),
                String.join(" ", measure.details().tags()));
    }
}
