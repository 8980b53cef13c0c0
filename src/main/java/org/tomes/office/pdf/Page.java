package org.tomes.office.pdf;

/** The page dimensions in points: A4 with the same margins as the Word file. */
final class Page {

    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 62.35f;
    static final float RIGHT = WIDTH - LEFT;
    static final float TEXT_WIDTH = RIGHT - LEFT;
    /** The top and bottom of the text area, measured from the top edge. */
    static final float TOP = 82.2f;
    static final float BOTTOM = HEIGHT - 73.7f;
    static final float TEXT_HEIGHT = BOTTOM - TOP;
    /** The baselines of header and footer. */
    static final float HEADER = 46f;
    static final float FOOTER = HEIGHT - 40f;

    private Page() {
    }
}
