package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Typical Word files of companies, written part by part. */
public final class TemplateFixture {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String SECTION = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String mainType = "template.main+xml";
    private String documentRelations = relation("rId1", "styles", "styles.xml")
            + relation("rId2", "header", "header1.xml") + relation("rId3", "footer", "footer1.xml")
            + relation("rId4", "settings", "settings.xml");

    private TemplateFixture() {
        parts.put("word/styles.xml",
                "<w:styles " + W + ">"
                        + style("Standard", "Normal", true, "<w:rPr><w:rFonts w:ascii=\"Cambria\"/></w:rPr>")
                        + style("berschrift1", "heading 1", false,
                                "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:color w:val=\"7030A0\"/></w:rPr>")
                        + style("berschrift2", "heading 2", false, "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                        + style("berschrift3", "Überschrift 3", false, "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")
                        + style("Lead", "Firmenkasten", false, "") + "</w:styles>");
        parts.put("word/header1.xml",
                "<w:hdr " + W + "><w:p><w:r><w:t>{{Firma}} · {{Einstufung}}</w:t></w:r></w:p></w:hdr>");
        parts.put("word/footer1.xml", "<w:ftr " + W
                + "><w:p><w:r><w:t xml:space=\"preserve\">{{title}} {{ver</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>sio</w:t></w:r><w:r><w:t xml:space=\"preserve\">n}} Seite </w:t></w:r>"
                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>");
        parts.put("word/settings.xml", "<w:settings " + W + "><w:updateFields w:val=\"true\"/></w:settings>");
        body(text("{{Titel}}") + box("Stand: {{Datum}}") + control("autor", "Name eingeben")
                + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + text("{{inhalt}}") + text("Ende der Vorlage"));
    }

    /** A German template with a first page, styles, header, footer, a text box and a marked place. */
    public static TemplateFixture german() {
        return new TemplateFixture();
    }

    TemplateFixture body(String content) {
        parts.put("word/document.xml", "<w:document " + W + "><w:body>" + content + SECTION + "</w:body></w:document>");
        return this;
    }

    TemplateFixture part(String name, String content) {
        parts.put(name, content.replace("{W}", W));
        return this;
    }

    TemplateFixture without(String name, String relation) {
        parts.remove(name);
        documentRelations = documentRelations.replace(relation, "");
        return this;
    }

    TemplateFixture mainType(String type) {
        mainType = type;
        return this;
    }

    TemplateFixture relation(String relation) {
        documentRelations += relation;
        return this;
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + type + "\" Target=\"" + target + "\"/>";
    }

    static String external(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + type + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>";
    }

    static String text(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** A text box as Word writes it: once in the current form and once for older readers. */
    static String box(String text) {
        String content = "<w:txbxContent>" + text(text) + "</w:txbxContent>";
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" + content
                + "</wps:txbx></mc:Choice><mc:Fallback>" + "<w:pict><v:shape><v:textbox>" + content
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    /** A field of several runs. */
    static String field(String code) {
        return "<w:p>" + runs(code) + "</w:p>";
    }

    static String field(String code, String nested) {
        return "<w:p>" + runs(code + "</w:instrText></w:r>" + runs(nested) + "<w:r><w:instrText>\\* MERGEFORMAT")
                + "</w:p>";
    }

    private static String runs(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">" + code
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + text(content) + "</w:sdtContent></w:sdt>";
    }

    static String style(String id, String name, boolean isDefault, String look) {
        return "<w:style w:type=\"paragraph\"" + (isDefault ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/>" + look + "</w:style>";
    }

    public byte[] file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + mainType + "\"/>");
            Map.of("styles", "styles", "header1", "header", "footer1", "footer", "settings", "settings", "numbering",
                    "numbering").forEach((file, type) -> {
                        if (parts.containsKey("word/" + file + ".xml")) {
                            types.append("<Override PartName=\"/word/")
                                    .append(file)
                                    .append(".xml\" ContentType=\"")
                                    .append(TYPE)
                                    .append(type)
                                    .append("+xml\"/>");
                        }
                    });
            entry(zip, "[Content_Types].xml", types + "</Types>");
            entry(zip, "_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
            entry(zip, "word/_rels/document.xml.rels", relations(documentRelations));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
