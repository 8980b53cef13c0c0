package org.tomes.cost;

/** The way a bill counts prepayments: on the day of payment, or spread over the period they are for. */
public enum CostKind {
    ACTUAL,
    AMORTIZED
}
