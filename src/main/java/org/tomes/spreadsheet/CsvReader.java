package org.tomes.spreadsheet;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads CSV files saved by spreadsheets, as one sheet. */
public final class CsvReader {

    private static final long MAX_BYTES = 200_000_000;

    private CsvReader() {
    }

    /** @throws SheetProblem if the file is not text or too large */
    public static Sheet read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw SheetProblem.tooLarge(file);
            }
            String text = TextDecoding.decode(Files.readAllBytes(file));
            if (text.startsWith("PK\u0003\u0004") || text.indexOf('\0') >= 0) {
                throw new SheetProblem("noCsv", file, null);
            }
            if (text.length() > Spreadsheets.MAX_CHARACTERS) {
                throw SheetProblem.tooLarge(file);
            }
            return new Sheet(String.valueOf(file.getFileName()), rows(file, text));
        } catch (CharacterCodingException e) {
            throw new SheetProblem("noCsv", file, e);
        } catch (IOException e) {
            throw new SheetProblem("unreadable", file, e);
        }
    }

    private static List<SheetRow> rows(Path file, String text) {
        List<SheetRow> rows = CsvRows.of(text);
        if (rows.size() > Spreadsheets.MAX_ROWS
                || rows.stream().anyMatch(row -> row.cells().size() > Spreadsheets.MAX_COLUMNS)) {
            throw SheetProblem.tooLarge(file);
        }
        return rows.stream()
                .map(row -> new SheetRow(row.number(), row.cells().stream().map(CsvWriter::unescape).toList()))
                .toList();
    }
}
