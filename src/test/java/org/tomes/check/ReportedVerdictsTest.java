package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs with which testers asked for a verdict, many of them wrong at first.
 */
class ReportedVerdictsTest {

    private static Stream<ReportedCase> cases() throws IOException {
        return ReportedCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportedInputHasTheExpectedVerdict(ReportedCase reported) {
        Set<String> results = results(reported);

        if (reported.expected().startsWith("!")) {
            String wrong = reported.expected().substring(1);
            assertThat(results).doesNotContain(wrong);
            assertThat(results).as("decided by some check")
                    .satisfiesAnyOf(found -> assertThat(found).isNotEmpty(),
                            found -> assertThat(wrong).isEqualTo("NOT_MET"));
        } else if (reported.expected().equals("NOT_MET")) {
            assertThat(results).contains("NOT_MET");
        } else {
            assertThat(results).isNotEmpty().isSubsetOf(Arrays.asList(reported.expected().split("\\|")));
        }
    }

    private static Set<String> results(ReportedCase reported) {
        return reported.assess(reported.lists())
                .stream()
                .map(assessment -> assessment.result().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
