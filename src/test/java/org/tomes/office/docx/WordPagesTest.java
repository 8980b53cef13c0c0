package org.tomes.office.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Inline;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.text.Language;

/** What Word keeps on one page, and how it counts pages, after somebody has edited the file. */
class WordPagesTest {

    private static final DocumentInfo INFO = new DocumentInfo(Language.EN, "Annex", "", "Brenner GmbH", "Jana Weiß",
            "Karl Brenner", "", List.of(), "2.1", "3 November 2026", "Internal", Instant.EPOCH);
    private static final String KEPT = "<w:keepNext/>";

    /** Without a field that LibreOffice computes, the last page of a part could be page 3 of 2. */
    @Test
    void pagesOfASeparablePartAreCountedInEveryProgram() throws IOException {
        Map<String, String> parts = parts(heading("One"), text("Text"), new PageBreak(Optional.of("Sheet")),
                heading("Two"), table(1, "x"));

        for (int part = 1; part <= 2; part++) {
            assertThat(fields(parts.get("word/footer" + part + ".xml"))).containsSubsequence(" PAGE ", " SECTIONPAGES ",
                    " PAGEREF _PartEnd" + part + " ");
            assertThat(parts.get("word/document.xml")).containsOnlyOnce("w:name=\"_PartEnd" + part + "\"/><w:r>");
        }
        String body = parts.get("word/document.xml");
        assertThat(body.indexOf("_PartEnd1")).isBetween(body.indexOf("<w:sectPr>"), body.indexOf("Two"));
        assertThat(body.indexOf("_PartEnd2")).isBetween(body.lastIndexOf("</w:tbl>"), body.lastIndexOf("<w:sectPr>"));
    }

    @Test
    void pagesOfADocumentWithoutPartsAreThoseOfTheFile() throws IOException {
        Map<String, String> parts = parts(heading("One"), text("Text"));

        assertThat(fields(parts.get("word/footer1.xml"))).contains(" NUMPAGES ").doesNotContain(" SECTIONPAGES ");
        assertThat(parts.get("word/document.xml")).doesNotContain("_PartEnd");
    }

    /** The paragraph that Word requires after a table would otherwise be alone on an empty last page. */
    @Test
    void paragraphAfterTheLastTableHasNoSpace() throws IOException {
        assertThat(body(heading("One"), table(2, "x"))).containsPattern("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/>"
                + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:vanish/></w:rPr></w:pPr></w:p><w:sectPr>");
    }

    @Test
    void signaturesAreKeptWithTheirHeadingAndTheRowBefore() throws IOException {
        String body = body(heading("Points"), table(20, "x"), heading("Signatures"), table(2, ""));

        List<String> rows = rows(body);
        assertThat(rows.get(19)).doesNotContain(KEPT);
        assertThat(rows.get(20)).as("last row before the heading").contains(KEPT);
        assertThat(rows.get(22)).as("first signature").contains(KEPT);
        assertThat(rows.get(23)).as("last signature").doesNotContain(KEPT);
    }

    @Test
    void signaturesAreKeptWithAShortParagraphBeforeThemAndAtTheEndOfAPart() throws IOException {
        String body = body(heading("Points"), table(20, "x"), text("A remark."), heading("Signatures"), table(2, ""),
                new PageBreak(Optional.of("Sheet")), heading("Sheet"), text("Text"));

        assertThat(body).contains("<w:pStyle w:val=\"BodyText\"/>" + KEPT);
        assertThat(rows(body).get(20)).contains(KEPT);
    }

    @Test
    void remarkThatEndsASectionIsKeptWithTheTable() throws IOException {
        List<String> rows = rows(
                body(heading("Points"), table(20, "x"), text("A remark."), heading("Next"), text("x")));

        assertThat(rows.getLast()).contains(KEPT);
    }

    @Test
    void captionAndHeaderRowAreKeptWithTheFirstRowAndRepeated() throws IOException {
        String body = body(heading("Points"), table(20, "x"));

        assertThat(body).containsPattern("<w:pStyle w:val=\"TableCaption\"/>" + KEPT);
        assertThat(rows(body).getFirst()).contains("<w:tblHeader/>", KEPT);
        assertThat(rows(body)).hasSize(21).allSatisfy(row -> assertThat(row).contains("<w:cantSplit/>"));
        assertThat(rows(body).subList(1, 21)).noneMatch(row -> row.contains("<w:tblHeader/>"));
    }

    /** Otherwise, LibreOffice drops rows of some tables whose first row is at the end of a page. */
    @Test
    void firstRowIsKeptWithTheSecond() throws IOException {
        List<String> rows = rows(body(heading("Points"), table(20, "x")));

        assertThat(rows.get(1)).contains(KEPT);
        assertThat(rows.subList(2, 21)).noneMatch(row -> row.contains(KEPT));
    }

    @Test
    void figureIsKeptWithItsCaption() throws IOException {
        assertThat(body(heading("Map"), new Figure("a figure", "Figure 1: Map", new Drawing(100, 100, List.of()))))
                .contains("<w:pStyle w:val=\"Figure\"/>" + KEPT);
    }

    private static Heading heading(String text) {
        return new Heading(1, "", text, text.toLowerCase(Locale.ROOT));
    }

    private static Paragraph text(String text) {
        return new Paragraph(Style.BODY, Inline.plain(text));
    }

    private static Table table(int rows, String last) {
        return new Table("Table", "a table", List.of(new Column("A", 1, Align.START), new Column("B", 1, Align.START)),
                true, IntStream.rangeClosed(1, rows).mapToObj(row -> Row.of("row " + row, last)).toList());
    }

    private static List<String> rows(String body) {
        return List.of(body.split("<w:tr>", -1)).stream().skip(1).map(row -> row.split("</w:tr>", -1)[0]).toList();
    }

    private static List<String> fields(String part) {
        return List.of(part.split("<w:instrText[^>]*>", -1))
                .stream()
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('<')))
                .toList();
    }

    private static String body(Block... blocks) throws IOException {
        return parts(blocks).get("word/document.xml");
    }

    private static Map<String, String> parts(Block... blocks) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new DocxWriter(new PdfDocumentWriter()::pageNumbers).write(new DocumentContent(INFO, List.of(blocks)), file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
