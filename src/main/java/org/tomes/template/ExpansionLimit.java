package org.tomes.template;

/**
 * Limits the size of an expanded template: a page of text with nested loops and deployments could exceed any memory.
 * Azure itself allows 800 resources and 4 MB.
 */
final class ExpansionLimit {

    /** Azure’s limit for one loop; from “Template best practices”. */
    static final int LONGEST_LOOP = 800;
    /** Maximum number of elements in a list, or characters in a text, that a function returns. */
    static final int LARGEST_VALUE = 10_000;
    private static final int VALUES = 2_000_000;

    private int left = VALUES;

    /** @return whether this number of further values is within the limit */
    boolean spend(int values) {
        left -= Math.min(values, left + 1);
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
