package org.tomes.document.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.finding.FindingId;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FindingNumberListTest {

    private static String ranges(int... numbers) {
        return FindingNumberList.of(IntStream.of(numbers).mapToObj(FindingId::new).toList(), Texts.in(Language.EN));
    }

    @Test
    void threeSuccessiveNumbersAreARange() {
        assertThat(ranges(84, 79, 80, 113, 81)).isEqualTo("F-79 to\u00A0F-81, F-84, F-113");
        assertThat(ranges(2, 3, 17)).isEqualTo("F-2, F-3, F-17");
        assertThat(FindingNumberList.of(List.of(), Texts.in(Language.EN))).isEmpty();
    }
}
