package org.tomes.office.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.office.docx.TemplateFixture.box;
import static org.tomes.office.docx.TemplateFixture.control;
import static org.tomes.office.docx.TemplateFixture.external;
import static org.tomes.office.docx.TemplateFixture.field;
import static org.tomes.office.docx.TemplateFixture.german;
import static org.tomes.office.docx.TemplateFixture.relation;
import static org.tomes.office.docx.TemplateFixture.style;
import static org.tomes.office.docx.TemplateFixture.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Stamp;
import org.tomes.office.design.Palette;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.problem.Refused;
import org.tomes.text.Language;
import org.tomes.text.Message;

class DocxTemplateTest {

    private static final DocumentInfo INFO = new DocumentInfo(Language.DE, "Cloud-Richtlinie <b>&", "",
            "Brenner {{title}} GmbH", "Jana Weiß", "Karl Brenner", "", List.of(), "2.1", "3. November 2026", "Intern",
            Instant.EPOCH);
    private static final DocumentContent CONTENT = new DocumentContent(INFO,
            List.of(new Cover(List.of(new Fact("Fassung", "2.1"))), new Heading(1, "1", "Zweck", "purpose"),
                    new Paragraph(Style.BODY, Inline.plain("Diese Richtlinie gilt.")),
                    new Paragraph(Style.LEAD, Inline.plain("Vorspann")),
                    new ItemList(true, List.of(new Item(Inline.plain("Erstens"), List.of()))),
                    new Heading(2, "1.1", "Umfang", "scope")));

    @Test
    void placeholdersAreFilledInEveryPart() throws IOException {
        Map<String, String> parts = written(german());

        assertThat(plain(parts.get("word/header1.xml"))).isEqualTo("Brenner {{title}} GmbH · Intern");
        assertThat(plain(parts.get("word/footer1.xml"))).isEqualTo("Cloud-Richtlinie &lt;b&gt;&amp; 2.1 Seite 1");
        assertThat(parts.get("word/footer1.xml")).as("the look of the run stays").contains("<w:b/>");
        assertThat(plain(parts.get("word/document.xml"))).startsWith("Cloud-Richtlinie &lt;b&gt;&amp;")
                .contains("Stand: 3. November 2026Stand: 3. November 2026")
                .contains("Jana Weiß")
                .doesNotContain("Name eingeben", "inhalt");
    }

    /** Word shows the bound value of a control, regardless of its content. */
    @Test
    void controlBoundToAPropertyIsFilledAndUnbound() throws IOException {
        String bound = control("titel", "Alter Titel").replace("<w:showingPlcHdr/>",
                "<w:dataBinding w:xpath=\"/ns0:coreProperties[1]/ns1:title[1]\" "
                        + "w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/><w:text/>");

        String document = written(german().body(bound + text("{{inhalt}}"))).get("word/document.xml");

        assertThat(document).doesNotContain("dataBinding", "Alter Titel").contains("Cloud-Richtlinie &lt;b&gt;");
    }

    /** As Word saves a control for the title if the template has no title. */
    @Test
    void controlWithoutTextIsFilledToo() throws IOException {
        String properties = "<w:sdtPr><w:rPr><w:b/></w:rPr><w:tag w:val=\"titel\"/><w:dataBinding w:xpath=\"/ns1:title[1]\" w:storeItemID=\"{6C3C}\"/></w:sdtPr>";
        String run = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Cloud-Richtlinie &lt;b&gt;&amp;</w:t></w:r>";
        for (List<String> both : List.of(
                List.of("<w:p><w:sdt>" + properties + "<w:sdtContent/></w:sdt></w:p>",
                        "<w:sdtContent>" + run + "</w:sdtContent>"),
                List.of("<w:p><w:sdt>" + properties
                        + "<w:sdtContent><w:r><w:rPr><w:b/></w:rPr></w:r></w:sdtContent></w:sdt></w:p>",
                        "<w:sdtContent>" + run),
                List.of("<w:sdt>" + properties
                        + "<w:sdtContent><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:sdtContent></w:sdt>",
                        "</w:pPr>" + run + "</w:p>"),
                List.of("<w:sdt>" + properties + "</w:sdt>", "<w:sdtContent><w:p>" + run + "</w:p></w:sdtContent>"))) {
            String document = written(german().body(both.getFirst() + text("{{inhalt}}"))).get("word/document.xml");

            assertThat(document).as(both.getFirst()).contains(both.getLast()).doesNotContain("dataBinding");
        }
    }

