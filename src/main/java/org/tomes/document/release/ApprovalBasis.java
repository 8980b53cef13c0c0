package org.tomes.document.release;

import java.util.List;
import java.util.Optional;

/**
 * The information on which the approval of a policy is based, in addition to its content. The document does not print
 * it.
 *
 * @param evidenceReport version of the evidence report in force
 * @param deviations open findings of high severity, each with its decision
 * @param reason reason for releasing the policy although some deviations are undecided; empty if there is none
 */
public record ApprovalBasis(Optional<VersionNumber> evidenceReport, List<HighSeverityDeviation> deviations,
        String reason) {

    /** For documents whose release does not depend on deviations. */
    public static final ApprovalBasis NONE = new ApprovalBasis(Optional.empty(), List.of(), "");

    public ApprovalBasis {
        deviations = List.copyOf(deviations);
    }
}
