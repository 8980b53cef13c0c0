package org.tomes.cost;

/** How a bill counts what was paid in advance: on the day it was paid, or spread over the time it is for. */
public enum CostKind {
    ACTUAL,
    AMORTIZED
}
