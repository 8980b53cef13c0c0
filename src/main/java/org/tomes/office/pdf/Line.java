package org.tomes.office.pdf;

import java.util.List;

/**
 * A line of text as it is shown.
 *
 * @param runs from left to right; the last one keeps the blank that the line was broken at, so that whoever reads the
 * file aloud or copies from it does not find two words in one
 * @param width in points, without blanks at the end
 */
record Line(List<Run> runs, float width) {
}
