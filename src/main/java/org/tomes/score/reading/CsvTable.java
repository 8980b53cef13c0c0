package org.tomes.score.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a CSV file as RFC 4180 has them; separated by commas, semicolons or tabs, whichever the first line holds
 * most of.
 */
public final class CsvTable {

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    /** @param number of the text line that it starts in, from 1 */
    public record Line(long number, List<String> cells) {

        /** Empty where the line ends before. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private CsvTable(String text) {
        this.text = text;
        this.separator = separator(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    }

    /** All lines that hold something. */
    public static List<Line> lines(String text) {
        return new CsvTable(text).split();
    }

    private static char separator(String head) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<Line> split() {
        long number = 1;
        long startedIn = 1;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\n') {
                number++;
            }
            if (each == '"') {
                i += quote(i);
            } else if (quoted) {
                cell.append(each);
            } else if (each == separator) {
                endCell();
            } else if (each == '\n') {
                endLine(startedIn);
                startedIn = number;
            } else if (each != '\r') {
                cell.append(each);
            }
        }
        endLine(startedIn);
        return lines;
    }

    /** @return how many characters to skip: a doubled quote within quotes is one quote */
    private int quote(int at) {
        if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return 1;
        }
        quoted = !quoted;
        return 0;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine(long startedIn) {
        endCell();
        if (cells.stream().anyMatch(each -> !each.isEmpty())) {
            lines.add(new Line(startedIn, cells));
        }
        cells = new ArrayList<>();
    }
}
