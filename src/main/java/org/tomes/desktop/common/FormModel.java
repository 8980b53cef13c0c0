package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tomes.ledger.AuditedRecord;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * What all forms of records have in common: the version that was read, whether the input differs from it, and the
 * errors at the fields. A form of one kind of record adds its fields, fills them from a record and makes a record of
 * them.
 */
public abstract class FormModel<R extends AuditedRecord> {

    private final Map<String, List<Observable>> inputs = new HashMap<>();
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private R base;
    private boolean loading;

    /** @param empty the record that the fields show at first */
    protected FormModel(R empty) {
        base = empty;
    }

    /** The record with the input, and with the identity and revision of {@link #base}. */
    public abstract R entered();

    /** Sets all fields to the values of the record. */
    protected abstract void fill(R record);

    /** The errors that can be found without the register. */
    protected List<FieldError> violations() {
        return List.of();
    }

    protected boolean differs() {
        return !entered().equals(base);
    }

    /**
     * Watches an input of a field, which may have several.
     *
     * @param name of the field in the audit trail
     * @param input a property, an observable list or an observable set
     */
    protected final void field(String name, Observable input) {
        inputs.computeIfAbsent(name, first -> new ArrayList<>()).add(input);
        Inputs.onEdit(input, this::edited);
    }

    /** Whether the form has an input for this field. */
    final boolean has(String field) {
        return inputs.containsKey(field);
    }

    /** To be called when the user has changed a field; shown errors that this may have mended disappear. */
    protected final void edited() {
        if (!loading) {
            dirty.set(differs());
            if (!errors.isEmpty()) {
                validate();
            }
        }
    }

    /** Shows a record as it was read; discards any input. */
    public final void load(R record) {
        loading = true;
        base = record;
        fill(record);
        errors.clear();
        dirty.set(false);
        loading = false;
    }

    /** Keeps the input, now based on this newer version. */
    public final void rebase(R newer) {
        base = newer;
        edited();
    }

    /** Keeps the input, now based on this newer version, except for these fields, which show the newer version. */
    final void rebase(R newer, Set<String> fields) {
        List<Runnable> kept = inputs.entrySet()
                .stream()
                .filter(input -> !fields.contains(input.getKey()))
                .flatMap(input -> input.getValue().stream())
                .map(Inputs::restoring)
                .toList();
        load(newer);
        kept.forEach(Runnable::run);
    }

    /** The record as it was read. */
    public final R base() {
        return base;
    }

    /** Whether the record has not been saved yet. */
    public final boolean isNew() {
        return base.revision() == 0;
    }

    /** Looks for errors that can be found without the register, and shows them. */
    public final boolean validate() {
        List<FieldError> broken = violations();
        show(broken);
        return broken.isEmpty();
    }

    /** Shows each error at its field, and no others. */
    public void show(List<FieldError> broken) {
        errors.keySet().retainAll(broken.stream().map(FieldError::field).toList());
        broken.reversed().forEach(error -> errors.put(error.field(), error.sentence()));
    }

    /** The first error of each field, by the field's name. */
    public final ObservableMap<String, Message> errors() {
        return errors;
    }

    /** Whether the input differs from what was read. */
    public final ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }
}
