package org.tomes.office.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.files.OutputFile;
import org.tomes.spreadsheet.CsvReader;
import org.tomes.spreadsheet.CsvWriter;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetProblem;
import org.tomes.spreadsheet.Spreadsheets;
import org.tomes.spreadsheet.WorkbookInfo;

/** Spreadsheet files by extension. */
public final class SpreadsheetFiles implements Spreadsheets {

    private final Locale locale;

    /** @param locale locale that determines the separator of CSV files */
    public SpreadsheetFiles(Locale locale) {
        this.locale = locale;
    }

    /** Writes the tables of a document as a workbook to a stream. */
    public static void writeWorkbook(WorkbookInfo info, List<OutputSheet> tables, OutputStream out) throws IOException {
        XlsxWriter.write(Optional.of(info), tables, out);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public List<Sheet> read(Path file) {
        if (!Files.exists(file)) {
            throw new SheetProblem("missing", file, null);
        }
        if (!Files.isRegularFile(file)) {
            throw new SheetProblem("unreadable", file, null);
        }
        return switch (ending(file)) {
            case "xlsx" -> new XlsxReader(file).read();
            case "csv", "txt", "tsv" -> List.of(CsvReader.read(file));
            case "xlsm", "xltm", "xlsb" -> throw new SheetProblem("macros", file, null);
            case "xls" -> throw new SheetProblem("old", file, null);
            default -> throw new SheetProblem("ending", file, null);
        };
    }

    @Override
    public void write(Path file, List<OutputSheet> tables) {
        String ending = ending(file);
        if (!ending.equals("xlsx") && !ending.equals("csv")) {
            throw new SheetProblem("ending", file, null);
        }
        try {
            OutputFile.at(file).write(out -> {
                if (ending.equals("csv")) {
                    out.write(CsvWriter.of(tables.getFirst(), locale).getBytes(StandardCharsets.UTF_8));
                } else {
                    XlsxWriter.write(Optional.empty(), tables, out);
                }
                return null;
            });
        } catch (IOException e) {
            throw new SheetProblem("notWritten", file, e);
        }
    }
}
