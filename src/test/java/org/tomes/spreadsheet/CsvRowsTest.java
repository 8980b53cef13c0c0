package org.tomes.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;

class CsvRowsTest {

    private static List<List<String>> cells(String text) {
        return CsvRows.of(text).stream().map(SheetRow::cells).toList();
    }

    @Test
    void separatorIsTheMostFrequentOfTheFirstLine() {
        assertThat(cells("a;b,c;d\n1;2,3;4\n")).containsExactly(List.of("a", "b,c", "d"), List.of("1", "2,3", "4"));
        assertThat(cells("a,b\n")).containsExactly(List.of("a", "b"));
        assertThat(cells("a\tb,c\td\n")).containsExactly(List.of("a", "b,c", "d"));
        assertThat(cells("\"x;y;z\",b\n")).containsExactly(List.of("x;y;z", "b"));
    }

    @Test
    void quotedCellMayContainSeparatorsQuotesAndLineBreaks() {
        assertThat(cells("a,b\r\n\"1,\"\"2\"\"\r\n3\",4\r\n")).containsExactly(List.of("a", "b"),
                List.of("1,\"2\"\n3", "4"));
    }

    /** Another reader was rejected because it lost such rows. */
    @Test
    void rowWithALoneCarriageReturnInACellIsNotLost() {
        assertThat(cells("a,b\n\"1\r2\",3\n4,5\n")).containsExactly(List.of("a", "b"), List.of("1\r2", "3"),
                List.of("4", "5"));
    }

    @Test
    void malformedCsvIsReadAsFarAsPossible() {
        assertThat(cells("a,b\n5\" disk,\"x\"y\n")).containsExactly(List.of("a", "b"), List.of("5\" disk", "xy"));
        assertThat(cells("a,b\n1,\"never closed\n2,3")).containsExactly(List.of("a", "b"),
                List.of("1", "never closed\n2,3"));
    }

    @Test
    void emptyRowsAreLeftOutButCounted() {
        assertThat(CsvRows.of("a,b\n\n , \n1,2\n")).extracting(SheetRow::number).containsExactly(1, 4);
        assertThat(CsvRows.of("")).isEmpty();
    }

    @Test
    void rejectsUnterminatedRowWithItsNumber() throws IOException {
        CsvRows rows = new CsvRows(Reader.of("a,b\n1,2\n3,\"" + "x".repeat(2_000_000)), 100_000);
        rows.next();
        rows.next();
        assertThatThrownBy(rows::next).isInstanceOfSatisfying(CsvRows.RowTooLong.class,
                e -> assertThat(e.row()).isEqualTo(3));
    }

    @Test
    void fileMayBeFarLongerThanItsLongestRow() throws IOException {
        CsvRows rows = new CsvRows(new StringReader("number,text\n" + "1,some text\n".repeat(100_000)), 100);
        int count = 0;
        while (rows.next().isPresent()) {
            count++;
        }
        assertThat(count).isEqualTo(100_001);
    }

    @Test
    void writtenCellsAreReadUnchanged() {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        List<String> pieces = List.of("a", "ü", ",", ";", "\t", "\"", "\n", " ", "=", "+", "-", "@", "'", "1", "#",
                "😀");
        for (int i = 0; i < 300; i++) {
            List<List<String>> written = IntStream.range(0, 4)
                    .mapToObj(row -> IntStream.range(0, 3).mapToObj(cell -> text(random, pieces)).toList())
                    .toList();
            List<List<Object>> rows = written.stream().map(row -> List.<Object>copyOf(row)).toList();
            String csv = CsvWriter.of(new OutputSheet("", List.of("one", "two", "three"), List.of(), rows),
                    Locale.ENGLISH);
            assertThat(CsvRows.of(csv.substring(1)).stream().skip(1).map(CsvRowsTest::unescaped)).as("seed %d", seed)
                    .containsExactlyElementsOf(written.stream()
                            .filter(row -> row.stream().anyMatch(cell -> !CsvWriter.escape(cell).isBlank()))
                            .toList());
        }
    }

    private static List<String> unescaped(SheetRow row) {
        return row.cells().stream().map(CsvWriter::unescape).toList();
    }

    private static String text(Random random, List<String> pieces) {
        return Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                .limit(random.nextInt(6))
                .reduce("", String::concat);
    }

    @Test
    void cellThatASpreadsheetWouldEvaluateIsWrittenAsText() {
        assertThat(CsvWriter.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(CsvWriter.cell("@SUM(1;2)")).isEqualTo("\"'@SUM(1;2)\"");
        assertThat(CsvWriter.cell("-5")).isEqualTo("-5");
        assertThat(CsvWriter.unescape("'=HYPERLINK(1)")).isEqualTo("=HYPERLINK(1)");
        assertThat(CsvWriter.unescape("'tis")).isEqualTo("'tis");
    }
}
