package org.tomes.office.pdf;

import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.PageKind;

/**
 * The page dimensions in points: A4, portrait or landscape, with the same margins as the Word file.
 *
 * @param left left and right margin
 * @param top top of the text area, measured from the top edge
 * @param header baseline of the header
 * @param belowText distance from the end of the text area to the bottom edge
 * @param belowFooter distance from the baseline of the footer to the bottom edge
 * @param cellPadding space above and below the text of a table's cell
 * @param longestLine maximum width of running text, so that a line has about 80 characters
 * @param coverSpace share of the space on a portrait page's cover that is available on this page
 * @param spacing share of the usual space between blocks
 * @param mostEmpty share of a page that may be left empty to avoid splitting what fits on the next page
 */
record PageLayout(float width, float height, float left, float top, float header, float belowText, float belowFooter,
        float cellPadding, float longestLine, float coverSpace, float spacing, float mostEmpty) {

    /** The width of running text: not much narrower than the tables, and still easy to read. */
    private static final float LINE = 408;
    /** A slightly longer line for pages on which that saves a line in most list entries. */
    private static final float LINE_OF_LISTS = 428;
    /** A longer line, so that text on a landscape page does not leave half of it empty. */
    private static final float LINE_ACROSS = 500;
    /** The share of a page that may be left empty to avoid splitting what fits on the next page. */
    private static final float MOST_EMPTY = 0.25f;

    static final PageLayout UPRIGHT = new PageLayout(595.28f, 841.89f, 62.35f, 82.2f, 46, 73.7f, 40, 3, LINE, 1, 1,
            MOST_EMPTY);
    /** Narrow margins, for wide tables, and less space between blocks, since fewer lines fit on a page. */
    static final PageLayout ACROSS = new PageLayout(841.89f, 595.28f, 45, 58, 34, 48, 26, 2, LINE_ACROSS, 0.3f, 0.85f,
            MOST_EMPTY);

    /** Tighter tables, and more lines. */
    static final PageLayout DENSE = new PageLayout(595.28f, 841.89f, 62.35f, 62, 36, 56, 30, 2, LINE_OF_LISTS, 1, 0.85f,
            MOST_EMPTY);

    static PageLayout of(DocumentContent content) {
        return switch (PageKind.of(content)) {
            case PORTRAIT -> UPRIGHT;
            case LANDSCAPE -> ACROSS;
            case DENSE -> DENSE;
        };
    }

    /**
     * Returns the same page with less space between blocks and, half as much, within the cells of tables, and with
     * another limit for the share that may be left empty.
     */
    PageLayout with(float share, float mostEmpty) {
        return new PageLayout(width, height, left, top, header, belowText, belowFooter, cellPadding * (1 + share) / 2,
                longestLine, coverSpace, spacing * share, mostEmpty);
    }

    /** Returns the same page with the space between blocks that Word has. */
    PageLayout forWord() {
        return new PageLayout(width, height, left, top, header, belowText, belowFooter, cellPadding, longestLine,
                coverSpace, 1, mostEmpty);
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
