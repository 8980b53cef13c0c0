package org.tomes.office.pdf;

import java.util.List;

/**
 * A displayed line of text.
 *
 * @param runs runs from left to right; the last one retains the space at which the line was broken, so that words stay
 * separate when the file is read aloud or text is copied
 * @param width width in points, without trailing spaces
 */
record TextLine(List<TextRun> runs, float width) {
}
