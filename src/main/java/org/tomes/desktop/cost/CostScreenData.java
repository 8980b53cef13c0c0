package org.tomes.desktop.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostComparison;
import org.tomes.cost.MonthTotal;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.MonthlyBudget;
import org.tomes.ledger.RecordType;
import org.tomes.review.CostReviewSource;
import org.tomes.review.ReviewStatus;

/**
 * The data of the screen, read at once.
 *
 * @param months the months with a bill, newest first
 * @param totals the costs of each month, oldest first
 * @param budget monthly budget of the billed subscriptions
 * @param items the items billed in the month of the comparison
 */
record CostScreenData(List<YearMonth> months, List<MonthTotal> totals, Optional<MonthlyBudget> budget,
        Optional<CostComparison> comparison, List<Item> items, Optional<ReviewStatus> review) {

    /** An item on a bill. */
    record Item(MonthlyBill bill, CostAmount amount) {

        Object key() {
            return List.of(bill.key(), amount.service(), amount.item(), amount.currency());
        }
    }

    /** @param requestedMonth the month to show; if empty or no longer available, the newest complete month */
    static CostScreenData read(OpenRegister register, Optional<YearMonth> requestedMonth) {
        Optional<CostComparison> comparison = requestedMonth
                .flatMap(month -> register.azure().costs().comparison(month))
                .or(() -> register.azure().costs().comparison());
        List<Item> items = register.azure()
                .costs()
                .all()
                .stream()
                .filter(bill -> comparison
                        .filter(month -> month.month().equals(bill.month()) && month.kind() == bill.kind())
                        .isPresent())
                .flatMap(bill -> bill.security().stream().map(amount -> new Item(bill, amount)))
                .toList();
        return new CostScreenData(register.azure().costs().months(), register.azure().costs().totals(),
                register.azure().costs().budget(), comparison, items,
                Optional.ofNullable(register.records().reviews().of(RecordType.COST).get(CostReviewSource.REF.id())));
    }

    Optional<LocalDate> nextReview() {
        return review.flatMap(ReviewStatus::next);
    }

    /** Joins the sums in several currencies. */
    static String together(Stream<String> sums) {
        return sums.collect(Collectors.joining(" + "));
    }
}
