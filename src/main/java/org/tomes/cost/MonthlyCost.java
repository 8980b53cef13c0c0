package org.tomes.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;

/**
 * What a subscription cost in a month, by its bill.
 *
 * @param subscription its id in lower case; empty where the bill names none
 * @param subscriptionName as people call it; empty where the bill does not say
 * @param firstDay the first day of the month that the bill holds a charge of
 * @param lastDay the last one; before the month's end where the bill was written in the middle of it
 * @param file where it was read, as the person named it
 * @param sha256 of that file
 */
public record MonthlyCost(YearMonth month, String subscription, String subscriptionName, CostKind kind,
        LocalDate firstDay, LocalDate lastDay, String file, String sha256, Instant importedAt,
        List<CostAmount> amounts) {

    /** In which amounts stand. */
    public static final Comparator<CostAmount> ORDER = Comparator.comparing(CostAmount::service)
            .thenComparing(CostAmount::item)
            .thenComparing(CostAmount::currency);

    public MonthlyCost {
        subscription = subscription.toLowerCase(Locale.ROOT);
        importedAt = importedAt.truncatedTo(ChronoUnit.MICROS);
        amounts = List.copyOf(amounts);
    }

    /** What no two of a register share. */
    public record Key(YearMonth month, String subscription, CostKind kind) {
    }

    public Key key() {
        return new Key(month, subscription, kind);
    }

    /** Whether the bill reaches the month's last day. */
    public boolean isWhole() {
        return lastDay.equals(month.atEndOfMonth());
    }

    public List<CostAmount> security() {
        return amounts.stream().filter(CostAmount::isSecurity).toList();
    }

    /** The subscription's name, or its id where it has none. */
    public String label() {
        return subscriptionName.isEmpty() ? subscription : subscriptionName;
    }

    public RecordRef ref() {
        return new RecordRef("cost-month", month + ":" + subscription + ":" + kind, month + " " + label());
    }

    /** What the audit trail keeps of it. */
    public AuditFields fields() {
        return AuditFields.of("file", file, "sha256", sha256, "until", lastDay.toString(), "security", sums(security()),
                "billed", sums(amounts));
    }

    private static String sums(List<CostAmount> amounts) {
        return amounts.stream()
                .collect(Collectors.groupingBy(CostAmount::currency, TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, CostAmount::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                .collect(Collectors.joining(", "));
    }
}
