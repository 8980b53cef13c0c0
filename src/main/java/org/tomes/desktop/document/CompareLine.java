package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.compare.SectionDifference;

/** One line of the comparison of two versions. */
sealed interface CompareLine {

    /** The heading of a section that differs. */
    record Section(SectionDifference section) implements CompareLine {
    }

    record Text(LineDifference line) implements CompareLine {
    }

    static List<CompareLine> of(List<SectionDifference> sections) {
        List<CompareLine> lines = new ArrayList<>();
        for (SectionDifference section : sections) {
            lines.add(new Section(section));
            section.lines().forEach(line -> lines.add(new Text(line)));
        }
        return lines;
    }
}
