package org.tomes.finding.importing;

import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;

/**
 * One result of another tool.
 *
 * @param check the equivalent check of Tomes; otherwise the id of the tool's check in the format of Tomes
 * @param failed whether the check failed; otherwise it passed
 */
public record ReportedResult(CheckId check, CheckedResource resource, Severity severity, boolean failed,
        ExternalCheckText report) {

    public Finding.Key key() {
        return Finding.Key.of(check, resource.id());
    }
}
