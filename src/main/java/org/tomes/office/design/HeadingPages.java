package org.tomes.office.design;

import java.util.Map;

/**
 * The page of each heading, counted from 1, and the number of pages.
 *
 * @param byAnchor page of each heading by its anchor
 */
public record HeadingPages(Map<String, Integer> byAnchor, int total) {

    /** The numbers of a document without a layout: one page, the minimum. */
    public static final HeadingPages UNKNOWN = new HeadingPages(Map.of(), 1);

    public HeadingPages {
        byAnchor = Map.copyOf(byAnchor);
    }

    /** Returns the displayed page number; empty if unknown. */
    public String of(String anchor) {
        Integer page = byAnchor.get(anchor);
        return page == null ? "" : page.toString();
    }
}
