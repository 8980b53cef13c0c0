package org.tomes.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostImport;
import org.tomes.cost.MonthlyCost;
import org.tomes.text.Texts;

/** The JSON output of costs; amounts are numbers in the currency beside them. */
final class CostJson {

    private CostJson() {
    }

    static Map<String, Object> of(List<MonthlyCost> costs, Optional<CostComparison> comparison,
            Optional<LocalDate> review) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("months", costs.stream().map(CostJson::of).toList());
        json.put("comparison", comparison.map(CostJson::of).orElse(null));
        json.put("nextReview", review.map(LocalDate::toString).orElse(null));
        return json;
    }

    static Map<String, Object> of(CostImport done, Texts texts) {
        return JsonObject.of("months", done.kept().stream().map(CostJson::of).toList(), "unchanged", done.unchanged(),
                "notImported",
                done.notImported()
                        .stream()
                        .map(skipped -> JsonObject.of("file", skipped.file(), "reason", texts.get(skipped.reason())))
                        .toList());
    }

    static Map<String, Object> of(MonthlyCost cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", cost.month().toString());
        json.put("subscription", cost.subscription());
        json.put("subscriptionName", cost.subscriptionName());
        json.put("kind", cost.kind());
        json.put("firstDay", cost.firstDay().toString());
        json.put("lastDay", cost.lastDay().toString());
        json.put("whole", cost.isWhole());
        json.put("file", cost.file());
        json.put("sha256", cost.sha256());
        json.put("amounts", cost.amounts().stream().map(CostJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(CostAmount amount) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service", amount.service().key());
        json.put("item", amount.item());
        json.put("currency", amount.currency());
        json.put("amount", plain(amount.amount()));
        return json;
    }

    private static Map<String, Object> of(CostComparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", comparison.month().toString());
        json.put("kind", comparison.kind());
        json.put("whole", comparison.whole());
        json.put("from", comparison.from().toString());
        json.put("until", comparison.until().toString());
        json.put("lines", comparison.lines().stream().map(CostJson::of).toList());
        json.put("security", sums(comparison.totals()));
        json.put("billed", sums(comparison.billed()));
        json.put("pricesFrom", comparison.pricesFrom().map(LocalDate::toString).orElse(null));
        json.put("unpriced", comparison.unpriced());
        json.put("notEstimated", comparison.notEstimated());
        json.put("notBilled", comparison.notBilled());
        return json;
    }

    private static Map<String, Object> of(CostComparison.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service", line.service().key());
        json.put("currency", line.currency());
        json.put("actual", line.actual().map(CostJson::plain).orElse(null));
        json.put("estimate", line.estimate().map(CostJson::plain).orElse(null));
        json.put("difference", line.difference().map(CostJson::plain).orElse(null));
        return json;
    }

    private static Map<String, Object> sums(Map<String, BigDecimal> sums) {
        Map<String, Object> json = new LinkedHashMap<>();
        sums.forEach((currency, sum) -> json.put(currency, plain(sum)));
        return json;
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
