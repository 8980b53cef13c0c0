package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The validation with which other tests check Word and Excel files. */
class OpenXmlTest {

    private static final String MAIN = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void reportsElementsInTheWrongOrderAndUnknownValues() throws IOException {
        assertThat(OpenXml.violations(document("<w:p><w:r><w:t>text</w:t></w:r></w:p>"))).isEmpty();
        assertThat(OpenXml.violations(document("<w:p><w:r><w:t>text</w:t></w:r><w:pPr/></w:p>"))).hasSize(1)
                .first()
                .asString()
                .startsWith("word/document.xml: ")
                .contains("pPr");
        assertThat(OpenXml.violations(document("<w:p><w:pPr><w:jc w:val=\"middle\"/></w:pPr></w:p>"))).hasSize(1);
    }

    /** A type that the selection of the shipped classes lacks. */
    @Test
    void reportsTypesThatTomesDoesNotUse() throws IOException {
        assertThat(OpenXml.violations(document("<w:p><w:r><w:ruby><w:rt/></w:ruby></w:r></w:p>"))).isNotEmpty();
    }

    @Test
    void reportsPartsWithoutASchemaAndPartsThatAreNotXml() throws IOException {
        assertThat(OpenXml.violations(zip("word/other.xml", "<other/>"))).hasSize(1);
        assertThat(OpenXml.violations(zip("word/other.xml", "<other>"))).hasSize(1);
    }

    private static byte[] document(String body) throws IOException {
        return zip("word/document.xml", "<w:document " + MAIN + "><w:body>" + body + "</w:body></w:document>");
    }

    private static byte[] zip(String part, String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
