package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostService;
import org.tomes.cost.MonthTotal;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.MonthlyBudget;
import org.tomes.ledger.RecordType;
import org.tomes.review.CostReviewSource;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/**
 * The data of the screen, read at once.
 *
 * @param bills the bills of each month, oldest first
 * @param totals the costs of each month, oldest first
 * @param budget monthly budget of the billed subscriptions
 */
record CostScreenData(SortedMap<YearMonth, List<MonthlyBill>> bills, List<MonthTotal> totals,
        Optional<MonthlyBudget> budget, Optional<CostComparison> comparison, Optional<ReviewStatus> review) {

    /** @param requestedMonth the month to show; if empty or no longer available, the newest complete month */
    static CostScreenData read(OpenRegister register, Optional<YearMonth> requestedMonth) {
        CostService costs = register.azure().costs();
        return new CostScreenData(costs.bills(), costs.totals(), costs.budget(),
                requestedMonth.flatMap(costs::comparison).or(costs::comparison),
                Optional.ofNullable(register.records().reviews().of(RecordType.COST).get(CostReviewSource.REF.id())));
    }

    Optional<LocalDate> nextReview() {
        return review.flatMap(ReviewStatus::next);
    }

    List<YearMonth> months() {
        return List.copyOf(bills.keySet()).reversed();
    }

    /** Returns the services that were billed or estimated in the month, the most expensive first. */
    List<CostRow> services(CostComparison shown, Texts texts) {
        Map<CostPart, CostComparison.Line> lines = new HashMap<>();
        shown.lines()
                .forEach(line -> lines.put(CostPart.ofService(texts.name("cost", line.service()), line.currency()),
                        line));
        return rows(shown, lines,
                (bill, amount) -> CostPart.ofService(texts.name("cost", amount.service()), amount.currency()));
    }

    /** Returns the subscriptions with costs of security services in the month, the most expensive first. */
    List<CostRow> subscriptions(CostComparison shown) {
        return rows(shown, Map.of(), CostPart::ofSubscription);
    }

    /** Returns the items billed in the month, the most expensive first. */
    List<CostRow> items(CostComparison shown, Texts texts) {
        return rows(shown, Map.of(), (bill, amount) -> new CostPart(texts.name("cost", amount.service()), amount.item(),
                bill.subscription(), bill.label(), amount.currency()));
    }

    private List<CostRow> rows(CostComparison shown, Map<CostPart, CostComparison.Line> lines,
            CostPart.Grouping grouping) {
        Map<CostPart, SortedMap<YearMonth, BigDecimal>> courses = new HashMap<>();
        lines.keySet().forEach(part -> courses.put(part, new TreeMap<>()));
        bills.values()
                .stream()
                .flatMap(List::stream)
                .forEach(
                        bill -> bill.security()
                                .forEach(amount -> courses
                                        .computeIfAbsent(grouping.apply(bill, amount), part -> new TreeMap<>())
                                        .merge(bill.month(), amount.amount(), BigDecimal::add)));
        List<MonthlyBill> billed = bills.get(shown.month());
        return courses.entrySet()
                .stream()
                .map(course -> new CostRow(course.getKey(), course.getValue(), shown.month(),
                        shown.complete() && isComplete(shown.month().minusMonths(1)),
                        shown.totals().getOrDefault(course.getKey().currency(), BigDecimal.ZERO),
                        sum(billed, course.getKey()), Optional.ofNullable(lines.get(course.getKey())),
                        files(billed, course.getKey())))
                .filter(row -> row.amount().isPresent() || row.estimate().isPresent())
                .sorted(Comparator.comparing((CostRow row) -> row.amount().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(row -> row.part().name()))
                .toList();
    }

    /** Whether the bill of every subscription covers the month. */
    boolean isComplete(YearMonth month) {
        return totals.stream().anyMatch(total -> total.month().equals(month) && total.complete());
    }

    private static BigDecimal sum(List<MonthlyBill> bills, CostPart part) {
        return bills.stream()
                .filter(part::isIn)
                .flatMap(bill -> bill.amounts().stream())
                .filter(amount -> amount.currency().equals(part.currency()))
                .map(amount -> amount.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String files(List<MonthlyBill> bills, CostPart part) {
        return bills.stream().filter(part::isIn).map(MonthlyBill::file).distinct().collect(Collectors.joining(", "));
    }

    /** Joins the sums in several currencies. */
    static String together(Stream<String> sums) {
        return sums.collect(Collectors.joining(" + "));
    }
}
