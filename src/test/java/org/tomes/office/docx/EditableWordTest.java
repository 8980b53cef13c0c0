package org.tomes.office.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.office.docx.TemplateFixture.german;
import static org.tomes.office.docx.TemplateFixture.relation;
import static org.tomes.office.docx.TemplateFixture.style;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
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

/** Word files remain editable in Word: numbers, references and properties are Word features. */
class EditableWordTest {

    private static final DocumentInfo INFO = new DocumentInfo(Language.DE, "Cloud-Richtlinie", "", "Brenner GmbH",
            "Jana Weiß", "Karl Brenner", "", List.of(), "2.1", "3. November 2026", "Intern", Instant.EPOCH);

    @Test
    void captionsAreCountedByWord() throws IOException {
        String body = body(
                content(table("Tabelle 1: Rollen"), table("Tabelle 2: Netze"), figure("Abbildung 1: Verlauf")));

        assertThat(body).contains(field(" SEQ Tabelle \\* ARABIC ", "1"), field(" SEQ Tabelle \\* ARABIC ", "2"),
                field(" SEQ Abbildung \\* ARABIC ", "1"));
        assertThat(plain(body)).contains("Tabelle 2: Netze", "Abbildung 1: Verlauf");
    }

    /** With the padding of other cells, less than the height of a line remains in the columns of a matrix. */
    @Test
    void uprightHeadsOfAMatrixHaveNoPadding() throws IOException {
        List<Column> columns = Stream
                .concat(Stream.of(new Column("Aufgabe", 8, Align.START)),
                        Stream.generate(() -> new Column("Informationssicherheit", 1, Align.CENTRE)).limit(15))
                .toList();
        String body = body(content(new Table("Tabelle 1: Matrix", "", columns, true,
                List.of(Row.of(Stream.generate(() -> "A").limit(16).toArray(String[]::new))))));

        String padding = "<w:tcMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tcMar>";
        assertThat(body.split("<w:textDirection", -1)).hasSize(16);
        assertThat(body.split(padding + "<w:textDirection", -1)).hasSize(16);
    }

    /** As in the PDF: the letter that each row must have exactly once. */
    @Test
    void stressedCellOfAMatrixHasAGround() throws IOException {
        List<Column> columns = List.of(new Column("Aufgabe", 8, Align.START), new Column("Leitung", 1, Align.CENTRE),
                new Column("Datenschutz", 1, Align.CENTRE));
        String body = body(content(new Table("Tabelle 1: Matrix", "", columns, true, List.of(new Row(List
                .of(Cell.of(Inline.strong("Richtlinie")), Cell.of(Inline.strong("A")), Cell.of(Inline.plain("C"))))))));

        assertThat(body.split("<w:shd w:val=\"clear\"", -1)).as("only the A").hasSize(2);
    }

    @Test
    void captionsWithOtherNumbersAreText() throws IOException {
        String body = body(
                content(table("Tabelle 1: Rollen"), table("Tabelle 3: Netze"), table("Tabellen sind 4: ja")));

        assertThat(body).doesNotContain(" SEQ ");
        assertThat(plain(body)).contains("Tabelle\u00A03: Netze");
    }

    @Test
    void numberInAReferenceIsThatOfItsHeading() throws IOException {
        String body = body(referring("Siehe Abschnitt 2."));

        String bookmark = body.replaceAll("(?s).*w:name=\"(_Ref\\d+)\".*", "$1");
        assertThat(body).contains(reference(" REF " + bookmark + " \\r \\h ", "2"));
        assertThat(plain(body)).contains("Siehe Abschnitt 2.");
    }

    @Test
    void referenceWithoutNumberIsAPlainLink() throws IOException {
        assertThat(body(referring("Siehe Abschnitt 2.1"))).doesNotContain(" REF ");
    }

    /** The template's headings have no numbering, so that the numbers are text, which the reference repeats. */
    @Test
    void referenceInATemplateRepeatsTheNumberThatIsText() throws IOException {
        String body = parts(german(), referring("Siehe Abschnitt 2.")).get("word/document.xml");

        String bookmark = body.replaceAll("(?s).*w:name=\"(_Ref\\d+)\".*", "$1");
        assertThat(body).contains(reference(" REF " + bookmark + " \\h ", "2"));
        assertThat(plain(body.replaceAll("(?s).*w:name=\"" + bookmark + "\"/>(.*?)<w:bookmarkEnd.*", "$1")))
                .isEqualTo("2");
    }

