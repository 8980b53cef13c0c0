package org.tomes.office.pdf;

import org.tomes.office.design.EmbeddedFont;

/**
 * Characters with the same formatting.
 *
 * @param size size in points
 * @param segment segment of the paragraph that the run belongs to, from 0; a link is a segment of its own
 */
record TextRun(String text, EmbeddedFont face, float size, int colour, int segment) {
}
