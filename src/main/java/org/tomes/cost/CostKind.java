package org.tomes.cost;

/** How a bill accounts for prepayments: on the day of payment, or spread over their period. */
public enum CostKind {
    ACTUAL,
    AMORTIZED
}
