package org.tomes.document.compare;

import java.util.List;

/**
 * A section that was added, removed or changed.
 *
 * @param title title in the later version; if the section was removed, in the earlier version
 * @param anchor anchor of its heading in this version
 * @param lines differing lines in order
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
