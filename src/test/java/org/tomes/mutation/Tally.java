package org.tomes.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * The results of some inputs of one reader.
 *
 * @param taken the number that were read, whatever the result
 * @param refused the number that were refused with a message
 * @param longest nanoseconds of the slowest input
 * @param allocated bytes of the input with the highest allocation, most of which are freed at once
 */
record Tally(ReaderKind reader, int taken, int refused, long nanos, long longest, long allocated,
        List<Finding> findings) {

    static Tally none(ReaderKind reader) {
        return new Tally(reader, 0, 0, 0, 0, 0, List.of());
    }

    /** For a fault that does not belong to a single input. */
    static Tally of(Finding finding) {
        return new Tally(finding.id().reader(), 0, 0, 0, 0, 0, List.of(finding));
    }

    int inputs() {
        return taken + refused + findings.size();
    }

    Tally with(Tally other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Tally(reader, taken + other.taken, refused + other.refused, nanos + other.nanos,
                Math.max(longest, other.longest), Math.max(allocated, other.allocated), all);
    }
}
