package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.RuleValueTexts;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.parameter.ValueReferences;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.ReviewService;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/**
 * A measure as displayed in the table, with people's names.
 *
 * @param review empty for a retired measure, which is not reviewed
 * @param values replace the references to rule values in the texts of the measure
 */
record MeasureRow(Measure measure, String owner, String deputy, Optional<ReviewStatus> review, RuleValueTexts values) {

    /** Queries the review engine, so do not call it on the UI thread. */
    static List<MeasureRow> of(List<Measure> measures, List<Person> people, ReviewService reviews,
            RuleValueTexts values) {
        return of(measures, people,
                reviews.of(measures.stream()
                        .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                        .map(MeasureReviewSource::reviewable)
                        .toList()),
                values);
    }

    static List<MeasureRow> of(List<Measure> measures, List<Person> people, Map<String, ReviewStatus> reviews,
            RuleValueTexts values) {
        Map<PersonId, String> names = Person.namesById(people);
        return measures.stream()
                .map(measure -> new MeasureRow(measure, measure.owner().map(names::get).orElse(""),
                        measure.deputy().map(names::get).orElse(""),
                        Optional.ofNullable(reviews.get(measure.id().toString())), values))
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

    /** Returns the scope as documents print it. */
    String scope(Texts texts) {
        return values.fillCompanyText(measure.scope(), texts);
    }

    /** Returns the texts that a search finds; references to rule values are found by their values and their names. */
    String searched(Texts texts) {
        String described = String.join("\n", measure.target(), measure.implementation(), measure.scope(),
                measure.details().translations().lines());
        String filled = values.fillCompanyText(described, texts);
        return String.join("\n", measure.code(), measure.title(), owner, deputy, controls(), filled,
                filled.equals(described) ? "" : ValueReferences.filled(described, key -> texts.get("rule.name." + key)),
                String.join(" ", measure.details().tags()));
    }
}
