package org.tomes.desktop.people;

import java.util.List;
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
import javafx.collections.ObservableMap;
import org.tomes.desktop.common.RecordForm;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The form state of a person. */
final class PersonForm implements RecordForm<Person> {

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty email = new SimpleStringProperty("");
    final StringProperty jobTitle = new SimpleStringProperty("");
    final ObjectProperty<Optional<PersonId>> deputy = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private Person base = Person.named("");

    PersonForm() {
        Stream.<ObservableValue<?>>of(name, email, jobTitle, deputy, active)
                .forEach(field -> field.addListener((property, before, now) -> dirty.set(!entered().equals(base))));
    }

    @Override
    public void load(Person person) {
        base = person;
        name.set(person.name());
        email.set(person.email());
        jobTitle.set(person.jobTitle());
        deputy.set(person.deputy());
        active.set(person.active());
        errors.clear();
        dirty.set(false);
    }

    /** Keeps the input, now based on this newer version. */
    @Override
    public void rebase(Person newer) {
        base = newer;
        dirty.set(true);
    }

    /** The person with the field values. */
    @Override
    public Person entered() {
        return new Person(base.id(), name.get().strip(), email.get().strip(), jobTitle.get().strip(), deputy.get(),
                active.get(), base.revision());
    }

    @Override
    public Person base() {
        return base;
    }

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
