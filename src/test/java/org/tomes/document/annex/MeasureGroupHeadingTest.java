package org.tomes.document.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.MeasureCategory;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;

class MeasureGroupHeadingTest {

    @Test
    void everyCategoryBelongsToExactlyOneGoal() {
        assertThat(MeasureGroupHeading.CATEGORIES.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(MeasureCategory.values());
        assertThat(MeasureGroupHeading.CATEGORIES.keySet()).containsExactlyInAnyOrder(Article32Objective.values());
    }

    @Test
    void chosenCategoriesTakePrecedenceOverControls() {
        Measure measure = measure("A.8.22").goals(Set.of(Article32Objective.CONFIDENTIALITY))
                .attributes(AttributeKind.CATEGORY, List.of(MeasureCategory.PHYSICAL_ACCESS, MeasureCategory.REVIEW))
                .build();

        assertThat(MeasureGroupHeading.of(measure)).containsExactly(
                under(Article32Objective.CONFIDENTIALITY, MeasureCategory.PHYSICAL_ACCESS),
                under(Article32Objective.REGULAR_TESTING, MeasureCategory.REVIEW));
    }

    @Test
    void controlsSuggestACategoryOnlyWithinTheMeasuresGoals() {
        Measure measure = measure("A.8.22", "A.8.15")
                .goals(Set.of(Article32Objective.CONFIDENTIALITY, Article32Objective.RECOVERY))
                .build();

        assertThat(MeasureGroupHeading.of(measure)).containsExactly(
                under(Article32Objective.CONFIDENTIALITY, MeasureCategory.SEPARATION),
                new MeasureGroupHeading(Article32Objective.RECOVERY, Optional.empty()));
    }

    @Test
    void measureWithoutGoalsIsSortedByItsControls() {
        assertThat(MeasureGroupHeading.of(measure("A.7.4").build()))
                .containsExactly(under(Article32Objective.CONFIDENTIALITY, MeasureCategory.PHYSICAL_ACCESS));
        assertThat(MeasureGroupHeading.of(measure().build())).isEmpty();
    }

    @Test
    void customersReadOfNoRetiredMeasureAndOfNoneThatIsMarkedAsInternal() {
        Measure shown = measure().code("TOM-1").status(MeasureStatus.PLANNED).build();
        Measure retired = measure().code("TOM-2").status(MeasureStatus.RETIRED).build();
        Measure internal = measure().code("TOM-3").tags(List.of("Intern")).build();

        assertThat(AnnexData.shownMeasures(List.of(shown, retired, internal))).containsExactly(shown);
    }

    private static MeasureGroupHeading under(Article32Objective goal, MeasureCategory category) {
        return new MeasureGroupHeading(goal, Optional.of(category));
    }

    private static MeasureBuilder measure(String... controls) {
        return new MeasureBuilder().title("T")
                .status(MeasureStatus.IMPLEMENTED)
                .controls(Stream.of(controls)
                        .map(control -> new ControlLink(ControlId.of(control), ControlLinkKind.DIRECT))
                        .toList());
    }
}
