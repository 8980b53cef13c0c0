package org.tomes.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tomes.cost.CostEstimates.IncompleteEstimate;

/** Compares bills with estimates. */
class CostComparisonTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final CostEstimates ESTIMATES = new CostEstimates(List.of(estimate("a"), estimate("b")), List.of(),
            List.of(), List.of());

    private static CostEstimate estimate(String subscription) {
        return new CostEstimate(SecurityService.BASTION, subscription, subscription.toUpperCase(Locale.ROOT), "EUR",
                BigDecimal.TEN, LocalDate.of(2026, 9, 1));
    }

    private static MonthlyBill bill(String subscription, int from, int until) {
        return new MonthlyBill(OCTOBER, subscription, "", CostKind.ACTUAL, OCTOBER.atDay(from), OCTOBER.atDay(until),
                "f", "0", Instant.EPOCH,
                List.of(new CostAmount(SecurityService.BASTION, "x", "EUR", BigDecimal.valueOf(7))));
    }

    /**
     * Microsoft Learn, "Enterprise Agreement cost and usage details file schema": a purchase may belong to no
     * subscription.
     */
    @Test
    void purchaseWithoutASubscriptionIncludesNoEstimateOfUnbilledSubscriptions() {
        CostComparison comparison = CostComparison.of(List.of(bill("", 1, 31), bill("a", 1, 31)), ESTIMATES);

        assertThat(comparison.notBilled()).containsExactly("B");
        assertThat(comparison.lines()).singleElement()
                .satisfies(line -> assertThat(line.estimate()).contains(BigDecimal.TEN));
    }

    @Test
    void billWithoutASubscriptionIsForAllOfThem() {
        CostComparison comparison = CostComparison.of(List.of(bill("", 1, 31)), ESTIMATES);

        assertThat(comparison.notBilled()).isEmpty();
        assertThat(comparison.lines()).singleElement()
                .satisfies(line -> assertThat(line.estimate()).contains(BigDecimal.valueOf(20)));
    }

    /** A difference would be the cost of what is not estimated. */
    @Test
    void billIsNotComparedWithAnIncompleteEstimate() {
        CostEstimates incomplete = new CostEstimates(ESTIMATES.all(), List.of("x"), List.of(),
                List.of(new IncompleteEstimate(SecurityService.BASTION, "b")));

        assertThat(CostComparison.of(List.of(bill("a", 1, 31)), incomplete).lines()).singleElement()
                .satisfies(line -> assertThat(line.difference().orElseThrow()).isEqualByComparingTo("-3"));
        assertThat(CostComparison.of(List.of(bill("a", 1, 31), bill("b", 1, 31)), incomplete).lines()).singleElement()
                .satisfies(line -> assertThat(line.difference()).isEmpty());
    }

    @Test
    void billOfASubscriptionWithoutAnEstimateIsNotCompared() {
        assertThat(CostComparison.of(List.of(bill("a", 1, 31), bill("c", 1, 31)), ESTIMATES).lines()).singleElement()
                .satisfies(line -> assertThat(line.difference()).isEmpty());
    }

    @Test
    void comparisonCoversTheDaysOfAllBills() {
        CostComparison comparison = CostComparison.of(List.of(bill("a", 1, 31), bill("b", 15, 31)), ESTIMATES);

        assertThat(comparison.complete()).isFalse();
        assertThat(comparison.from()).isEqualTo(OCTOBER.atDay(15));
        assertThat(comparison.until()).isEqualTo(OCTOBER.atDay(31));
    }
}
