package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.COST_AMOUNT;
import static org.tomes.storage.schema.Tables.COST_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostKind;
import org.tomes.cost.Costs;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.SecurityService;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.CostAmountRecord;
import org.tomes.storage.schema.tables.records.CostMonthRecord;

final class JooqCosts implements Costs {

    private final ConsistentReads reads;

    JooqCosts(ConsistentReads reads) {
        this.reads = reads;
    }

    private record Key(LocalDate month, String subscription, String kind) {
    }

    @Override
    public List<MonthlyBill> all() {
        return reads.read(JooqCosts::all);
    }

    private static List<MonthlyBill> all(DSLContext dsl) {
        Map<Key, List<CostAmount>> amounts = dsl.selectFrom(COST_AMOUNT)
                .orderBy(COST_AMOUNT.SERVICE, COST_AMOUNT.ITEM, COST_AMOUNT.CURRENCY)
                .fetchGroups(row -> new Key(row.getMonthStart(), row.getSubscription(), row.getKind()),
                        JooqCosts::amount);
        return dsl.selectFrom(COST_MONTH)
                .orderBy(COST_MONTH.MONTH_START, COST_MONTH.SUBSCRIPTION, COST_MONTH.KIND)
                .fetch(row -> month(row, amounts
                        .getOrDefault(new Key(row.getMonthStart(), row.getSubscription(), row.getKind()), List.of())));
    }

    private static MonthlyBill month(CostMonthRecord row, List<CostAmount> amounts) {
        return new MonthlyBill(YearMonth.from(row.getMonthStart()), row.getSubscription(), row.getSubscriptionName(),
                CostKind.valueOf(row.getKind()), row.getFirstDay(), row.getLastDay(), row.getFile(), row.getSha256(),
                instant(row.getImportedAt()), amounts.stream().sorted(MonthlyBill.ORDER).toList());
    }

    /**
     * Maps a service that this version does not know to a non-security service, so that a newer register can still be
     * read.
     */
    private static CostAmount amount(CostAmountRecord row) {
        SecurityService service = Arrays.stream(SecurityService.values())
                .filter(securityService -> securityService.name().equals(row.getService()))
                .findFirst()
                .orElse(SecurityService.OTHER);
        return new CostAmount(service, row.getItem(), row.getCurrency(), row.getAmount());
    }

    @Override
    public void put(WriteTransaction tx, Collection<MonthlyBill> costs) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        for (MonthlyBill cost : costs) {
            LocalDate start = cost.month().atDay(1);
            String kind = cost.kind().name();
            transaction.deleteFrom(COST_MONTH)
                    .where(COST_MONTH.MONTH_START.eq(start))
                    .and(COST_MONTH.SUBSCRIPTION.eq(cost.subscription()))
                    .and(COST_MONTH.KIND.eq(kind))
                    .execute();
            transaction.insertInto(COST_MONTH)
                    .set(new CostMonthRecord(start, cost.subscription(), kind, cost.subscriptionName(), cost.firstDay(),
                            cost.lastDay(), cost.file(), cost.sha256(), utc(cost.importedAt())))
                    .execute();
            transaction.batchInsert(cost.amounts()
                    .stream()
                    .map(costAmount -> new CostAmountRecord(start, cost.subscription(), kind,
                            costAmount.service().name(), costAmount.item(), costAmount.currency(), costAmount.amount()))
                    .toList()).execute();
        }
    }
}
