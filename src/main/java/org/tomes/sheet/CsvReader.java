package org.tomes.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as spreadsheets save it: UTF-8, UTF-16 or Windows-1252, separated by semicolons, commas or tabs, whichever the
 * first line holds most of outside of quotes.
 */
public final class CsvReader {

    private static final long MAX_BYTES = 200_000_000;

    private final Path file;
    private final String text;
    private final char separator;
    private final List<SheetRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;

    private CsvReader(Path file, String text) {
        this.file = file;
        this.text = text;
        this.separator = separator(text);
    }

    /** @throws SheetProblem where the file is not text or too large */
    public static Sheet read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw SheetProblem.tooLarge(file);
            }
            String text = decode(Files.readAllBytes(file));
            if (text.startsWith("PK\u0003\u0004") || text.indexOf('\0') >= 0) {
                throw new SheetProblem("noCsv", file, null);
            }
            return new Sheet(String.valueOf(file.getFileName()), new CsvReader(file, text).split());
        } catch (IOException e) {
            throw new SheetProblem("unreadable", file, e);
        }
    }

    private static String decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static char separator(String text) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' || counts[';'] + counts[','] + counts['\t'] == 0); i++) {
            char each = text.charAt(i);
            quoted ^= each == '"';
            if (!quoted && each < counts.length) {
                counts[each]++;
            }
        }
        char best = counts[';'] >= counts[','] ? ';' : ',';
        return counts['\t'] > counts[best] ? '\t' : best;
    }

    private List<SheetRow> split() {
        boolean quoted = false;
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (++characters > Sheets.MAX_CHARACTERS) {
                throw SheetProblem.tooLarge(file);
            }
            if (quoted) {
                if (each == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else if (each == '"') {
                    quoted = false;
                } else if (each != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    cell.append(each);
                }
            } else if (each == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (each == separator) {
                endCell();
            } else if (each == '\n') {
                endRow();
            } else if (each != '\r') {
                cell.append(each);
            }
        }
        endRow();
        return rows;
    }

    private void endCell() {
        cells.add(Csv.unescape(cell.toString()));
        cell.setLength(0);
        if (cells.size() > Sheets.MAX_COLUMNS) {
            throw SheetProblem.tooLarge(file);
        }
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(each -> !each.isBlank())) {
            rows.add(new SheetRow(number, List.copyOf(cells)));
            if (rows.size() > Sheets.MAX_ROWS) {
                throw SheetProblem.tooLarge(file);
            }
        }
        number++;
        cells = new ArrayList<>();
    }
}
