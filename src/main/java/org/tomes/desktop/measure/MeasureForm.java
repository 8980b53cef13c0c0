package org.tomes.desktop.measure;

import java.util.List;
import java.util.Locale;
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
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.OwnControl;
import org.tomes.measure.Status;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The form state of a measure: field values, unsaved changes and errors. */
final class MeasureForm implements RecordForm<Measure> {

    private final FieldInputs inputs;
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
        inputs = new FieldInputs(locale);
        code = inputs.input("code");
        title = inputs.input("title");
        status = inputs.input("status");
        interval = inputs.input("reviewIntervalMonths");
        scope = inputs.input("scope");
        notes = inputs.input("notes");
        goals = inputs.input("goals");
        controls = inputs.input("controls");
        ownControls = inputs.input("ownControls");
        exemptions = inputs.input("exemptions");
        related = inputs.input("related");
        documents = inputs.input("documents");
        inputs.all().forEach(input -> input.onEdit(this::edited));
        load(base);
    }

    FieldInputs inputs() {
        return inputs;
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
        inputs.all().forEach(input -> input.load(measure));
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
        inputs.all().forEach(input -> input.enter(measure, base));
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
        List<FieldError> broken = MeasureRules.violations(entered())
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
