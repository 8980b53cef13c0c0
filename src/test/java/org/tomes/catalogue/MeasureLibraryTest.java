package org.tomes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.text.Language;

class MeasureLibraryTest {

    static Stream<LibraryMeasure> all() {
        return MeasureLibrary.all().stream();
    }

    @Test
    void hasAtLeastFortyFiveMeasuresWithUniqueKeys() {
        assertThat(MeasureLibrary.all()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(MeasureLibrary.all()).extracting(LibraryMeasure::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachMeasureIsComplete(LibraryMeasure measure) {
        assertThat(measure.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(measure.version()).isPositive();
        assertThat(measure.reviewIntervalMonths()).isBetween(1, 36);
        assertThat(measure.direct()).isNotEmpty();
        assertThat(measure.supporting()).isNotEmpty().doesNotContainAnyElementsOf(measure.direct());
        assertThat(Stream.concat(measure.direct().stream(), measure.supporting().stream()))
                .allMatch(id -> Controls.get(id) != null);
        assertThat(measure.goals()).isNotEmpty();
        for (AttributeKind kind : AttributeKind.values()) {
            assertThat(measure.attributes().of(kind)).as(kind.name()).isNotEmpty();
        }
        for (Language language : Language.values()) {
            LibraryMeasure.Wording wording = measure.in(language);
            assertThat(List.of(wording.title(), wording.target(), wording.hints()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("\"", "'", "...", "  "));
            assertThat(wording.title()).hasSizeLessThanOrEqualTo(80).doesNotEndWith(".");
            assertThat(wording.target()).hasSizeGreaterThan(60).endsWith(".");
            assertThat(wording.hints()).hasSizeGreaterThan(30).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTextOccursTwice(Language language) {
        assertThat(all().map(measure -> measure.in(language).title())).doesNotHaveDuplicates();
        assertThat(all().map(measure -> measure.in(language).target())).doesNotHaveDuplicates();
    }

    /** Checks that each control relevant to the cloud policy has at least one measure that fulfils it directly. */
    @Test
    void coversTheCloudControls() {
        Set<String> served = all().flatMap(measure -> measure.direct().stream())
                .map(ControlId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).contains("A.5.23", "A.5.33", "A.8.2", "A.8.5", "A.8.8", "A.8.9", "A.8.13", "A.8.15",
                "A.8.16", "A.8.20", "A.8.21", "A.8.22", "A.8.23", "A.8.24", "A.8.32");
    }
}