    @Test
    void referenceNamesTheTitleWhereTheTemplateNumbersHeadingsInItsOwnWay() throws IOException {
        Map<String, String> parts = parts(numbered("upperRoman", "%1"),
                new DocumentContent(INFO, Stream
                        .concat(Stream.of(new Contents("Inhalt", 1)), referring("Siehe Abschnitt 2.").blocks().stream())
                        .toList()));

        assertThat(plain(parts.get("word/document.xml"))).contains("Siehe Abschnitt „Umfang“.",
                "InhaltZweck1Umfang1Zweck");
        assertThat(plain(parts(numbered("decimal", "%1."), referring("Siehe Abschnitt 2.")).get("word/document.xml")))
                .contains("Siehe Abschnitt 2.");
    }

    @Test
    void numbersAreTextWhereATemplateNumbersNotAllLevels() throws IOException {
        DocumentContent deep = content(new Heading(1, "1", "Zweck", "purpose"), new Heading(2, "1.1", "Ziel", "aim"));

        String body = parts(numbered("decimal", "%1"), deep).get("word/document.xml");

        assertThat(plain(body)).contains("1Zweck", "1.1Ziel");
        assertThat(body).contains("<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>");
    }

    /** The template counts on after its own headings, so that a number would be that of another section. */
    @Test
    void excerptContinuesTheNumbersOfTheTemplate() throws IOException {
        DocumentContent excerpt = content(new Heading(2, "3", "Zweck", "purpose"), new Heading(3, "3.1", "Ziel", "aim"),
                new Paragraph(Style.BODY, List.of(new Inline.Reference("Abschnitt 3.1", "aim"))));
        TemplateFixture template = numbered("decimal", "%1").part("word/styles.xml",
                "<w:styles {W}>" + style("N", "Normal", true, "")
                        + IntStream.rangeClosed(1, 4)
                                .mapToObj(level -> style("H" + level, "heading " + level, false,
                                        "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>"))
                                .collect(Collectors.joining())
                        + "</w:styles>");

        String body = parts(template, excerpt).get("word/document.xml");

        assertThat(body).contains("<w:pPr><w:pStyle w:val=\"H2\"/></w:pPr>", "<w:pPr><w:pStyle w:val=\"H3\"/></w:pPr>");
        assertThat(plain(body)).contains("ZielAbschnitt „Ziel“").doesNotContain("3.1");
    }

