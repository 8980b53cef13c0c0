package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Row;

class PreviewColumnWidthsTest {

    private static final Offset<Double> ROUNDED = Offset.offset(0.001);

    @Test
    void columnsHaveRoomForTheirLongestWordAtTheExpenseOfWiderOnes() {
        double[] shares = PreviewColumnWidths.of(table(
                List.of(new Column("Nr.", 5, Align.START), new Column("Regel", 90, Align.START),
                        new Column("Grad", 5, Align.START)),
                Row.of("NET-01", "Dienste müssen in getrennten Subnetzen liegen.", "muss")));

        assertThat(shares[0]).isGreaterThanOrEqualTo(8 / 62.0);
        assertThat(shares[2]).isGreaterThanOrEqualTo(6 / 62.0);
        assertThat(shares[1]).isGreaterThan(0.7);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, ROUNDED);
    }

    @Test
    void longGermanWordsAreNotBroken() {
        double[] shares = PreviewColumnWidths
                .of(table(List.of(new Column("Regel", 3, Align.START), new Column("Gegenstand", 1, Align.START)),
                        Row.of("Jede Regel hat einen Grund.", "Netzwerksicherheitsgruppen")));

        assertThat(shares[1]).isGreaterThanOrEqualTo(28 / 62.0);
    }

    @Test
    void columnsThatAreWideEnoughKeepTheirWeights() {
        double[] shares = PreviewColumnWidths
                .of(table(List.of(new Column("Ziel", 3, Align.START), new Column("Zielwert", 1, Align.START)),
                        Row.of("Secure Score", "80 %")));

        assertThat(shares).containsExactly(new double[]{0.75, 0.25}, ROUNDED);
    }

    @Test
    void columnsWithTooLongWordsShareThePageEqually() {
        Column wide = new Column("Verantwortlich", 1, Align.START);
        double[] shares = PreviewColumnWidths
                .of(table(List.of(wide, wide, wide, wide, wide), Row.of("a", "b", "c", "d", "e")));

        assertThat(shares).containsExactly(new double[]{0.2, 0.2, 0.2, 0.2, 0.2}, ROUNDED);
    }

    private static Block.Table table(List<Column> columns, Row row) {
        return new Block.Table("", "", columns, false, List.of(row));
    }
}
