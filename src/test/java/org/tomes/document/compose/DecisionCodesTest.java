package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.review.decision.Decision;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class DecisionCodesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"4|D-4", "5 4|D-4, D-5", "3 1 2|D-1 to D-3", "1 3 4 5 6 9|D-1, D-3 to D-6, D-9"})
    void consecutiveDecisionsAreARange(String numbers, String codes) {
        assertThat(DecisionCodes.of(
                Arrays.stream(numbers.split(" ")).map(number -> numbered(Integer.parseInt(number))).toList(),
                Texts.in(Language.EN))).isEqualTo(codes);
    }

    private static Decision numbered(int number) {
        Decision any = Decision.of("x", LocalDate.EPOCH);
        return new Decision(any.id(), number, any.summary(), any.text(), any.decided(), any.owner(), any.due(),
                any.findings(), any.proposal(), any.state(), any.settled(), any.outcome(), any.revision());
    }
}
