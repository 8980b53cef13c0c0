package org.tomes.cost.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/**
 * The columns of a bill. Azure has a separate layout for each kind of contract, has changed these layouts over the
 * years, and also exports FOCUS, the common layout of cloud bills. All layouts are recognised by the names of their
 * columns, in any order and case.
 */
final class CostColumns {

    enum Column {
        DATE("date", "usagedate", "usagedatetime", "chargeperiodstart"),
        MONTH("billingmonth"),
        COST("costinbillingcurrency", "pretaxcost", "billedcost", "cost"),
        /** Found only in FOCUS bills, which contain both kinds of costs. */
        SPREAD_COST("effectivecost"),
        CURRENCY("billingcurrency", "billingcurrencycode", "currency", "currencycode"),
        SUBSCRIPTION("subscriptionid", "subscriptionguid", "subaccountid"),
        SUBSCRIPTION_NAME("subscriptionname", "subaccountname", "subscription"),
        CATEGORY("metercategory", "xskumetercategory"),
        SERVICE("servicename"),
        SUBCATEGORY("metersubcategory", "xskumetersubcategory", "servicetier"),
        METER("metername", "xskumetername", "meter");

        private final List<String> heads;

        Column(String... heads) {
            this.heads = List.of(heads);
        }
    }

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * @throws org.tomes.problem.Problem if a required column is missing in the header
     */
    CostColumns(SheetRow head) {
        List<String> names = head.cells().stream().map(CostColumns::normalised).toList();
        for (Column column : Column.values()) {
            column.heads.stream()
                    .map(names::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        List<String> missing = new ArrayList<>();
        missing(missing, "Date", Column.DATE, Column.MONTH);
        missing(missing, "CostInBillingCurrency", Column.COST);
        missing(missing, "BillingCurrency", Column.CURRENCY);
        missing(missing, "MeterCategory", Column.CATEGORY, Column.SERVICE);
        if (!missing.isEmpty()) {
            throw new Problem(ProblemKind.INPUT,
                    Message.of("cost.file.noHead", missing.stream().collect(Collectors.joining(", "))));
        }
    }

    private static String normalised(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private void missing(List<String> missing, String name, Column... columns) {
        if (Stream.of(columns).noneMatch(places::containsKey)) {
            missing.add(name);
        }
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Returns the cell; empty if the bill does not have this column. */
    String cell(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place).strip();
    }
}
