package org.tomes.storage;

import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.MEASURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.people.PersonId;
import org.tomes.storage.schema.tables.records.MeasureRecord;

/**
 * Maps fields of a measure to columns of its table. A field has the column of the same name, and its kind determines
 * how values are converted.
 */
final class MeasureColumns {

    private static final List<Column<?, ?>> COLUMNS = MeasureFields.ALL.stream()
            .<Column<?, ?>>flatMap(MeasureColumns::column)
            .toList();

    private MeasureColumns() {
    }

    /**
     * @param stored converts a value of the field to that of the column; returns null if there is no value
     * @param read converts a value of the column to that of the field; never called for null
     */
    record Column<T, C>(MeasureField<T> field, Field<C> column, Function<T, C> stored, Function<C, T> read) {

        void read(MeasureRecord row, MeasureBuilder measure) {
            C value = row.get(column);
            if (value != null) {
                field.set(measure, read.apply(value));
            }
        }

        void write(Measure measure, MeasureRecord row) {
            row.set(column, stored.apply(field.of(measure)));
        }
    }

    /** @param measure new, so that fields without a value are empty */
    static void read(MeasureRecord row, MeasureBuilder measure) {
        COLUMNS.forEach(column -> column.read(row, measure));
    }

    static void write(Measure measure, MeasureRecord row) {
        COLUMNS.forEach(column -> column.write(measure, row));
    }

    /** Returns the column of the field; empty for a field with a separate table. */
    static Stream<Column<?, ?>> column(MeasureField<?> any) {
        return switch (any) {
            case MeasureField.Line field -> Stream.of(ofValue(field, String.class));
            case MeasureField.Text field -> Stream.of(ofValue(field, String.class));
            case MeasureField.Months field -> Stream.of(ofValue(field, Integer.class));
            case MeasureField.Day field -> Stream.of(optional(field, LocalDate.class));
            case MeasureField.Amount field -> Stream.of(optional(field, BigDecimal.class));
            case MeasureField.OfPerson field -> Stream.of(new Column<>(field, field(field.name(), UUID.class),
                    person -> uuid(person), id -> Optional.of(new PersonId(id))));
            case MeasureField.Choice<?> field -> Stream.of(choice(field));
            case MeasureField.OptionalChoice<?> field -> Stream.of(optionalChoice(field));
            case MeasureField.Words _,MeasureField.Special<?> _ -> Stream.empty();
        };
    }

    private static <T> Column<T, T> ofValue(MeasureField<T> field, Class<T> type) {
        return new Column<>(field, field(field.name(), type), Function.identity(), Function.identity());
    }

    private static <T> Column<Optional<T>, T> optional(MeasureField<Optional<T>> field, Class<T> type) {
        return new Column<>(field, field(field.name(), type), value -> value.orElse(null), Optional::of);
    }

    private static <E extends Enum<E>> Column<E, String> choice(MeasureField.Choice<E> field) {
        return new Column<>(field, field(field.name(), String.class), Enum::name,
                name -> Enum.valueOf(field.type(), name));
    }

    private static <E extends Enum<E>> Column<Optional<E>, String> optionalChoice(
            MeasureField.OptionalChoice<E> field) {
        return new Column<>(field, field(field.name(), String.class), constant -> constant.map(Enum::name).orElse(null),
                name -> Optional.of(Enum.valueOf(field.type(), name)));
    }

    @SuppressWarnings("unchecked")
    private static <C> Field<C> field(String field, Class<C> type) {
        String name = field.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        Field<?> column = MEASURE.field(name);
        if (column == null || column.getType() != type) {
            throw new IllegalStateException("the table of measures has no column " + name + " of type "
                    + type.getSimpleName() + " for the field " + field + "; add it in a migration");
        }
        return (Field<C>) column;
    }
}
