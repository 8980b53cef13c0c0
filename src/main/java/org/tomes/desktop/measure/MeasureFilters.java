package org.tomes.desktop.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.AttributeKind;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.FilterGroup;
import org.tomes.measure.Measure;
import org.tomes.measure.RiskLevel;
import org.tomes.review.ReviewState;
import org.tomes.text.Texts;

/** The filters for measures in addition to the chips that are always shown above their table. */
record MeasureFilters(Texts texts) {

    /** @param measures the source of the tags and owners offered */
    List<FilterGroup<MeasureRow>> groups(List<MeasureRow> measures) {
        List<FilterGroup<MeasureRow>> groups = new ArrayList<>();
        groups.add(group("measure.field.goals", Stream.of(Article32Objective.values())
                .map(goal -> chip("goal", texts.name("catalogue", goal), measure -> measure.goals().contains(goal)))));
        for (AttributeKind kind : AttributeKind.values()) {
            groups.add(group("measure.field." + kind.field(),
                    kind.choices()
                            .stream()
                            .map(attribute -> chip(kind.field(), texts.name("catalogue", (Enum<?>) attribute),
                                    measure -> measure.details().attributes().has(attribute)))));
        }
        groups.add(group("measure.field.riskLevel", Stream.of(RiskLevel.values())
                .map(level -> chip("risk", texts.name("measure", level),
                        measure -> measure.details().planning().riskLevel().filter(level::equals).isPresent()))));
        groups.add(group("measure.field.nextReview",
                Stream.of(ReviewState.values())
                        .map(state -> new FilterChip<>("review", texts.name("review", state),
                                row -> row.hasReviewState(state)))));
        groups.add(group("measure.field.owner",
                measures.stream()
                        .map(MeasureRow::owner)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .map(name -> new FilterChip<>("owner", name, row -> row.owner().equals(name)))));
        groups.add(group("measure.field.tags",
                measures.stream()
                        .flatMap(row -> row.measure().details().tags().stream())
                        .distinct()
                        .sorted()
                        .map(tag -> chip("tag", tag, measure -> measure.details().tags().contains(tag)))));
        return groups;
    }

    private FilterGroup<MeasureRow> group(String heading, Stream<FilterChip<MeasureRow>> chips) {
        return new FilterGroup<>(texts.get(heading), chips.toList());
    }

    private static FilterChip<MeasureRow> chip(String group, String label, Predicate<Measure> passes) {
        return new FilterChip<>(group, label, row -> passes.test(row.measure()));
    }
}
