package org.tomes.office.design;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines of a table's rows for given column widths, and adjusts the widths. */
final class RowLineCounter {

    /** Maximum number of rows to examine; further rows do not change the result. */
    private static final int ROWS = 500;
    /** Steps by which widths are changed, in points, from coarse to fine. */
    private static final float[] STEPS = {72, 48, 24, 12, 6};
    private static final int MOVES = 60;
    /** Compensates for errors of adding widths as floats, in points. */
    private static final float ROUNDING = 0.05f;
    /** Maximum number of words measured in a cell; a longer cell is estimated from its width. */
    private static final int WORDS = 120;

    private final int columns;
    private final float padding;
    private final List<Words[]> rows = new ArrayList<>();

    /**
     * The words of a cell, between which lines may end.
     *
     * @param widths widths of the words in points, without blanks
     * @param gaps width of the blank after each word; negative for a line feed
     * @param width total width
     */
    record Words(float[] widths, float[] gaps, float width) {

        /** Returns the number of lines that the words fill at this line width. */
        int lines(float room) {
            int lines = 1;
            float line = 0;
            for (int i = 0; i < widths.length; i++) {
                if (line > 0 && line + widths[i] > room) {
                    lines++;
                    line = 0;
                }
                int full = widths[i] > room ? (int) (widths[i] / room) : 0;
                lines += full;
                line += widths[i] - full * room;
                if (gaps[i] < 0) {
                    lines++;
                    line = 0;
                } else {
                    line += gaps[i];
                }
            }
            return lines;
        }
    }

    /** @param padding part of a column's width that is unavailable for text, in points */
    RowLineCounter(int columns, float padding) {
        this.columns = columns;
        this.padding = padding;
    }

    /** Starts a row with empty cells; rows beyond the limit are ignored. */
    void startRow() {
        if (rows.size() <= ROWS) {
            rows.add(new Words[columns]);
        }
    }

    /** Adds a cell to the current row. */
    void add(int column, Words words) {
        if (rows.size() <= ROWS) {
            rows.getLast()[column] = words;
        }
    }

    /**
     * Moves width from one column to another as long as this makes rows lower and leaves no column too narrow.
     *
     * @return number of lines of all rows
     */
    int balance(float[] widths, float[] least) {
        int[][] lines = new int[columns][];
        for (int i = 0; i < columns; i++) {
            lines[i] = lines(i, widths[i]);
        }
        int gathered = 0;
        do {
            for (float step : STEPS) {
                int moves = 0;
                while (moves < MOVES && move(widths, least, step, lines)) {
                    moves++;
                }
            }
        } while (gathered++ < columns && gather(widths, least, lines));
        return sum(lines, 0, lines[0], 0, lines[0]);
    }

    /**
     * Widens one column by the spare width of several others, if that makes the rows lower.
     *
     * @return whether widths were changed
     */
    private boolean gather(float[] widths, float[] least, int[][] lines) {
        float step = STEPS[STEPS.length - 1];
        int before = sum(lines, 0, lines[0], 0, lines[0]);
        for (int to = 0; to < columns; to++) {
            float[] tried = widths.clone();
            int[][] triedLines = lines.clone();
            int lowest = before;
            for (int from = 0; from < columns; from++) {
                boolean spared = from != to;
                while (spared && tried[from] - step >= least[from]) {
                    int[] narrower = lines(from, tried[from] - step);
                    int[] wider = lines(to, tried[to] + step);
                    int sum = sum(triedLines, from, narrower, to, wider);
                    spared = sum <= lowest;
                    if (spared) {
                        lowest = sum;
                        tried[from] -= step;
                        tried[to] += step;
                        triedLines[from] = narrower;
                        triedLines[to] = wider;
                    }
                }
            }
            if (lowest < before) {
                System.arraycopy(tried, 0, widths, 0, columns);
                System.arraycopy(triedLines, 0, lines, 0, columns);
                return true;
            }
        }
        return false;
    }

    private boolean move(float[] widths, float[] least, float step, int[][] lines) {
        int[][] narrower = new int[columns][];
        int[][] wider = new int[columns][];
        for (int i = 0; i < columns; i++) {
            narrower[i] = widths[i] - step < least[i] ? null : lines(i, widths[i] - step);
            wider[i] = lines(i, widths[i] + step);
        }
        int lowest = sum(lines, 0, lines[0], 0, lines[0]);
        int giving = -1;
        int taking = -1;
        for (int from = 0; from < columns; from++) {
            for (int to = 0; narrower[from] != null && to < columns; to++) {
                int sum = from == to ? lowest : sum(lines, from, narrower[from], to, wider[to]);
                if (sum < lowest) {
                    lowest = sum;
                    giving = from;
                    taking = to;
                }
            }
        }
        if (giving >= 0) {
            widths[giving] -= step;
            widths[taking] += step;
            lines[giving] = narrower[giving];
            lines[taking] = wider[taking];
        }
        return giving >= 0;
    }

    /** Returns the number of lines of all rows, given these line counts of two columns. */
    private int sum(int[][] lines, int one, int[] ofOne, int other, int[] ofOther) {
        int all = 0;
        for (int row = 0; row < rows.size(); row++) {
            int tallest = 1;
            for (int i = 0; i < columns; i++) {
                int[] of = i == one ? ofOne : i == other ? ofOther : lines[i];
                tallest = Math.max(tallest, of[row]);
            }
            all += tallest;
        }
        return all;
    }

    /** Returns the number of lines of a column's cells in each row. */
    private int[] lines(int column, float width) {
        float room = Math.max(1, width - padding + ROUNDING);
        int[] lines = new int[rows.size()];
        for (int row = 0; row < lines.length; row++) {
            Words words = rows.get(row)[column];
            lines[row] = words == null ? 1
                    : words.widths().length > WORDS ? (int) Math.ceil(words.width() / room) : words.lines(room);
        }
        return lines;
    }
}
