package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;

/** In this test every character is one point wide, and a cell has no padding. */
class ColumnWidthsTest {

    private static final String WORDS = "word ".repeat(40);

    private final ColumnWidths widths = new ColumnWidths((character, face, size) -> 1, 1, 0, List.of());

    @Test
    void widthIsSharedByWeightWhereWordsAreShort() {
        assertThat(widths.of(table("a", "b"), 100)).containsExactly(25, 75);
    }

    @Test
    void columnIsAtLeastAsWideAsItsLongestWord() {
        float[] shared = widths.of(table("x".repeat(60), "b"), 100);

        assertThat(shared[0]).isGreaterThanOrEqualTo(60);
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    /** The full names above the letters of a matrix are upright and take no width. */
    @Test
    void matrixColumnsAreAsNarrowAsTheirLetters() {
        List<Column> columns = new ArrayList<>(List.of(new Column("Task", 10, Align.START)));
        List<String> cells = new ArrayList<>(List.of("x".repeat(40)));
        for (int i = 0; i < 8; i++) {
            columns.add(new Column("Data protection officer " + i, 1, Align.CENTRE));
            cells.add("A");
        }

        float[] shared = widths.of(new Table("", "", columns, true, List.of(Row.of(cells.toArray(String[]::new)))),
                100);

        assertThat(shared[0]).isGreaterThan(40);
        assertThat(shared[1]).isLessThan(8);
    }

    @Test
    void columnsOfAMatrixAreEquallyWideUnlessAnEntryOfSeveralLettersNeedsMore() {
        List<Column> columns = new ArrayList<>(List.of(new Column("Task", 10, Align.START)));
        List<String> cells = new ArrayList<>(List.of("x".repeat(40)));
        for (int i = 0; i < 8; i++) {
            columns.add(new Column("Owner " + i, 1, Align.CENTRE));
            cells.add(i == 3 ? "A/R" : i == 5 ? "" : "C");
        }

        float[] shared = widths.of(new Table("", "", columns, true, List.of(Row.of(cells.toArray(String[]::new)))),
                100);

        for (int i = 2; i < shared.length; i++) {
            if (i != 4) {
                assertThat(shared[i]).isCloseTo(shared[1], within(0.001f));
            }
        }
        assertThat(shared[4]).isGreaterThanOrEqualTo("A/R".length());
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    @Test
    void codeIsOneWord() {
        assertThat(widths.of(table("TOM-" + "0".repeat(60), WORDS), 100)[0]).isGreaterThanOrEqualTo(64);
        assertThat(widths.of(table("Xx" + "x".repeat(20) + "-" + "y".repeat(20), WORDS), 100)[0]).isLessThan(43);
    }

    @Test
    void pathAndHashMayBeBroken() {
        assertThat(widths.of(table("Microsoft.Authorization/roleAssignmentSchedules", WORDS), 100)[0]).isBetween(24f,
                40f);
        assertThat(widths.of(table("0123456789abcdef".repeat(4), WORDS), 100)[0]).isBetween(32f, 50f);
    }

    @Test
    void tooLongWordDoesNotBreakWordsOfOtherColumns() {
        float[] shared = widths.of(table("x".repeat(200), "y".repeat(40) + " y"), 100);

        assertThat(shared[1]).isGreaterThanOrEqualTo(40);
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    @Test
    void shortEntriesGetTheirWidthAndTextTheRest() {
        float[] shared = widths.of(table("not met", WORDS), 100);

        assertThat(shared[0]).isBetween(7f, 9f);
        assertThat(sum(shared)).isCloseTo(100, within(0.01f));
    }

    @Test
    void columnsShareByTheirText() {
        float[] shared = widths.of(table("word ".repeat(20), "word ".repeat(60)), 100);

        assertThat(shared[0]).isCloseTo(25, within(1f));
    }

    @Test
    void fillInColumnRetainsItsShare() {
        Table form = new Table("", "",
                List.of(new Column("Name", 1, Align.START), new Column("Signature", 1, Align.START)), false,
                List.of(Row.of(WORDS, "\u00A0\n\u00A0")));

        assertThat(widths.of(form, 100)[1]).isCloseTo(50, within(0.01f));
    }

    @Test
    void tablesWithTheSameHeaderHaveTheSameColumns() {
        Table one = table("short", WORDS);
        Table other = table("somewhat longer", WORDS);
        ColumnWidths shared = new ColumnWidths((character, face, size) -> 1, 1, 0, List.of(one, other));

        assertThat(shared.of(one, 100)).isEqualTo(shared.of(other, 100));
    }

    @Test
    void onlyTheLongestWordsAreBroken() {
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
