package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** Prepares the selection controls of a form. */
public final class ComboBoxes {

    private ComboBoxes() {
    }

    public static <T> void prepare(ComboBox<T> box, List<T> items, Function<T, String> name) {
        box.setConverter(nameConverter(name));
        offer(box, items, box.getValue());
    }

    /**
     * Replaces the items. If a combo box kept its value, it would show the item that is now at the former index of the
     * value.
     *
     * @param value the new value; null for none
     */
    public static <T> void offer(ComboBox<T> box, List<T> items, T value) {
        box.setValue(null);
        box.getItems().setAll(items);
        box.setValue(value);
    }

    /**
     * Runs an action when the user has chosen a value. While the list is open, the arrow keys only move the selection.
     * Enter, a click or leaving the list chooses the selected value.
     */
    public static <T> void onValueChosen(ComboBox<T> box, Runnable taken) {
        ObjectProperty<T> before = new SimpleObjectProperty<>();
        box.showingProperty().subscribe(showing -> {
            if (showing) {
                before.set(box.getValue());
            } else if (!Objects.equals(before.get(), box.getValue())) {
                taken.run();
            }
        });
        box.valueProperty().addListener((property, old, value) -> {
            if (!box.isShowing()) {
                before.set(value);
                taken.run();
            }
        });
    }

    /** Returns a converter for values that are never parsed from their names. */
    private static <T> StringConverter<T> nameConverter(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    /**
     * Offers the active people, and "nobody"; inactive people appear only if they are selected.
     *
     * @param chosen keeps its value when other people are offered
     * @param emptyText the text for "nobody"
     */
    public static void people(ComboBox<Optional<PersonId>> box, ObjectProperty<Optional<PersonId>> chosen,
            List<Person> people, String emptyText) {
        Map<PersonId, String> names = Person.namesById(people);
        Optional<PersonId> before = chosen.get();
        box.valueProperty().unbindBidirectional(chosen);
        prepare(box,
                Stream.concat(Stream.of(Optional.<PersonId>empty()),
                        people.stream().filter(Person::active).map(person -> Optional.of(person.id()))).toList(),
                id -> id.map(names::get).orElse(emptyText));
        box.setValue(before);
        box.valueProperty().bindBidirectional(chosen);
    }

    /**
     * @param today for dates entered as a distance, such as {@code +3m}
     * @param invalid receives input that is not a date; the previous date is kept
     */
    public static void prepare(DatePicker picker, Dates dates, Supplier<LocalDate> today, Consumer<String> invalid) {
        picker.addEventHandler(ComboBoxBase.ON_SHOWING, showing -> dates.useForCalendars());
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : dates.show(day);
            }

            @Override
            public LocalDate fromString(String typed) {
                if (typed == null || typed.isBlank()) {
                    return null;
                }
                return dates.read(typed, today.get()).orElseGet(() -> {
                    invalid.accept(typed.strip());
                    return picker.getValue();
                });
            }
        });
    }

    /** Like {@link #prepare(DatePicker, Dates, Supplier, Consumer)}, for a field of a form. */
    public static void prepare(DatePicker picker, Dates dates, Supplier<LocalDate> today, FormModel<?> form,
            String field) {
        prepare(picker, dates, today,
                typed -> form.refuse(new FieldError(field, Message.of("desktop.invalidDate", typed))));
        correctable(picker, dates, today, form, field);
    }

    /** Lets the form accept the text of a field again once it is a date, and show the date of another record. */
    public static void correctable(DatePicker picker, Dates dates, Supplier<LocalDate> today, FormModel<?> form,
            String field) {
        picker.getEditor().textProperty().addListener((property, before, typed) -> {
            if (typed.isBlank() || dates.read(typed, today.get()).isPresent()) {
                form.accept(field);
            }
        });
        form.onLoad(() -> picker.getEditor().setText(picker.getConverter().toString(picker.getValue())));
    }
}
