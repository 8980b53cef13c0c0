package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.PageKind;
import org.tomes.text.Language;

/** The executive summary has exactly one page. */
class ExecutivePageTest {

    /** In points: Word keeps the space above a heading at the top of a page, and sets lists wider. */
    private static final double MIN_ROOM = 40;

    @ParameterizedTest
    @EnumSource
    void executiveSummaryOfTheExampleCompanyIsOnePageAndLeavesRoomForWhatWordAdds(Language language,
            @TempDir Path folder) throws IOException {
        try (OpenRegister register = MadeRegisters.openExample(folder, language, MadeRegisters.MARCH)) {
            DocumentContent summary = register.documents()
                    .composition()
                    .compose(DocumentKind.EXECUTIVE_SUMMARY, language);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            OfficeFormats.all().get(DocumentFormat.PDF).write(summary, pdf);

            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
            assertThat(PageEnds.of(pdf.toByteArray(), PageKind.DENSE).getFirst().room()).isGreaterThan(MIN_ROOM);
        }
    }
}
