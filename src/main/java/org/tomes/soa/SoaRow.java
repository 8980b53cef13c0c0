package org.tomes.soa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.ControlTheme;
import org.tomes.measure.Measure;

/**
 * One line of the Statement of Applicability: the decision on a control, and the measures for the control.
 *
 * @param entry entry; open if there is no decision
 * @param title the licensed title, the company's title, or Tomes' label
 * @param text the licensed text; empty if the company has not imported any
 * @param direct measures that fulfil the control, except retired ones
 * @param supporting measures that support the control
 * @param documented whether documents, records or evidence of the company implement the control without a measure
 */
public record SoaRow(SoaEntry entry, String title, String text, List<Measure> direct, List<Measure> supporting,
        boolean documented) {

    /** Orders Annex A controls numerically; custom controls follow. */
    public static final Comparator<SoaRow> BY_CONTROL = Comparator.comparing((SoaRow row) -> row.entry().isCustom())
            .thenComparing(row -> row.annexAControl().orElse(new ControlId(ControlTheme.ORGANISATIONAL, 1)))
            .thenComparing(SoaRow::control);

    public SoaRow {
        direct = List.copyOf(direct);
        supporting = List.copyOf(supporting);
    }

    /** Returns the row with another entry. */
    public SoaRow with(SoaEntry changed) {
        return new SoaRow(changed, title, text, direct, supporting, documented);
    }

    public String control() {
        return entry.control();
    }

    /** Returns the Annex A control; empty for a custom control. */
    public Optional<ControlId> annexAControl() {
        return entry.isCustom() ? Optional.empty() : ControlId.parse(entry.control());
    }

    /**
     * Returns the measures whose evidence also supports the control. These are the measures that fulfil it; if there
     * are none, those that support it.
     */
    public List<Measure> carrying() {
        return direct.isEmpty() ? supporting : direct;
    }

    public ControlCoverage coverage() {
        return ControlCoverage.of(entry.decision(), direct, supporting, documented);
    }

    /**
     * Returns the state that the company set; otherwise, the state derived from the measures. Empty if the control does
     * not apply.
     */
    public Optional<ImplementationState> state() {
        if (entry.decision() == Applicability.NOT_APPLICABLE) {
            return Optional.empty();
        }
        return entry.state().or(() -> Optional.of(ControlCoverage.state(direct, supporting)));
    }

    /**
     * Returns whether an auditor would object, because there is no decision, or because the control applies without a
     * reason or without a measure in force.
     */
    public boolean hasGap() {
        return entry.decision() == Applicability.OPEN || entry.decision() == Applicability.APPLICABLE
                && (!entry.hasReason() || coverage() != ControlCoverage.COVERED);
    }

    /** Returns the text in which searches look for words. */
    public String searched() {
        return String.join("\n", control(), title, entry.justification(), entry.law(), entry.contract(), entry.risk(),
                entry.goodPractice(), entry.implementation(),
                String.join(" ", direct.stream().map(Measure::code).toList()),
                String.join(" ", supporting.stream().map(Measure::code).toList()));
    }
}
