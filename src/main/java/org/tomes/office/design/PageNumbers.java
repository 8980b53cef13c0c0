package org.tomes.office.design;

import java.util.Map;

/**
 * On which page each heading stands, counted from 1, and how many pages there are.
 *
 * @param byAnchor the page of each heading by its anchor
 */
public record PageNumbers(Map<String, Integer> byAnchor, int total) {

    /** Of a document that nobody has laid out; one page, as it has at least. */
    public static final PageNumbers UNKNOWN = new PageNumbers(Map.of(), 1);

    public PageNumbers {
        byAnchor = Map.copyOf(byAnchor);
    }

    /** The page as shown; empty as long as it is not known. */
    public String of(String anchor) {
        Integer page = byAnchor.get(anchor);
        return page == null ? "" : page.toString();
    }
}
