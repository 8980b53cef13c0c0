package org.tomes.desktop.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.measure.ControlLink;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.MeasureStatus;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * The form state for several measures: the fields that are set for all of them, and their values. All other fields
 * remain unchanged in each measure. Tags and controls are added to the existing ones of a measure.
 */
final class MeasureBulkForm {

    /** The reason why one of the measures cannot be changed. */
    record RowError(String code, Message sentence) {
    }

    /** A field whose value is removed from this number of measures. */
    record ClearedField(String name, int measures) {
    }

    /** Fields for which one value can be appropriate for several measures. */
    private static final List<String> FIELDS = Stream
            .concat(Stream.of("status", "kind", "owner", "deputy", "due", "done", "reviewIntervalMonths", "nextReview",
                    "riskLevel"), MeasureFields.of(MeasureField.Words.class).stream().map(MeasureField::name))
            .toList();

    private final FieldInputs inputs;
    final ObjectProperty<MeasureStatus> status;
    final StringProperty retiredReason;
    final StringProperty addedTags;
    final StringProperty removedTags = new SimpleStringProperty("");
    private final ObservableList<ControlLink> addedControls;
    private final ObservableList<CustomControlLink> addedOwnControls;
    private final Map<String, BooleanProperty> chosen = new LinkedHashMap<>();
    private final ObservableMap<String, Boolean> differing = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final ObservableList<RowError> rowErrors = FXCollections.observableArrayList();
    private List<Measure> measures = List.of();
    private Runnable listener = () -> {
    };
    private final ListenerGuard suppression = new ListenerGuard();

    MeasureBulkForm(Locale locale) {
        inputs = new FieldInputs(locale);
        status = inputs.input("status");
        retiredReason = inputs.input("retiredReason");
        addedTags = inputs.input("tags");
        addedControls = inputs.input("controls");
        addedOwnControls = inputs.input("ownControls");
        FIELDS.forEach(this::offer);
        Stream.<Observable>of(retiredReason, addedTags, removedTags, addedControls, addedOwnControls)
                .forEach(added -> added.addListener(changed -> edited()));
    }

    private void offer(String field) {
        BooleanProperty set = new SimpleBooleanProperty();
        chosen.put(field, set);
        inputs.inputOf(field).onEdit(() -> {
            if (!suppression.isActive()) {
                set.set(true);
            }
        });
        set.addListener((property, before, now) -> {
            if (!now) {
                loadCommon(field);
                errors.remove(field);
            }
            edited();
        });
        Stream.<Observable>of(set, inputs.inputOf(field).property())
                .forEach(edited -> edited.addListener(changed -> listener.run()));
    }

    /** Calls the listener whenever a field is chosen or its input changes. */
    void onEdit(Runnable edited) {
        listener = edited;
    }

    private void edited() {
        dirty.set(chosen.values().stream().anyMatch(BooleanProperty::get) || !addedTags.get().isBlank()
                || !removedTags.get().isBlank() || !addedControls.isEmpty() || !addedOwnControls.isEmpty());
    }

    FieldInputs inputs() {
        return inputs;
    }

    /** Whether this field can be set for all measures by {@link #chosen}. */
    static boolean offers(String field) {
        return FIELDS.contains(field);
    }

    /** Whether a field is set for all measures; editing the field sets it, and unsetting it discards the input. */
    BooleanProperty chosen(String field) {
        return chosen.get(field);
    }

    /** Returns whether the measures differ, by field. */
    ObservableMap<String, Boolean> differing() {
        return differing;
    }

    /** Shows other measures, or newer versions of them; keeps the input. */
    void load(List<Measure> selected) {
        if (!ids(selected).equals(ids(measures))) {
            rowErrors.clear();
        }
        measures = List.copyOf(selected);
        chosen.forEach((field, set) -> {
            if (!set.get()) {
                loadCommon(field);
            }
        });
    }

    private static List<MeasureId> ids(List<Measure> measures) {
        return measures.stream().map(Measure::id).toList();
    }

    private void loadCommon(String field) {
        suppression.during(() -> {
            differing.put(field, !inputs.inputOf(field).loadCommon(measures));
        });
    }

    void discard() {
        chosen.values().forEach(set -> set.set(false));
        Stream.of(retiredReason, addedTags, removedTags).forEach(text -> text.set(""));
        addedControls.clear();
        addedOwnControls.clear();
        errors.clear();
        rowErrors.clear();
        edited();
    }

