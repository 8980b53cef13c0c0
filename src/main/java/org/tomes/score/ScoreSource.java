package org.tomes.score;

/** The origin of a sample. */
public enum ScoreSource {
    API,
    RESOURCE_GRAPH,
    LOG_ANALYTICS,
    MICROSOFT_GRAPH,
    CSV
}
