package org.tomes.storage;

import static org.tomes.storage.schema.Tables.STATEMENT_MEASURE;
import static org.tomes.storage.schema.Tables.STATEMENT_UPKEEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.document.statement.MeasuresByStatement;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementMeasures;
import org.tomes.measure.MeasureId;

final class JooqMeasuresByStatement extends AuditedRepository<StatementMeasures> implements MeasuresByStatement {

    private final ConsistentReads reads;

    JooqMeasuresByStatement(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<StatementMeasures> all() {
        return reads.read(JooqMeasuresByStatement::all);
    }

    private static List<StatementMeasures> all(DSLContext dsl) {
        Map<String, List<UUID>> measures = dsl.selectFrom(STATEMENT_MEASURE)
                .orderBy(STATEMENT_MEASURE.PLACE)
                .fetchGroups(STATEMENT_MEASURE.STATEMENT, STATEMENT_MEASURE.MEASURE);
        return dsl.selectFrom(STATEMENT_UPKEEP)
                .orderBy(STATEMENT_UPKEEP.STATEMENT)
                .fetch()
                .stream()
                .filter(row -> StatementKey.isValid(row.getStatement()))
                .map(row -> implementation(row.getStatement(), measures.getOrDefault(row.getStatement(), List.of()),
                        row.getRevision()))
                .toList();
    }

    @Override
    public Optional<StatementMeasures> find(StatementKey statement) {
        return reads.read(dsl -> find(dsl, statement));
    }

    private static Optional<StatementMeasures> find(DSLContext dsl, StatementKey statement) {
        return dsl.selectFrom(STATEMENT_UPKEEP)
                .where(STATEMENT_UPKEEP.STATEMENT.eq(statement.value()))
                .fetchOptional(row -> implementation(row.getStatement(),
                        dsl.selectFrom(STATEMENT_MEASURE)
                                .where(STATEMENT_MEASURE.STATEMENT.eq(statement.value()))
                                .orderBy(STATEMENT_MEASURE.PLACE)
                                .fetch(STATEMENT_MEASURE.MEASURE),
                        row.getRevision()));
    }

    private static StatementMeasures implementation(String statement, List<UUID> measures, int revision) {
        return new StatementMeasures(new StatementKey(statement), measures.stream().map(MeasureId::new).toList(),
                revision);
    }

    @Override
    Optional<StatementMeasures> stored(DSLContext transaction, StatementMeasures implementation) {
        return find(transaction, implementation.statement());
    }

    @Override
    StatementMeasures withRevision(StatementMeasures implementation, int revision) {
        return new StatementMeasures(implementation.statement(), implementation.measures(), revision);
    }

    @Override
    void insert(DSLContext transaction, StatementMeasures implementation) {
        transaction.insertInto(STATEMENT_UPKEEP)
                .values(implementation.statement().value(), implementation.revision())
                .execute();
        insertMeasures(transaction, implementation);
    }

    @Override
    void overwrite(DSLContext transaction, StatementMeasures implementation) {
        transaction.deleteFrom(STATEMENT_MEASURE)
                .where(STATEMENT_MEASURE.STATEMENT.eq(implementation.statement().value()))
                .execute();
        transaction.update(STATEMENT_UPKEEP)
                .set(STATEMENT_UPKEEP.REVISION, implementation.revision())
                .where(STATEMENT_UPKEEP.STATEMENT.eq(implementation.statement().value()))
                .execute();
        insertMeasures(transaction, implementation);
    }

    private static void insertMeasures(DSLContext transaction, StatementMeasures implementation) {
        for (int place = 0; place < implementation.measures().size(); place++) {
            transaction.insertInto(STATEMENT_MEASURE)
                    .values(implementation.statement().value(), place, implementation.measures().get(place).value())
                    .execute();
        }
    }

    @Override
    void delete(DSLContext transaction, StatementMeasures implementation) {
        transaction.deleteFrom(STATEMENT_MEASURE)
                .where(STATEMENT_MEASURE.STATEMENT.eq(implementation.statement().value()))
                .execute();
        transaction.deleteFrom(STATEMENT_UPKEEP)
                .where(STATEMENT_UPKEEP.STATEMENT.eq(implementation.statement().value()))
                .execute();
    }
}
