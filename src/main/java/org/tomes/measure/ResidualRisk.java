package org.tomes.measure;

/**
 * The risk that, according to the company's assessment, remains while an exemption is in force.
 *
 * @param assessment the reasoning, with the compensating measures
 */
public record ResidualRisk(RiskLevel level, String assessment) {
}
