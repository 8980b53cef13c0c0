package org.tomes.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostImportResult;
import org.tomes.cost.MonthlyBill;
import org.tomes.text.Texts;

/** The JSON output of costs; amounts are numbers with a separate currency. */
final class CostJson {

    private CostJson() {
    }

    static JsonObject of(List<MonthlyBill> costs, Optional<CostComparison> comparison, Optional<LocalDate> review) {
        return JsonObject.of("months", costs, CostJson::of)
                .with("comparison", comparison.map(CostJson::of))
                .with("nextReview", review);
    }

    static JsonObject of(CostImportResult imported, Texts texts) {
        return JsonObject.of("months", imported.imported(), CostJson::of)
                .with("unchanged", imported.unchanged())
                .with("notImported", imported.notImported(),
                        skipped -> JsonObject.of("file", skipped.file()).with("reason", texts.get(skipped.reason())));
    }

    static JsonObject of(MonthlyBill cost) {
        return JsonObject.of("month", cost.month())
                .with("subscription", cost.subscription())
                .with("subscriptionName", cost.subscriptionName())
                .with("kind", cost.kind())
                .with("firstDay", cost.firstDay())
                .with("lastDay", cost.lastDay())
                .with("whole", cost.coversWholeMonth())
                .with("file", cost.file())
                .with("sha256", cost.sha256())
                .with("amounts", cost.amounts(), CostJson::of);
    }

    private static JsonObject of(CostAmount amount) {
        return JsonObject.of("service", amount.service().key())
                .with("item", amount.item())
                .with("currency", amount.currency())
                .with("amount", withoutTrailingZeros(amount.amount()));
    }

    private static JsonObject of(CostComparison comparison) {
        return JsonObject.of("month", comparison.month())
                .with("kind", comparison.kind())
                .with("whole", comparison.complete())
                .with("from", comparison.from())
                .with("until", comparison.until())
                .with("lines", comparison.lines(), CostJson::of)
                .with("security", sums(comparison.totals()))
                .with("billed", sums(comparison.billed()))
                .with("pricesFrom", comparison.pricesFrom())
                .with("unpriced", comparison.unpriced())
                .with("notEstimated", comparison.notEstimated())
                .with("notBilled", comparison.notBilled());
    }

    private static JsonObject of(CostComparison.Line line) {
        return JsonObject.of("service", line.service().key())
                .with("currency", line.currency())
                .with("actual", line.actual().map(CostJson::withoutTrailingZeros))
                .with("estimate", line.estimate().map(CostJson::withoutTrailingZeros))
                .with("difference", line.difference().map(CostJson::withoutTrailingZeros));
    }

    private static JsonObject sums(Map<String, BigDecimal> sums) {
        JsonObject json = JsonObject.empty();
        sums.forEach((currency, sum) -> json.with(currency, withoutTrailingZeros(sum)));
        return json;
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
