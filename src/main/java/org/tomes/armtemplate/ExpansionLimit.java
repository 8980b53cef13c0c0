package org.tomes.armtemplate;

/**
 * Limits the size of an expanded template, because a page of text with nested loops and deployments could exceed any
 * memory. Azure allows 800 resources and 4 MB.
 */
final class ExpansionLimit {

    /** Azure’s limit for the length of one loop; from “Template best practices”. */
    static final int MAX_LOOP_LENGTH = 800;
    /** Maximum number of elements in a list, or characters in a text, that a function returns. */
    static final int LARGEST_VALUE = 10_000;
    private static final int VALUES = 2_000_000;

    private int remaining = VALUES;

    /**
     * @return whether the limit permits this number of further values
     */
    boolean spend(int values) {
        remaining -= Math.min(values, remaining + 1);
        return remaining >= 0;
    }

    boolean isSpent() {
        return remaining < 0;
    }
}
