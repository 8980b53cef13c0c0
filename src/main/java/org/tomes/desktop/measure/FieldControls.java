package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormModel;
import org.tomes.desktop.document.PlaceholderInput;
import org.tomes.desktop.document.ReadablePlaceholders;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The controls of a measure's form: each {@link Field} with the name of a field of the measure contains the control for
 * its kind. Lists and attributes have separate controllers.
 */
final class FieldControls {

    private final List<Field> fields;
    private final FieldInputs inputs;
    private final Consumer<FieldError> invalid;
    private final Texts texts;
    private final Dates dates;

    private final Supplier<LocalDate> today;
    /** The texts that can refer to values of rules. */
    private final List<PlaceholderInput> withValues = new ArrayList<>();

    /** @param invalid receives the error of input that is not a date */
    FieldControls(Parent view, FieldInputs inputs, Consumer<FieldError> invalid, Texts texts,
            Supplier<LocalDate> today) {
        this.today = today;
        this.fields = Field.findAll(view);
        this.inputs = inputs;
        this.invalid = invalid;
        this.texts = texts;
        this.dates = new Dates(texts.language());
        fields.forEach(field -> MeasureFields.find(field.getName())
                .ifPresent(measureField -> bind(measureField, field.getContent())));
    }

    /** Shows references to values of rules by their names, with these values. */
    void values(ReadablePlaceholders values) {
        withValues.forEach(input -> input.use(values));
    }

    private void bind(MeasureField<?> any, Node control) {
        switch (any) {
            case MeasureField.Text field when field.withValues() && control instanceof TextArea area ->
                withValues.add(new PlaceholderInput(area, inputs.input(field.name())));
            case MeasureField.Line _,MeasureField.Text _,MeasureField.Months _,MeasureField.Amount _,MeasureField.Tags _ ->
                ((TextInputControl) control).textProperty().bindBidirectional(inputs.input(any.name()));
            case MeasureField.Choice<?> field -> choice(field, box(control));
            case MeasureField.OptionalChoice<?> field -> setUpOptionalChoice(field, box(control));
            case MeasureField.Day field -> day(field, (DatePicker) control);
            // People are offered later, when they have been read.
            case MeasureField.OfPerson _ -> {
            }
            case MeasureField.Words _,MeasureField.Special<?> _ -> {
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> box(Node control) {
        return (ComboBox<T>) control;
    }

    private <E extends Enum<E>> void choice(MeasureField.Choice<E> field, ComboBox<E> box) {
        ComboBoxes.prepare(box, List.of(field.type().getEnumConstants()), constant -> texts.name("measure", constant));
        ObjectProperty<E> chosen = inputs.input(field.name());
        box.valueProperty().bindBidirectional(chosen);
    }

    private <E extends Enum<E>> void setUpOptionalChoice(MeasureField.OptionalChoice<E> field,
            ComboBox<Optional<E>> box) {
        List<Optional<E>> choices = Stream
                .concat(Stream.of(Optional.<E>empty()), Stream.of(field.type().getEnumConstants()).map(Optional::of))
                .toList();
        ComboBoxes.prepare(box, choices, choice -> choice.map(constant -> texts.name("measure", constant))
                .orElse(texts.get("desktop_measure.none")));
        ObjectProperty<Optional<E>> chosen = inputs.input(field.name());
        box.valueProperty().bindBidirectional(chosen);
    }

    private void day(MeasureField.Day field, DatePicker picker) {
        ComboBoxes.prepare(picker, dates, today,
                typed -> invalid.accept(new FieldError(field.name(), Message.of("desktop.invalidDate", typed))));
        ObjectProperty<LocalDate> day = inputs.input(field.name());
        picker.valueProperty().bindBidirectional(day);
    }

    /** Lets the form accept the text of a date field again once it is a date. */
    void correctable(FormModel<?> form) {
        fields.stream()
                .filter(field -> field.getContent() instanceof DatePicker)
                .forEach(field -> ComboBoxes.correctable((DatePicker) field.getContent(), dates, today, form,
                        field.getName()));
    }

    /** Offers active people, and inactive ones only if they are selected. */
    void people(List<Person> people) {
        for (MeasureField.OfPerson person : MeasureFields.of(MeasureField.OfPerson.class)) {
            ObjectProperty<Optional<PersonId>> chosen = inputs.input(person.name());
            fields.stream()
                    .filter(field -> field.getName().equals(person.name()))
                    .forEach(field -> ComboBoxes.people(box(field.getContent()), chosen, people,
                            texts.get("desktop_measure.none")));
        }
    }

    /** Commits typed days that were not confirmed. */
    void commitDays() {
        fields.stream()
                .map(Field::getContent)
                .filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast)
                .forEach(DatePicker::commitValue);
    }
}
