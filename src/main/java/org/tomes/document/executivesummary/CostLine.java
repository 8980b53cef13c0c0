package org.tomes.document.executivesummary;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.cost.CostComparison;
import org.tomes.cost.MoneyText;
import org.tomes.document.compose.Formats;
import org.tomes.text.Texts;

/** The security costs of a month in words, compared with the estimated costs. */
record CostLine(String month, String billed, String comparison) {

    /** Billed and estimated costs, in one currency, of those services that have both. */
    private record Compared(BigDecimal actual, BigDecimal estimate) {

        Compared plus(Compared other) {
            return new Compared(actual.add(other.actual), estimate.add(other.estimate));
        }

        boolean hasEstimate() {
            return estimate.signum() != 0;
        }

        /** Returns the absolute difference between billed and estimated costs, as a fraction of the estimate. */
        double deviation() {
            return Math.abs(actual.doubleValue() / estimate.doubleValue() - 1);
        }
    }

    static CostLine of(CostComparison costs, Texts texts, Formats formats) {
        DateTimeFormatter months = DateTimeFormatter.ofPattern(texts.get("executive.costs.monthForm"),
                texts.language().locale());
        String billed = costs.totals().isEmpty() ? texts.get("cost.screen.nothing")
                : costs.totals()
                        .entrySet()
                        .stream()
                        .map(sum -> texts.get(MoneyText.of(sum.getValue(), sum.getKey())))
                        .collect(Collectors.collectingAndThen(Collectors.joining(" + "),
                                total -> texts.get("executive.costs.total", total)));
        String comparison = costs.complete() ? compared(costs, texts, formats)
                : texts.get("cost.screen.partial", formats.date(costs.from()), formats.date(costs.until()));
        return new CostLine(texts.get("executive.costs.of", months.format(costs.month())), billed, comparison);
    }

    private static String compared(CostComparison costs, Texts texts, Formats formats) {
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
                .map(sum -> compared(sum.getKey(), sum.getValue(), texts, formats))
                .collect(Collectors.joining("\n"));
    }

    private static String compared(String currency, Compared sum, Texts texts, Formats formats) {
        String estimate = texts.get(MoneyText.of(sum.estimate(), currency));
        String actual = texts.get(MoneyText.of(sum.actual(), currency));
        return sum.hasEstimate()
                ? texts.get("executive.costs.compared", estimate, actual, formats.percent(sum.deviation()),
                        sum.actual().compareTo(sum.estimate()))
                : texts.get("executive.costs.estimatedAtNothing", estimate, actual);
    }
}
