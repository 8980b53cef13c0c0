package org.tomes.desktop.soa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tomes.desktop.common.FormModel;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRules;
import org.tomes.soa.SoaService;

/** The form state of one line of the Statement of Applicability. */
final class SoaForm extends FormModel<SoaEntry> {

    final StringProperty control = new SimpleStringProperty("");
    final StringProperty ownTitle = new SimpleStringProperty("");
    final ObjectProperty<Applicability> decision = new SimpleObjectProperty<>(Applicability.OPEN);
    final StringProperty law = new SimpleStringProperty("");
    final StringProperty contract = new SimpleStringProperty("");
    final StringProperty risk = new SimpleStringProperty("");
    final StringProperty goodPractice = new SimpleStringProperty("");
    final StringProperty justification = new SimpleStringProperty("");
    final ObjectProperty<Optional<ImplementationState>> state = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty implementation = new SimpleStringProperty("");
    final StringProperty evidence = new SimpleStringProperty("");
    final ObjectProperty<Optional<PersonId>> owner = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty interval = new SimpleStringProperty("12");
    final ObjectProperty<LocalDate> nextReview = new SimpleObjectProperty<>();

    SoaForm() {
        super(SoaEntry.open(""));
        field("control", control);
        field("ownTitle", ownTitle);
        field("decision", decision);
        field("law", law);
        field("contract", contract);
        field("risk", risk);
        field("goodPractice", goodPractice);
        field("justification", justification);
        field("state", state);
        field("implementation", implementation);
        field("evidence", evidence);
        field("owner", owner);
        field("reviewIntervalMonths", interval);
        field("nextReview", nextReview);
    }

    @Override
    protected void fill(SoaEntry entry) {
        control.set(entry.control());
        ownTitle.set(entry.ownTitle());
        decision.set(entry.decision());
        law.set(entry.law());
        contract.set(entry.contract());
        risk.set(entry.risk());
        goodPractice.set(entry.goodPractice());
        justification.set(entry.justification());
        state.set(entry.state());
        implementation.set(entry.implementation());
        evidence.set(entry.evidence());
        owner.set(entry.owner());
        interval.set(String.valueOf(entry.reviewIntervalMonths()));
        nextReview.set(entry.nextReview().orElse(null));
    }

    @Override
    public SoaEntry entered() {
        int months = interval.get().strip().matches("\\d{1,4}") ? Integer.parseInt(interval.get().strip()) : -1;
        return new SoaEntry(base().control().isEmpty() ? SoaService.number(control.get()) : base().control(),
                ownTitle.get().strip(), decision.get(), law.get(), contract.get(), risk.get(), goodPractice.get(),
                justification.get(), state.get(), implementation.get(), evidence.get(), owner.get(), months,
                Optional.ofNullable(nextReview.get()), base().revision());
    }

    @Override
    protected List<FieldError> violations() {
        return SoaRules.violations(entered());
    }

}
