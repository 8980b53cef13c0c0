package org.tomes.finding.report;

import org.tomes.finding.Finding;
import org.tomes.finding.Report;
import org.tomes.posture.CheckId;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/**
 * One answer of another tool.
 *
 * @param check  ours where it means the same, else theirs under a name of our form
 * @param failed whether something is wrong; otherwise the tool says that all is well
 */
public record Reported(CheckId check, Subject resource, Severity severity, boolean failed, Report report) {

    public Finding.Key key() {
        return Finding.Key.of(check, resource.id());
    }
}
