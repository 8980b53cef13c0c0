package org.tomes.document.compose;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.check.Severity;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.review.decision.Decision;

/**
 * A difference in Azure at a resource of a rejected change. It is unknown whether the difference implements that
 * change.
 *
 * @param requests numbers of the rejected changes
 * @param findings numbers of the open findings of high severity about the resource
 * @param decisions management's decisions about the resource or the rejected changes
 */
public record RejectedButImplementedChange(String resource, String requests, String findings,
        List<Decision> decisions) {

    /** @param findings all findings of the register */
    public static RejectedButImplementedChange of(ChangeReconciliation.Entry entry, Remediations remediations,
            Collection<Finding> findings) {
        return new RejectedButImplementedChange(entry.observed().resource().name(),
                entry.rejected().stream().map(change -> "#" + change.number()).collect(Collectors.joining(", ")),
                findings.stream()
                        .filter(finding -> finding.state() == FindingState.OPEN && finding.severity() == Severity.HIGH)
                        .filter(finding -> finding.resource()
                                .id()
                                .equalsIgnoreCase(entry.observed().resource().id().toString()))
                        .map(finding -> finding.id().toString())
                        .collect(Collectors.joining(", ")),
                Stream.concat(remediations.decisionsAbout(entry.observed().resource().id().toString()).stream(),
                        entry.rejected()
                                .stream()
                                .flatMap(change -> remediations.decisionsNaming("#" + change.number()).stream()))
                        .distinct()
                        .toList());
    }

    /** Returns the resource, with its findings in brackets. */
    public String place() {
        return findings.isEmpty() ? resource : resource + " (" + findings + ")";
    }
}
