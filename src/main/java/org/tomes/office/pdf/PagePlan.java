package org.tomes.office.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The layout of each page of a document: the usual one, except where another spacing gives better page breaks.
 *
 * @param others layouts of single pages, by number
 */
record PagePlan(PageLayout usual, Map<Integer, PageLayout> others) {

    /** The space between blocks that is tried, as a share of the usual one. */
    private static final List<Float> SHARES = List.of(1f, 0.8f, 0.6f);
    /** Limits that are tried for what may be left empty to keep a short table together, as shares of a page. */
    private static final List<Float> LIMITS = List.of(0.25f, 0.12f);

    static PagePlan of(PageLayout usual) {
        return new PagePlan(usual, Map.of());
    }

    PageLayout page(int number) {
        return others.getOrDefault(number, usual);
    }

    /**
     * Returns plans that may give this page another end: another limit for what is left empty, and less or more space
     * between blocks, on this page, the one before it, both, or all up to this one.
     */
    List<PagePlan> adjusted(int page, PageLayout widest) {
        List<PagePlan> plans = new ArrayList<>();
        for (float limit : LIMITS) {
            if (limit != page(page).mostEmpty()) {
                plans.add(with(page, page, page(page).spacing() / widest.spacing(), limit, widest));
            }
        }
        for (float share : SHARES) {
            if (share * widest.spacing() != page(page).spacing()) {
                plans.add(with(page, page, share, page(page).mostEmpty(), widest));
            }
            if (page > 1) {
                plans.add(with(page - 1, page - 1, share, page(page - 1).mostEmpty(), widest));
                plans.add(with(page - 1, page, share, page(page).mostEmpty(), widest));
            }
            if (page > 2) {
                plans.add(with(1, page, share, page(page).mostEmpty(), widest));
            }
        }
        return plans;
    }

    private PagePlan with(int from, int to, float share, float mostEmpty, PageLayout widest) {
        Map<Integer, PageLayout> more = new TreeMap<>(others);
        for (int number = from; number <= to; number++) {
            more.put(number, widest.with(share, number == to ? mostEmpty : page(number).mostEmpty()));
        }
        return new PagePlan(usual, more);
    }

    /** Returns the sum of the shares by which pages have less space between blocks than usual. */
    float tightness() {
        return (float) others.values()
                .stream()
                .mapToDouble(page -> Math.max(0, 1 - page.spacing() / usual.spacing()))
                .sum();
    }
}
