package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.office.design.RowLineCounter.Words;

class RowLineCounterTest {

    private static final Words CODES = new Words(new float[]{9, 9, 9}, new float[]{1, 1, 0}, 29);

    @Test
    void lineContainsAsManyWordsAsFit() {
        assertThat(CODES.lines(29)).isEqualTo(1);
        assertThat(CODES.lines(28)).isEqualTo(2);
        assertThat(CODES.lines(18)).isEqualTo(3);
    }

    @Test
    void lineFeedStartsALineAndAWordWiderThanALineFillsSeveral() {
        assertThat(new Words(new float[]{5, 5}, new float[]{-1, 0}, 10).lines(20)).isEqualTo(2);
        assertThat(new Words(new float[]{25}, new float[]{0}, 25).lines(10)).isEqualTo(3);
    }

    @Test
    void widthIsGivenToColumnsWhereItSavesLines() {
        RowLineCounter rows = new RowLineCounter(2, 0);
        rows.startRow();
        rows.add(0, CODES);
        rows.add(1, new Words(new float[]{9}, new float[]{0}, 9));
        float[] widths = {18, 21};

        rows.balance(widths, new float[]{9, 9});

        assertThat(widths).containsExactly(30, 9);
    }

    /** Neither of two columns alone has the spare width that the third one lacks. */
    @Test
    void widthIsGatheredFromSeveralColumns() {
        RowLineCounter rows = new RowLineCounter(3, 0);
        rows.startRow();
        rows.add(0, new Words(new float[]{20, 19}, new float[]{1, 0}, 40));
        rows.add(1, new Words(new float[]{9}, new float[]{0}, 9));
        rows.add(2, new Words(new float[]{9}, new float[]{0}, 9));
        float[] widths = {29, 15, 15};

        rows.balance(widths, new float[]{9, 9, 9});

        assertThat(widths).containsExactly(41, 9, 9);
    }
}
