package org.tomes.cost.importing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostExportFile;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.SecurityService;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Adds up the rows of a bill while they are read. It stores only one sum for each day, subscription, service and
 * currency.
 */
final class BillAggregator {

    /**
     * Maximum number of combinations of item and day, more than the largest bill contains. A larger file is not a bill.
     */
    private static final int MAX_SUMS = 2_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(2010, 2, 1);

    private record Charge(String day, boolean month, CostKind kind, String subscription, SecurityService service,
            String item, String currency) {
    }

    private final Map<Charge, BigDecimal> sums = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param month whether the day represents the complete month
     */
    void add(String day, boolean month, CostKind kind, String subscription, SecurityService service, String item,
            String currency, BigDecimal amount) {
        sums.merge(new Charge(day, month, kind, subscription, service, item, currency), amount, BigDecimal::add);
        if (sums.size() > MAX_SUMS) {
            throw new Problem(ProblemKind.INPUT, Message.of("cost.file.tooMuch"));
        }
    }

    void name(String subscription, String name) {
        if (!name.isEmpty()) {
            names.put(subscription, name);
        }
    }

    /** The days covered by a bill. */
    private record Reach(LocalDate first, LocalDate last) {

        /**
         * Returns the covered days. An export has one period for all its subscriptions: a subscription without a charge
         * on the last days, or a purchase without a subscription (Microsoft Learn, "Enterprise Agreement cost and usage
         * details file schema"), ends no earlier than the others. Charges with a date in the future do not extend the
         * period.
         */
        static Reach of(Collection<LocalDate> firsts, Collection<LocalDate> lasts, LocalDate tomorrow) {
            LocalDate last = lasts.stream().max(Comparator.naturalOrder()).orElse(tomorrow);
            LocalDate lastKnownDay = last.isAfter(tomorrow) ? tomorrow : last;
            return new Reach(firsts.stream()
                    .filter(day -> !day.isAfter(lastKnownDay))
                    .min(Comparator.naturalOrder())
                    .orElse(lastKnownDay), lastKnownDay);
        }

        LocalDate first(YearMonth month) {
            return first.isAfter(month.atDay(1)) ? first : month.atDay(1);
        }

        LocalDate last(YearMonth month) {
            return last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth();
        }
    }

    /** Returns the bills by month, including months that contain only rounding amounts. */
    List<MonthlyBill> months(CostExportFile export, String sha256, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDate> days = BillDateParser.of(sums.keySet().stream().map(Charge::day).distinct().toList());
        days.forEach((text, day) -> {
            // The next day has already begun in time zones east of Greenwich.
            if (day.isBefore(EARLIEST)
                    || day.isAfter(today.plusDays(1)) && !YearMonth.from(day).equals(YearMonth.from(today))) {
                throw new Problem(ProblemKind.INPUT, Message.of("cost.bad.day", text));
            }
        });
        Reach reach = reach(export, sums.keySet(), days, today);
        Map<MonthlyBill.Key, List<Charge>> months = new HashMap<>();
        sums.keySet()
                .forEach(
                        charge -> months
                                .computeIfAbsent(new MonthlyBill.Key(YearMonth.from(days.get(charge.day())),
                                        charge.subscription(), charge.kind()), key -> new ArrayList<>())
                                .add(charge));
        return months.entrySet()
                .stream()
                .map(month -> month(month.getKey(), month.getValue(), reach, export.name(), sha256, clock.instant()))
                .sorted(Comparator.comparing(MonthlyBill::month)
                        .thenComparing(MonthlyBill::subscription)
                        .thenComparing(MonthlyBill::kind))
                .toList();
    }

    private static Reach reach(CostExportFile export, Set<Charge> charges, Map<String, LocalDate> days,
            LocalDate today) {
        if (export.requestedMonth().isPresent()) {
            return new Reach(export.requestedMonth().get().atDay(1),
                    lastKnownDay(export.requestedMonth().get(), today));
        }
        return Reach.of(days.values(),
                charges.stream()
                        .map(charge -> charge.month() ? lastKnownDay(YearMonth.from(days.get(charge.day())), today)
                                : days.get(charge.day()))
                        .toList(),
                today.plusDays(1));
    }

    private MonthlyBill month(MonthlyBill.Key key, List<Charge> charges, Reach reach, String file, String sha256,
            Instant now) {
        Map<List<String>, CostAmount> amounts = new TreeMap<>(Comparator.comparing(List::toString));
        charges.forEach(charge -> amounts.merge(List.of(charge.service().name(), charge.item(), charge.currency()),
                new CostAmount(charge.service(), charge.item(), charge.currency(), sums.get(charge)),
                (amount, other) -> new CostAmount(amount.service(), amount.item(), amount.currency(),
                        amount.amount().add(other.amount()))));
        return new MonthlyBill(key.month(), key.subscription(), names.getOrDefault(key.subscription(), ""), key.kind(),
                reach.first(key.month()), reach.last(key.month()), file, sha256, now,
                amounts.values().stream().sorted(MonthlyBill.ORDER).toList());
    }

    private static LocalDate lastKnownDay(YearMonth month, LocalDate today) {
        return YearMonth.from(today).equals(month) ? today : month.atEndOfMonth();
    }
}
