package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;

/** In this test every character is one point wide, and a cell has no padding. */
class ColumnWidthsTest {

    private final ColumnWidths widths = new ColumnWidths((character, face, size) -> 1, 1, 0);

    @Test
    void widthIsSharedByWeightWhereWordsAreShort() {
        assertThat(widths.of(table("a", "b"), 100)).containsExactly(25, 75);
    }

    @Test
    void columnIsNoNarrowerThanItsLongestWord() {
        float[] shared = widths.of(table("x".repeat(60), "b"), 100);

        assertThat(shared[0]).isGreaterThanOrEqualTo(60);
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    @Test
    void codeIsOneWord() {
        assertThat(widths.of(table("TOM-" + "0".repeat(60), "b"), 100)[0]).isGreaterThanOrEqualTo(64);
        assertThat(widths.of(table("x".repeat(20) + "-" + "y".repeat(20), "b"), 100)[0]).isEqualTo(25);
    }

    @Test
    void oneWordThatIsTooLongLeavesTheOtherColumnsTheirShare() {
        float[] shared = widths.of(table("x".repeat(200), "b"), 100);

        assertThat(shared[1]).isGreaterThanOrEqualTo(70);
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    @Test
    void whereNotAllWordsFitOnlyTheLongestAreBroken() {
        List<String> words = List.of("x".repeat(60), "x".repeat(30), "x".repeat(12), "x".repeat(28), "x".repeat(18),
                "x".repeat(29));
        Table many = new Table("", "", words.stream().map(word -> new Column(word, 1, Align.START)).toList(), false,
                List.of());

        float[] shared = widths.of(many, 100);

        assertThat(shared[2]).isGreaterThanOrEqualTo(12);
        assertThat(shared[4]).isGreaterThanOrEqualTo(17);
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    private static Table table(String first, String second) {
        return new Table("", "", List.of(new Column("A", 1, Align.START), new Column("B", 3, Align.START)), false,
                List.of(Row.of(first, second)));
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
