package org.tomes.storage;

import static org.tomes.storage.schema.Tables.STATEMENT_MEASURE;
import static org.tomes.storage.schema.Tables.STATEMENT_UPKEEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.document.statement.StatementImplementation;
import org.tomes.document.statement.StatementImplementations;
import org.tomes.document.statement.StatementKey;
import org.tomes.measure.MeasureId;

final class JooqStatementImplementations extends AuditedRecords<StatementImplementation>
        implements
            StatementImplementations {

    private final ConsistentReads reads;

    JooqStatementImplementations(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<StatementImplementation> all() {
        return reads.read(JooqStatementImplementations::all);
    }

    private static List<StatementImplementation> all(DSLContext dsl) {
        Map<String, List<UUID>> measures = dsl.selectFrom(STATEMENT_MEASURE)
                .orderBy(STATEMENT_MEASURE.PLACE)
                .fetchGroups(STATEMENT_MEASURE.STATEMENT, STATEMENT_MEASURE.MEASURE);
        return dsl.selectFrom(STATEMENT_UPKEEP)
                .orderBy(STATEMENT_UPKEEP.STATEMENT)
                .fetch()
                .stream()
                .filter(row -> StatementKey.isOne(row.getStatement()))
                .map(row -> implementation(row.getStatement(), measures.getOrDefault(row.getStatement(), List.of()),
                        row.getRevision()))
                .toList();
    }

    @Override
    public Optional<StatementImplementation> find(StatementKey statement) {
        return reads.read(dsl -> find(dsl, statement));
    }

    private static Optional<StatementImplementation> find(DSLContext dsl, StatementKey statement) {
        return dsl.selectFrom(STATEMENT_UPKEEP)
                .where(STATEMENT_UPKEEP.STATEMENT.eq(statement.value()))
                .fetchOptional(row -> implementation(row.getStatement(),
                        dsl.selectFrom(STATEMENT_MEASURE)
                                .where(STATEMENT_MEASURE.STATEMENT.eq(statement.value()))
                                .orderBy(STATEMENT_MEASURE.PLACE)
                                .fetch(STATEMENT_MEASURE.MEASURE),
                        row.getRevision()));
    }

    private static StatementImplementation implementation(String statement, List<UUID> measures, int revision) {
        return new StatementImplementation(new StatementKey(statement), measures.stream().map(MeasureId::new).toList(),
                revision);
    }

    @Override
    Optional<StatementImplementation> stored(DSLContext transaction, StatementImplementation implementation) {
        return find(transaction, implementation.statement());
    }

    @Override
    StatementImplementation withRevision(StatementImplementation implementation, int revision) {
        return new StatementImplementation(implementation.statement(), implementation.measures(), revision);
    }

    @Override
    void insert(DSLContext transaction, StatementImplementation implementation) {
        transaction.insertInto(STATEMENT_UPKEEP)
                .values(implementation.statement().value(), implementation.revision())
                .execute();
        insertMeasures(transaction, implementation);
    }

    @Override
    void overwrite(DSLContext transaction, StatementImplementation implementation) {
        transaction.deleteFrom(STATEMENT_MEASURE)
                .where(STATEMENT_MEASURE.STATEMENT.eq(implementation.statement().value()))
                .execute();
        transaction.update(STATEMENT_UPKEEP)
                .set(STATEMENT_UPKEEP.REVISION, implementation.revision())
                .where(STATEMENT_UPKEEP.STATEMENT.eq(implementation.statement().value()))
                .execute();
        insertMeasures(transaction, implementation);
    }

    private static void insertMeasures(DSLContext transaction, StatementImplementation implementation) {
        for (int place = 0; place < implementation.measures().size(); place++) {
            transaction.insertInto(STATEMENT_MEASURE)
                    .values(implementation.statement().value(), place, implementation.measures().get(place).value())
                    .execute();
        }
    }

    @Override
    void delete(DSLContext transaction, StatementImplementation implementation) {
        transaction.deleteFrom(STATEMENT_MEASURE)
                .where(STATEMENT_MEASURE.STATEMENT.eq(implementation.statement().value()))
                .execute();
        transaction.deleteFrom(STATEMENT_UPKEEP)
                .where(STATEMENT_UPKEEP.STATEMENT.eq(implementation.statement().value()))
                .execute();
    }
}
