package org.tomes.desktop.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.catalogue.AttributeKind;
import org.tomes.desktop.common.table.Column;
import org.tomes.measure.AmountText;
import org.tomes.measure.Planning;
import org.tomes.text.Texts;

/** The columns of measures that are hidden by default: attributes, risk, tags, cost. */
final class DetailColumns {

    private DetailColumns() {
    }

    static List<Column<MeasureRow>> of(Texts texts) {
        List<Column<MeasureRow>> columns = new ArrayList<>();
        columns.add(Column
                .<MeasureRow>text("riskLevel", "measure.field.riskLevel", 100,
                        row -> planning(row).riskLevel().map(level -> texts.name("measure", level)).orElse(""))
                .sortedBy(Comparator.comparing(row -> planning(row).riskLevel().map(Enum::ordinal).orElse(-1)))
                .hiddenAtFirst());
        columns.add(Column.<MeasureRow>text("tags", "measure.field.tags", 140,
                row -> String.join(", ", row.measure().details().tags())).hiddenAtFirst());
        for (AttributeKind kind : AttributeKind.values()) {
            columns.add(Column.<MeasureRow>text(kind.field(), "measure.field." + kind.field(), 150,
                    row -> row.measure()
                            .details()
                            .attributes()
                            .of(kind)
                            .stream()
                            .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                            .collect(Collectors.joining(", ")))
                    .hiddenAtFirst());
        }
        columns.add(amount("costOnce", Planning::costOnce, texts));
        columns.add(amount("costYearly", Planning::costYearly, texts));
        columns.add(amount("effortDays", Planning::effortDays, texts));
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

    private static Column<MeasureRow> amount(String field, Function<Planning, Optional<BigDecimal>> amount,
            Texts texts) {
        Locale locale = texts.language().locale();
        return Column
                .<MeasureRow>text(field, "measure.field." + field, 120,
                        row -> AmountText.show(amount.apply(planning(row)), locale))
                .rightAligned()
                .sortedBy(Comparator.comparing(row -> amount.apply(planning(row)).orElse(BigDecimal.ONE.negate())))
                .hiddenAtFirst();
    }

    private static Planning planning(MeasureRow row) {
        return row.measure().details().planning();
    }
}
