package org.tomes.desktop.people;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tomes.desktop.common.FormModel;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/** The form state of a person. */
final class PersonForm extends FormModel<Person> {

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty email = new SimpleStringProperty("");
    final StringProperty jobTitle = new SimpleStringProperty("");
    final ObjectProperty<Optional<PersonId>> deputy = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty active = new SimpleBooleanProperty(true);

    PersonForm() {
        super(Person.ofName(""));
        field("name", name);
        field("email", email);
        field("jobTitle", jobTitle);
        field("deputy", deputy);
        field("active", active);
    }

    @Override
    protected boolean closesWhenDiscarded() {
        return isNew();
    }

    @Override
    protected void fill(Person person) {
        name.set(person.name());
        email.set(person.email());
        jobTitle.set(person.jobTitle());
        deputy.set(person.deputy());
        active.set(person.active());
    }

    /** Returns the person with the field values. */
    @Override
    public Person entered() {
        return new Person(base().id(), name.get().strip(), email.get().strip(), jobTitle.get().strip(), deputy.get(),
                active.get(), base().revision());
    }

}