    @Test
    void draftIsMarkedIfTheTemplateShowsNoVersion() throws IOException {
        DocumentContent draft = new DocumentContent(CONTENT.info().stamped(new Stamp("ENTWURF", ""), Instant.EPOCH),
                CONTENT.blocks());
        TemplateFixture silent = german().part("word/footer1.xml", "<w:ftr {W}>" + text("{{titel}}") + "</w:ftr>");

        assertThat(plain(written(silent, draft).get("word/document.xml"))).contains("ENTWURF");
        assertThat(plain(written(silent, CONTENT).get("word/document.xml"))).doesNotContain("ENTWURF");
        assertThat(plain(written(german(), draft).get("word/document.xml"))).as("its version says it")
                .doesNotContain("ENTWURF");
    }

    @Test
    void documentIsInsertedAtThePlaceholderInTemplateStyles() throws IOException {
        Map<String, String> parts = written(german());
        String document = parts.get("word/document.xml");

        assertThat(plain(document)).contains("Diese Richtlinie gilt.VorspannErstens").endsWith("Ende der Vorlage");
        assertThat(document).contains("<w:pStyle w:val=\"berschrift1\"/>", "<w:pStyle w:val=\"Standard\"/>")
                .doesNotContain("BodyText\"");
        assertThat(document).as("their style of that id is another").contains("<w:pStyle w:val=\"TomesLead\"/>");
        assertThat(document).as("facts of the cover that the template replaces").containsOnlyOnce("Fassung");
        assertThat(parts.get("word/styles.xml")).contains("Cambria", "7030A0", "w:styleId=\"TomesLead\"");
        assertThat(parts.get("word/settings.xml")).doesNotContain("updateFields");
        assertThat(parts.get("[Content_Types].xml")).contains("document.main+xml").doesNotContain("template.main");
    }

    @Test
    void stylesThatTheTemplateLacksTakeTheColourOfItsHeadings() throws IOException {
        String styles = written(german()).get("word/styles.xml");

        assertThat(styles).doesNotContain(Palette.hex(Palette.ACCENT), Palette.hex(Palette.HEAD_GROUND),
                Palette.hex(Palette.NOTE_GROUND));
        assertThat(styleOf(styles, "TableHead")).contains("<w:color w:val=\"7030A0\"/>");
        assertThat(styleOf(styles, "TOCHeading"))
                .contains("<w:basedOn w:val=\"berschrift1\"/>", "<w:numId w:val=\"0\"/>", "<w:outlineLvl w:val=\"9\"/>")
                .doesNotContain("<w:color", "<w:sz");
    }

    @Test
    void colourThatCannotBeReadOnWhiteIsLeftToHeadings() throws IOException {
        TemplateFixture yellow = german().part("word/styles.xml", "<w:styles {W}>" + style("N", "Normal", true, "")
                + style("H1", "heading 1", false, "<w:rPr><w:color w:val=\"FFD700\"/></w:rPr>") + "</w:styles>");

        assertThat(styleOf(written(yellow).get("word/styles.xml"), "TableHead")).contains("<w:color w:val=\"auto\"/>");
    }

    @Test
    void columnsHaveRoomForTheWordsInTheTemplatesFont() throws IOException {
        DocumentContent content = new DocumentContent(INFO, List.of(new Table("", "a table",
                List.of(new Column("Netzwerksicherheitsgruppen", 1, Align.START), new Column("B", 9, Align.START)),
                false, List.of(Row.of("a", "b")))));
        String theme = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:fontScheme><a:minorFont>"
                + "<a:latin typeface=\"Verdana\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
        TemplateFixture wide = font("w:asciiTheme=\"minorHAnsi\"").part("word/theme/theme1.xml", theme)
                .relation(relation("rId9", "theme", "theme/theme1.xml"));

        int arial = firstColumn(written(font("w:ascii=\"Arial\""), content));

        assertThat(firstColumn(written(font("w:ascii=\"Verdana\""), content))).isGreaterThan(arial * 6 / 5);
        assertThat(firstColumn(written(wide, content))).isGreaterThan(arial * 6 / 5);
    }

    @Test
    void tableOfContentsHasTabStopsForNumbersAndPages() throws IOException {
        DocumentContent content = new DocumentContent(INFO, List.of(new Contents("Inhalt", 2),
                new Heading(1, "10", "Zweck", "purpose"), new Heading(2, "10.1", "Umfang", "scope")));

        assertThat(written(german(), content).get("word/document.xml")).contains(
                "<w:pStyle w:val=\"TOC2\"/><w:tabs><w:tab w:val=\"left\" w:pos=\"1120\"/><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9072\"/></w:tabs>");
    }

