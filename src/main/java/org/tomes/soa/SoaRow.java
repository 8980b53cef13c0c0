package org.tomes.soa;

import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.Measure;

/**
 * One line of the Statement of Applicability: what was decided, and what measures say of it.
 *
 * @param entry open where nobody decided
 * @param title licensed, the company's own, or our label
 * @param text licensed; empty where the company brought none in
 * @param direct measures that fulfil the control, retired ones left out
 * @param supporting measures that help to
 */
public record SoaRow(SoaEntry entry, String title, String text, List<Measure> direct, List<Measure> supporting) {

    public SoaRow {
        direct = List.copyOf(direct);
        supporting = List.copyOf(supporting);
    }

    public String control() {
        return entry.control();
    }

    /** Empty for a control of the company's own. */
    public Optional<ControlId> annexA() {
        return entry.isOwn() ? Optional.empty() : ControlId.parse(entry.control());
    }

    public Coverage coverage() {
        return Coverage.of(entry.decision(), direct, supporting);
    }

    /** What the company says; where it says nothing, what its measures do. Empty where the control does not apply. */
    public Optional<ImplementationState> state() {
        if (entry.decision() == Applicability.NOT_APPLICABLE) {
            return Optional.empty();
        }
        return entry.state().or(() -> Optional.of(Coverage.state(direct, supporting)));
    }

    /** Whether an auditor would ask: not decided, applicable without a reason, or without a measure in force. */
    public boolean hasGap() {
        return entry.decision() == Applicability.OPEN || entry.decision() == Applicability.APPLICABLE
                && (!entry.hasReason() || coverage() != Coverage.COVERED);
    }

    /** For searching. */
    public String searched() {
        return String.join("\n", control(), title, entry.justification(), entry.law(), entry.contract(), entry.risk(),
                entry.goodPractice(), entry.implementation(),
                String.join(" ", direct.stream().map(Measure::code).toList()),
                String.join(" ", supporting.stream().map(Measure::code).toList()));
    }
}
