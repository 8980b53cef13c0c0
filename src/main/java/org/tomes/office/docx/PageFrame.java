package org.tomes.office.docx;

import java.util.Map;

/**
 * What the body of a document is set into: our own page and styles, or those of a company's template.
 *
 * @param styles the ids of our styles that have another id here
 * @param textWidth between the margins, in twentieths of a point
 * @param stylesCount whether the styles of headings carry numbers of their own
 * @param letters how wide the letters in tables are, compared with those of our own font
 * @param takenIds up to which number bookmarks and pictures are numbered already
 */
record PageFrame(Map<String, String> styles, int textWidth, boolean stylesCount, float letters, int takenIds) {

    PageFrame {
        styles = Map.copyOf(styles);
    }

    static PageFrame own(boolean stylesCount) {
        return new PageFrame(Map.of(), StylesPart.TEXT_WIDTH, stylesCount, 1, 0);
    }

    boolean isTemplate() {
        return !styles.isEmpty();
    }

    /** The id under which a style of ours is found here. */
    String style(String ours) {
        return styles.getOrDefault(ours, ours);
    }
}
