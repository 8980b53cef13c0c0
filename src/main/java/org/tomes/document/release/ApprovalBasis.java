package org.tomes.document.release;

import java.util.List;
import java.util.Optional;

/**
 * The information available to the approver of a policy besides its content. It is not printed in the document.
 *
 * @param evidenceReport version of the evidence report in force
 * @param deviations open findings of high severity, each with its decision
 * @param reason reason for the release although some of them are undecided; empty if there are none
 */
public record ApprovalBasis(Optional<VersionNumber> evidenceReport, List<HighSeverityDeviation> deviations,
        String reason) {

    /** For documents whose release does not depend on deviations. */
    public static final ApprovalBasis NONE = new ApprovalBasis(Optional.empty(), List.of(), "");

    public ApprovalBasis {
        deviations = List.copyOf(deviations);
    }
}
