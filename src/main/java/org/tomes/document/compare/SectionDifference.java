package org.tomes.document.compare;

import java.util.List;

/**
 * A section that is new, gone, or reads differently.
 *
 * @param title as the later version shows it, or the earlier one where the section is gone
 * @param anchor of its heading there
 * @param lines in order; those that stayed are left out
 */
public record SectionDifference(Change change, String title, String anchor, List<LineDifference> lines) {

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    public SectionDifference {
        lines = List.copyOf(lines);
    }
}
