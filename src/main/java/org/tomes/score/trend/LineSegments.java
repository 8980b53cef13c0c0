package org.tomes.score.trend;

import java.util.ArrayList;
import java.util.List;

/** Divides points, oldest first, into continuous segments. */
final class LineSegments {

    private final int maxGap;
    private final List<List<TrendPoint>> segments = new ArrayList<>();
    private boolean isEnded = true;

    /**
     * @param maxGap maximum days between two points of one segment
     */
    LineSegments(int maxGap) {
        this.maxGap = maxGap;
    }

    void add(TrendPoint point) {
        if (isEnded || segments.getLast().getLast().day().plusDays(maxGap).isBefore(point.day())) {
            segments.add(new ArrayList<>());
        }
        segments.getLast().add(point);
        isEnded = false;
    }

    /** Ends the segment because of a sample without a value. */
    void endSegment() {
        isEnded = true;
    }

    List<List<TrendPoint>> all() {
        return segments;
    }
}
