package org.tomes.demo;

/** The parts of the example company in the order in which they are created. */
public enum ExampleStep {
    PEOPLE,
    MEASURES,
    EARLIER_SNAPSHOT,
    DOCUMENTS,
    LATEST_SNAPSHOT,
    SCORE_AND_COSTS,
    CHANGES_AND_REVIEWS
}
