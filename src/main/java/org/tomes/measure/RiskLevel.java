package org.tomes.measure;

/** The level of the risk that a measure addresses, as in the company's risk assessment. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
