package org.tomes.document.annex;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Category;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.measure.Measure;

/**
 * The chapters in which processors in Germany list their measures, each with its categories in their usual order. A
 * measure is listed once, under its first category.
 */
enum AnnexChapter {
    CONFIDENTIALITY(
            List.of(Category.PHYSICAL_ACCESS, Category.SYSTEM_ACCESS, Category.DATA_ACCESS, Category.SEPARATION,
                    Category.PSEUDONYMISATION, Category.ENCRYPTION),
            Set.of(ProtectionGoal.CONFIDENTIALITY, ProtectionGoal.PSEUDONYMISATION, ProtectionGoal.ENCRYPTION)),
    INTEGRITY(List.of(Category.TRANSMISSION, Category.INPUT), Set.of(ProtectionGoal.INTEGRITY)),
    AVAILABILITY(List.of(Category.AVAILABILITY, Category.RESILIENCE, Category.RECOVERY),
            Set.of(ProtectionGoal.AVAILABILITY, ProtectionGoal.RESILIENCE, ProtectionGoal.RECOVERY)),
    REVIEW(List.of(Category.REVIEW, Category.PROCESSING_ON_BEHALF), Set.of(ProtectionGoal.REGULAR_TESTING));

    private final List<Category> categories;
    private final Set<ProtectionGoal> goals;

    AnnexChapter(List<Category> categories, Set<ProtectionGoal> goals) {
        this.categories = categories;
        this.goals = goals;
    }

    List<Category> categories() {
        return categories;
    }

    /**
     * The position of a measure in the annex.
     *
     * @param category empty for a measure that serves a goal of the chapter and has none of its categories
     */
    record AnnexPosition(AnnexChapter chapter, Optional<Category> category) {
    }

    /** Returns empty for a measure without a category and without goals and controls that suggest one. */
    static Optional<AnnexPosition> of(Measure measure) {
        List<MeasureGroupHeading> headings = MeasureGroupHeading.of(measure);
        for (AnnexChapter chapter : values()) {
            for (Category category : chapter.categories) {
                if (headings.stream().anyMatch(heading -> heading.category().filter(category::equals).isPresent())) {
                    return Optional.of(new AnnexPosition(chapter, Optional.of(category)));
                }
            }
        }
        for (AnnexChapter chapter : values()) {
            if (headings.stream().anyMatch(heading -> chapter.goals.contains(heading.goal()))) {
                return Optional.of(new AnnexPosition(chapter, Optional.empty()));
            }
        }
        return Optional.empty();
    }
}
