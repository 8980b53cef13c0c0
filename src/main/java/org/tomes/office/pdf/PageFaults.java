package org.tomes.office.pdf;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a reader notices at the ends of pages, as costs in pages: 0 if the breaks of a document look intended. */
final class PageFaults {

    /** The share of a page up to which an empty end does not stand out. */
    private static final float UNNOTICED = 0.15f;
    /** Rows that are lower than this share of a page look left over. */
    private static final float LEFT_OVER = 0.15f;
    /** Three lines or fewer above the first heading of a page, or below its last one, look left over. */
    private static final float STRAY = 42;

    /** The cost above which a page's end is worth another layout. */
    private static final float NOTICED = 0.1f;
    private static final float EMPTY_COST = 7;
    private static final float SPLIT_COST = 0.3f;
    private static final float LOW_SPLIT_COST = 0.5f;
    private static final float LEFT_OVER_COST = 0.15f;

    private final Map<Integer, Float> costs = new TreeMap<>();

    /** @param share empty share of a page that ends because the next content does not fit */
    void addEnd(int page, float share) {
        add(page, EMPTY_COST * Math.max(0, share - UNNOTICED));
    }

    /**
     * Adds a table that continues on another page.
     *
     * @param first height of its rows before the first break
     * @param last height of its rows after the last break
     */
    void addSplit(int page, int lastPage, boolean isShort, float first, float last, PageLayout layout) {
        if (isShort) {
            add(page, first + last <= TableRows.maxUnsplitHeight(layout) ? LOW_SPLIT_COST : SPLIT_COST);
        }
        if (first < LEFT_OVER * layout.textHeight()) {
            add(page, LEFT_OVER_COST);
        }
        if (last < LEFT_OVER * layout.textHeight()) {
            add(lastPage - 1, LEFT_OVER_COST);
        }
    }

    /** @param above height of the content above the first heading of this page */
    void addHeading(int page, float above) {
        if (page > 1 && above > 0 && above < STRAY) {
            add(page - 1, LEFT_OVER_COST);
        }
    }

    /** @param below height of the content below the last heading of a page that ends because the rest does not fit */
    void addFoot(int page, float below) {
        if (below < STRAY) {
            add(page, LEFT_OVER_COST);
        }
    }

    private void add(int page, float cost) {
        if (cost > 0) {
            costs.merge(page, cost, Float::sum);
        }
    }

    /** Returns the page with the most conspicuous end other than these; 0 if no other end stands out. */
    int worst(Set<Integer> others) {
        int worst = 0;
        float highest = NOTICED;
        for (Map.Entry<Integer, Float> cost : costs.entrySet()) {
            if (cost.getValue() > highest && !others.contains(cost.getKey())) {
                worst = cost.getKey();
                highest = cost.getValue();
            }
        }
        return worst;
    }

    float sum() {
        float sum = 0;
        for (float cost : costs.values()) {
            sum += cost;
        }
        return sum;
    }

    @Override
    public String toString() {
        return costs.toString();
    }
}
