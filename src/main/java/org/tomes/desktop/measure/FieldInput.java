package org.tomes.desktop.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.tomes.desktop.common.Inputs;
import org.tomes.measure.AmountText;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.problem.Problem;

/**
 * The input for one field of a measure. Controls are bound to its property, whose type depends on the kind of the
 * field.
 *
 * @param show sets the property to a value
 * @param read returns the value in the property; receives the value before it was edited
 * @param clear clears the value
 */
record FieldInput<T>(MeasureField<T> field, Observable property, Consumer<T> show, UnaryOperator<T> read,
        Runnable clear) {

    /** Represents input that is not a number; the rules of measures reject it. */
    private static final int NO_NUMBER = -1;

    /** @param locale determines the decimal separator of amounts */
    static FieldInput<?> of(MeasureField<?> any, Locale locale) {
        return switch (any) {
            case MeasureField.Line field -> text(field, line -> line, (typed, before) -> typed.strip());
            case MeasureField.Text field -> text(field, text -> text, (typed, before) -> typed);
            case MeasureField.Months field -> text(field, String::valueOf, (typed, before) -> months(typed.strip()));
            case MeasureField.Amount field -> text(field, amount -> AmountText.format(amount, locale),
                    (typed, before) -> amount(typed, before, locale));
            case MeasureField.Tags field ->
                text(field, tags -> String.join(", ", tags), (typed, before) -> words(typed));
            case MeasureField.Day field -> day(field);
            case MeasureField.Choice<?> field -> value(field, null);
            case MeasureField.OptionalChoice<?> field -> value(field, null);
            case MeasureField.OfPerson field -> value(field, null);
            case MeasureField.Words field -> value(field, List.of());
            case MeasureField.Goals field -> set(field);
            case MeasureField.ControlLinks field -> list(field);
            case MeasureField.Exemptions field -> list(field);
            case MeasureField.Related field -> list(field);
            case MeasureField.Documents field -> list(field);
            case MeasureField.OwnControls field -> list(field);
        };
    }

    private static <T> FieldInput<T> text(MeasureField<T> field, Function<T, String> format,
            BiFunction<String, T, T> read) {
        StringProperty property = new SimpleStringProperty("");
        return new FieldInput<>(field, property, value -> property.set(format.apply(value)),
                before -> read.apply(property.get(), before), () -> property.set(""));
    }

    private static <T> FieldInput<T> value(MeasureField<T> field, T emptyValue) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(emptyValue);
        return new FieldInput<>(field, property, property::set, before -> property.get(),
                () -> property.set(emptyValue));
    }

    private static FieldInput<Optional<LocalDate>> day(MeasureField.Day field) {
        ObjectProperty<LocalDate> property = new SimpleObjectProperty<>();
        return new FieldInput<>(field, property, day -> property.set(day.orElse(null)),
                before -> Optional.ofNullable(property.get()), () -> property.set(null));
    }

    private static <E> FieldInput<List<E>> list(MeasureField<List<E>> field) {
        ObservableList<E> list = FXCollections.observableArrayList();
        return new FieldInput<>(field, list, list::setAll, before -> list, list::clear);
    }

    private static <E> FieldInput<Set<E>> set(MeasureField<Set<E>> field) {
        ObservableSet<E> set = FXCollections.observableSet(new HashSet<>());
        return new FieldInput<>(field, set, values -> {
            set.clear();
            set.addAll(values);
        }, before -> set, set::clear);
    }

    private static int months(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : NO_NUMBER;
    }

    /** Returns the amount; unchanged text keeps the exact original amount, which formatting may have rounded. */
    private static Optional<BigDecimal> amount(String typed, Optional<BigDecimal> before, Locale locale) {
        if (typed.equals(AmountText.format(before, locale))) {
            return before;
        }
        try {
            return AmountText.parse(typed, locale);
        } catch (Problem e) {
            return Optional.of(BigDecimal.valueOf(NO_NUMBER));
        }
    }

    /** Whether the field has a value in this measure, but none in the input. */
    boolean clears(Measure measure) {
        T before = field.of(measure);
        return !isEmpty(before) && isChosen() && isEmpty(read.apply(before));
    }

    private static boolean isEmpty(Object value) {
        return value.equals(Optional.empty()) || value.equals("") || value.equals(0) || value.equals(List.of());
    }

    static List<String> words(String typed) {
        return Stream.of(typed.split("[,;]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    void load(Measure measure) {
        show.accept(field.of(measure));
    }

    /** Shows the value common to all these measures, or none if they differ; returns whether the values are equal. */
    boolean loadCommon(List<Measure> measures) {
        boolean agree = measures.stream().map(field::of).distinct().count() == 1;
        if (agree) {
            load(measures.getFirst());
        } else {
            clear.run();
        }
        return agree;
    }

    /** Whether a value was chosen; an empty text or day counts as a value, an empty selection does not. */
    boolean isChosen() {
        return field instanceof MeasureField.Day || !(property instanceof ObjectProperty<?> value)
                || value.get() != null;
    }

    void enter(MeasureBuilder measure, Measure base) {
        field.set(measure, read.apply(field.of(base)));
    }

    void onEdit(Runnable edited) {
        Inputs.onEdit(property, edited);
    }
}
