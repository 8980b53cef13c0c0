package org.tomes.storage;

import static org.tomes.storage.schema.Tables.RULE_BOOK;
import static org.tomes.storage.schema.Tables.RULE_LONGER_RECORD;
import static org.tomes.storage.schema.Tables.RULE_PRICE;
import static org.tomes.storage.schema.Tables.RULE_VALUE;
import static org.tomes.storage.schema.Tables.RULE_WORD;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.ProductionRule;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.cost.Prices;
import org.tomes.check.criteria.CheckRules;
import org.tomes.check.criteria.CheckRulesStore;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.storage.schema.tables.records.RulePriceRecord;
import org.tomes.storage.schema.tables.records.RuleValueRecord;

/** Stores the register's only set of check rules: one row, and lists in further tables. */
final class JooqCheckRules extends AuditedRepository<CheckRules> implements CheckRulesStore {

    private static final int ONLY = 1;
    private static final String PRODUCTION_TAG = "PRODUCTION_TAG";
    private static final String PRODUCTION_WORD = "PRODUCTION_WORD";
    private static final String REQUIRED_TAG = "REQUIRED_TAG";
    private static final String OWNER_TAG = "OWNER_TAG";
    private static final String OFFICE_ADDRESS = "OFFICE_ADDRESS";
    private static final String ALLOWED_REGION = "ALLOWED_REGION";

    private final ConsistentReads reads;

    JooqCheckRules(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<CheckRules> find() {
        return reads.read(dsl -> find(dsl));
    }

    private static Optional<CheckRules> find(DSLContext dsl) {
        return dsl.selectFrom(RULE_BOOK).fetchOptional(row -> {
            Map<String, List<String>> words = dsl.selectFrom(RULE_WORD)
                    .orderBy(RULE_WORD.KIND, RULE_WORD.PLACE)
                    .fetchGroups(RULE_WORD.KIND, RULE_WORD.WORD);
            Map<PriceItem, Price> prices = new EnumMap<>(PriceItem.class);
            dsl.selectFrom(RULE_PRICE).fetch(JooqCheckRules::price).forEach(price -> prices.put(price.item(), price));
            Map<ResourceId, String> longer = dsl.selectFrom(RULE_LONGER_RECORD)
                    .fetchMap(ruleLongerRecordRecord -> ResourceId.parse(ruleLongerRecordRecord.getWorkspace())
                            .orElseThrow(), ruleLongerRecordRecord -> ruleLongerRecordRecord.getReason());
            return new CheckRules(new CheckCriteria(
                    new ProductionRule(words.getOrDefault(PRODUCTION_TAG, List.of()),
                            words.getOrDefault(PRODUCTION_WORD, List.of())),
                    words.getOrDefault(REQUIRED_TAG, List.of()), words.getOrDefault(OWNER_TAG, List.of()),
                    words.getOrDefault(OFFICE_ADDRESS, List.of()), words.getOrDefault(ALLOWED_REGION, List.of()),
                    row.getMaxAdministrators(), new Prices(prices), longer, values(dsl), Optional.empty()),
                    row.getRevision());
        });
    }

    private static ParameterValues values(DSLContext dsl) {
        return new ParameterValues(dsl.selectFrom(RULE_VALUE)
                .fetchMap(row -> Parameter.valueOf(row.getParameter()), RuleValueRecord::getAmount));
    }

    private static Price price(RulePriceRecord row) {
        return new Price(PriceItem.valueOf(row.getItem()), row.getAmount(), row.getAsOf());
    }

    @Override
    Optional<CheckRules> stored(DSLContext transaction, CheckRules rules) {
        return find(transaction);
    }

    @Override
    CheckRules withRevision(CheckRules rules, int revision) {
        return new CheckRules(rules.criteria(), revision);
    }

    @Override
    void insert(DSLContext transaction, CheckRules rules) {
        transaction.insertInto(RULE_BOOK)
                .values(ONLY, rules.criteria().maxAdministrators(), rules.revision())
                .execute();
        lists(transaction, rules);
    }

    @Override
    void overwrite(DSLContext transaction, CheckRules rules) {
        delete(transaction, rules);
        insert(transaction, rules);
    }

    private static void lists(DSLContext transaction, CheckRules checkRules) {
        CheckCriteria rules = checkRules.criteria();
        Map.of(PRODUCTION_TAG, rules.production().tags(), PRODUCTION_WORD, rules.production().words(), REQUIRED_TAG,
                rules.requiredTags(), OWNER_TAG, checkRules.decidedOwnerTags(), OFFICE_ADDRESS, rules.officeAddresses(),
                ALLOWED_REGION, rules.allowedRegions()).forEach((kind, words) -> {
                    for (int place = 0; place < words.size(); place++) {
                        transaction.insertInto(RULE_WORD).values(kind, place, words.get(place)).execute();
                    }
                });
        rules.prices()
                .all()
                .forEach(price -> transaction.insertInto(RULE_PRICE)
                        .values(price.item().name(), price.amount(), price.asOf())
                        .execute());
        rules.values()
                .set()
                .forEach((parameter,
                        amount) -> transaction.insertInto(RULE_VALUE).values(parameter.name(), amount).execute());
        rules.longerRecords()
                .forEach((workspace, reason) -> transaction.insertInto(RULE_LONGER_RECORD)
                        .values(workspace.toString(), reason)
                        .execute());
    }

    @Override
    void delete(DSLContext transaction, CheckRules rules) {
        transaction.deleteFrom(RULE_BOOK).execute();
        transaction.deleteFrom(RULE_WORD).execute();
        transaction.deleteFrom(RULE_PRICE).execute();
        transaction.deleteFrom(RULE_VALUE).execute();
        transaction.deleteFrom(RULE_LONGER_RECORD).execute();
    }
}
