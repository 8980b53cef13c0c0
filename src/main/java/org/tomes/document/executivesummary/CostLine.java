package org.tomes.document.executivesummary;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.cost.CostComparison;
import org.tomes.cost.MoneyText;
import org.tomes.cost.MonthTotal;
import org.tomes.document.compose.Formats;
import org.tomes.text.Texts;

/** The security costs of a month in words, compared with the month before and with the estimated costs. */
record CostLine(String month, String billed, String comparison) {

    /** Billed costs in one currency, and the estimate or the earlier bill with which they are compared. */
    private record Compared(BigDecimal actual, BigDecimal basis) {

        Compared plus(Compared other) {
            return new Compared(actual.add(other.actual), basis.add(other.basis));
        }

        /** Returns the absolute difference between the billed costs and the basis, as a fraction of the basis. */
        double deviation() {
            return Math.abs(actual.doubleValue() / basis.doubleValue() - 1);
        }
    }

    /** @param withoutBill subscriptions whose costs are missing */
    static CostLine of(CostComparison costs, Optional<MonthTotal> before, List<String> withoutBill, Texts texts,
            Formats formats) {
        DateTimeFormatter months = DateTimeFormatter.ofPattern(texts.get("executive.costs.monthForm"),
                texts.language().locale());
        String billed = costs.totals().isEmpty() ? texts.get("cost.screen.nothing")
                : costs.totals()
                        .entrySet()
                        .stream()
                        .map(sum -> texts.get(MoneyText.of(sum.getValue(), sum.getKey())))
                        .collect(Collectors.collectingAndThen(Collectors.joining(" + "),
                                total -> withoutBill.isEmpty() ? texts.get("executive.costs.total", total) : total));
        String comparison = costs.complete()
                ? Stream.concat(before.stream().flatMap(month -> changes(costs, month, texts, formats)),
                        withoutBill.isEmpty() ? compared(costs, texts, formats)
                                : Stream.of(texts.get("executive.costs.notBilled", String.join(", ", withoutBill))))
                        .collect(Collectors.joining("; "))
                : texts.get("cost.screen.partial", formats.date(costs.from()), formats.date(costs.until()));
        return new CostLine(texts.get("executive.costs.of", months.format(costs.month())), billed, comparison);
    }

    /** Returns the change since the month before in each currency that both months contain. */
    private static Stream<String> changes(CostComparison costs, MonthTotal before, Texts texts, Formats formats) {
        return costs.totals()
                .entrySet()
                .stream()
                .filter(sum -> before.sums().getOrDefault(sum.getKey(), BigDecimal.ZERO).signum() > 0)
                .map(sum -> change("executive.costs.change", sum.getKey(),
                        new Compared(sum.getValue(), before.sums().get(sum.getKey())), costs.totals().size(), texts,
                        formats));
    }

    /** Returns the difference from complete estimates in each currency. */
    private static Stream<String> compared(CostComparison costs, Texts texts, Formats formats) {
        Map<String, Compared> sums = new TreeMap<>();
        costs.lines()
                .stream()
                .filter(line -> line.difference().isPresent())
                .forEach(line -> sums.merge(line.currency(),
                        new Compared(line.actual().orElseThrow(), line.estimate().orElseThrow()), Compared::plus));
        if (sums.isEmpty()) {
            return Stream.of(texts.get(
                    costs.lines().stream().allMatch(line -> line.estimate().isEmpty()) ? "executive.costs.noEstimate"
                            : "executive.costs.incompleteEstimate"));
        }
        return sums.entrySet()
                .stream()
                .map(sum -> sum.getValue().basis().signum() == 0
                        ? texts.get("executive.costs.estimatedAtNothing",
                                texts.get(MoneyText.of(sum.getValue().actual(), sum.getKey())))
                        : change("executive.costs.compared", sum.getKey(), sum.getValue(), sums.size(), texts,
                                formats));
    }

    /** @param currencies number of currencies; the currency is shown only if there are several */
    private static String change(String key, String currency, Compared sum, int currencies, Texts texts,
            Formats formats) {
        return texts.get(key, sum.actual().compareTo(sum.basis()), formats.percent(sum.deviation()), currencies,
                currency);
    }
}