    List<Measure> measures() {
        return measures;
    }

    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /**
     * The measures that the input changes.
     *
     * @param before the measures as they were read
     * @param entered the changed measures, in the same order
     */
    record Changes(List<Measure> before, List<Measure> entered) {

        boolean isEmpty() {
            return before.isEmpty();
        }
    }

    Changes changes() {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
        for (Measure measure : measures) {
            Measure changed = changed(measure);
            if (!changed.equals(measure)) {
                changes.before().add(measure);
                changes.entered().add(changed);
            }
        }
        return changes;
    }

    /** Returns the chosen fields that are empty, but have a value in some of the measures. */
    List<ClearedField> cleared() {
        return chosen.entrySet()
                .stream()
                .filter(field -> field.getValue().get())
                .map(field -> new ClearedField(field.getKey(),
                        (int) measures.stream().filter(inputs.inputOf(field.getKey())::clears).count()))
                .filter(field -> field.measures() > 0)
                .toList();
    }

    private Measure changed(Measure measure) {
        MeasureBuilder changed = measure.change();
        chosen.forEach((field, set) -> {
            if (set.get()) {
                inputs.inputOf(field).enter(changed, measure);
            }
        });
        if (chosen("status").get()) {
            changed.retiredReason(status.get() == MeasureStatus.RETIRED ? retiredReason.get().strip() : "");
        }
        List<String> tags = new ArrayList<>(measure.details().tags());
        tags.addAll(FieldInput.words(addedTags.get()));
        tags.removeAll(FieldInput.words(removedTags.get()));
        return changed.tags(tags)
                .controls(union(measure.controls(), addedControls, ControlLink::control))
                .ownControls(union(measure.details().ownControls(), addedOwnControls, CustomControlLink::control))
                .build();
    }

    /** Adds links to the present links; a control that is already linked keeps its kind of link. */
    private static <L> List<L> union(List<L> present, List<L> added, Function<L, Object> control) {
        List<Object> linked = present.stream().map(control).toList();
        return Stream.concat(present.stream(), added.stream().filter(link -> !linked.contains(control.apply(link))))
                .toList();
    }

    /**
     * Checks everything that does not depend on the register: shows errors of the input at its fields, and others by
     * measure.
     */
    boolean validate() {
        List<FieldError> missing = chosen.entrySet()
                .stream()
                .filter(field -> field.getValue().get() && !inputs.inputOf(field.getKey()).isChosen())
                .map(field -> new FieldError(field.getKey(), Message.of("desktop_measure.bulk.choose")))
                .toList();
        show(missing);
        if (missing.isEmpty()) {
            check(changes().entered());
        }
        return errors.isEmpty() && rowErrors.isEmpty();
    }

    private void check(List<Measure> changed) {
        List<List<FieldError>> broken = changed.stream().map(MeasureRules::violations).toList();
        List<FieldError> common = broken.isEmpty() ? List.of()
                : broken.getFirst()
                        .stream()
                        .filter(error -> broken.stream().allMatch(row -> row.contains(error)))
                        .toList();
        show(common);
        for (int i = 0; i < changed.size(); i++) {
            String code = changed.get(i).code();
            broken.get(i)
                    .stream()
                    .filter(error -> !common.contains(error) || !hasField(error))
                    .forEach(error -> rowErrors.add(new RowError(code, error.sentence())));
        }
    }

    private static boolean hasField(FieldError error) {
        return offers(error.field()) || error.field().equals("retiredReason") || error.field().equals("tags");
    }

    /** Shows errors at their fields; returns whether the form has a field for at least one of the errors. */
    boolean show(List<FieldError> broken) {
        errors.clear();
        rowErrors.clear();
        broken.reversed()
                .stream()
                .filter(MeasureBulkForm::hasField)
                .forEach(error -> errors.put(error.field(), error.sentence()));
        return !errors.isEmpty();
    }

    /** Shows the reason why one of the measures could not be changed. */
    void show(RowError error) {
        rowErrors.setAll(List.of(error));
    }

    ObservableMap<String, Message> errors() {
        return errors;
    }

    ObservableList<RowError> rowErrors() {
        return rowErrors;
    }
}
