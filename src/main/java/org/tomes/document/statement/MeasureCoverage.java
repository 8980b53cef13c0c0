package org.tomes.document.statement;

import java.util.List;
import org.tomes.finding.Finding;

/**
 * What a measure covers.
 *
 * @param statements the statements that the measure implements, in the order of the catalogue
 * @param openFindings the open findings that the measure remediates
 */
public record MeasureCoverage(List<StatementKey> statements, List<Finding> openFindings) {

    static final MeasureCoverage NOTHING = new MeasureCoverage(List.of(), List.of());
}
