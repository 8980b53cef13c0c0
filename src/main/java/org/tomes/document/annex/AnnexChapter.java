package org.tomes.document.annex;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.MeasureCategory;
import org.tomes.measure.Measure;

/**
 * The chapters in which processors in Germany list their measures, each with its categories in their usual order. Each
 * measure is listed only once, under its first category.
 */
enum AnnexChapter {
    CONFIDENTIALITY(
            List.of(MeasureCategory.PHYSICAL_ACCESS, MeasureCategory.SYSTEM_ACCESS, MeasureCategory.DATA_ACCESS,
                    MeasureCategory.SEPARATION, MeasureCategory.PSEUDONYMISATION, MeasureCategory.ENCRYPTION),
            Set.of(Article32Objective.CONFIDENTIALITY, Article32Objective.PSEUDONYMISATION,
                    Article32Objective.ENCRYPTION)),
    INTEGRITY(List.of(MeasureCategory.TRANSMISSION, MeasureCategory.INPUT), Set.of(Article32Objective.INTEGRITY)),
    AVAILABILITY(List.of(MeasureCategory.AVAILABILITY, MeasureCategory.RESILIENCE, MeasureCategory.RECOVERY),
            Set.of(Article32Objective.AVAILABILITY, Article32Objective.RESILIENCE, Article32Objective.RECOVERY)),
    REVIEW(List.of(MeasureCategory.REVIEW, MeasureCategory.PROCESSING_ON_BEHALF),
            Set.of(Article32Objective.REGULAR_TESTING));

    private final List<MeasureCategory> categories;
    private final Set<Article32Objective> goals;

    AnnexChapter(List<MeasureCategory> categories, Set<Article32Objective> goals) {
        this.categories = categories;
        this.goals = goals;
    }

    List<MeasureCategory> categories() {
        return categories;
    }

    /**
     * The position of a measure in the annex.
     *
     * @param category empty for a measure that serves a goal of the chapter but has none of its categories
     */
    record AnnexPosition(AnnexChapter chapter, Optional<MeasureCategory> category) {
    }

    /** Returns the position of a measure; empty if it has no category, and no goals or controls that suggest one. */
    static Optional<AnnexPosition> of(Measure measure) {
        List<MeasureGroupHeading> headings = MeasureGroupHeading.of(measure);
        for (AnnexChapter chapter : values()) {
            for (MeasureCategory category : chapter.categories) {
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
