package org.tomes.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Iterates over the rows of a CSV text (RFC 4180), so that files of any size can be read. The separator is a semicolon,
 * comma or tab, whichever is most frequent outside quotes in the first line.
 */
public final class CsvRows {

    /** Large enough for the first line of every known export. */
    private static final int HEAD = 1 << 16;
    private static final int END = -1;
    private static final int NOT_READ = -2;

    private final Reader text;
    private final int maxCharacters;
    private final char[] buffer = new char[HEAD];
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int length;
    private int at;
    private int ahead = NOT_READ;
    private int number;
    private int characters;

    /** @param maxCharacters of one row, so that a missing quote does not exhaust memory */
    public CsvRows(Reader text, int maxCharacters) throws IOException {
        this.text = text;
        this.maxCharacters = maxCharacters;
        while (length < HEAD) {
            int read = text.read(buffer, length, HEAD - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        this.separator = separator();
    }

    /** All non-empty rows. */
    public static List<SheetRow> of(String text) {
        try {
            CsvRows rows = new CsvRows(new StringReader(text), Integer.MAX_VALUE);
            List<SheetRow> all = new ArrayList<>();
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always read", e);
        }
    }

    public char separatedBy() {
        return separator;
    }

    private char separator() {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < length
                && (quoted || buffer[i] != '\n' || counts[';'] + counts[','] + counts['\t'] == 0); i++) {
            quoted ^= buffer[i] == '"';
            if (!quoted && buffer[i] < counts.length) {
                counts[buffer[i]]++;
            }
        }
        char best = counts[';'] >= counts[','] ? ';' : ',';
        return counts['\t'] > counts[best] ? '\t' : best;
    }

    /**
     * The next non-empty row; empty at the end.
     *
     * @throws RowTooLong if a row exceeds the maximum number of characters
     */
    public Optional<SheetRow> next() throws IOException {
        while (true) {
            List<String> cells = new ArrayList<>();
            characters = 0;
            boolean last = row(cells);
            number++;
            if (cells.stream().anyMatch(text -> !text.isBlank())) {
                return Optional.of(new SheetRow(number, List.copyOf(cells)));
            }
            if (last) {
                return Optional.empty();
            }
        }
    }

    /** @return whether the text ends after it */
    private boolean row(List<String> cells) throws IOException {
        while (true) {
            int each = read();
            if (each == END || each == '\n') {
                endCell(cells);
                return each == END;
            } else if (each == separator) {
                endCell(cells);
            } else if (each == '"' && cell.isEmpty()) {
                quoted();
            } else if (each != '\r') {
                cell.append((char) each);
            }
        }
    }

    /**
     * Reads up to the closing quote; a doubled quote is an escaped one. A line break within is read as one character on
     * every system.
     */
    private void quoted() throws IOException {
        for (int each = read(); each != END; each = read()) {
            if (each == '"') {
                int after = read();
                if (after != '"') {
                    ahead = after;
                    return;
                }
                cell.append('"');
            } else if (each == '\r') {
                int after = read();
                if (after != '\n') {
                    cell.append('\r');
                }
                ahead = after;
            } else {
                cell.append((char) each);
            }
        }
    }

    private void endCell(List<String> cells) {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private int read() throws IOException {
        if (ahead != NOT_READ) {
            int each = ahead;
            ahead = NOT_READ;
            return each;
        }
        if (at == length) {
            length = Math.max(0, text.read(buffer, 0, buffer.length));
            at = 0;
            if (length == 0) {
                return END;
            }
        }
        if (++characters > maxCharacters) {
            throw new RowTooLong(number + 1);
        }
        return buffer[at++];
    }

    /** A row longer than any legitimate one. */
    public static final class RowTooLong extends IOException {

        private static final long serialVersionUID = 1;

        private final int row;

        RowTooLong(int row) {
            super("row " + row);
            this.row = row;
        }

        public int row() {
            return row;
        }
    }
}
