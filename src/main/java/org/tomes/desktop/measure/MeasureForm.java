package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.desktop.common.RecordForm;
import org.tomes.measure.ControlLink;
import org.tomes.measure.Kind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.Status;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The form state of a measure: field values, unsaved changes and errors. */
final class MeasureForm implements RecordForm<Measure> {

    private static final int NO_NUMBER = -1;

    final StringProperty code = new SimpleStringProperty("");
    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.TECHNICAL);
    final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.PLANNED);
    final StringProperty target = new SimpleStringProperty("");
    final StringProperty implementation = new SimpleStringProperty("");
    final StringProperty scope = new SimpleStringProperty("");
    final ObjectProperty<Optional<PersonId>> owner = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<PersonId>> deputy = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<LocalDate> due = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> done = new SimpleObjectProperty<>();
    final StringProperty interval = new SimpleStringProperty("12");
    final ObjectProperty<LocalDate> nextReview = new SimpleObjectProperty<>();
    final ObservableSet<ProtectionGoal> goals = FXCollections.observableSet();
    final ObservableList<ControlLink> controls = FXCollections.observableArrayList();
    final StringProperty notes = new SimpleStringProperty("");
    final StringProperty retiredReason = new SimpleStringProperty("");
    final DetailsForm details;

    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private Measure base = new MeasureBuilder().build();
    private boolean loading;

    /** @param locale determines the decimal separator of amounts */
    MeasureForm(Locale locale) {
        details = new DetailsForm(locale);
        Stream.<ObservableValue<?>>of(code, title, kind, status, target, implementation, scope, owner, deputy, due,
                done, interval, nextReview, notes, retiredReason)
                .forEach(field -> field.addListener((property, before, now) -> edited()));
        Stream.concat(Stream.of(goals, controls), details.observables().stream())
                .forEach(many -> many.addListener(changed -> edited()));
        load(base);
    }

    private void edited() {
        if (!loading) {
            dirty.set(!entered().equals(base));
            if (!errors.isEmpty()) {
                validate();
            }
        }
    }

    /** Shows a measure as it was read; discards any input. */
    @Override
    public void load(Measure measure) {
        loading = true;
        base = measure;
        code.set(measure.code());
        title.set(measure.title());
        kind.set(measure.kind());
        status.set(measure.status());
        target.set(measure.target());
        implementation.set(measure.implementation());
        scope.set(measure.scope());
        owner.set(measure.owner());
        deputy.set(measure.deputy());
        due.set(measure.due().orElse(null));
        done.set(measure.done().orElse(null));
        interval.set(String.valueOf(measure.reviewIntervalMonths()));
        nextReview.set(measure.nextReview().orElse(null));
        goals.clear();
        goals.addAll(measure.goals());
        controls.setAll(measure.controls());
        notes.set(measure.notes());
        retiredReason.set(measure.retiredReason());
        details.load(measure.details());
        errors.clear();
        dirty.set(false);
        loading = false;
    }

    /** Keeps the input, now based on this newer version. */
    @Override
    public void rebase(Measure newer) {
        base = newer;
        dirty.set(true);
    }

    /** The measure with the field values. */
    @Override
    public Measure entered() {
        return base.change()
                .code(code.get().strip())
                .title(title.get().strip())
                .kind(kind.get())
                .status(status.get())
                .target(target.get())
                .implementation(implementation.get())
                .scope(scope.get())
                .owner(owner.get())
                .deputy(deputy.get())
                .due(Optional.ofNullable(due.get()))
                .done(Optional.ofNullable(done.get()))
                .reviewIntervalMonths(number(interval.get()))
                .nextReview(Optional.ofNullable(nextReview.get()))
                .goals(goals)
                .controls(controls)
                .notes(notes.get())
                .details(details.details())
                .retiredReason(status.get() == Status.RETIRED ? retiredReason.get() : "")
                .build();
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : NO_NUMBER;
    }

    /** Whether the measure has not been saved yet. */
    boolean isNew() {
        return base.revision() == 0;
    }

    @Override
    public Measure base() {
        return base;
    }

    /** Checks all rules that do not depend on the register. */
    @Override
    public boolean validate() {
        List<FieldError> broken = MeasureRules.broken(entered())
                .stream()
                .filter(error -> !(isNew() && error.field().equals("code") && code.get().isBlank()))
                .toList();
        show(broken);
        return broken.isEmpty();
    }

    /** Shows the first error of each field. */
    @Override
    public void show(List<FieldError> broken) {
        errors.keySet().retainAll(broken.stream().map(FieldError::field).toList());
        broken.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
    }

    ObservableMap<String, Message> errors() {
        return errors;
    }

    @Override
    public ReadOnlyBooleanProperty dirty() {
        return dirty;
    }
}
