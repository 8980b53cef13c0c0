package org.tomes.office.docx;

import java.util.Map;
import java.util.Set;

/**
 * The frame for the body of a document: our own page layout and styles, or those of a company's template.
 *
 * @param styles style ids that differ from ours in this file
 * @param textWidth width between the margins, in twentieths of a point
 * @param headings existing numbering of the heading styles
 * @param letters width of the letters in tables relative to our own font
 * @param takenIds highest number already used for bookmarks and pictures
 * @param unbulletedStyles our list styles that the template defines without bullets
 */
record DocumentBodySettings(Map<String, String> styles, int textWidth, HeadingNumbering headings, float letters,
        int takenIds, Set<String> unbulletedStyles) {

    DocumentBodySettings {
        styles = Map.copyOf(styles);
        unbulletedStyles = Set.copyOf(unbulletedStyles);
    }

    /** @param across whether the page is landscape */
    static DocumentBodySettings builtIn(boolean stylesCount, boolean across) {
        return new DocumentBodySettings(Map.of(), across ? StylesPart.TEXT_WIDTH_ACROSS : StylesPart.TEXT_WIDTH,
                new HeadingNumbering(stylesCount ? StylesPart.HEADING_LEVELS : 0, true), 1, 0, Set.of());
    }

    boolean isTemplate() {
        return !styles.isEmpty();
    }

    /** Whether a paragraph in this list style has a bullet. */
    boolean hasBullet(String listStyle) {
        return !unbulletedStyles.contains(listStyle);
    }

    /** Returns the id of one of our styles in this file. */
    String style(String ours) {
        return styles.getOrDefault(ours, ours);
    }
}
