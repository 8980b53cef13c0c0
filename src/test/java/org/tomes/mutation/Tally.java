package org.tomes.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of some inputs of one reader.
 *
 * @param taken how many were read, whatever they said
 * @param refused how many were refused with a sentence
 * @param longest nanoseconds that the slowest took
 * @param allocated bytes that the greediest allocated, most of which are free again at once
 */
record Tally(ReaderKind reader, int taken, int refused, long nanos, long longest, long allocated,
        List<Finding> findings) {

    static Tally none(ReaderKind reader) {
        return new Tally(reader, 0, 0, 0, 0, 0, List.of());
    }

    /** What is no matter of one input alone. */
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
