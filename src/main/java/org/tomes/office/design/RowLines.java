package org.tomes.office.design;

import java.util.ArrayList;
import java.util.List;

/** Estimates how many lines the rows of a table take up with columns of given widths, and moves width accordingly. */
final class RowLines {

    /** More rows than these say nothing new. */
    private static final int ROWS = 500;
    /** The steps in which width is moved, in points, from coarse to fine. */
    private static final float[] STEPS = {24, 12, 6};
    private static final int MOVES = 60;
    /** The part of a line that is used on average, since words do not fill it exactly. */
    private static final float FILLED = 0.93f;

    private final int columns;
    private final float around;
    private final List<Entry[]> rows = new ArrayList<>();

    /** @param width of all lines of a cell together, in points */
    private record Entry(float width, int lineFeeds) {
    }

    /** @param around the part of a column's width that text cannot use, in points */
    RowLines(int columns, float around) {
        this.columns = columns;
        this.around = around;
    }

    /** Starts a row, whose cells are empty until they are added; rows beyond the limit are ignored. */
    void startRow() {
        if (rows.size() <= ROWS) {
            rows.add(new Entry[columns]);
        }
    }

    /** Adds a cell to the row started last. */
    void add(int column, float width, int lineFeeds) {
        if (rows.size() <= ROWS) {
            rows.getLast()[column] = new Entry(width, lineFeeds);
        }
    }

    /** Moves width from one column to another as long as this makes the rows lower and no column too narrow. */
    void balance(float[] widths, float[] least) {
        for (float step : STEPS) {
            int moves = 0;
            while (moves < MOVES && move(widths, least, step)) {
                moves++;
            }
        }
    }

    private boolean move(float[] widths, float[] least, float step) {
        float lowest = lines(widths);
        int giving = -1;
        int taking = -1;
        for (int from = 0; from < columns; from++) {
            if (widths[from] - step < least[from]) {
                continue;
            }
            for (int to = 0; to < columns; to++) {
                float lines = from == to ? lowest : linesAfter(widths, from, to, step);
                if (lines < lowest) {
                    lowest = lines;
                    giving = from;
                    taking = to;
                }
            }
        }
        if (giving >= 0) {
            widths[giving] -= step;
            widths[taking] += step;
        }
        return giving >= 0;
    }

    private float linesAfter(float[] widths, int from, int to, float step) {
        widths[from] -= step;
        widths[to] += step;
        float lines = lines(widths);
        widths[from] += step;
        widths[to] -= step;
        return lines;
    }

    private float lines(float[] widths) {
        float all = 0;
        for (Entry[] row : rows) {
            float tallest = 1;
            for (int i = 0; i < columns; i++) {
                tallest = row[i] == null ? tallest : Math.max(tallest, lines(row[i], widths[i] - around));
            }
            all += tallest;
        }
        return all;
    }

    private static float lines(Entry entry, float room) {
        float filled = entry.width() / Math.max(1, room);
        return entry.lineFeeds() + (filled <= 1 ? 1 : (float) Math.ceil(filled / FILLED));
    }
}
