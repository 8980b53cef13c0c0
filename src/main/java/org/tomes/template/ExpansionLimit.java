package org.tomes.template;

/**
 * How much one template may make of itself: loops in loops of nested deployments grow beyond any memory from a page of
 * text. Azure itself allows 800 resources and 4 MB.
 */
final class ExpansionLimit {

    /** Azure’s limit for one loop; from “Template best practices”. */
    static final int LONGEST_LOOP = 800;
    /** Elements of one list and characters of one text that a function makes. */
    static final int LARGEST_VALUE = 10_000;
    private static final int VALUES = 2_000_000;

    private int left = VALUES;

    /** @return whether so many more values may be made */
    boolean spend(int values) {
        left -= Math.min(values, left + 1);
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
