package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.measure.Exemption;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * The content of the fields for an exception of a measure. It is part of the input of the measure, so saving the
 * measure also saves the exception.
 *
 * @param row place of the exception in the list that the fields change; {@link #NEW} for a new one
 * @param until null if no date was entered
 */
record EnteredExemption(int row, String item, String reason, LocalDate until, Optional<PersonId> approvedBy,
        Optional<RiskLevel> risk, String assessment) {

    static final int NEW = -1;

    private static final Message MISSING = Message.of("desktop_measure.exemptionMissing");

    static EnteredExemption empty() {
        return new EnteredExemption(NEW, "", "", null, Optional.empty(), Optional.empty(), "");
    }

    /** Returns the fields of an exception in the list; the fields are empty if the list has no such row. */
    static EnteredExemption of(int row, List<Exemption> listed) {
        if (row < 0 || row >= listed.size()) {
            return empty();
        }
        Exemption exemption = listed.get(row);
        return new EnteredExemption(row, exemption.item(), exemption.reason(), exemption.until(),
                exemption.approvedBy(), exemption.residualRisk().map(ResidualRisk::level),
                exemption.residualRisk().map(ResidualRisk::assessment).orElse(""));
    }

    boolean isNew() {
        return row == NEW;
    }

    /**
     * Returns the row that the exception has once it is applied to the list; an empty new exception keeps the row
     * {@link #NEW}.
     */
    int rowIn(List<Exemption> listed) {
        return isNew() && isChanged(listed) ? listed.size() : row;
    }

    /**
     * Returns these fields without the approver if the end is later than in the list, because the approver did not
     * approve the later end.
     */
    EnteredExemption withoutOutdatedApproval(List<Exemption> listed) {
        EnteredExemption before = of(row, listed);
        boolean extended = until != null && before.until != null && until.isAfter(before.until);
        return extended && approvedBy.equals(before.approvedBy)
                ? new EnteredExemption(row, item, reason, until, Optional.empty(), risk, assessment)
                : this;
    }

    /** Whether the fields contain something that the list does not. */
    boolean isChanged(List<Exemption> listed) {
        return !equals(of(row, listed));
    }

    /** Returns an error for each field that must be filled in first, named like its field in the form. */
    List<FieldError> missing() {
        Stream.Builder<FieldError> errors = Stream.builder();
        if (item.isBlank()) {
            errors.add(new FieldError("exemptionItem", MISSING));
        }
        if (reason.isBlank()) {
            errors.add(new FieldError("exemptionReason", MISSING));
        }
        if (until == null) {
            errors.add(new FieldError("exemptionUntil", MISSING));
        }
        if (risk.isPresent() == assessment.isBlank()) {
            errors.add(new FieldError(risk.isPresent() ? "exemptionAssessment" : "exemptionRisk",
                    Message.of("desktop_measure.exemptionRiskIncomplete")));
        }
        return errors.build().toList();
    }

    /** Returns the list with this exception, which must be complete. */
    List<Exemption> appliedTo(List<Exemption> listed) {
        Exemption exemption = new Exemption(line(item), line(reason), until, approvedBy,
                risk.map(level -> new ResidualRisk(level, line(assessment))));
        List<Exemption> applied = new ArrayList<>(listed);
        if (isNew()) {
            applied.add(exemption);
        } else {
            applied.set(row, exemption);
        }
        return applied;
    }

    /** Returns the text without line breaks, which the notation of the audit trail excludes. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
