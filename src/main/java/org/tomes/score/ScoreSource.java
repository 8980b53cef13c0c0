package org.tomes.score;

/** Where a sample comes from. */
public enum ScoreSource {
    API,
    RESOURCE_GRAPH,
    LOG_ANALYTICS,
    MICROSOFT_GRAPH,
    CSV
}
