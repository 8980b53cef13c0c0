package org.tomes.cost;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tomes.cost.importing.BillReader;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.Problem;
import org.tomes.text.Message;

/** Stores the security costs in Azure's bills, and compares them with the expected costs. */
public final class CostService {

    private final Ledger ledger;
    private final Costs costs;
    private final Supplier<CostEstimates> estimates;
    private final BillReader reader;

    /**
     * @param estimates returns the expected costs; called for each comparison
     */
    public CostService(Ledger ledger, Costs costs, Supplier<CostEstimates> estimates, Clock clock) {
        this.ledger = ledger;
        this.costs = costs;
        this.estimates = estimates;
        this.reader = new BillReader(clock);
    }

    /** Returns all costs, oldest month first. */
    public List<MonthlyBill> all() {
        return costs.all();
    }

    /**
     * Stores bills in one transaction. A month replaces an earlier bill of the same month that covers fewer days. If
     * several bills for a month are given at once, the bill that covers the most days counts; bills are never added up.
     *
     * @param kind the kind of costs, if the user specified it
     * @param cancelled checked regularly; if it returns true, nothing is stored
     * @throws CancellationException if the import was cancelled
     */
    public CostImportResult importBills(Actor actor, List<CostExportFile> bills, Optional<CostKind> kind,
            BooleanSupplier cancelled) {
        Map<MonthlyBill.Key, MonthlyBill> read = new LinkedHashMap<>();
        List<SkippedBill> notImported = new ArrayList<>();
        for (CostExportFile export : bills) {
            try {
                List<MonthlyBill> months = reader.read(export, kind, cancelled);
                if (months.isEmpty()) {
                    notImported.add(new SkippedBill(export.name(), Message.of("cost.file.noCharges")));
                }
                months.forEach(month -> addMonth(month, read, notImported));
            } catch (Problem unreadable) {
                notImported.add(new SkippedBill(export.name(), unreadable.sentence()));
            }
        }
        if (read.isEmpty()) {
            return new CostImportResult(List.of(), 0, notImported);
        }
        return ledger.write(actor, tx -> store(tx, read.values().stream().toList(), notImported));
    }

    private static void addMonth(MonthlyBill month, Map<MonthlyBill.Key, MonthlyBill> read,
            List<SkippedBill> notImported) {
        MonthlyBill existing = read.get(month.key());
        if (existing == null || existing.days() < month.days()) {
            read.put(month.key(), month);
        }
        if (existing != null && !isSameExport(existing, month)) {
            MonthlyBill skippedMonth = read.get(month.key()) == month ? existing : month;
            notImported.add(skipped(skippedMonth, read.get(month.key())));
        }
    }

    /**
     * Whether both bills come from the same export, which may exist twice, for example in uncompressed and compressed
     * form.
     */
    private static boolean isSameExport(MonthlyBill first, MonthlyBill second) {
        return first.amounts().equals(second.amounts()) && first.firstDay().equals(second.firstDay())
                && first.lastDay().equals(second.lastDay());
    }

    private static SkippedBill skipped(MonthlyBill skippedMonth, MonthlyBill imported) {
        return new SkippedBill(skippedMonth.file(), skippedMonth.days() == imported.days()
                ? Message.of("cost.sameDays", skippedMonth.month().toString(), skippedMonth.label(), imported.file())
                : Message.of("cost.coversMore", skippedMonth.month().toString(), skippedMonth.label(),
                        skippedMonth.firstDay().toString(), skippedMonth.lastDay().toString(), imported.file(),
                        imported.firstDay().toString(), imported.lastDay().toString()));
    }

    private CostImportResult store(WriteTransaction tx, List<MonthlyBill> read, List<SkippedBill> notImported) {
        Map<MonthlyBill.Key, MonthlyBill> stored = new HashMap<>();
        costs.all().forEach(cost -> stored.put(cost.key(), cost));
        List<MonthlyBill> imported = new ArrayList<>();
        int unchanged = 0;
        for (MonthlyBill month : read) {
            MonthlyBill before = stored.get(month.key());
            if (before != null && before.days() > month.days()) {
                notImported.add(skipped(month, before));
            } else if (before != null && isSameExport(before, month)) {
                unchanged++;
            } else {
                imported.add(month);
                tx.record(before == null ? AuditAction.CREATED : AuditAction.CHANGED, month.ref(),
                        before == null ? AuditFields.none() : before.fields(), month.fields());
            }
        }
        costs.put(tx, imported);
        return new CostImportResult(imported, unchanged, notImported);
    }

    /** Returns the months with a bill, newest first. */
    public List<YearMonth> months() {
        return bills().keySet().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Returns the bills of each month, oldest first; the amortised ones only of months without actual costs. */
    public SortedMap<YearMonth, List<MonthlyBill>> bills() {
        return costs.all()
                .stream()
                .collect(Collectors.groupingBy(MonthlyBill::month, TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), CostService::preferActual)));
    }

    /**
     * Compares the newest month that its bills cover completely; if there is none, the newest month; empty if there is
     * no bill.
     */
    public Optional<CostComparison> comparison() {
        List<CostComparison> all = months().stream().flatMap(month -> comparison(month).stream()).toList();
        return all.stream().filter(CostComparison::complete).findFirst().or(() -> all.stream().findFirst());
    }

    /** Returns the security costs of each month with a bill, oldest first, without estimates. */
    public List<MonthTotal> totals() {
        return bills().entrySet().stream().map(month -> MonthTotal.of(month.getKey(), month.getValue())).toList();
    }

    /**
     * Returns the security costs of the month before; empty unless both months are complete and contain bills of the
     * same subscriptions, because the totals are not comparable otherwise.
     */
    public Optional<MonthTotal> before(CostComparison month) {
        SortedMap<YearMonth, List<MonthlyBill>> bills = bills();
        YearMonth earlier = month.month().minusMonths(1);
        return Optional.ofNullable(bills.get(earlier))
                .filter(earlierBills -> subscriptions(earlierBills).equals(subscriptions(bills.get(month.month()))))
                .map(earlierBills -> MonthTotal.of(earlier, earlierBills))
                .filter(total -> total.complete() && month.complete());
    }

    private static Set<String> subscriptions(List<MonthlyBill> bills) {
        return bills.stream().map(MonthlyBill::subscription).collect(Collectors.toSet());
    }

    /**
     * Returns the total of the budgets of the subscriptions billed in the newest month; empty if one of them has no
     * budget, if the budgets have different currencies, or if the bill contains no subscription.
     */
    public Optional<MonthlyBudget> budget() {
        return months().stream().findFirst().flatMap(newest -> {
            Set<String> billed = costs.all()
                    .stream()
                    .filter(export -> export.month().equals(newest))
                    .map(MonthlyBill::subscription)
                    .collect(Collectors.toSet());
            return MonthlyBudget.sum(estimates.get()
                    .budgets()
                    .stream()
                    .filter(budget -> billed.contains(budget.subscription()))
                    .toList(), billed.size());
        });
    }

    /** Returns the bills of actual costs; if the month has none, those of amortised costs. */
    private static List<MonthlyBill> preferActual(List<MonthlyBill> bills) {
        List<MonthlyBill> actual = bills.stream().filter(export -> export.kind() == CostKind.ACTUAL).toList();
        return actual.isEmpty() ? bills : actual;
    }

    /** Compares a month by its bills of actual costs; if it has none, by those of amortised costs. */
    public Optional<CostComparison> comparison(YearMonth month) {
        return Optional.ofNullable(bills().get(month)).map(bills -> CostComparison.of(bills, estimates.get()));
    }
}
