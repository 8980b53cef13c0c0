package org.tomes.finding.importing;

import org.tomes.check.CheckId;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.finding.ExternalReport;
import org.tomes.finding.Finding;

/**
 * One answer of another tool.
 *
 * @param check ours where it means the same, else theirs under a name of our form
 * @param failed whether something is wrong; otherwise the tool says that all is well
 */
public record ReportedResult(CheckId check, Subject resource, Severity severity, boolean failed,
        ExternalReport report) {

    public Finding.Key key() {
        return Finding.Key.of(check, resource.id());
    }
}
