package org.tomes.desktop.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.desktop.common.RecordForm;
import org.tomes.measure.ControlLink;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.OwnControl;
import org.tomes.measure.Status;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The form state of a measure: field values, unsaved changes and errors. */
final class MeasureForm implements RecordForm<Measure> {

    private final Map<String, FieldInput<?>> inputs = new LinkedHashMap<>();
    final StringProperty code;
    final StringProperty title;
    final ObjectProperty<Status> status;
    final StringProperty interval;
    final StringProperty scope;
    final StringProperty notes;
    final ObservableSet<ProtectionGoal> goals;
    final ObservableList<ControlLink> controls;
    final ObservableList<OwnControl> ownControls;
    final ObservableList<Exemption> exemptions;
    final ObservableList<MeasureId> related;
    final ObservableList<DocumentLink> documents;

    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private Measure base = new MeasureBuilder().build();
    private boolean loading;

    /** @param locale determines the decimal separator of amounts */
    MeasureForm(Locale locale) {
        MeasureFields.ALL.forEach(field -> inputs.put(field.name(), FieldInput.of(field, locale)));
        code = input("code");
        title = input("title");
        status = input("status");
        interval = input("reviewIntervalMonths");
        scope = input("scope");
        notes = input("notes");
        goals = input("goals");
        controls = input("controls");
        ownControls = input("ownControls");
        exemptions = input("exemptions");
        related = input("related");
        documents = input("documents");
        inputs.values().forEach(input -> input.onEdit(this::edited));
        load(base);
    }

    /**
     * The property to which the control of a field is bound.
     *
     * @param <P> its type, as {@link FieldInput} determines it by the kind of the field
     */
    @SuppressWarnings("unchecked")
    <P extends Observable> P input(String field) {
        return (P) inputs.get(field).property();
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
        inputs.values().forEach(input -> input.load(measure));
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
        MeasureBuilder measure = base.change();
        inputs.values().forEach(input -> input.enter(measure, base));
        if (status.get() != Status.RETIRED) {
            measure.retiredReason("");
        }
        return measure.build();
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
