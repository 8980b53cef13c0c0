package org.tomes.storage;

import static org.tomes.storage.schema.Tables.STATEMENT_MEASURE;
import static org.tomes.storage.schema.Tables.STATEMENT_UPKEEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementMeasures;
import org.tomes.document.statement.StatementMeasuresStore;
import org.tomes.measure.MeasureId;

final class JooqStatementMeasures extends AuditedRecords<StatementMeasures> implements StatementMeasuresStore {

    private final ConsistentReads state;

    JooqStatementMeasures(ConsistentReads state) {
        this.state = state;
    }

    @Override
    public List<StatementMeasures> all() {
        return state.read(JooqStatementMeasures::all);
    }

    private static List<StatementMeasures> all(DSLContext dsl) {
        Map<String, List<UUID>> measures = dsl.selectFrom(STATEMENT_MEASURE)
                .orderBy(STATEMENT_MEASURE.PLACE)
                .fetchGroups(STATEMENT_MEASURE.STATEMENT, STATEMENT_MEASURE.MEASURE);
        return dsl.selectFrom(STATEMENT_UPKEEP)
                .orderBy(STATEMENT_UPKEEP.STATEMENT)
                .fetch()
                .stream()
                .filter(row -> StatementKey.isOne(row.getStatement()))
                .map(row -> upkeep(row.getStatement(), measures.getOrDefault(row.getStatement(), List.of()),
                        row.getRevision()))
                .toList();
    }

    @Override
    public Optional<StatementMeasures> find(StatementKey statement) {
        return state.read(dsl -> find(dsl, statement));
    }

    private static Optional<StatementMeasures> find(DSLContext dsl, StatementKey statement) {
        return dsl.selectFrom(STATEMENT_UPKEEP)
                .where(STATEMENT_UPKEEP.STATEMENT.eq(statement.value()))
                .fetchOptional(row -> upkeep(row.getStatement(),
                        dsl.selectFrom(STATEMENT_MEASURE)
                                .where(STATEMENT_MEASURE.STATEMENT.eq(statement.value()))
                                .orderBy(STATEMENT_MEASURE.PLACE)
                                .fetch(STATEMENT_MEASURE.MEASURE),
                        row.getRevision()));
    }

    private static StatementMeasures upkeep(String statement, List<UUID> measures, int revision) {
        return new StatementMeasures(new StatementKey(statement), measures.stream().map(MeasureId::new).toList(),
                revision);
    }

    @Override
    Optional<StatementMeasures> stored(DSLContext transaction, StatementMeasures upkeep) {
        return find(transaction, upkeep.statement());
    }

    @Override
    StatementMeasures withRevision(StatementMeasures upkeep, int revision) {
        return new StatementMeasures(upkeep.statement(), upkeep.measures(), revision);
    }

    @Override
    void insert(DSLContext transaction, StatementMeasures upkeep) {
        transaction.insertInto(STATEMENT_UPKEEP).values(upkeep.statement().value(), upkeep.revision()).execute();
        insertMeasures(transaction, upkeep);
    }

    @Override
    void overwrite(DSLContext transaction, StatementMeasures upkeep) {
        transaction.deleteFrom(STATEMENT_MEASURE)
                .where(STATEMENT_MEASURE.STATEMENT.eq(upkeep.statement().value()))
                .execute();
        transaction.update(STATEMENT_UPKEEP)
                .set(STATEMENT_UPKEEP.REVISION, upkeep.revision())
                .where(STATEMENT_UPKEEP.STATEMENT.eq(upkeep.statement().value()))
                .execute();
        insertMeasures(transaction, upkeep);
    }

    private static void insertMeasures(DSLContext transaction, StatementMeasures upkeep) {
        for (int place = 0; place < upkeep.measures().size(); place++) {
            transaction.insertInto(STATEMENT_MEASURE)
                    .values(upkeep.statement().value(), place, upkeep.measures().get(place).value())
                    .execute();
        }
    }

    @Override
    void delete(DSLContext transaction, StatementMeasures upkeep) {
        transaction.deleteFrom(STATEMENT_MEASURE)
                .where(STATEMENT_MEASURE.STATEMENT.eq(upkeep.statement().value()))
                .execute();
        transaction.deleteFrom(STATEMENT_UPKEEP)
                .where(STATEMENT_UPKEEP.STATEMENT.eq(upkeep.statement().value()))
                .execute();
    }
}
