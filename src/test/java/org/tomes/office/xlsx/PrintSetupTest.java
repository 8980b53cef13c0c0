package org.tomes.office.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tomes.office.OpenXml;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.WorkbookInfo;

/** The print layout of a document's workbook. */
class PrintSetupTest {

    private static final WorkbookInfo INFO = new WorkbookInfo("Statement of Applicability", "version 1.1 (draft)",
            "Smith & Sons", "Ada", "internal", "DRAFT · internal", "Page {0} of {1}", Instant.EPOCH);

    @Test
    void everySheetPrintsLandscapeToPageWidthWithRepeatedHeadings() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:1"));
            }
        }
    }

    /** On one landscape page, the 17 columns of the Statement of Applicability would be less than 4 points high. */
    @Test
    void tableOfManyColumnsIsAsWideAsSeveralPagesAndRepeatsItsFirstColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetFiles.writeWorkbook(INFO,
                List.of(new OutputSheet("Many", Collections.nCopies(17, "Column"),
                        Stream.concat(Stream.of(10, 34), Collections.nCopies(15, 21).stream()).toList(), List.of())),
                out);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingColumns()).isEqualTo(CellRangeAddress.valueOf("A:B"));
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:1"));
        }
    }

    @Test
    void everyPageShowsTheVersionTheClassificationAndThatItIsADraft() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            assertThat(book.getSheetAt(1).getHeader().getRight()).isEqualTo("DRAFT · internal");
            assertThat(book.getSheetAt(1).getHeader().getLeft()).isEqualTo("Smith && Sons");
            assertThat(book.getSheetAt(1).getFooter().getLeft())
                    .isEqualTo("Statement of Applicability · version 1.1 (draft)");
            assertThat(book.getSheetAt(1).getFooter().getRight()).isEqualTo("Page &P of &N");
            assertThat(book.getProperties().getCoreProperties().getCategory()).isEqualTo("internal");
        }
    }

    @Test
    void conformsToTheSchemas() throws IOException {
        assertThat(OpenXml.violations(written())).isEmpty();
    }

    @Test
    void sameTablesGiveTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written());
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetFiles.writeWorkbook(INFO,
                List.of(new OutputSheet("Controls", List.of("Control", "Title"), List.of(10, 40),
                        Collections.nCopies(100, List.of("A.5.1", "Policies"))),
                        new OutputSheet("Other", List.of("Item"), List.of(10), List.of(List.of("x")))),
                out);
        return out.toByteArray();
    }
}
