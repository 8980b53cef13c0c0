package org.tomes.document.executivesummary;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.cost.CostComparison;
import org.tomes.cost.Money;
import org.tomes.document.compose.Formats;
import org.tomes.text.Texts;

/** The security costs of a month in words, compared with their estimates. */
record CostLine(String month, String billed, String comparison) {

    /** Amounts of services that are both billed and estimated, in one currency. */
    private record Compared(BigDecimal actual, BigDecimal estimate) {

        Compared plus(Compared other) {
            return new Compared(actual.add(other.actual), estimate.add(other.estimate));
        }
    }

    static CostLine of(CostComparison costs, Texts texts, Formats formats) {
        DateTimeFormatter months = DateTimeFormatter.ofPattern(texts.get("executive.costs.monthForm"),
                texts.language().locale());
        String billed = costs.totals().isEmpty() ? texts.get("cost.screen.nothing")
                : costs.totals()
                        .entrySet()
                        .stream()
                        .map(sum -> texts.get(Money.of(sum.getValue(), sum.getKey())))
                        .collect(Collectors.joining(" + "));
        String comparison = costs.complete() ? compared(costs, texts)
                : texts.get("cost.screen.partial", formats.date(costs.from()), formats.date(costs.until()));
        return new CostLine(texts.get("executive.costs.of", months.format(costs.month())), billed, comparison);
    }

    private static String compared(CostComparison costs, Texts texts) {
        Map<String, Compared> sums = new TreeMap<>();
        costs.lines()
                .forEach(line -> line.actual()
                        .flatMap(actual -> line.estimate().map(estimate -> new Compared(actual, estimate)))
                        .ifPresent(both -> sums.merge(line.currency(), both, Compared::plus)));
        if (sums.isEmpty()) {
            return texts.get("executive.costs.noEstimate");
        }
        return sums.entrySet()
                .stream()
                .map(sum -> texts.get("executive.costs.compared", money(sum.getValue().estimate(), sum, texts),
                        money(sum.getValue().actual(), sum, texts)))
                .collect(Collectors.joining("\n"));
    }

    private static String money(BigDecimal amount, Map.Entry<String, Compared> sum, Texts texts) {
        return texts.get(Money.of(amount, sum.getKey()));
    }
}
