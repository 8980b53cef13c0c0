package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationMarksTest {

    @Test
    void innerMarksAreSingle() {
        assertThat(QuotationMarks.nested("TOM-003 \u201C\u201CDenied unless allowed\u201D in rules\u201D", Language.EN))
                .isEqualTo("TOM-003 \u201C\u2018Denied unless allowed\u2019 in rules\u201D");
        assertThat(QuotationMarks.nested("TOM-003 \u201E\u201EVerboten\u201C in Regeln\u201C", Language.DE))
                .isEqualTo("TOM-003 \u201E\u201AVerboten\u2018 in Regeln\u201C");
    }

    @Test
    void marksSideBySideAndUnpairedMarksRemain() {
        assertThat(QuotationMarks.nested("\u201Ca\u201D, \u201Cb\u201D", Language.EN))
                .isEqualTo("\u201Ca\u201D, \u201Cb\u201D");
        assertThat(QuotationMarks.nested("a\u201D \u201Cb", Language.EN)).isEqualTo("a\u201D \u201Cb");
        assertThat(QuotationMarks.nested("\u201Ca \u201Cb\u201D", Language.EN)).isEqualTo("\u201Ca \u201Cb\u201D");
    }
}