    private static TemplateFixture numbered(String format, String text) {
        return german()
                .part("word/numbering.xml",
                        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"7\">"
                                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")
                .relation(relation("rId9", "numbering", "numbering.xml"))
                .part("word/styles.xml", "<w:styles {W}>" + style("N", "Normal", true, "")
                        + style("H1", "heading 1", false, "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>")
                        + "</w:styles>");
    }

    @Test
    void titleVersionAndClassificationAreProperties() throws IOException {
        Map<String, String> parts = parts(content());

        assertThat(parts.get("docProps/custom.xml")).contains("TomesVersion", ">2.1<", "TomesClassification",
                ">Intern<");
        assertThat(parts.get("word/footer1.xml")).contains(field(" DOCPROPERTY Title ", "Cloud-Richtlinie"),
                field(" DOCPROPERTY TomesVersion ", "2.1"));
        assertThat(plain(parts.get("word/footer1.xml"))).startsWith("Cloud-Richtlinie · Version 2.1");
        assertThat(parts.get("word/header1.xml")).contains(field(" DOCPROPERTY TomesClassification ", "Intern"));
        assertThat(parts.get("word/document.xml")).contains(field(" DOCPROPERTY Title ", "Cloud-Richtlinie"),
                field(" DOCPROPERTY TomesVersion ", "2.1"));
    }

    @Test
    void placeholdersOfATemplateAreProperties() throws IOException {
        String footer = parts(german(), content()).get("word/footer1.xml");

        assertThat(footer).contains(" DOCPROPERTY Title ", " DOCPROPERTY TomesVersion ");
        assertThat(plain(footer)).isEqualTo("Cloud-Richtlinie 2.1 Seite 1");
    }

    @Test
    void bulletsComeFromListStyles() throws IOException {
        Map<String, String> parts = parts(content(text("Es gilt:"), bullets(bullets())));

        assertThat(parts.get("word/document.xml")).contains(
                "<w:pPr><w:pStyle w:val=\"ListBullet\"/><w:keepNext/></w:pPr>",
                "<w:pPr><w:pStyle w:val=\"ListBullet2\"/></w:pPr>");
        assertThat(parts.get("word/numbering.xml")).contains("<w:pStyle w:val=\"ListBullet2\"/>");
    }

    @Test
    void listStylesOfATemplateThatHaveNoBulletsGetThem() throws IOException {
        TemplateFixture plain = german().part("word/styles.xml", "<w:styles {W}>" + style("N", "Normal", true, "")
                + style("Aufz", "List Bullet", false, "") + "</w:styles>");

        String body = parts(plain, content(bullets(bullets()))).get("word/document.xml");

        assertThat(body).containsPattern(
                "<w:pStyle w:val=\"Aufz\"/><w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\\d+\"/>");
        assertThat(body).contains("<w:pPr><w:pStyle w:val=\"ListBullet2\"/></w:pPr>");
    }

    @Test
    void tablesAreFollowedBySpaceAndNotByEmptyParagraphs() throws IOException {
        String body = body(content(new Contents("Inhalt", 1), new Heading(1, "1", "Zweck", "purpose"),
                table("Tabelle 1: Rollen"), text("Nach der Tabelle"), table("Tabelle 2: Netze"), text("Ende")));

        assertThat(Pattern.compile("<w:p><w:pPr>((?!</w:pPr>).)*</w:pPr></w:p>")
                .matcher(body)
                .results()
                .map(match -> match.group())).as("only the rule on the cover")
                .hasSize(1)
                .allMatch(paragraph -> paragraph.contains("CoverRule"));
        assertThat(body).contains("<w:spacing w:before=\"200\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Nach der");
    }

    @Test
    void wordsWiderThanTheirCellMayBeHyphenatedAsInThePdf() throws IOException {
        String wide = "Berechtigungsüberprüfungen";
        Column column = new Column("A", 1, Align.START);
        Table narrow = new Table("", "narrow", Collections.nCopies(9, column), false,
                List.of(Row.of(Collections.nCopies(9, wide).toArray(String[]::new))));
        Map<String, String> parts = parts(content(narrow));

        assertThat(parts.get("word/settings.xml")).contains("<w:autoHyphenation/>");
        assertThat(parts.get("word/document.xml")).contains("<w:softHyphen/>").doesNotContain("\u00AD");
        assertThat(plain(parts.get("word/document.xml"))).contains(wide);
    }

    @Test
    void identifiersKeepTheHyphenThatASearchFinds() throws IOException {
        assertThat(body(content(text("Maßnahme TOM-022 in vnet-erp-dev-gwc")))).contains("TOM-022 in vnet-erp-dev-gwc");
    }

    private static DocumentContent referring(String words) {
        return new DocumentContent(INFO,
                List.of(new Heading(1, "1", "Zweck", "purpose"),
                        new Paragraph(Style.BODY, List.of(new Inline.Reference(words, "scope"))),
                        new Heading(1, "2", "Umfang", "scope")));
    }

    private static DocumentContent content(Block... blocks) {
        return new DocumentContent(INFO,
                Stream.concat(Stream.of(new Cover(List.of(new Fact("Fassung", "2.1")))), Stream.of(blocks)).toList());
    }

    private static Paragraph text(String text) {
        return new Paragraph(Style.BODY, Inline.plain(text));
    }

    private static ItemList bullets(ItemList... below) {
        return new ItemList(false, List.of(new Item(Inline.plain("Punkt"), List.of(below))));
    }

    private static Table table(String caption) {
        return new Table(caption, "a table", List.of(new Column("A", 1, Align.START)), false, List.of(Row.of("a")));
    }

    private static Figure figure(String caption) {
        return new Figure("a figure", caption, new Drawing(100, 100, List.of()));
    }

    private static String field(String instruction, String result) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", result);
    }

    private static String reference(String instruction, String result) {
        return field(instruction, "").replace(run("", ""),
                run("<w:rPr><w:rStyle w:val=\"Reference\"/></w:rPr>", result));
    }

    private static String run(String look, String text) {
        return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String plain(String xml) {
        return xml.replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "").replaceAll("<[^>]*>", "");
    }

    private static String body(DocumentContent content) throws IOException {
        return parts(content).get("word/document.xml");
    }

    private static Map<String, String> parts(DocumentContent content) throws IOException {
        return parts(writer(), content);
    }

    private static Map<String, String> parts(TemplateFixture template, DocumentContent content) throws IOException {
        return parts(writer().in(new DocxTemplate(template.file())), content);
    }

    private static DocxWriter writer() {
        return new DocxWriter(new PdfDocumentWriter()::pageNumbers);
    }

    private static Map<String, String> parts(DocumentWriter writer, DocumentContent content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writer.write(content, file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
