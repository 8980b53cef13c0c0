package org.tomes.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.office.xlsx.SpreadsheetFiles;

/** The first sheet of a workbook converted to CSV, for readers that only support text. */
final class WorkbookCsv {

    private WorkbookCsv() {
    }

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /**
     * @throws org.tomes.problem.Problem if the workbook cannot be read
     */
    static InputStream open(Path file) {
        String csv = new SpreadsheetFiles(Locale.ROOT).read(file)
                .stream()
                .limit(1)
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.cells()
                        .stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
