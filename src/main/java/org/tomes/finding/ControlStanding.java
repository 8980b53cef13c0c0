package org.tomes.finding;

import java.util.List;
import org.tomes.catalogue.ControlId;
import org.tomes.check.Check;
import org.tomes.check.Severity;

/**
 * What is known of one control from Azure.
 *
 * @param direct checks that answer a part of the control themselves
 * @param supporting checks that only support it
 * @param findings of all these checks, in the order of their numbers
 */
public record ControlStanding(ControlId control, List<Check> direct, List<Check> supporting, List<Finding> findings) {

    public ControlStanding {
        direct = List.copyOf(direct);
        supporting = List.copyOf(supporting);
        findings = List.copyOf(findings);
    }

    public List<Finding> open() {
        return findings.stream().filter(finding -> finding.state() == State.OPEN).toList();
    }

    /** How many findings of this severity are open. */
    public int open(Severity severity) {
        return (int) open().stream().filter(finding -> finding.severity() == severity).count();
    }
}
