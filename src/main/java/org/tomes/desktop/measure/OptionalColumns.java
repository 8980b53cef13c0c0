package org.tomes.desktop.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.desktop.common.table.Column;
import org.tomes.measure.AmountText;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureField.Amount;
import org.tomes.measure.MeasureField.OptionalChoice;
import org.tomes.measure.MeasureField.Words;
import org.tomes.measure.MeasureFields;
import org.tomes.text.Texts;

/** The columns of measures that are hidden by default: attributes, risk, tags, cost. */
final class OptionalColumns {

    private OptionalColumns() {
    }

    static List<Column<MeasureRow>> of(Texts texts) {
        List<Column<MeasureRow>> columns = new ArrayList<>();
        for (MeasureField<?> field : MeasureFields.ALL) {
            if (field instanceof OptionalChoice<?> choice) {
                columns.add(choice(choice, texts));
            }
        }
        columns.add(Column.<MeasureRow>text("tags", "measure.field.tags", 140,
                row -> String.join(", ", row.measure().details().tags())).hiddenAtFirst());
        MeasureFields.of(Words.class).forEach(field -> columns.add(words(field, texts)));
        MeasureFields.of(Amount.class).forEach(field -> columns.add(amount(field, texts)));
        return columns;
    }

    static String words(MeasureRow row, Texts texts) {
        return row.measure()
                .details()
                .attributes()
                .all()
                .stream()
                .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                .collect(Collectors.joining("\n"));
    }

    private static <E extends Enum<E>> Column<MeasureRow> choice(OptionalChoice<E> field, Texts texts) {
        return Column
                .<MeasureRow>text(field.name(), "measure.field." + field.name(), 100,
                        row -> field.of(row.measure()).map(constant -> texts.name("measure", constant)).orElse(""))
                .sortedBy(Comparator.comparing(row -> field.of(row.measure()).map(Enum::ordinal).orElse(-1)))
                .hiddenAtFirst();
    }

    private static Column<MeasureRow> words(Words field, Texts texts) {
        return Column
                .<MeasureRow>text(field.name(), "measure.field." + field.name(), 150,
                        row -> field.of(row.measure())
                                .stream()
                                .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                                .collect(Collectors.joining(", ")))
                .hiddenAtFirst();
    }

    private static Column<MeasureRow> amount(Amount field, Texts texts) {
        Locale locale = texts.language().locale();
        return Column
                .<MeasureRow>text(field.name(), "measure.field." + field.name(), 120,
                        row -> AmountText.format(field.of(row.measure()), locale))
                .rightAligned()
                .sortedBy(Comparator.comparing(row -> field.of(row.measure()).orElse(BigDecimal.ONE.negate())))
                .hiddenAtFirst();
    }
}
