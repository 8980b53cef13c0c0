package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.content.DocumentContent;
import org.tomes.text.Language;

class PdfConformanceTest {

    @ParameterizedTest
    @EnumSource
    void everyBlockKeepsToBothStandards(Language language) throws IOException {
        assertThat(VeraPdf.violations(pdf(DocumentFixture.everything(language)))).isEmpty();
    }

    @Test
    void emptyDocumentKeepsToBothStandards() throws IOException {
        assertThat(VeraPdf.violations(pdf(DocumentFixture.of()))).isEmpty();
    }

    @Test
    void aFileThatNamesAnotherPartIsNoticed() throws IOException {
        byte[] pdf = pdf(DocumentFixture.everything(Language.DE));
        String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace("pdfuaid:part>1", "pdfuaid:part>7");

        assertThat(VeraPdf.violations(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    private static byte[] pdf(DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeWriters.all().get(DocumentFormat.PDF).write(content, out);
        return out.toByteArray();
    }
}
