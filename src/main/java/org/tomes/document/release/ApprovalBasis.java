package org.tomes.document.release;

import java.util.List;
import java.util.Optional;

/**
 * What was on record for the approver of a policy besides its content. The document itself prints nothing of it.
 *
 * @param evidenceReport the version of the evidence report that was in force
 * @param deviations the open findings of high severity, each with what was decided about it
 * @param reason why the policy is released although nothing was decided about some of them; empty if there are none
 */
public record ApprovalBasis(Optional<VersionNumber> evidenceReport, List<HighDeviation> deviations, String reason) {

    /** Of documents whose release does not depend on deviations. */
    public static final ApprovalBasis NONE = new ApprovalBasis(Optional.empty(), List.of(), "");

    public ApprovalBasis {
        deviations = List.copyOf(deviations);
    }
}
