package org.tomes.office.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Problem;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetProblem;

class XlsxReaderTest {

    private final SpreadsheetFiles files = new SpreadsheetFiles(Locale.GERMAN);
    @TempDir
    private Path folder;

    private Path workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            filling.accept(book);
            book.write(out);
        }
        return file;
    }

    /** Returns a copy of the file with one part changed. */
    private Path patched(Path file, String part, String from, String to) throws IOException {
        Path patched = folder.resolve("patched.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(patched))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals(part) ? text.replace(from, to) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return patched;
    }

    @Test
    void rejectsWorkbookWithAMissingPart() throws Exception {
        for (String[] patch : new String[][]{{"xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml"},
            {"_rels/.rels", "officeDocument\"", "other\""}}) {
            Path damaged = patched(workbook(book -> book.createSheet("S").createRow(0).createCell(0).setCellValue("x")),
                    patch[0], patch[1], patch[2]);
            assertThatThrownBy(() -> files.read(damaged)).as(patch[0]).isInstanceOf(SheetProblem.class);
        }
    }

    @Test
    void datesDecimalsAndStoredResultsOfFormulasAreReadAsTheyShow() throws Exception {
        Path file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("S");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            CellStyle fixed = book.createCellStyle();
            fixed.setDataFormat(book.createDataFormat().getFormat("0.00"));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(LocalDate.of(2025, 12, 31));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(8.2);
            row.getCell(1).setCellStyle(fixed);
            row.createCell(2).setCellFormula("1+1");
            row.getCell(2).setCellValue(7);
            row.createCell(3).setCellValue("_x0041_ <b> & \n🗝");
            row.createCell(5).setCellValue(true);
        });
        assertThat(files.read(file).getFirst().rows().getFirst().cells()).containsExactly("2025-12-31", "8.20", "7",
                "A <b> & \n🗝", "", "TRUE");
        assertThat(files.read(file).getFirst().rows().getFirst().number()).isEqualTo(3);
    }

    @Test
    void mergedCellHasItsValueInEachRow() throws Exception {
        Path file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("S");
            for (int i = 0; i < 3; i++) {
                sheet.createRow(i).createCell(1).setCellValue("m" + i);
            }
            sheet.getRow(0).createCell(0).setCellValue("Zutritt");
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
        });
        assertThat(files.read(file).getFirst().rows()).allMatch(row -> row.cell(0).equals("Zutritt"));
    }

    @Test
    void textThatLooksLikeAFormulaIsWrittenAsTextForExcel() throws Exception {
        Path file = folder.resolve("w.xlsx");
        files.write(file, List.of(new OutputSheet("S", List.of("a"), List.of(10),
                List.of(List.of("=cmd|' /C calc'!A0"), List.of("+1+1")))));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void textLikeACharacterReferenceIsReadUnchanged() {
        Path file = folder.resolve("w.xlsx");
        files.write(file,
                List.of(new OutputSheet("S", List.of("_x000A_"), List.of(10), List.of(List.of("_x0041_x0042_ _x")))));
        assertThat(files.read(file).getFirst().rows().getFirst().cell(0)).isEqualTo("_x000A_");
        assertThat(files.read(file).getFirst().rows().get(1).cell(0)).isEqualTo("_x0041_x0042_ _x");
    }

    /**
     * Escaping would make it longer than a cell allows; one unusual text must not prevent the export of a whole
     * register.
     */
    @Test
    void longestTextOfCharacterReferencesIsWritten() {
        Path file = folder.resolve("w.xlsx");
        files.write(file, List.of(new OutputSheet("S", List.of("a", "b"), List.of(10, 10),
                List.of(List.of("_x0041_".repeat(4_681), "whole")))));
        assertThat(files.read(file).getFirst().rows().get(1).cell(1)).isEqualTo("whole");
        assertThat(files.read(file).getFirst().rows().get(1).cell(0)).isNotEmpty();
    }

    /** The codes of thousands of measures linked to one control. */
    @Test
    void textLongerThanACellIsTruncated() {
        Path file = folder.resolve("w.xlsx");
        files.write(file, List.of(new OutputSheet("S", List.of("a"), List.of(10),
                List.of(List.of("TOM-0001, ".repeat(4_000)), List.of("😀".repeat(20_000))))));
        assertThat(files.read(file).getFirst().rows().get(1).cell(0)).hasSize(32_767)
                .startsWith("TOM-0001, ")
                .endsWith("…");
        assertThat(files.read(file).getFirst().rows().get(2).cell(0)).hasSize(32_767).endsWith("😀…");
    }

    @Test
    void rejectsExternalEntities() throws Exception {
        Path file = workbook(book -> book.createSheet("S").createRow(0).createCell(0).setCellValue(1));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        Path evil = patched(file, "xl/worksheets/sheet1.xml", "<worksheet",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet");
        assertThatThrownBy(() -> files.read(evil)).isInstanceOf(SheetProblem.class);
    }

    @Test
    void rejectsMacrosRegardlessOfFileName() throws Exception {
        Path file = workbook(book -> book.createSheet("S").createRow(0).createCell(0).setCellValue(1));
        Path macros = patched(file, "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertThatThrownBy(() -> files.read(macros)).isInstanceOf(SheetProblem.class).hasMessageContaining("macros");
        Path named = Files.copy(file, folder.resolve("x.xlsm"));
        assertThatThrownBy(() -> files.read(named)).hasMessageContaining("macros");
    }

    @Test
    void rejectsZipBombWhileUnpacking() throws Exception {
        Path bomb = folder.resolve("bomb.xlsx");
        Path file = workbook(book -> book.createSheet("S").createRow(0).createCell(0).setCellValue(1));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    int at = text.indexOf("</sheetData>");
                    out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    byte[] much = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>".formatted("x".repeat(30_000))
                            .getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 2_000; i++) {
                        out.write(much);
                    }
                    out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(bytes);
                }
            }
        }
        assertThatThrownBy(() -> files.read(bomb)).isInstanceOf(SheetProblem.class)
                .hasMessageContaining("exceeds the limit");
    }

    @Test
    void millionEmptyRowsAreIgnored() throws Exception {
        Path file = workbook(book -> {
            XSSFSheet sheet = book.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue("Titel");
            sheet.createRow(1_048_575).createCell(0).setCellValue("last");
            sheet.addMergedRegion(new CellRangeAddress(2, 1_048_570, 0, 3));
        });
        assertThat(files.read(file).getFirst().rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.csv", "x.xls", "x.pdf", "x", "missing.xlsx"})
    void rejectsFileThatIsNotASpreadsheet(String name) throws Exception {
        if (!name.startsWith("missing")) {
            Files.write(folder.resolve(name), new byte[]{'P', 'K', 3, 4, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        }
        assertThatThrownBy(() -> files.read(folder.resolve(name))).isInstanceOf(Problem.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void csvIsReadInTheEncodingsOfExcel(String encoding) throws Exception {
        Path file = folder.resolve("x.csv");
        Files.write(file, "Titel;Verantwortlich\r\n\"Größe; \"\"groß\"\"\nzweite\";'=1+1\r\n".getBytes(encoding));
        Sheet sheet = files.read(file).getFirst();
        assertThat(sheet.rows().get(1).cells()).containsExactly("Größe; \"groß\"\nzweite", "=1+1");
    }
}
