package org.tomes.office.docx;

import java.util.Map;
import java.util.Set;

/**
 * The frame for the body of a document: our own page layout and styles, or those of a company's template.
 *
 * @param styles those of our style ids that differ here
 * @param textWidth between the margins, in twentieths of a point
 * @param headings the numbering that the heading styles have of their own
 * @param letters the width of the letters in tables relative to our own font
 * @param takenIds the highest number already used for bookmarks and pictures
 * @param plain those of our list styles that are styles of the template without bullets
 */
record PageFrame(Map<String, String> styles, int textWidth, HeadingNumbers headings, float letters, int takenIds,
        Set<String> plain) {

    PageFrame {
        styles = Map.copyOf(styles);
        plain = Set.copyOf(plain);
    }

    /** @param across whether the page lies across */
    static PageFrame own(boolean stylesCount, boolean across) {
        return new PageFrame(Map.of(), across ? StylesPart.TEXT_WIDTH_ACROSS : StylesPart.TEXT_WIDTH,
                new HeadingNumbers(stylesCount ? StylesPart.HEADING_LEVELS : 0, true), 1, 0, Set.of());
    }

    boolean isTemplate() {
        return !styles.isEmpty();
    }

    /** Whether a paragraph in this list style has a bullet. */
    boolean brings(String listStyle) {
        return !plain.contains(listStyle);
    }

    /** The id of one of our styles in this file. */
    String style(String ours) {
        return styles.getOrDefault(ours, ours);
    }
}
