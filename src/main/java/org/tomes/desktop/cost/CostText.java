package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.cost.CostComparison;
import org.tomes.desktop.common.Dates;
import org.tomes.text.Texts;

/** Texts of the screen about costs. */
final class CostText {

    private final Texts texts;
    private final Dates dates;
    private final DateTimeFormatter months;

    CostText(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.months = DateTimeFormatter.ofPattern(texts.get("cost.screen.monthForm"), texts.language().locale());
    }

    String month(YearMonth month) {
        return months.format(month);
    }

    private String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", texts.language().locale()).format(month);
    }

    /** Returns the month with its sum below, to label a column. */
    String column(YearMonth month, BigDecimal sum) {
        return shortMonth(month) + '\n' + texts.get("cost.screen.rounded", sum);
    }

    String money(Optional<BigDecimal> amount, String currency) {
        return amount.map(sum -> texts.get("cost.money", sum, currency)).orElse("–");
    }

    String share(Optional<BigDecimal> part) {
        return part.map(fraction -> texts.get("cost.screen.share", fraction)).orElse("–");
    }

    /** Returns an amount with its sign. */
    String difference(Optional<BigDecimal> amount, String currency) {
        return amount.map(sum -> texts.get("cost.difference", sum, currency)).orElse("–");
    }

    /** Returns the change of the costs of all security services since the month before; empty if unknown. */
    Optional<String> change(CostScreenData read, CostComparison month) {
        YearMonth before = month.month().minusMonths(1);
        return read.totals()
                .stream()
                .filter(total -> total.month().equals(before) && total.complete() && month.complete())
                .filter(total -> !month.totals().isEmpty())
                .findFirst()
                .map(total -> texts
                        .get("cost.screen.change",
                                CostScreenData.together(month.totals()
                                        .entrySet()
                                        .stream()
                                        .map(sum -> difference(
                                                Optional.of(sum.getValue()
                                                        .subtract(total.sums()
                                                                .getOrDefault(sum.getKey(), BigDecimal.ZERO))),
                                                sum.getKey()))),
                                month(before)));
    }

    String total(CostComparison month) {
        return month.totals().isEmpty() ? texts.get("cost.screen.nothing")
                : CostScreenData.together(month.totals()
                        .entrySet()
                        .stream()
                        .map(sum -> texts.get("cost.money", sum.getValue(), sum.getKey())));
    }

    /** Returns the notes required to interpret the figures correctly. */
    List<String> notes(CostComparison month) {
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> sum : month.billed().entrySet()) {
            notes.add(texts.get("cost.total",
                    money(Optional.of(month.totals().getOrDefault(sum.getKey(), BigDecimal.ZERO)), sum.getKey()),
                    money(Optional.of(sum.getValue()), sum.getKey())));
        }
        if (!month.complete()) {
            notes.add(texts.get("cost.screen.partial", dates.show(month.from()), dates.show(month.until())));
        }
        month.pricesFrom()
                .ifPresentOrElse(day -> notes.add(texts.get("cost.pricesFrom", dates.show(day))),
                        () -> notes.add(texts.get("cost.screen.noEstimate")));
        add(notes, "cost.unpriced", month.unpriced().stream().map(this::plan).toList());
        add(notes, "cost.notEstimated", month.notEstimated());
        add(notes, "cost.notBilled", month.notBilled());
        return notes;
    }

    /** Returns the name of a Defender for Cloud plan; for other services, the name on the price list. */
    private String plan(String service) {
        String key = "check.defender.plan-name." + service;
        return texts.containsKey(key) ? texts.get(key) : service;
    }

    private void add(List<String> notes, String key, List<String> names) {
        if (!names.isEmpty()) {
            notes.add(texts.get(key, String.join(", ", names)));
        }
    }
}
