package org.tomes.soa;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;

/**
 * The company's decision on one control.
 *
 * @param control {@code A.8.20}, or the number of a custom control
 * @param ownTitle title of a custom control; empty for Annex A
 * @param law the law that requires the control; empty if none does
 * @param contract the contract that requires the control; empty if none does
 * @param risk the risk that the control addresses, with the reference in the company's risk register
 * @param goodPractice why the control is good practice in this company
 * @param justification why the control applies or does not apply
 * @param state the implementation state, if it differs from the state according to the measures
 * @param evidence where an auditor finds evidence
 */
public record SoaEntry(String control, String ownTitle, Applicability decision, String law, String contract,
        String risk, String goodPractice, String justification, Optional<ImplementationState> state,
        String implementation, String evidence, Optional<PersonId> owner, int reviewIntervalMonths,
        Optional<LocalDate> nextReview, int revision) implements AuditedRecord {

    /** Creates the entry of a control without a decision. */
    public static SoaEntry open(String control) {
        return new SoaEntry(control, "", Applicability.OPEN, "", "", "", "", "", Optional.empty(), "", "",
                Optional.empty(), 12, Optional.empty(), 0);
    }

    /** Creates the entry of a custom control without a decision. */
    public static SoaEntry own(String control, String title) {
        return new SoaEntry(control, title, Applicability.OPEN, "", "", "", "", "", Optional.empty(), "", "",
                Optional.empty(), 12, Optional.empty(), 0);
    }

    public boolean hasReason() {
        return Stream.of(law, contract, risk, goodPractice).anyMatch(reason -> !reason.isBlank());
    }

    /** Returns whether the control is a custom control, not an Annex A control. */
    public boolean isCustom() {
        return !ownTitle.isEmpty();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.SOA, control, control);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("ownTitle", ownTitle, "decision", decision, "law", law, "contract", contract, "risk",
                risk, "goodPractice", goodPractice, "justification", justification, "state",
                state.map(Enum::name).orElse(""), "implementation", implementation, "evidence", evidence, "owner",
                owner.map(PersonId::toString).orElse(""), "reviewIntervalMonths", reviewIntervalMonths, "nextReview",
                nextReview.map(LocalDate::toString).orElse(""));
    }

    /**
     * Returns the same entry with each of its free texts formatted by the function. For example, values replace
     * references.
     */
    public SoaEntry withTexts(UnaryOperator<String> format) {
        return new SoaEntry(control, ownTitle, decision, format.apply(law), format.apply(contract), format.apply(risk),
                format.apply(goodPractice), format.apply(justification), state, format.apply(implementation),
                format.apply(evidence), owner, reviewIntervalMonths, nextReview, revision);
    }

    public SoaEntry withRevision(int newRevision) {
        return new SoaEntry(control, ownTitle, decision, law, contract, risk, goodPractice, justification, state,
                implementation, evidence, owner, reviewIntervalMonths, nextReview, newRevision);
    }

    public SoaEntry withDecision(Applicability value) {
        return new SoaEntry(control, ownTitle, value, law, contract, risk, goodPractice, justification, state,
                implementation, evidence, owner, reviewIntervalMonths, nextReview, revision);
    }

    public SoaEntry withOwner(Optional<PersonId> value) {
        return new SoaEntry(control, ownTitle, decision, law, contract, risk, goodPractice, justification, state,
                implementation, evidence, value, reviewIntervalMonths, nextReview, revision);
    }

    public SoaEntry withNextReview(Optional<LocalDate> value) {
        return new SoaEntry(control, ownTitle, decision, law, contract, risk, goodPractice, justification, state,
                implementation, evidence, owner, reviewIntervalMonths, value, revision);
    }
}
