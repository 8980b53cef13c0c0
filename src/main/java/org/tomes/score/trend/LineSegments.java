package org.tomes.score.trend;

import java.util.ArrayList;
import java.util.List;

/** Divides points, oldest first, into continuous segments. */
final class LineSegments {

    private final int longestGap;
    private final List<List<TrendPoint>> stretches = new ArrayList<>();
    private boolean broken = true;

    /**
     * @param longestGap maximum days between two points of one segment
     */
    LineSegments(int longestGap) {
        this.longestGap = longestGap;
    }

    void add(TrendPoint point) {
        if (broken || stretches.getLast().getLast().day().plusDays(longestGap).isBefore(point.day())) {
            stretches.add(new ArrayList<>());
        }
        stretches.getLast().add(point);
        broken = false;
    }

    /** Ends the segment: there is a sample without a value. */
    void breakOff() {
        broken = true;
    }

    List<List<TrendPoint>> all() {
        return stretches;
    }
}
