package org.tomes.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Iterates over the rows of a CSV text (RFC 4180), so that files of any size can be read. The separator is a semicolon,
 * comma or tab, whichever is most frequent outside quotes in the first line. Text that breaks the rules is read as far
 * as it makes sense: a quote within a cell, text after a closing quote, a quote that is never closed.
 */
public final class CsvRows {

    /** Number of characters examined for the separator; enough for the first line of every known export. */
    private static final int HEAD = 1 << 16;

    private final LimitedReader limited;
    private final Iterator<CSVRecord> records;
    private final char separator;
    private int number;

    /**
     * @param maxCharacters maximum number of characters of a row, so that a missing quote does not exhaust memory;
     * read-ahead can exceed it
     */
    public CsvRows(Reader text, int maxCharacters) throws IOException {
        this.limited = new LimitedReader(text, maxCharacters + 2L * HEAD);
        BufferedReader buffered = new BufferedReader(limited, HEAD);
        this.separator = separator(head(buffered));
        this.records = CSVFormat.RFC4180.builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get()
                .parse(buffered)
                .iterator();
    }

    private static String head(BufferedReader text) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        text.mark(HEAD);
        for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
            length += read;
        }
        text.reset();
        return new String(head, 0, length);
    }

    /** Returns all non-empty rows. */
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

    public char separator() {
        return separator;
    }

    private static char separator(String head) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < head.length()
                && (quoted || head.charAt(i) != '\n' || counts[';'] + counts[','] + counts['\t'] == 0); i++) {
            char character = head.charAt(i);
            quoted ^= character == '"';
            if (!quoted && character < counts.length) {
                counts[character]++;
            }
        }
        char best = counts[';'] >= counts[','] ? ';' : ',';
        return counts['\t'] > counts[best] ? '\t' : best;
    }

    /**
     * Returns the next non-empty row; empty at the end. A line break within a cell is one character on every system.
     *
     * @throws RowTooLong if a row exceeds the maximum number of characters
     */
    public Optional<SheetRow> next() throws IOException {
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().stream().map(cell -> cell.replace("\r\n", "\n")).toList();
                number++;
                limited.restart();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(new SheetRow(number, cells));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Stops with an exception if a row is not terminated within the limit. */
    private final class LimitedReader extends Reader {

        private final Reader text;
        private final long limit;
        private long sinceRow;

        LimitedReader(Reader text, long limit) {
            this.text = text;
            this.limit = limit;
        }

        void restart() {
            sinceRow = 0;
        }

        @Override
        public int read(char[] target, int start, int length) throws IOException {
            if (sinceRow > limit) {
                throw new RowTooLong(number + 1);
            }
            int read = text.read(target, start, length);
            sinceRow += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
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
