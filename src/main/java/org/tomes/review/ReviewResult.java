package org.tomes.review;

/** What a review found of the thing that was reviewed. */
public enum ReviewResult {
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    NOT_EFFECTIVE
}
