package org.tomes.cost.importing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyCost;
import org.tomes.cost.SecurityService;

/**
 * Adds up the rows of a bill while they are read; only one sum is kept for each day, subscription, service and
 * currency.
 */
final class BillSums {

    /** More combinations of item and day than the largest bill has; a file that exceeds it is not a bill. */
    private static final int MOST = 2_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(2010, 2, 1);

    private record Charge(String day, boolean month, CostKind kind, String subscription, SecurityService service,
            String item, String currency) {
    }

    private final Map<Charge, BigDecimal> sums = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param month whether the day represents its whole month
     */
    void add(String day, boolean month, CostKind kind, String subscription, SecurityService service, String item,
            String currency, BigDecimal amount) {
        sums.merge(new Charge(day, month, kind, subscription, service, item, currency), amount, BigDecimal::add);
        if (sums.size() > MOST) {
            throw UnreadableBill.because("cost.file.tooMuch");
        }
    }

    void name(String subscription, String name) {
        if (!name.isEmpty()) {
            names.put(subscription, name);
        }
    }

    /** Returns the bill by month, including months with nothing but rounding amounts. */
    List<MonthlyCost> months(String file, String sha256, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDate> days = BillDays.of(sums.keySet().stream().map(Charge::day).distinct().toList());
        days.forEach((text, day) -> {
            // East of Greenwich, the next day has begun already.
            if (day.isBefore(EARLIEST)
                    || day.isAfter(today.plusDays(1)) && !YearMonth.from(day).equals(YearMonth.from(today))) {
                throw UnreadableBill.because("cost.bad.day", text);
            }
        });
        Map<MonthlyCost.Key, List<Charge>> months = new HashMap<>();
        sums.keySet()
                .forEach(
                        charge -> months
                                .computeIfAbsent(new MonthlyCost.Key(YearMonth.from(days.get(charge.day())),
                                        charge.subscription(), charge.kind()), none -> new ArrayList<>())
                                .add(charge));
        return months.entrySet()
                .stream()
                .map(month -> month(month.getKey(), month.getValue(), days, today, file, sha256, clock.instant()))
                .sorted(Comparator.comparing(MonthlyCost::month)
                        .thenComparing(MonthlyCost::subscription)
                        .thenComparing(MonthlyCost::kind))
                .toList();
    }

    private MonthlyCost month(MonthlyCost.Key key, List<Charge> charges, Map<String, LocalDate> days, LocalDate today,
            String file, String sha256, Instant now) {
        LocalDate first = charges.stream()
                .map(charge -> days.get(charge.day()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = charges.stream()
                .map(charge -> charge.month() ? lastKnown(key.month(), today) : days.get(charge.day()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<List<String>, CostAmount> amounts = new TreeMap<>(Comparator.comparing(List::toString));
        charges.forEach(charge -> amounts.merge(List.of(charge.service().name(), charge.item(), charge.currency()),
                new CostAmount(charge.service(), charge.item(), charge.currency(), sums.get(charge)),
                (one, other) -> new CostAmount(one.service(), one.item(), one.currency(),
                        one.amount().add(other.amount()))));
        return new MonthlyCost(key.month(), key.subscription(), names.getOrDefault(key.subscription(), ""), key.kind(),
                first, last, file, sha256, now, amounts.values().stream().sorted(MonthlyCost.ORDER).toList());
    }

    private static LocalDate lastKnown(YearMonth month, LocalDate today) {
        return YearMonth.from(today).equals(month) ? today : month.atEndOfMonth();
    }
}
