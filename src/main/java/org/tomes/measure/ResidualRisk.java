package org.tomes.measure;

/**
 * The risk that remains while an exception is in force, as assessed by the company.
 *
 * @param assessment the reasoning, with the compensating measures
 */
public record ResidualRisk(RiskLevel level, String assessment) {
}
