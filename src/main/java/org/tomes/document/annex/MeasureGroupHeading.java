package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.MeasureCategory;
import org.tomes.measure.Measure;

/**
 * A heading above measures: a classical category, or a goal of Article 32 GDPR for measures outside its categories.
 *
 * @param category empty for measures of the goal without a matching category
 */
record MeasureGroupHeading(Article32Objective goal, Optional<MeasureCategory> category) {

    /** The classical categories by their goal, in the order in which German companies list them. */
    static final Map<Article32Objective, List<MeasureCategory>> CATEGORIES = categories();

    private static Map<Article32Objective, List<MeasureCategory>> categories() {
        Map<Article32Objective, List<MeasureCategory>> all = new EnumMap<>(Article32Objective.class);
        all.put(Article32Objective.PSEUDONYMISATION, List.of(MeasureCategory.PSEUDONYMISATION));
        all.put(Article32Objective.ENCRYPTION, List.of(MeasureCategory.ENCRYPTION));
        all.put(Article32Objective.CONFIDENTIALITY, List.of(MeasureCategory.PHYSICAL_ACCESS,
                MeasureCategory.SYSTEM_ACCESS, MeasureCategory.DATA_ACCESS, MeasureCategory.SEPARATION));
        all.put(Article32Objective.INTEGRITY, List.of(MeasureCategory.TRANSMISSION, MeasureCategory.INPUT));
        all.put(Article32Objective.AVAILABILITY, List.of(MeasureCategory.AVAILABILITY));
        all.put(Article32Objective.RESILIENCE, List.of(MeasureCategory.RESILIENCE));
        all.put(Article32Objective.RECOVERY, List.of(MeasureCategory.RECOVERY));
        all.put(Article32Objective.REGULAR_TESTING,
                List.of(MeasureCategory.REVIEW, MeasureCategory.PROCESSING_ON_BEHALF));
        return all;
    }

    /** Returns all headings in their order, each with its measures; the list of a heading may be empty. */
    static Map<MeasureGroupHeading, List<Measure>> outline(List<Measure> measures) {
        Map<MeasureGroupHeading, List<Measure>> outline = new LinkedHashMap<>();
        CATEGORIES.forEach((goal, categories) -> {
            categories.forEach(
                    category -> outline.put(new MeasureGroupHeading(goal, Optional.of(category)), new ArrayList<>()));
            outline.put(new MeasureGroupHeading(goal, Optional.empty()), new ArrayList<>());
        });
        measures.forEach(measure -> of(measure).forEach(heading -> outline.get(heading).add(measure)));
        return outline;
    }

    /**
     * Returns the headings of a measure. These are the categories that the company chose; without them, the categories
     * that the controls of the measure suggest and that match its goals. If no category matches a goal, the measure is
     * listed under the goal itself.
     */
    static List<MeasureGroupHeading> of(Measure measure) {
        Set<MeasureCategory> chosen = MeasureCategories.chosen(measure);
        Set<MeasureCategory> suggested = chosen.isEmpty() ? MeasureCategories.suggested(measure) : chosen;
        boolean anyGoal = chosen.isEmpty() && measure.goals().isEmpty();
        List<MeasureGroupHeading> headings = new ArrayList<>();
        CATEGORIES.forEach((goal, categories) -> {
            boolean hasGoal = measure.goals().contains(goal);
            List<MeasureCategory> fitting = categories.stream()
                    .filter(category -> chosen.contains(category)
                            || (hasGoal || anyGoal) && suggested.contains(category))
                    .toList();
            fitting.forEach(category -> headings.add(new MeasureGroupHeading(goal, Optional.of(category))));
            if (hasGoal && fitting.isEmpty()) {
                headings.add(new MeasureGroupHeading(goal, Optional.empty()));
            }
        });
        return headings;
    }
}
