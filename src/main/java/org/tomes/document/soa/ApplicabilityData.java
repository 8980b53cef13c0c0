package org.tomes.document.soa;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Names;
import org.tomes.inventory.view.ComplianceState;
import org.tomes.people.PersonId;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;

/**
 * What the Statement of Applicability is made of, read from the register at one moment.
 *
 * @param licensed whether the titles are those of the standard, which the company brought in
 * @param azure results of the newest snapshot; empty if it assesses no control by ISO/IEC 27001
 */
record ApplicabilityData(DocumentMetadata metadata, List<SoaRow> rows, Names names, boolean licensed,
        RegisterProofs proofs, Optional<IsoAssessments> azure) {

    ApplicabilityData {
        rows = List.copyOf(rows);
    }

    /** How far a control is; empty if it does not apply or nobody decided whether it does. */
    Optional<ImplementationState> state(SoaRow row) {
        return proofs.state(row);
    }

    /** What Defender for Cloud reports for the control in the subscription where the result is worst. */
    Optional<ComplianceState> assessed(SoaRow row) {
        return azure.flatMap(results -> row.annexA().flatMap(results::state));
    }

    /** Who answers for most controls, so that only the others have to be named. */
    Optional<PersonId> usualOwner() {
        return rows.stream()
                .flatMap(row -> row.entry().owner().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<PersonId, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(PersonId::toString))))
                .map(Map.Entry::getKey);
    }
}
