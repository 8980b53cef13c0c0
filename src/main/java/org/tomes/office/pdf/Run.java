package org.tomes.office.pdf;

import org.tomes.office.design.FontFile;

/**
 * Characters set alike.
 *
 * @param size in points
 * @param segment which stretch of the paragraph the run belongs to, from 0; a link is a stretch of its own
 */
record Run(String text, FontFile face, float size, int colour, int segment) {
}
