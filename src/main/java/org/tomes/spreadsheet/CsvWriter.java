package org.tomes.spreadsheet;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes CSV (RFC 4180, UTF-8 with a byte order mark). A cell that starts with {@code = + - @}, a tab or an apostrophe
 * and is not a number is prefixed with an apostrophe, so that no spreadsheet evaluates it; the reader removes that one
 * apostrophe.
 */
public final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvWriter() {
    }

    /** Uses semicolons if the decimal separator is a comma, as spreadsheets in that language expect. */
    public static String of(OutputSheet sheet, Locale locale) {
        String separator = locale.getLanguage().equals("de") ? ";" : ",";
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        line(sheet.heads(), separator, csv);
        for (Iterator<List<Object>> rows = sheet.iterator(); rows.hasNext();) {
            line(rows.next(), separator, csv);
        }
        return csv.toString();
    }

    private static void line(List<?> cells, String separator, StringBuilder csv) {
        csv.append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(separator))).append("\r\n");
    }

    private static String quoted(Object cell) {
        return cell instanceof String text ? cell(text) : String.valueOf(cell);
    }

    /** Returns a text as a cell that no spreadsheet evaluates. */
    public static String cell(String content) {
        String text = escape(content);
        return text.matches("[^\",;\t\n\r]*") && text.strip().equals(text) ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }

    static String escape(String text) {
        return startsDangerously(text) ? "'" + text : text;
    }

    /** Returns the text of a cell written by {@link #cell}. */
    public static String unescape(String text) {
        return text.startsWith("'") && startsDangerously(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean startsDangerously(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?\\d[\\d.,]*");
    }
}
