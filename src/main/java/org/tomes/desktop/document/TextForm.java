package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.tomes.desktop.common.RecordForm;
import org.tomes.document.text.DocumentSection;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** Title and text of one section while it is being edited. */
final class TextForm implements RecordForm<DocumentSection> {

    final StringProperty title = new SimpleStringProperty("");
    final StringProperty text = new SimpleStringProperty("");
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private DocumentSection base;

    TextForm() {
        title.addListener((property, before, now) -> typed("title"));
        text.addListener((property, before, now) -> typed("text"));
    }

    private void typed(String field) {
        errors.remove(field);
        dirty.set(base != null && !entered().equals(base));
    }

    Optional<DocumentSection> opened() {
        return Optional.ofNullable(base);
    }

    ObservableMap<String, Message> errors() {
        return errors;
    }

    @Override
    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    @Override
    public DocumentSection base() {
        return base;
    }

    @Override
    public DocumentSection entered() {
        return base.withText(title.get(), text.get());
    }

    @Override
    public void load(DocumentSection section) {
        base = section;
        title.set(section.title());
        text.set(section.text());
        errors.clear();
        dirty.set(false);
    }

    /** Closes the open section. */
    void clear() {
        base = null;
        title.set("");
        text.set("");
        errors.clear();
        dirty.set(false);
    }

    @Override
    public void rebase(DocumentSection newer) {
        base = newer;
        dirty.set(!entered().equals(base));
    }

    @Override
    public void show(List<FieldError> broken) {
        errors.clear();
        broken.forEach(error -> errors.put(error.field(), error.sentence()));
    }
}
