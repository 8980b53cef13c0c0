package org.tomes.cost;

/** Accounting of prepayments in a bill: on the day of payment, or spread over their period. */
public enum CostKind {
    ACTUAL,
    AMORTIZED
}
