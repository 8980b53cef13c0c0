package org.tomes.office.pdf;

import java.util.List;
import org.tomes.document.content.Inline;

/**
 * A paragraph broken into lines.
 *
 * @param segments link or reference of each segment of the runs; null for plain text
 */
record LaidOutText(TextStyle type, List<TextLine> lines, List<Inline> segments) {

    float height() {
        return lines.size() * type.leading;
    }
}
