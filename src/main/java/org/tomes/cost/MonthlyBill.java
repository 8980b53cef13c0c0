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
import org.tomes.ledger.RecordType;

/**
 * The cost of a subscription in a month according to its bill.
 *
 * @param subscription id of the subscription in lower case; empty if the bill does not contain it
 * @param subscriptionName name of the subscription; empty if the bill does not contain it
 * @param firstDay the first day of the month that the bill covers for at least one subscription
 * @param lastDay the last day; before the month's end if the bill was created during the month
 * @param file name of the source file, as entered by the user
 * @param sha256 hash of that file
 */
public record MonthlyBill(YearMonth month, String subscription, String subscriptionName, CostKind kind,
        LocalDate firstDay, LocalDate lastDay, String file, String sha256, Instant importedAt,
        List<CostAmount> amounts) {

    public static final Comparator<CostAmount> ORDER = Comparator.comparing(CostAmount::service)
            .thenComparing(CostAmount::item)
            .thenComparing(CostAmount::currency);

    public MonthlyBill {
        subscription = subscription.toLowerCase(Locale.ROOT);
        importedAt = importedAt.truncatedTo(ChronoUnit.MICROS);
        amounts = List.copyOf(amounts);
    }

    /** Identity of a bill, unique in a register. */
    public record Key(YearMonth month, String subscription, CostKind kind) {
    }

    public Key key() {
        return new Key(month, subscription, kind);
    }

    /** Whether the bill covers the month from its first day to its last day. */
    public boolean coversWholeMonth() {
        return days() == month.lengthOfMonth();
    }

    /** Returns the number of days of the month that the bill covers. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    public List<CostAmount> security() {
        return amounts.stream().filter(CostAmount::isSecurityService).toList();
    }

    /** Returns the name of the subscription; its id if the bill contains no name. */
    public String label() {
        return subscriptionName.isEmpty() ? subscription : subscriptionName;
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.COST_MONTH, month + ":" + subscription + ":" + kind, month + " " + label());
    }

    /** Returns the fields for the audit trail. */
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
