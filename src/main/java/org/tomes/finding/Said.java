package org.tomes.finding;

import java.util.List;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/**
 * All that one report of another tool says about one resource and subject.
 *
 * @param failed   whether anything is wrong
 * @param severity of the gravest answer
 * @param reports  at least one; those that complain where any does
 */
public record Said(Subject resource, Severity severity, boolean failed, List<Report> reports) {

    public Said {
        reports = List.copyOf(reports);
    }
}
