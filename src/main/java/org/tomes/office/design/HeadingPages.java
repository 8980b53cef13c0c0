package org.tomes.office.design;

import java.util.List;
import java.util.Map;

/**
 * The page of each heading, counted from 1, and the number of pages.
 *
 * @param byAnchor page of each heading by its anchor
 * @param parts number of pages of each separable part; the first part is the document without the separable parts
 */
public record HeadingPages(Map<String, Integer> byAnchor, int total, List<Integer> parts) {

    /** The page numbers of a document without a layout: it has one page, which is the minimum. */
    public static final HeadingPages UNKNOWN = new HeadingPages(Map.of(), 1, List.of());

    public HeadingPages {
        byAnchor = Map.copyOf(byAnchor);
        parts = List.copyOf(parts);
    }

    /** Returns the number of pages of a part, counted from 0; 1 if unknown. */
    public int pageCountOfPart(int part) {
        return part < parts.size() ? parts.get(part) : 1;
    }

    /** Returns the displayed page number; empty if unknown. */
    public String of(String anchor) {
        Integer page = byAnchor.get(anchor);
        return page == null ? "" : page.toString();
    }
}
