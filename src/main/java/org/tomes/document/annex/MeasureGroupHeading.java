package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Category;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.measure.Measure;

/**
 * A heading above measures: a classical category, or the part of a goal of Article 32 GDPR outside its categories.
 *
 * @param category empty for measures of the goal without a matching category
 */
record MeasureGroupHeading(ProtectionGoal goal, Optional<Category> category) {

    /** The classical categories by their goal, in the order in which German companies list them. */
    static final Map<ProtectionGoal, List<Category>> CATEGORIES = categories();

    private static Map<ProtectionGoal, List<Category>> categories() {
        Map<ProtectionGoal, List<Category>> all = new EnumMap<>(ProtectionGoal.class);
        all.put(ProtectionGoal.PSEUDONYMISATION, List.of(Category.PSEUDONYMISATION));
        all.put(ProtectionGoal.ENCRYPTION, List.of(Category.ENCRYPTION));
        all.put(ProtectionGoal.CONFIDENTIALITY,
                List.of(Category.PHYSICAL_ACCESS, Category.SYSTEM_ACCESS, Category.DATA_ACCESS, Category.SEPARATION));
        all.put(ProtectionGoal.INTEGRITY, List.of(Category.TRANSMISSION, Category.INPUT));
        all.put(ProtectionGoal.AVAILABILITY, List.of(Category.AVAILABILITY));
        all.put(ProtectionGoal.RESILIENCE, List.of(Category.RESILIENCE));
        all.put(ProtectionGoal.RECOVERY, List.of(Category.RECOVERY));
        all.put(ProtectionGoal.REGULAR_TESTING, List.of(Category.REVIEW, Category.PROCESSING_ON_BEHALF));
        return all;
    }

    /** Returns all headings in their order with their measures; the list of a heading may be empty. */
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
     * Returns the headings of a measure: each category chosen by the company, or, if there is none, the categories that
     * the measure's controls suggest and its goals agree with. If a goal has no matching category, the measure is
     * listed under the goal itself.
     */
    static List<MeasureGroupHeading> of(Measure measure) {
        Set<Category> chosen = MeasureCategories.chosen(measure);
        Set<Category> suggested = chosen.isEmpty() ? MeasureCategories.suggested(measure) : chosen;
        boolean anyGoal = chosen.isEmpty() && measure.goals().isEmpty();
        List<MeasureGroupHeading> headings = new ArrayList<>();
        CATEGORIES.forEach((goal, categories) -> {
            boolean hasGoal = measure.goals().contains(goal);
            List<Category> fitting = categories.stream()
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
