package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tomes.ledger.AuditedRecord;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * Base class of the forms of records: the version that was read, whether the input differs from it, and the errors at
 * the fields. A form of one kind of record adds its fields, fills them from a record and creates a record from them.
 */
public abstract class FormModel<R extends AuditedRecord> {

    private final Map<String, List<Observable>> inputs = new HashMap<>();
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final BooleanProperty fresh = new SimpleBooleanProperty();
    private final List<Runnable> onLoad = new ArrayList<>();
    private final List<Runnable> onEdit = new ArrayList<>();
    private final List<Runnable> onRefused = new ArrayList<>();
    private R base;
    private final ListenerGuard suppression = new ListenerGuard();
    /** The error of a text that is not a valid value of its field, such as a nonexistent day, until it is corrected. */
    private Optional<FieldError> unreadable = Optional.empty();

    /** @param empty initial record in the fields */
    protected FormModel(R empty) {
        base = empty;
    }

    /** Returns the record with the input, and with the identity and revision of {@link #base}. */
    public abstract R entered();

    /** Sets all fields to the values of the record. */
    protected abstract void fill(R record);

    /** Returns the errors that can be detected without the register. */
    protected List<FieldError> violations() {
        return List.of();
    }

    protected boolean differs() {
        return !entered().equals(base);
    }

    /**
     * Observes an input of a field; a field may have several inputs.
     *
     * @param name name of the field in the audit trail
     * @param input a property, an observable list or an observable set
     */
    protected final void field(String name, Observable input) {
        inputs.computeIfAbsent(name, first -> new ArrayList<>()).add(input);
        Inputs.onEdit(input, () -> {
            accept(name);
            edited();
        });
    }

    /** Shows that the text in a field is not a valid value. Until the text is corrected, it counts as unsaved input. */
    public final void refuse(FieldError noValue) {
        unreadable = Optional.of(noValue);
        mark(List.of(noValue));
        dirty.set(true);
    }

    /** Removes the error of a text that was not a valid value of the field. */
    final void accept(String field) {
        if (unreadable.filter(error -> error.field().equals(field)).isPresent()) {
            unreadable = Optional.empty();
            errors.remove(field);
            dirty.set(differs());
        }
    }

    /** Whether the form has an input for this field. */
    final boolean has(String field) {
        return inputs.containsKey(field);
    }

    /** Called when the user has changed a field; updates the errors shown, which the change may have corrected. */
    protected final void edited() {
        if (!suppression.isActive()) {
            dirty.set(unreadable.isPresent() || differs());
            if (!errors.isEmpty()) {
                mark(broken());
            }
            onEdit.forEach(Runnable::run);
        }
    }

    /** @param listener called whenever the user has changed a field */
    final void onEdit(Runnable listener) {
        onEdit.add(listener);
    }

    /** Returns the texts in the fields, by field, and by field and index for further texts of a field. */
    final Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        textInputs().forEach((name, input) -> texts.put(name, input.getValueSafe()));
        return texts;
    }

    /** Sets the texts in the fields as if the user had entered them. */
    final void enter(Map<String, String> texts) {
        Map<String, StringProperty> present = textInputs();
        texts.forEach((name, text) -> Optional.ofNullable(present.get(name)).ifPresent(input -> input.set(text)));
    }

    private Map<String, StringProperty> textInputs() {
        Map<String, StringProperty> texts = new HashMap<>();
        inputs.forEach((name, all) -> {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof StringProperty text) {
                    texts.put(i == 0 ? name : name + '/' + i, text);
                }
            }
        });
        return texts;
    }

    /** Whether a record is being shown, so that changes of the inputs are not the user's. */
    public final boolean isLoading() {
        return suppression.isActive();
    }

    /** Shows a record as it was read; discards any input. */
    public final void load(R record) {
        suppression.during(() -> {
            base = record;
            fill(record);
            unreadable = Optional.empty();
            errors.clear();
            dirty.set(false);
            fresh.set(closesWhenDiscarded());
        });
        onLoad.forEach(Runnable::run);
    }

    /** Whether the form shows a record, existing or new. */
    protected boolean showsRecord() {
        return !base.ref().id().isEmpty();
    }

    /** @param listener called whenever the form shows another record, or another version of it */
    public final void onLoad(Runnable listener) {
        onLoad.add(listener);
    }

    /** Keeps the input, now based on this newer version. */
    public final void rebase(R newer) {
        base = newer;
        edited();
    }

    /** Keeps the input, now based on this newer version, except in these fields, which show the newer version. */
    final void rebase(R newer, Set<String> fields) {
        List<Runnable> restorers = inputs.entrySet()
                .stream()
                .filter(input -> !fields.contains(input.getKey()))
                .flatMap(input -> input.getValue().stream())
                .map(Inputs::restoring)
                .toList();
        load(newer);
        restorers.forEach(Runnable::run);
    }

    /** Returns the record as it was read. */
    public final R base() {
        return base;
    }

    /**
     * Whether the record in the form was not saved yet and does not exist without the form, so that discarding closes
     * it.
     */
    protected boolean closesWhenDiscarded() {
        return false;
    }

    /** Whether there is something to discard: input, or a new record. */
    public final BooleanBinding discardable() {
        return dirty.or(fresh);
    }

    /** Whether the record has not been saved yet. */
    public final boolean isNew() {
        return base.revision() == 0;
    }

    /** Shows the errors that can be detected without the register; returns whether there are none. */
    public final boolean validate() {
        List<FieldError> broken = broken();
        show(broken);
        return broken.isEmpty();
    }

    private List<FieldError> broken() {
        return Stream.concat(unreadable.stream(), violations().stream()).toList();
    }

    /** Shows these errors at their fields, and removes all others; focuses the first, since input was refused. */
    public final void show(List<FieldError> broken) {
        mark(broken);
        if (!errors.isEmpty()) {
            onRefused.forEach(Runnable::run);
        }
    }

    /** @param listener called when input was refused because of the errors that are shown */
    final void onRefused(Runnable listener) {
        onRefused.add(listener);
    }

    private void mark(List<FieldError> broken) {
        errors.keySet().retainAll(broken.stream().map(FieldError::field).toList());
        broken.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
    }

    /** Returns the first error of each field, by the field's name. */
    public final ObservableMap<String, Message> errors() {
        return errors;
    }

    /** Whether the input differs from the record that was read. */
    public final ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }
}
