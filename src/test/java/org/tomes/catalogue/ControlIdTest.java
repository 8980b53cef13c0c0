package org.tomes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;

class ControlIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"A.8.20", "8.20", " a.8.20 "})
    void everyUsualSpellingIsRead(String written) {
        assertThat(ControlId.of(written)).isEqualTo(new ControlId(ControlTheme.TECHNOLOGICAL, 20))
                .hasToString("A.8.20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "8", "4.1", "9.1", "5.0", "5.38", "6.9", "7.15", "A.8.35", "8.020", "B.8.2",
        "A.8.2.1", "8.²"})
    void numberOutsideAnnexAIsNotAControl(String written) {
        assertThat(ControlId.parse(written)).isEmpty();
    }

    @Test
    void invalidNumberFromTheUserIsAUsageProblem() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> ControlId.of("A.9.9"))
                .matches(problem -> problem.kind() == ProblemKind.USAGE)
                .withMessageContaining("A.9.9");
    }

    @Test
    void controlsAreOrderedNumerically() {
        List<ControlId> sorted = Stream.of("8.1", "5.10", "5.2", "6.8").map(ControlId::of).sorted().toList();

        assertThat(sorted).extracting(ControlId::toString).containsExactly("A.5.2", "A.5.10", "A.6.8", "A.8.1");
    }
}
