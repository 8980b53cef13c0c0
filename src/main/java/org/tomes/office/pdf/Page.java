package org.tomes.office.pdf;

import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.DocumentContent;

/**
 * The page dimensions in points: A4, upright or across, with the same margins as the Word file.
 *
 * @param left the left margin, which is also the right one
 * @param top the top of the text area, measured from the top edge
 * @param header the baseline of the header
 * @param belowText from the end of the text area to the bottom edge
 * @param belowFooter from the baseline of the footer to the bottom edge
 * @param cellPadding the space above and below the text of a table's cell
 * @param longestLine the widest line of running text, so that it has about 75 characters
 * @param coverSpace the share of the space on the cover of an upright page that is left on this one
 */
record Page(float width, float height, float left, float top, float header, float belowText, float belowFooter,
        float cellPadding, float longestLine, float coverSpace) {

    private static final float LINE = 390;

    static final Page UPRIGHT = new Page(595.28f, 841.89f, 62.35f, 82.2f, 46, 73.7f, 40, 3, LINE, 1);
    /** Narrow margins, for wide tables. */
    static final Page ACROSS = new Page(841.89f, 595.28f, 45, 58, 34, 48, 26, 2, LINE, 0.3f);

    /**
     * Documents that begin below a compact head instead of a cover, such as annexes to contracts, have tighter tables.
     */
    private static final Page COMPACT = new Page(595.28f, 841.89f, 62.35f, 82.2f, 46, 73.7f, 40, 2, LINE, 1);

    static Page of(DocumentContent content) {
        if (content.info().landscape()) {
            return ACROSS;
        }
        return !content.blocks().isEmpty() && content.blocks().getFirst() instanceof Cover cover && cover.compact()
                ? COMPACT
                : UPRIGHT;
    }

    float right() {
        return width - left;
    }

    float textWidth() {
        return right() - left;
    }

    /** The width of running text. */
    float lineWidth() {
        return Math.min(textWidth(), longestLine);
    }

    /** The right end of running text. */
    float lineEnd() {
        return Math.min(right(), left + longestLine);
    }

    /** The bottom of the text area, measured from the top edge. */
    float bottom() {
        return height - belowText;
    }

    float textHeight() {
        return bottom() - top;
    }

    /** The baseline of the footer. */
    float footer() {
        return height - belowFooter;
    }
}
