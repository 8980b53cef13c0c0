package org.tomes.office.pdf;

import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.DocumentContent;

/**
 * The page dimensions in points: A4, portrait or landscape, with the same margins as the Word file.
 *
 * @param left left and right margin
 * @param top top of the text area, measured from the top edge
 * @param header baseline of the header
 * @param belowText distance from the end of the text area to the bottom edge
 * @param belowFooter distance from the baseline of the footer to the bottom edge
 * @param cellPadding space above and below the text of a table's cell
 * @param longestLine maximum width of running text, so that a line has about 75 characters
 * @param coverSpace share of the space on a portrait page's cover that is available on this page
 * @param spacing share of the usual space between blocks
 */
record PageLayout(float width, float height, float left, float top, float header, float belowText, float belowFooter,
        float cellPadding, float longestLine, float coverSpace, float spacing) {

    private static final float LINE = 360;
    /** A longer line, so that text on a landscape page does not leave half of it empty. */
    private static final float LINE_ACROSS = 540;
    /** A line as wide as the tables, for documents that are mostly tables. */
    private static final float LINE_OF_TABLES = 471;
    private static final float LINE_IN_WORD = 390;

    static final PageLayout UPRIGHT = new PageLayout(595.28f, 841.89f, 62.35f, 82.2f, 46, 73.7f, 40, 3, LINE, 1, 1);
    /** Narrow margins, for wide tables, and less space between blocks, since fewer lines fit on a page. */
    static final PageLayout ACROSS = new PageLayout(841.89f, 595.28f, 45, 58, 34, 48, 26, 2, LINE_ACROSS, 0.3f, 0.85f);

    /**
     * Documents with a compact head instead of a cover, such as annexes to contracts, have tighter tables and margins.
     */
    private static final PageLayout COMPACT = new PageLayout(595.28f, 841.89f, 62.35f, 72, 42, 64, 34, 2,
            LINE_OF_TABLES, 1, 1);

    /** Documents without a cover, such as the executive summary, which must fit on one page. */
    private static final PageLayout SHEET = new PageLayout(595.28f, 841.89f, 62.35f, 82.2f, 46, 73.7f, 40, 3,
            LINE_OF_TABLES, 1, 1);

    static PageLayout of(DocumentContent content) {
        if (content.info().landscape()) {
            return ACROSS;
        }
        if (content.blocks().isEmpty() || !(content.blocks().getFirst() instanceof Cover cover)) {
            return SHEET;
        }
        return cover.compact() ? COMPACT : UPRIGHT;
    }

    /** The same page with less space between blocks and, half as much, within the cells of tables. */
    PageLayout tighter(float share) {
        return new PageLayout(width, height, left, top, header, belowText, belowFooter, cellPadding * (1 + share) / 2,
                longestLine, coverSpace, spacing * share);
    }

    /** The same page with the lines and the space between blocks that Word has. */
    PageLayout forWord() {
        return new PageLayout(width, height, left, top, header, belowText, belowFooter, cellPadding, LINE_IN_WORD,
                coverSpace, 1);
    }

    float right() {
        return width - left;
    }

    float textWidth() {
        return right() - left;
    }

    /** Returns the width of running text. */
    float lineWidth() {
        return Math.min(textWidth(), longestLine);
    }

    /** Returns the right end of running text. */
    float lineEnd() {
        return Math.min(right(), left + longestLine);
    }

    /** Returns the bottom of the text area, measured from the top edge. */
    float bottom() {
        return height - belowText;
    }

    float textHeight() {
        return bottom() - top;
    }

    /** Returns the baseline of the footer. */
    float footer() {
        return height - belowFooter;
    }
}
