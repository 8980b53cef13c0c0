package org.tomes.document.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.Category;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.measure.ControlLink;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;

class MeasureGroupHeadingTest {

    @Test
    void everyCategoryBelongsToExactlyOneGoal() {
        assertThat(MeasureGroupHeading.CATEGORIES.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrder(Category.values());
        assertThat(MeasureGroupHeading.CATEGORIES.keySet()).containsExactlyInAnyOrder(ProtectionGoal.values());
    }

    @Test
    void chosenCategoriesTakePrecedenceOverControls() {
        Measure measure = measure("A.8.22").goals(Set.of(ProtectionGoal.CONFIDENTIALITY))
                .attributes(AttributeKind.CATEGORY, List.of(Category.PHYSICAL_ACCESS, Category.REVIEW))
                .build();

        assertThat(MeasureGroupHeading.of(measure)).containsExactly(
                under(ProtectionGoal.CONFIDENTIALITY, Category.PHYSICAL_ACCESS),
                under(ProtectionGoal.REGULAR_TESTING, Category.REVIEW));
    }

    @Test
    void controlsSuggestACategoryOnlyWithinTheMeasuresGoals() {
        Measure measure = measure("A.8.22", "A.8.15")
                .goals(Set.of(ProtectionGoal.CONFIDENTIALITY, ProtectionGoal.RECOVERY))
                .build();

        assertThat(MeasureGroupHeading.of(measure)).containsExactly(
                under(ProtectionGoal.CONFIDENTIALITY, Category.SEPARATION),
                new MeasureGroupHeading(ProtectionGoal.RECOVERY, Optional.empty()));
    }

    @Test
    void measureWithoutGoalsIsSortedByItsControls() {
        assertThat(MeasureGroupHeading.of(measure("A.7.4").build()))
                .containsExactly(under(ProtectionGoal.CONFIDENTIALITY, Category.PHYSICAL_ACCESS));
        assertThat(MeasureGroupHeading.of(measure().build())).isEmpty();
    }

    @Test
    void customersReadOfNoRetiredMeasureAndOfNoneThatIsMarkedAsInternal() {
        Measure shown = measure().code("TOM-1").status(MeasureStatus.PLANNED).build();
        Measure retired = measure().code("TOM-2").status(MeasureStatus.RETIRED).build();
        Measure internal = measure().code("TOM-3").tags(List.of("Intern")).build();

        assertThat(AnnexData.shownMeasures(List.of(shown, retired, internal))).containsExactly(shown);
    }

    private static MeasureGroupHeading under(ProtectionGoal goal, Category category) {
        return new MeasureGroupHeading(goal, Optional.of(category));
    }

    private static MeasureBuilder measure(String... controls) {
        return new MeasureBuilder().title("T")
                .status(MeasureStatus.IMPLEMENTED)
                .controls(Stream.of(controls)
                        .map(control -> new ControlLink(ControlId.of(control), LinkKind.DIRECT))
                        .toList());
    }
}
