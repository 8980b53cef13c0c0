package org.tomes.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.people.PersonId;

/**
 * A field of a measure. The kind of a field is one of the records below. It determines how audit trail, rules, storage,
 * spreadsheets, command line and window treat the field. {@link MeasureFields} lists the fields.
 *
 * @param <T> the type of the field's value
 */
public sealed interface MeasureField<T> {

    /**
     * Returns the name that the audit trail, JSON and errors use. The label of the field is the text {@code
     * measure.field.<name>}.
     */
    String name();

    Function<Measure, T> getter();

    BiConsumer<MeasureBuilder, T> setter();

    default T of(Measure measure) {
        return getter().apply(measure);
    }

    default void set(MeasureBuilder measure, T value) {
        setter().accept(measure, value);
    }

    default void copy(Measure from, MeasureBuilder to) {
        set(to, of(from));
    }

    /**
     * A single line.
     *
     * @param required whether the line must not be empty
     */
    record Line(String name, boolean required, int longest, Function<Measure, String> getter,
            BiConsumer<MeasureBuilder, String> setter) implements MeasureField<String> {
    }

    /**
     * Any number of lines.
     *
     * @param withValues whether the text may contain references to values of rules; when the text is displayed or
     * printed, the values replace the references
     */
    record Text(String name, boolean withValues, Function<Measure, String> getter,
            BiConsumer<MeasureBuilder, String> setter) implements MeasureField<String> {
    }

    record Choice<E extends Enum<E>>(String name, Class<E> type, Function<Measure, E> getter,
            BiConsumer<MeasureBuilder, E> setter) implements MeasureField<E> {
    }

    record OptionalChoice<E extends Enum<E>>(String name, Class<E> type, Function<Measure, Optional<E>> getter,
            BiConsumer<MeasureBuilder, Optional<E>> setter) implements MeasureField<Optional<E>> {
    }

    /** A person in the register. */
    record OfPerson(String name, Function<Measure, Optional<PersonId>> getter,
            BiConsumer<MeasureBuilder, Optional<PersonId>> setter) implements MeasureField<Optional<PersonId>> {
    }

    record Day(String name, Function<Measure, Optional<LocalDate>> getter,
            BiConsumer<MeasureBuilder, Optional<LocalDate>> setter) implements MeasureField<Optional<LocalDate>> {
    }

    /** Number of months between two reviews; 0 for no review. */
    record Months(String name, Function<Measure, Integer> getter,
            BiConsumer<MeasureBuilder, Integer> setter) implements MeasureField<Integer> {
    }

    record Amount(String name, Unit unit, Function<Measure, Optional<BigDecimal>> getter,
            BiConsumer<MeasureBuilder, Optional<BigDecimal>> setter) implements MeasureField<Optional<BigDecimal>> {

        /** The unit that is counted. */
        public enum Unit {
            EUROS,
            DAYS
        }
    }

    /** Any number of attributes of one kind. */
    record Words(AttributeKind kind) implements MeasureField<List<Attribute>> {

        @Override
        public String name() {
            return kind.field();
        }

        @Override
        public Function<Measure, List<Attribute>> getter() {
            return measure -> measure.details().attributes().of(kind);
        }

        @Override
        public BiConsumer<MeasureBuilder, List<Attribute>> setter() {
            return (measure, values) -> measure.attributes(kind, values);
        }
    }

    /** A list that has a separate form, separate rules and separate storage. */
    sealed interface Special<T> extends MeasureField<T> {
    }

    record Goals(String name, Function<Measure, Set<Article32Objective>> getter,
            BiConsumer<MeasureBuilder, Set<Article32Objective>> setter) implements Special<Set<Article32Objective>> {
    }

    record ControlLinks(String name, Function<Measure, List<ControlLink>> getter,
            BiConsumer<MeasureBuilder, List<ControlLink>> setter) implements Special<List<ControlLink>> {
    }

    record Tags(String name, Function<Measure, List<String>> getter,
            BiConsumer<MeasureBuilder, List<String>> setter) implements Special<List<String>> {
    }

    record Exemptions(String name, Function<Measure, List<Exemption>> getter,
            BiConsumer<MeasureBuilder, List<Exemption>> setter) implements Special<List<Exemption>> {
    }

    record Related(String name, Function<Measure, List<MeasureId>> getter,
            BiConsumer<MeasureBuilder, List<MeasureId>> setter) implements Special<List<MeasureId>> {
    }

    record Documents(String name, Function<Measure, List<DocumentLink>> getter,
            BiConsumer<MeasureBuilder, List<DocumentLink>> setter) implements Special<List<DocumentLink>> {
    }

    record OwnControls(String name, Function<Measure, List<CustomControlLink>> getter,
            BiConsumer<MeasureBuilder, List<CustomControlLink>> setter) implements Special<List<CustomControlLink>> {
    }
}
