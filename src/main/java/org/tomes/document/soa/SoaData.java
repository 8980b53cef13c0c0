package org.tomes.document.soa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.soa.SoaSheets;
import org.tomes.text.Texts;

/**
 * The data of the Statement of Applicability, read from one state of the register.
 *
 * @param licensed whether the titles are those of the standard, which the company imported
 * @param azure results in the newest snapshot; empty if it contains no assessed control of ISO/IEC 27001
 * @param riskAssessmentNamed whether the text names the risk assessment on which the statement is based
 * @param corrected decisions that correct nonconformities, by control
 */
record SoaData(DocumentMetadata metadata, List<SoaRow> rows, PersonAndRoleNames names, boolean licensed,
        ControlStatuses proofs, ControlImplementationDates dates, Optional<IsoAssessments> azure,
        boolean riskAssessmentNamed, Map<String, List<Decision>> corrected) {

    SoaData {
        rows = List.copyOf(rows);
        corrected = Map.copyOf(corrected);
    }

    /** Reads the decisions of all controls once, because legend and rows both use them. */
    static SoaData of(DocumentMetadata metadata, List<SoaRow> rows, PersonAndRoleNames names, boolean licensed,
            ControlStatuses proofs, ControlImplementationDates dates, Optional<IsoAssessments> azure) {
        return new SoaData(metadata, rows, names, licensed, proofs, dates, azure, true,
                rows.stream().collect(Collectors.toMap(SoaRow::control, dates::nonconformityDecisions)));
    }

    SoaData withRiskAssessment(boolean named) {
        return new SoaData(metadata, rows, names, licensed, proofs, dates, azure, named, corrected);
    }

    boolean hasNonconformities() {
        return corrected.values().stream().anyMatch(decisions -> !decisions.isEmpty());
    }

    /** Returns the implementation status of a control; empty if it does not apply or applicability is undecided. */
    Optional<ImplementationState> state(SoaRow row) {
        return proofs.state(row);
    }

    /** Returns the data from the register and the snapshot about a control, in addition to its entry. */
    SoaSheets.Shown shown(SoaRow row, Texts texts, Formats formats) {
        boolean applies = row.entry().decision() != Applicability.NOT_APPLICABLE;
        return new SoaSheets.Shown(state(row), proofs.openDeviations(row),
                Stream.concat(gaps(row, texts).stream(),
                        applies ? proofs.proofNames(row, texts, formats).stream() : Stream.of()).toList(),
                applies ? evidence(row, texts) : List.of(),
                assessed(row).map(state -> texts.get("azure.regulatoryComplianceState." + state)).orElse(""));
    }

    /**
     * Returns the nonconformities of the control or of its rules, each with the decision that corrects it, or a note
     * that no measure is planned yet, with the decisions that require one.
     */
    List<String> gaps(SoaRow row, Texts texts) {
        return Stream.concat(nonconformities(row, texts), unplanned(row, texts).stream()).toList();
    }

    private Optional<String> unplanned(SoaRow row, Texts texts) {
        boolean isUnplanned = row.coverage() == ControlCoverage.NO_MEASURE && row.supporting().isEmpty()
                && row.entry().implementation().isBlank();
        return state(row).filter(state -> isUnplanned && state == ImplementationState.NOT_IMPLEMENTED).map(state -> {
            List<String> decided = dates.gapDecisions(row, state).map(Decision::code).toList();
            return texts.get("soa.controls.unplanned", decided.size(), String.join(", ", decided));
        });
    }

    private Stream<String> nonconformities(SoaRow row, Texts texts) {
        return corrected.getOrDefault(row.control(), List.of())
                .stream()
                .map(decision -> texts.get("soa.controls.nonconformity", String.join(", ", decision.nonconformities()),
                        decision.code()));
    }

    /** Returns the codes of the evidence for an applicable control, and whether checks are its only evidence. */
    List<String> evidence(SoaRow row, Texts texts) {
        List<String> codes = proofs.evidenceCodes(row, texts);
        return proofs.isCheckedOnly(row)
                ? Stream.concat(codes.stream(), Stream.of(texts.get("soa.controls.checked"))).toList()
                : codes;
    }

    /** Returns the result of Defender for Cloud for the control, in the subscription with the worst result. */
    Optional<RegulatoryComplianceState> assessed(SoaRow row) {
        return azure.flatMap(results -> row.annexAControl().flatMap(results::state));
    }

    /** Returns the person responsible for all controls; empty if there are several people, or none. */
    Optional<PersonId> soleOwner() {
        List<Optional<PersonId>> owners = owners();
        return owners.size() == 1 ? owners.getFirst() : Optional.empty();
    }

    /** Returns whether controls have different owners, or only some have one. */
    boolean ownersDiffer() {
        return owners().size() > 1;
    }

    private List<Optional<PersonId>> owners() {
        return rows.stream().map(row -> row.entry().owner()).distinct().toList();
    }
}
