package org.tomes.review;

/** The result of a review. */
public enum ReviewResult {
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    NOT_EFFECTIVE
}