    private static TemplateFixture font(String fonts) {
        return german().part("word/styles.xml", "<w:styles {W}>"
                + style("N", "Normal", true, "<w:rPr><w:rFonts " + fonts + "/></w:rPr>") + "</w:styles>");
    }

    private static int firstColumn(Map<String, String> parts) {
        return Integer.parseInt(parts.get("word/document.xml").replaceAll("(?s).*?<w:gridCol w:w=\"(\\d+)\".*", "$1"));
    }

    private static String styleOf(String styles, String id) {
        return styles.replaceAll("(?s).*(<w:style [^>]*w:styleId=\"" + id + "\".*?</w:style>).*", "$1");
    }

    @Test
    void writtenFileOpensAndIsTheSameEachTime() throws IOException {
        byte[] file = write(german().file());

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs()).anyMatch(
                    paragraph -> "berschrift2".equals(paragraph.getStyle()) && paragraph.getText().contains("Umfang"));
            assertThat(document.getNumbering().getNums()).isNotEmpty();
        }
        assertThat(write(german().file())).isEqualTo(file);
    }

    @Test
    void listNumberingIsIndependentOfTheTemplate() throws IOException {
        Map<String, String> parts = written(german()
                .part("word/numbering.xml", "<w:numbering {W}><w:abstractNum w:abstractNumId=\"7\">"
                        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")
                .relation(relation("rId9", "numbering", "numbering.xml"))
                .part("word/styles.xml", "<w:styles {W}>" + style("N", "Normal", true, "")
                        + style("H1", "heading 1", false, "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>")
                        + "</w:styles>"));

        String numbering = parts.get("word/numbering.xml");
        assertThat(numbering.lastIndexOf("<w:abstractNum ")).as("schemes before counts")
                .isLessThan(numbering.indexOf("<w:num "));
        assertThat(numbering).contains("w:abstractNumId=\"7\"", "w:abstractNumId=\"9\"", "w:numId=\"4\"",
                "w:numId=\"6\"");
        assertThat(parts.get("word/document.xml")).contains("<w:numId w:val=\"8\"/>");
    }

    @Test
    void bookmarkAndContentControlMarkThePlaceToo() throws IOException {
        for (String mark : List.of(control("Body", "hier"),
                "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"inhalt\"/><w:r><w:t>hier</w:t></w:r><w:bookmarkEnd w:id=\"5\"/></w:p>")) {
            assertThat(plain(written(german().body(mark + text("danach"))).get("word/document.xml"))).contains("Umfang")
                    .endsWith("danach")
                    .doesNotContain("hier")
                    .contains("Fassung");
        }
    }

    @Test
    void documentIsAppendedWithoutAPlaceholder() throws IOException {
        TemplateFixture template = german().body(text("Deckblatt"));

        assertThat(plain(written(template).get("word/document.xml"))).startsWith("Deckblatt").endsWith("Umfang");
        assertThat(keys(template)).contains("template.noPlace");
    }

    @Test
    void sectionEndingAtThePlaceholderIsPreserved() throws IOException {
        String document = written(german().body("<w:p><w:pPr>" + TemplateFixture.SECTION
                + "</w:pPr><w:r><w:t>{{body}}</w:t></w:r></w:p>" + text("quer"))).get("word/document.xml");

        assertThat(document.split("<w:sectPr", -1)).hasSize(3);
        assertThat(plain(document)).endsWith("Umfangquer");
    }

    @Test
    void templateCheckReportsMissingParts() throws IOException {
        assertThat(keys(german())).containsExactly("template.missingStyles", "template.headingsWithoutNumbers");
        assertThat(keys(german().body(text("{{titel}} {{Aktenzeichen}}"))
                .part("word/footer1.xml", "<w:ftr {W}>" + text("") + "</w:ftr>"))).containsExactly("template.noPlace",
                        "template.noPlaceholder", "template.unknownPlaceholder", "template.noPageNumber",
                        "template.missingStyles", "template.headingsWithoutNumbers");
        assertThat(keys(german().without("word/styles.xml", relation("rId1", "styles", "styles.xml"))))
                .containsExactly("template.noStyles");
    }

    @Test
    void templateWithoutStylesProducesADocument() throws IOException {
        Map<String, String> parts = written(
                german().without("word/styles.xml", relation("rId1", "styles", "styles.xml")));

        assertThat(parts.get("word/document.xml")).contains("<w:pStyle w:val=\"Heading1\"/>");
        assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"Heading1\"");
    }

    static Stream<Arguments> unusable() throws IOException {
        return Stream.of(Arguments.of("template.notWord", new byte[0]),
                Arguments.of("template.notWord", "PK no zip".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("template.notWord", zip("a.txt", "nothing")),
                Arguments.of("template.oldOrEncrypted",
                        new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}),
                Arguments.of("template.tooLarge", new byte[DocxTemplate.MAX_SIZE + 1]),
                Arguments.of("template.partTooLarge", zip("word/document.xml", "0".repeat(11 * 1024 * 1024))),
                Arguments.of("template.unpacksTooLarge", zip("word/media/a.png", "0".repeat(101 * 1024 * 1024))),
                Arguments.of("template.macros",
                        german().part("word/vbaProject.bin", "x")
                                .relation(relation("rId8", "vba", "vbaProject.bin"))
                                .file()),
                Arguments.of("template.embedded",
                        german().part("word/embeddings/oleObject1.bin", "x")
                                .relation(relation("rId8", "oleObject", "embeddings/oleObject1.bin"))
                                .file()),
                Arguments.of("template.protected", german().part("word/settings.xml",
                        "<w:settings {W}><w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/></w:settings>")
                        .file()),
                Arguments.of("template.loadsFromOutside",
                        german().relation(external("rId8", "image", "https://example.org/track.png")).file()),
                Arguments.of("template.loadsFromOutside",
                        german().relation(external("rId8", "frame", "file://server/share")).file()),
                Arguments.of("template.field",
                        german().body(
                                "<w:p><w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/></w:p>")
                                .file()),
                Arguments.of("template.field",
                        german().body(field("includepicture \"https://example.org/p.png\" \\d")).file()),
                Arguments.of("template.field",
                        german().body(field("INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT x")).file()),
                Arguments.of("template.field", german().body(field("IF 1 = 1", "LINK Excel.Sheet.8")).file()),
                Arguments.of("template.field", german().body(field("DDE", "QUOTE AUTO")).file()),
                Arguments.of("template.embedded", german().relation(relation("rId8", "aFChunk", "chunk.html")).file()),
                Arguments.of("template.notWord", german().part("word/document.xml", "<w:document").file()),
                Arguments.of("template.notWord", german().part("word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document {W}><w:body>&x;</w:body></w:document>")
                        .file()),
                Arguments.of("template.strict", german().part("word/document.xml",
                        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body/></w:document>")
                        .file()));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void rejectsUnusableTemplateInOneSentence(String sentence, byte[] file) {
        assertThatThrownBy(() -> new DocxTemplate(file)).satisfies(Refused.with(sentence));
    }

    @Test
    void acceptsFieldsWithoutExternalContent() throws IOException {
        new DocxTemplate(german().body(text("{{inhalt}}") + field(" page \\* Arabic") + field("TOC \\o \"1-3\" \\h")
                + field("IF", "DOCPROPERTY Firma") + field("=2+2")).file());
    }

    @Test
    void rejectsPlaceholderInATableOrTextBox() throws IOException {
        for (String body : List.of("<w:tbl><w:tr><w:tc>" + text("{{inhalt}}") + "</w:tc></w:tr></w:tbl>",
                box("{{inhalt}}"))) {
            DocxTemplate template = new DocxTemplate(german().body(body).file());
            assertThatThrownBy(template::check).satisfies(Refused.with("template.placeNotFree"));
        }
    }

    @Test
    void attachedRemoteTemplateIsRemoved() throws IOException {
        Map<String, String> parts = written(german().part("word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + external("rId1", "attachedTemplate", "https://example.org/evil.dotm") + "</Relationships>")
                .part("word/settings.xml", "<w:settings {W}><w:attachedTemplate r:id=\"rId1\"/></w:settings>"));

        assertThat(String.join("", parts.values())).doesNotContain("evil.dotm", "attachedTemplate");
    }

    private static List<String> keys(TemplateFixture template) throws IOException {
        return new DocxTemplate(template.file()).check().stream().map(Message::key).toList();
    }

    private static Map<String, String> written(TemplateFixture template) throws IOException {
        return written(template, CONTENT);
    }

    private static Map<String, String> written(TemplateFixture template, DocumentContent content) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write(template.file(), content)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] write(byte[] template) throws IOException {
        return write(template, CONTENT);
    }

    private static byte[] write(byte[] template, DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter(new PdfDocumentWriter()::pageNumbers).in(new DocxTemplate(template)).write(content, out);
        return out.toByteArray();
    }

    private static String plain(String part) {
        return part.replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "").replaceAll("<[^>]*>", "");
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
