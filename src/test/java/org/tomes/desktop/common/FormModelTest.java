package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.tomes.people.Person;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

class FormModelTest {

    private static final Message TOO_SHORT = Message.of("too.short");
    private static final Message TAKEN = Message.of("taken");

    private final Person stored = Person.ofName("Stored");
    private final Form form = new Form();

    private static final class Form extends FormModel<Person> {

        final StringProperty name = new SimpleStringProperty("");
        boolean failing;

        Form() {
            super(Person.ofName(""));
            field("name", name);
        }

        @Override
        protected void fill(Person person) {
            if (failing) {
                throw new IllegalStateException("test");
            }
            name.set("");
            name.set(person.name());
        }

        @Override
        public Person entered() {
            return new Person(base().id(), name.get(), "", "", base().deputy(), true, base().revision());
        }

        @Override
        protected List<FieldError> violations() {
            return name.get().length() < 2 ? List.of(new FieldError("name", TOO_SHORT)) : List.of();
        }
    }

    @Test
    void inputIsUnsavedOnlyWhileItDiffersFromWhatWasRead() {
        form.load(stored);
        assertThat(form.dirty().get()).isFalse();
        form.name.set("Other");
        assertThat(form.dirty().get()).isTrue();
        form.name.set("Stored");
        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void editsAreDetectedAfterARecordCouldNotBeShown() {
        form.load(stored);
        form.failing = true;
        assertThatThrownBy(() -> form.load(stored)).isInstanceOf(IllegalStateException.class);
        form.name.set("Other");
        assertThat(form.dirty().get()).isTrue();
    }

    @Test
    void inputEqualToTheStoredValueIsNotUnsaved() {
        form.load(stored);
        form.name.set("Other");
        form.rebase(new Person(stored.id(), "Third", "", "", stored.deputy(), true, 5));
        assertThat(form.dirty().get()).isTrue();
        assertThat(form.entered().name()).isEqualTo("Other");
        form.rebase(new Person(stored.id(), "Other", "", "", stored.deputy(), true, 6));
        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void correctedErrorDisappearsAndOthersRemain() {
        form.load(stored);
        form.show(List.of(new FieldError("name", TAKEN)));
        form.name.set("Other");
        assertThat(form.errors()).isEmpty();
        form.name.set("a");
        assertThat(form.errors()).isEmpty();
        assertThat(form.validate()).isFalse();
        assertThat(form.errors()).containsEntry("name", TOO_SHORT);
        form.name.set("b");
        assertThat(form.errors()).containsEntry("name", TOO_SHORT);
        form.name.set("bc");
        assertThat(form.errors()).isEmpty();
    }

    /** Such as 31 February, which a date field cannot pass on. */
    @Test
    void invalidTextIsUnsavedInputUntilCorrected() {
        form.load(stored);
        form.refuse(new FieldError("name", TAKEN));
        assertThat(form.dirty().get()).isTrue();
        assertThat(form.validate()).as("may be saved").isFalse();
        assertThat(form.errors()).containsEntry("name", TAKEN);

        form.accept("name");
        assertThat(form.dirty().get()).isFalse();
        assertThat(form.errors()).isEmpty();

        form.refuse(new FieldError("name", TAKEN));
        form.load(stored);
        assertThat(form.dirty().get()).isFalse();
        assertThat(form.validate()).isTrue();
    }

    @Test
    void firstErrorOfEachFieldIsShown() {
        form.show(List.of(new FieldError("name", TOO_SHORT), new FieldError("name", TAKEN)));
        assertThat(form.errors()).containsEntry("name", TOO_SHORT);
        form.load(stored);
        assertThat(form.errors()).isEmpty();
    }
}
