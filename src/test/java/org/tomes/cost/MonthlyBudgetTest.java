package org.tomes.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyBudgetTest {

    private static final MonthlyBudget SHOP = new MonthlyBudget("shop", "EUR", new BigDecimal("100"));

    @Test
    void budgetsOfAllSubscriptionsAreAddedUp() {
        MonthlyBudget other = new MonthlyBudget("other", "EUR", new BigDecimal("20"));
        assertThat(MonthlyBudget.sum(List.of(SHOP, other), 2))
                .contains(new MonthlyBudget("", "EUR", new BigDecimal("120")));
    }

    @Test
    void sumIsEmptyIfASubscriptionHasNoBudget() {
        assertThat(MonthlyBudget.sum(List.of(SHOP), 2)).isEmpty();
        assertThat(MonthlyBudget.sum(List.of(), 0)).isEmpty();
    }

    @Test
    void currenciesAreNotAddedUp() {
        assertThat(MonthlyBudget.sum(List.of(SHOP, new MonthlyBudget("other", "USD", BigDecimal.TEN)), 2)).isEmpty();
    }
}
