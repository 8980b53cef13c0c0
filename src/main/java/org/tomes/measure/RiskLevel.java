package org.tomes.measure;

/** How high the risk is that a measure answers, as the company's risk assessment says. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
