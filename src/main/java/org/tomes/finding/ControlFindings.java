package org.tomes.finding;

import java.util.List;
import org.tomes.catalogue.ControlId;
import org.tomes.check.Check;

/**
 * Checks and findings in Azure for one control.
 *
 * @param direct checks that verify a part of the control
 * @param supporting checks that only support the control
 * @param findings findings of all these checks, in the order of their numbers
 */
public record ControlFindings(ControlId control, List<Check> direct, List<Check> supporting, List<Finding> findings) {

    public ControlFindings {
        direct = List.copyOf(direct);
        supporting = List.copyOf(supporting);
        findings = List.copyOf(findings);
    }

    public List<Finding> open() {
        return findings.stream().filter(finding -> finding.state() == FindingState.OPEN).toList();
    }
}
