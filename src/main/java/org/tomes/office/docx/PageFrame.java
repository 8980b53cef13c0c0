package org.tomes.office.docx;

import java.util.Map;

/**
 * The frame for the body of a document: our own page layout and styles, or those of a company's template.
 *
 * @param styles those of our style ids that differ here
 * @param textWidth between the margins, in twentieths of a point
 * @param stylesCount whether the heading styles have numbering of their own
 * @param letters the width of the letters in tables relative to our own font
 * @param takenIds the highest number already used for bookmarks and pictures
 */
record PageFrame(Map<String, String> styles, int textWidth, boolean stylesCount, float letters, int takenIds) {

    PageFrame {
        styles = Map.copyOf(styles);
    }

    /** @param across whether the page lies across */
    static PageFrame own(boolean stylesCount, boolean across) {
        return new PageFrame(Map.of(), across ? StylesPart.TEXT_WIDTH_ACROSS : StylesPart.TEXT_WIDTH, stylesCount, 1,
                0);
    }

    boolean isTemplate() {
        return !styles.isEmpty();
    }

    /** The id of one of our styles in this file. */
    String style(String ours) {
        return styles.getOrDefault(ours, ours);
    }
}
