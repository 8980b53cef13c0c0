package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.text.Message;

/** The columns of the tables of costs: by service, by subscription and by item. */
final class CostTableColumns {

    private static final int MONEY = 120;
    private static final int SHARE = 80;
    private static final int SERVICES = 155;

    private final CostText words;

    CostTableColumns(CostText words) {
        this.words = words;
    }

    TableSpec<CostRow> services() {
        return spec("costs",
                List.of(text("service", "cost.field.service", row -> row.part().service()), actual(), change(), share(),
                        money("estimate", "cost.field.estimate", CostRow::estimate),
                        signed("difference", "cost.field.difference", CostRow::difference), file()));
    }

    TableSpec<CostRow> subscriptions() {
        return spec("cost-subscriptions",
                List.of(text("subscription", "cost.field.subscription", row -> row.part().name()),
                        number("actual", "cost.screen.security", SERVICES,
                                row -> words.money(row.amount(), row.part().currency()), CostRow::amount),
                        change(), share(), money("billed", "cost.field.billed", row -> Optional.of(row.billed())),
                        file()));
    }

    TableSpec<CostRow> items() {
        return spec("cost-items",
                List.of(text("item", "cost.field.item", row -> row.part().item()),
                        text("service", "cost.field.service", row -> row.part().service()),
                        text("subscription", "cost.field.subscription", row -> row.part().label()),
                        money("amount", "cost.field.actual", CostRow::amount), change(), share(), file()));
    }

    private static TableSpec<CostRow> spec(String name, List<Column<CostRow>> columns) {
        return new TableSpec<>(name, columns, List.of(), CostRow::part,
                row -> String.join("\n", row.part().item(), row.part().service(), row.part().label()),
                Message.of("cost.screen.noLines"));
    }

    private static Column<CostRow> text(String key, String heading, Function<CostRow, String> text) {
        return Column.text(key, heading, 230, text);
    }

    private Column<CostRow> actual() {
        return money("actual", "cost.field.actual", CostRow::amount);
    }

    private Column<CostRow> change() {
        return signed("change", "cost.field.change", CostRow::change);
    }

    private Column<CostRow> share() {
        return number("share", "cost.field.share", SHARE, row -> words.share(row.share()), CostRow::share);
    }

    private static Column<CostRow> file() {
        return Column.<CostRow>text("file", "cost.field.file", 220, CostRow::files).hiddenAtFirst();
    }

    private Column<CostRow> money(String key, String heading, Function<CostRow, Optional<BigDecimal>> value) {
        return number(key, heading, MONEY, row -> words.money(value.apply(row), row.part().currency()), value);
    }

    private Column<CostRow> signed(String key, String heading, Function<CostRow, Optional<BigDecimal>> value) {
        return number(key, heading, MONEY, row -> words.difference(value.apply(row), row.part().currency()), value);
    }

    private static Column<CostRow> number(String key, String heading, double width, Function<CostRow, String> text,
            Function<CostRow, Optional<BigDecimal>> value) {
        return Column.text(key, heading, width, text)
                .sortedBy(Comparator.comparing(row -> value.apply(row).orElse(BigDecimal.ZERO)))
                .rightAligned();
    }
}
