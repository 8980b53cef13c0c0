package org.tomes.cost;

/** How a bill accounts for prepayments: on the day of payment, or spread over the period for which they were paid. */
public enum CostKind {
    ACTUAL,
    AMORTIZED
}
