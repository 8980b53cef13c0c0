package org.tomes.office.design;

import java.util.Map;

/**
 * The page of each heading, counted from 1, and the number of pages.
 *
 * @param byAnchor the page of each heading by its anchor
 */
public record PageNumbers(Map<String, Integer> byAnchor, int total) {

    /** For a document without a layout; one page, the minimum. */
    public static final PageNumbers UNKNOWN = new PageNumbers(Map.of(), 1);

    public PageNumbers {
        byAnchor = Map.copyOf(byAnchor);
    }

    /** The displayed page number; empty if unknown. */
    public String of(String anchor) {
        Integer page = byAnchor.get(anchor);
        return page == null ? "" : page.toString();
    }
}
