package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.datasheet.ComposedDataSheet;
import org.tomes.document.datasheet.DataSheets;
import org.tomes.finding.FindingId;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureFields;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Data sheets of the example company: their content, and the conformance of their files to the standards. */
class DataSheetTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void sheetsShowRelatedRecordsOnOnePageAndKeepToTheStandards(Language language, @TempDir Path folder)
            throws IOException {
        try (OpenRegister register = MadeRegisters.openExample(folder, language, MadeRegisters.MARCH)) {
            DataSheets sheets = register.documents().composition().sheets();
            ComposedDataSheet measure = sheets.measure("TOM-026", language);
            ComposedDataSheet finding = sheets.finding(FindingId.of("F-17"), language);
            ComposedDataSheet change = sheets.change(5, language);
            ComposedDataSheet control = sheets.control(ControlId.of("A.8.20"), language);

            assertThat(measure.file()).isEqualTo("TOM-026-" + language.tag());
            assertThat(Documents.text(measure.content())).contains("TOM-026", "A.8.13", "TOM-027", "TOM-028", "F-")
                    .contains(language == Language.DE ? "30 Tage aufbewahrt" : "retained for 30 days")
                    .doesNotContain("{param");
            assertThat(Documents.text(finding.content())).contains("F-17", "TOM-004", "A.8.20");
            assertThat(Documents.text(change.content())).contains("#5");
            assertThat(Documents.text(control.content())).contains("A.8.20", "TOM-001", "F-");
            for (ComposedDataSheet sheet : List.of(measure, finding, change, control)) {
                check(sheet.content(), register);
            }
            assertThat(pages(write(DocumentFormat.PDF, change.content(), register))).isOne();
        }
    }

    /** A field that a measure gains later must not be forgotten on its sheet. */
    @Test
    void sheetOfAMeasureHasAllItsFields(@TempDir Path folder) throws IOException {
        try (OpenRegister register = MadeRegisters.openExample(folder, Language.EN, MadeRegisters.MARCH)) {
            Measure measure = register.records().measures().get("TOM-026");
            Set<String> filled = MeasureFields.ALL.stream()
                    .filter(field -> !MeasureFields.TRANSLATIONS.contains(field))
                    .filter(field -> !Set.of(Optional.empty(), List.of(), Set.of(), "").contains(field.of(measure)))
                    .map(field -> Texts.in(Language.EN).get("measure.field." + field.name()))
                    .collect(Collectors.toSet());
            filled.removeAll(Set.of("Code", "Title"));

            assertThat(filled).hasSizeGreaterThan(15);
            assertThat(Documents
                    .text(register.documents().composition().sheets().measure("TOM-026", Language.EN).content()))
                    .contains(filled);
        }
    }

    private static void check(DocumentContent content, OpenRegister register) throws IOException {
        byte[] pdf = write(DocumentFormat.PDF, content, register);
        HeadingPages pages = new PdfDocumentWriter().pageNumbers(content);

        assertThat(Readers.pdf(pdf)).isEqualTo(PlainText.ofPdf(content, pages));
        assertThat(VeraPdf.violations(pdf)).isEmpty();
        byte[] word = write(DocumentFormat.DOCX, content, register);
        assertThat(Readers.docx(word)).isEqualTo(PlainText.ofDocx(content, HeadingPages.UNKNOWN, true));
        assertThat(OpenXml.violations(word)).isEmpty();
        assertThat(Documents.text(content)).doesNotContain("null", "Optional[", "{0", "audit.field");
        assertThat(pages(pdf)).isLessThanOrEqualTo(2);
    }

    private static byte[] write(DocumentFormat format, DocumentContent content, OpenRegister register)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        register.documents().composition().write(content, format, out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }
}
