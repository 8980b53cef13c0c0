package org.tomes.score.trend;

import java.util.ArrayList;
import java.util.List;

/** Puts points, oldest first, into stretches. */
final class LineSegments {

    private final int longestGap;
    private final List<List<TrendPoint>> stretches = new ArrayList<>();
    private boolean broken = true;

    /** @param longestGap days between two points of one stretch at most */
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

    /** There is a sample that has no value: the line ends here. */
    void breakOff() {
        broken = true;
    }

    List<List<TrendPoint>> all() {
        return stretches;
    }
}
