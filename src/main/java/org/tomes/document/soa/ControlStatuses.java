package org.tomes.document.soa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.document.policyrule.RuleId;
import org.tomes.measure.Measure;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** Implementation status and proofs of controls, determined from measures, documents, evidence and open deviations. */
public final class ControlStatuses {

    private final ControlDocumentedInformation documents;
    private final ControlDeviations deviations;
    private final ControlEvidence evidence;

    /**
     * @param documents documents in force and other records that implement controls
     * @param deviations open deviations
     * @param evidence evidence of controls
     */
    ControlStatuses(ControlDocumentedInformation documents, ControlDeviations deviations, ControlEvidence evidence) {
        this.documents = documents;
        this.deviations = deviations;
        this.evidence = evidence;
    }

    /**
     * Returns the documents and other records that implement a control. A policy rule counts if no measure in force
     * does.
     */
    private List<ControlDocumentedInformation.Proof> of(SoaRow row) {
        boolean isMeasured = !row.direct().isEmpty()
                || row.supporting().stream().anyMatch(measure -> measure.status().isInForce());
        return isMeasured ? documents.of(row.control()) : documents.proofsWithoutMeasures(row.control());
    }

    /** Names the proofs of a control. */
    public List<String> proofNames(SoaRow row, Texts texts, Formats formats) {
        return names(of(row), texts, formats);
    }

    /** Names the proofs of a clause of the standard. */
    List<String> clauseProofs(String clause, Texts texts, Formats formats) {
        return names(documents.of(clause), texts, formats);
    }

    private static List<String> names(List<ControlDocumentedInformation.Proof> proofs, Texts texts, Formats formats) {
        return proofs.stream().map(proof -> proof.words().in(texts, formats)).toList();
    }

    /**
     * Returns the implementation status of a control: the status that the company set; otherwise, the better of the
     * statuses according to its measures and according to other proofs. The control is at most partly implemented while
     * deviations are open (including those from measures that only support it), evidence is missing, or one of its
     * rules is not assessed. Empty if the control does not apply or its applicability is undecided.
     */
    public Optional<ImplementationState> state(SoaRow row) {
        if (row.entry().decision() != Applicability.APPLICABLE) {
            return Optional.empty();
        }
        return row.entry().state().or(() -> {
            ImplementationState claimed = claimed(row);
            boolean isProven = openDeviations(row) == 0 && deviatingSupport(row).isEmpty() && !isUnproven(row)
                    && deviations.unassessed(row.control()).isEmpty();
            return Optional
                    .of(claimed == ImplementationState.IMPLEMENTED && !isProven ? ImplementationState.PARTLY : claimed);
        });
    }

    /** Whether the company, not the register, determines the status of an applicable control. */
    boolean isSetByCompany(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE && row.entry().state().isPresent();
    }

    /**
     * Whether the company set the status of a control to implemented although evidence is missing, or deviations are
     * open, including those from measures that only support the control.
     */
    boolean isSetDespiteDeviations(SoaRow row) {
        return isSetByCompany(row) && claimed(row) == ImplementationState.IMPLEMENTED
                && (openDeviations(row) > 0 || !deviations.supporting(row.control()).isEmpty() || isUnproven(row));
    }

    private ImplementationState claimed(SoaRow row) {
        ImplementationState measures = row.state().orElse(ImplementationState.NOT_IMPLEMENTED);
        return of(row).stream()
                .map(ControlDocumentedInformation.Proof::state)
                .max(ImplementationState::compareTo)
                .filter(proven -> proven.compareTo(measures) > 0 && row.direct().isEmpty())
                .orElse(measures);
    }

    /**
     * Whether a control would count as implemented if the register contained evidence for it: an evidence item, a
     * signed-off review, a check that is met, or a document in force.
     */
    public boolean lacksEvidence(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE
                && row.entry().state().orElseGet(() -> claimed(row)) == ImplementationState.IMPLEMENTED
                && openDeviations(row) == 0 && isUnproven(row);
    }

    /** Whether the register contains neither a document in force nor evidence for a control. */
    boolean isUnproven(SoaRow row) {
        return of(row).isEmpty() && !evidence.has(row);
    }

    /** Returns the codes of the evidence for a control; expired evidence is marked. */
    List<String> evidenceCodes(SoaRow row, Texts texts) {
        return evidence.codes(row)
                .stream()
                .map(code -> evidence.expired().contains(code) ? texts.get("soa.controls.expired", code) : code)
                .toList();
    }

    /** Returns the status with the number of open deviations, or with the note that evidence is missing. */
    public String words(SoaRow row, Texts texts) {
        return words(row, state -> texts.name("soa", state), "soa.controls.openDeviations", texts)
                + (lacksEvidence(row) ? ", " + texts.get("soa.controls.noEvidence") : "");
    }

    /** Returns the status without the note that evidence is missing. */
    String words(SoaRow row, Function<ImplementationState, String> name, Texts texts) {
        return words(row, name, "soa.controls.deviations", texts);
    }

    private String words(SoaRow row, Function<ImplementationState, String> name, String deviations, Texts texts) {
        return state(row).map(name)
                .map(state -> openDeviations(row) > 0 ? texts.get(deviations, state, openDeviations(row)) : state)
                .orElse("");
    }

    /** Returns the rules because of which a control does not count as implemented, because they were not assessed. */
    List<RuleId> unassessed(SoaRow row) {
        return claimed(row) == ImplementationState.IMPLEMENTED && openDeviations(row) == 0 || !pending(row).isEmpty()
                ? deviations.unassessed(row.control())
                : List.of();
    }

    /**
     * Returns the measures not in force that are the reason why a control with measures of its own is only partly
     * implemented; none if its number of open deviations already is one.
     */
    List<Measure> pending(SoaRow row) {
        boolean isReason = !isSetByCompany(row) && !row.direct().isEmpty() && openDeviations(row) == 0
                && state(row).filter(ImplementationState.PARTLY::equals).isPresent();
        return isReason
                ? Stream.concat(row.direct().stream(), row.supporting().stream())
                        .filter(measure -> !measure.status().isInForce())
                        .toList()
                : List.of();
    }

    /** Returns the supporting measures whose deviations count, or would count, against the status implemented. */
    Set<String> deviatingSupport(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE && claimed(row) == ImplementationState.IMPLEMENTED
                && openDeviations(row) == 0 && !isUnproven(row) ? deviations.supporting(row.control()) : Set.of();
    }

    /** Whether a control counts as implemented although the newest snapshot is its only evidence. */
    boolean isCheckedOnly(SoaRow row) {
        return claimed(row) == ImplementationState.IMPLEMENTED && openDeviations(row) == 0 && of(row).isEmpty()
                && evidence.isCheckedOnly(row);
    }

    /**
     * Returns the IDs of the records and resources that deviate from an applicable control, and from measures whose
     * deviations prevent it from counting as implemented.
     */
    Stream<String> deviations(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE
                ? Stream.concat(deviations.of(row.control()).stream(), deviatingSupport(row).isEmpty() ? Stream.empty()
                        : deviations.deviationsFromSupportingMeasures(row.control()).stream())
                : Stream.empty();
    }

    /** Returns the codes of expired evidence for a control. */
    Stream<String> expiredEvidence(SoaRow row) {
        return evidence.codes(row).stream().filter(evidence.expired()::contains);
    }

    /** Returns the number of open deviations from an applicable control. */
    public int openDeviations(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE ? deviations.count(row.control()) : 0;
    }
}
