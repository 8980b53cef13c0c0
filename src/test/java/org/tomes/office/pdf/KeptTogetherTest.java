package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeFormats;

/** Blocks that stay on one page, wherever that page ends: each case is tested with every number of lines above it. */
class KeptTogetherTest {

    static final int LINES_OF_A_PAGE = 42;
    /** Documents without contents have this page. */
    private static final PageLayout PAGE = PageLayout.DENSE;

    @Test
    void tableOfSixRowsIsOnOnePage() throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, table(6, "\nwith a second line"))).as(above + " lines above")
                    .filteredOn(page -> page.contains("row "))
                    .hasSize(1);
        }
    }

    /** Documents released earlier may contain one. */
    @Test
    void emptyListIsWrittenAsNothing() throws IOException {
        assertThat(pages(1, new Heading(1, "", "Heading", "heading"), new ItemList(false, List.of()), table(1)))
                .hasSize(1);
    }

    @Test
    void signaturesAreNotAloneOnTheLastPage() throws IOException {
        Table signatures = new Table("Signatures", "signatures",
                List.of(new Column("Role", 1, Align.START), new Column("Signature", 1, Align.START)), true,
                List.of(Row.of("Management", "\n\n"), Row.of("Security", "\n\n")));
        for (int rows : List.of(3, 6, 20)) {
            for (int above = 0; above < LINES_OF_A_PAGE; above++) {
                assertThat(pages(above, table(rows), new Heading(1, "", "Signing", "signing"), signatures).getLast())
                        .as(above + " lines above " + rows + " rows")
                        .contains("row " + rows, "Signing", "Management", "Security");
            }
        }
    }

    @Test
    void pageHasAtLeastTwoRowsOfALongTable() throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            List<String> pages = pages(above, table(12));
            for (String page : pages) {
                long rows = page.lines().filter(line -> line.startsWith("row ")).count();
                assertThat(rows).as(above + " lines above: " + pages).isNotEqualTo(1L);
            }
        }
    }

    @Test
    void rowsBelowATallHeaderRowAreAboutAsHighAsThat() throws IOException {
        Table rows = table(40);
        Table matrix = new Table("", "rows", List.of(new Column("Head" + "\nline".repeat(7), 1, Align.START)), false,
                rows.rows());
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, matrix)).as(above + " lines above")
                    .extracting(page -> page.lines().filter(line -> line.startsWith("row ")).count())
                    .allMatch(count -> count == 0 || count >= 5);
        }
    }

    @Test
    void headingIsOnThePageOfTheFirstItemThatFollows() throws IOException {
        Item item = new Item(Inline.plain("First " + "and another word ".repeat(12)), List.of());
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, new Heading(1, "", "Heading", "heading"), new ItemList(false, List.of(item))))
                    .as(above + " lines above")
                    .filteredOn(page -> page.contains("Heading"))
                    .allMatch(page -> page.contains("First"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void noItemOfAListIsAloneBeforeOrAfterAPageBreak(int count) throws IOException {
        List<Item> items = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Item(Inline.plain("item " + number + " and another word".repeat(8)), List.of()))
                .toList();
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            List<String> pages = pages(above, new Paragraph(Style.BODY, Inline.plain("Lead-in")),
                    new ItemList(true, items));
            assertThat(pages).as(above + " lines above")
                    .extracting(page -> page.lines().filter(line -> line.contains("item ")).count())
                    .doesNotContain(1L);
        }
    }

    @Test
    void itemIsOnThePageOfTheFirstItemsWithinIt() throws IOException {
        List<Item> inner = Collections.nCopies(3, new Item(Inline.plain("inner"), List.of()));
        List<Item> items = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Item(Inline.plain("outer"), List.of(new ItemList(false, inner))))
                .toList();
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, new ItemList(false, items))).as(above + " lines above")
                    .allMatch(page -> page.split("inner", -1).length > page.split("outer", -1).length
                            || !page.contains("outer"));
        }
    }

    @Test
    void captionIsRepeatedAboveTheRowsOnTheNextPage() throws IOException {
        Table rows = table(60);
        List<String> pages = pages(0, new Table("Table 1: Rows", "rows", rows.columns(), false, rows.rows()));

        assertThat(pages.getFirst()).contains("Table 1: Rows").doesNotContain("(Fortsetzung)");
        assertThat(pages.subList(1, pages.size())).isNotEmpty()
                .allMatch(page -> page.contains("Table 1: Rows (Fortsetzung)"));
    }

    @Test
    void groupNameIsRepeatedOnTheNextPage() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int group = 1; group <= 4; group++) {
            rows.add(new Row(List.of(new Cell(List.of(new Inline.Text("group " + group, Look.STRONG),
                    new Inline.Text("\nwith a remark", Look.PLAIN)), 2, 1))));
            rows.addAll(Collections.nCopies(15, Row.of("name", "value")));
        }
        List<Column> columns = List.of(new Column("Name", 1, Align.START), new Column("Value", 1, Align.START));
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            List<String> pages = pages(above, new Table("", "groups", columns, true, rows));
            for (String page : pages.subList(1, pages.size())) {
                List<String> lines = page.substring(page.indexOf("Name Value")).lines().map(String::strip).toList();
                assertThat(lines.get(1)).as(above + " lines above").matches("group \\d( \\(Fortsetzung\\))?");
                assertThat(lines.get(2)).isEqualTo(lines.get(1).endsWith(")") ? "name value" : "with a remark");
            }
            assertThat(String.join("", pages).split("with a remark", -1)).hasSize(5);
        }
    }

    @Test
    void nameOfAGroupIsOnThePageOfItsFirstRowHoweverTallThatIs() throws IOException {
        List<Row> rows = new ArrayList<>(Collections.nCopies(10, Row.of("name", "value")));
        rows.add(new Row(List.of(new Cell(List.of(new Inline.Text("group", Look.STRONG),
                new Inline.Text("\nwith a remark".repeat(5), Look.PLAIN)), 2, 1))));
        rows.add(Row.of("tall", String.join("\n", Collections.nCopies(9, "value"))));
        rows.addAll(Collections.nCopies(10, Row.of("name", "value")));
        List<Column> columns = List.of(new Column("Name", 1, Align.START), new Column("Value", 1, Align.START));
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, new Table("", "groups", columns, true, rows))).as(above + " lines above")
                    .filteredOn(page -> page.contains("with a remark"))
                    .singleElement()
                    .asString()
                    .contains("tall");
        }
    }

    /** The last rows of a table are kept together, but not at the expense of a name alone on the page before. */
    @Test
    void nameOfAGroupAmongTheLastRowsIsOnThePageOfItsFirstRow() throws IOException {
        List<Row> rows = new ArrayList<>(Collections.nCopies(10, Row.of("name", "value")));
        for (String group : List.of("first", "second")) {
            rows.add(new Row(List.of(new Cell(List.of(new Inline.Text(group + " group", Look.STRONG)), 2, 1))));
            rows.add(Row.of(group, String.join("\n", Collections.nCopies(3, "value"))));
        }
        List<Column> columns = List.of(new Column("Name", 1, Align.START), new Column("Value", 1, Align.START));
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            List<String> pages = pages(above, new Table("", "groups", columns, true, rows));
            for (String group : List.of("first", "second")) {
                assertThat(pages).as(above + " lines above")
                        .filteredOn(page -> page.contains(group + " group"))
                        .singleElement()
                        .asString()
                        .contains(group + " value");
            }
        }
    }

    @Test
    void shortTableIsNotParted() throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, table(7))).as(above + " lines above")
                    .filteredOn(page -> page.contains("row "))
                    .hasSize(1);
        }
    }

    /** It is split only if more of the page than that would be empty otherwise. */
    @Test
    void tableOfElevenRowsIsNotSplitAtTheEndOfAPage() throws IOException {
        int split = 0;
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            float used = above * (TextStyle.BODY.leading + TextStyle.BODY.after * PAGE.spacing());
            if (pages(above, table(11, "\nwith a second line")).stream()
                    .filter(page -> page.contains("row "))
                    .count() > 1) {
                assertThat(PAGE.textHeight() - used).isGreaterThan(0.12f * PAGE.textHeight());
                split++;
            }
        }
        assertThat(split).isBetween(1, 8);
    }

    @Test
    void remarkBelowATableIsOnThePageOfItsLastRows() throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            assertThat(pages(above, table(14), new Paragraph(Style.BODY, Inline.plain("Remark")),
                    new Heading(1, "", "Heading", "heading"))).as(above + " lines above")
                    .filteredOn(page -> page.contains("Remark"))
                    .allMatch(page -> page.contains("row 13 ") && page.contains("row 14 "));
        }
    }

    /** A third of a page at most is empty above a tall row, which is split otherwise. */
    @Test
    void tallRowIsSplitIfMuchOfThePageWouldBeEmpty() throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE / 2; above++) {
            Table tall = new Table("", "rows", List.of(new Column("Head", 1, Align.START)), false,
                    List.of(Row.of("first"), Row.of(String.join("\n", Collections.nCopies(40, "tall")))));
            assertThat(pages(above, tall).getFirst()).as(above + " lines above").contains("tall");
        }
    }

    @Test
    void introductionIsOnThePageOfItsSubject() throws IOException {
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            for (Block subject : List.of(table(12), figure(150), new Paragraph(Style.NOTE, Inline.plain("Mark")))) {
                List<String> pages = pages(above, new Paragraph(Style.BODY, Inline.plain("Introduction:")), subject);
                assertThat(pages).as(above + " lines above")
                        .filteredOn(page -> page.contains("Introduction:"))
                        .allMatch(page -> page.contains("row 1 ") || page.contains("Mark"));
            }
        }
    }

    @Test
    void figureIsScaledDownSlightlyToFit() throws IOException {
        int fits = 0;
        // The page after it is filled so far that the layout is not set tighter.
        while (pages(fits + 1, figure(300), new PageBreak(), figure(500)).size() == 2) {
            fits++;
        }

        float left = PAGE.textHeight() - fits * (TextStyle.BODY.leading + 0.6f * PAGE.spacing() * TextStyle.BODY.after);
        assertThat(left).as("less than it asks for, and no smaller than can be read").isBetween(0.8f * 300, 299f);
    }

    /**
     * If all but some rows of a long table are kept with the next, LibreOffice displays it up to the page's end and
     * drops the rest. The first row is always kept with the second.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 7, 12})
    void docxRowsAreKeptTogetherForShortTablesOnly(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all()
                .get(DocumentFormat.DOCX)
                .write(DocumentFixture.of(new Paragraph(Style.BODY, Inline.plain("Introduction:")), table(rows)), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs()).filteredOn(paragraph -> paragraph.getText().equals("Introduction:"))
                    .allMatch(KeptTogetherTest::isKept);
            List<Boolean> kept = document.getTables()
                    .getFirst()
                    .getRows()
                    .stream()
                    .map(row -> isKept(row.getCell(0).getParagraphs().getFirst()))
                    .toList();
            List<Boolean> expected = new ArrayList<>(Collections.nCopies(rows - 1, rows < 12));
            expected.add(false);
            expected.set(0, true);
            assertThat(kept.subList(1, kept.size())).isEqualTo(expected);
        }
    }

    @Test
    void firstAndLastTwoItemsOfAListAreKeptTogetherInDocx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all()
                .get(DocumentFormat.DOCX)
                .write(DocumentFixture.of(
                        new ItemList(false, Collections.nCopies(5, new Item(Inline.plain("item"), List.of())))), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs()
                    .stream()
                    .filter(paragraph -> paragraph.getText().equals("item"))
                    .map(KeptTogetherTest::isKept)).containsExactly(true, false, false, true, false);
        }
    }

    @Test
    void groupRowIsKeptWithItsFirstRowInDocx() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < 10; group++) {
            rows.add(new Row(List.of(new Cell(Inline.plain("group " + group), 2, 1))));
            rows.add(Row.of("name", "value"));
        }
        List<Column> columns = List.of(new Column("Name", 1, Align.START), new Column("Value", 1, Align.START));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.all()
                .get(DocumentFormat.DOCX)
                .write(DocumentFixture.of(new Table("", "groups", columns, true, rows)), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getTables().getFirst().getRows().subList(1, 21)).allMatch(row -> isKept(
                    row.getCell(0).getParagraphs().getFirst()) == row.getCell(0).getText().startsWith("group"));
        }
    }

    /**
     * Below ten lines, a page has room for the heading, the gap of the figure only, and the figure at its smallest
     * size.
     */
    @Test
    void adjacentSpacingIsCountedOnce() throws IOException {
        float used = 10 * TextStyle.BODY.leading + 9 * TextStyle.BODY.after + TextStyle.HEADING_1.before
                + TextStyle.HEADING_1.leading + FigureWriter.BEFORE;

        List<String> pages = pages(10, new Heading(1, "", "Heading", "heading"),
                figure((PAGE.textHeight() - used - 1) / 0.8));

        assertThat(pages).hasSize(1);
    }

    /** Rules and the line below a table take up space in Word. */
    @Test
    void manyTablesMoveWhatFollowsInWord() {
        Block[] tables = Collections.nCopies(14, table(1)).toArray(Block[]::new);

        assertThat(headingInWordComparedToPdf(true, tables)).containsOnly(0, 1).contains(1);
    }

    /** A table of which one row fits starts earlier in Word, and a figure that would have to shrink starts later. */
    @Test
    void contentsOfAWordFileKnowWhereWordEndsPages() {
        assertThat(headingInWordComparedToPdf(false, tallRows())).containsOnly(0, -1).contains(-1);
        assertThat(headingInWordComparedToPdf(false, figure(300))).containsOnly(0, 1).contains(1);
    }

    private static List<Integer> headingInWordComparedToPdf(boolean below, Block... others) {
        List<Integer> pages = new ArrayList<>();
        for (int above = 0; above < LINES_OF_A_PAGE; above++) {
            List<Block> blocks = new ArrayList<>(List.of(new Contents("", 1)));
            blocks.addAll(above(above));
            blocks.addAll(List.of(others));
            blocks.add(below ? blocks.size() : above + 1, new Heading(1, "", "Heading", "heading"));
            DocumentContent content = DocumentFixture.of(blocks.toArray(Block[]::new));
            PdfDocumentWriter writer = new PdfDocumentWriter();
            pages.add(writer.pageNumbersInWord(content).byAnchor().get("heading")
                    - writer.pageNumbers(content).byAnchor().get("heading"));
        }
        return pages;
    }

    private static Table tallRows() {
        return new Table("", "rows", List.of(new Column("Head", 1, Align.START)), false,
                Collections.nCopies(12, Row.of("a row\nof three\nlines")));
    }

    static boolean isKept(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().isSetKeepNext();
    }

    static Table table(int rows) {
        return table(rows, "");
    }

    static Table table(int rows, String more) {
        return new Table("", "rows", List.of(new Column("Head", 1, Align.START)), false,
                IntStream.rangeClosed(1, rows).mapToObj(row -> Row.of("row " + row + " of the table" + more)).toList());
    }

    static Figure figure(double height) {
        return new Figure("a mark", "",
                new Drawing(100, height, List.of(new Drawing.Label("Mark", 10, 20, Align.START, 8, false, 0))));
    }

    static List<Block> above(int lines) {
        return Collections.nCopies(lines, new Paragraph(Style.BODY, Inline.plain("above")));
    }

    static List<String> pages(int above, Block... blocks) throws IOException {
        List<Block> all = new ArrayList<>(above(above));
        all.addAll(List.of(blocks));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentContent content = DocumentFixture.of(all.toArray(Block[]::new));
        new PdfDocumentWriter().write(content, out);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
        }
        return pages;
    }
}
