package org.tomes.storage;

import static org.tomes.storage.schema.Tables.MEASURE;
import static org.tomes.storage.schema.Tables.MEASURE_CONTROL;
import static org.tomes.storage.schema.Tables.MEASURE_GOAL;
import static org.tomes.storage.schema.Tables.SOA_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Measures;
import org.tomes.storage.schema.tables.records.MeasureRecord;

/** Stores the measures of a register, with their controls and objectives in separate tables. */
final class JooqMeasures extends AuditedRepository<Measure> implements Measures {

    private final ConsistentReads reads;

    JooqMeasures(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Measure> all() {
        // Filtering each table by measure would cost more than reading all rows.
        return reads.read(dsl -> read(dsl, DSL.noCondition(), measure -> DSL.noCondition()));
    }

    @Override
    public Optional<Measure> find(MeasureId id) {
        return reads.read(dsl -> read(dsl, MEASURE.ID.eq(id.value())).stream().findFirst());
    }

    @Override
    public List<Measure> find(Collection<MeasureId> ids) {
        List<UUID> values = ids.stream().map(MeasureId::value).toList();
        return values.isEmpty() ? List.of()
                : reads.read(dsl -> read(dsl, MEASURE.ID.in(values), measure -> measure.in(values)));
    }

    @Override
    public Optional<Measure> findByCode(String code) {
        return reads.read(dsl -> read(dsl, MEASURE.CODE_KEY.eq(key(code))).stream().findFirst());
    }

    @Override
    public Optional<MeasureId> idOfCode(String code) {
        return reads.read(dsl -> dsl.select(MEASURE.ID)
                .from(MEASURE)
                .where(MEASURE.CODE_KEY.eq(key(code)))
                .fetchOptional(MEASURE.ID)
                .map(MeasureId::new));
    }

    @Override
    public boolean exists(MeasureId id) {
        return reads.read(dsl -> dsl.fetchExists(MEASURE, MEASURE.ID.eq(id.value())));
    }

    @Override
    public boolean isCustomControl(String number) {
        return reads
                .read(dsl -> dsl.fetchExists(SOA_ENTRY, SOA_ENTRY.CONTROL.eq(number).and(SOA_ENTRY.OWN_TITLE.ne(""))));
    }

    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static List<Measure> read(DSLContext dsl, Condition condition) {
        return read(dsl, condition, measure -> measure.in(DSL.select(MEASURE.ID).from(MEASURE).where(condition)));
    }

    /**
     * @param of returns the same condition for a table of parts, given its column that refers to the measure
     */
    private static List<Measure> read(DSLContext dsl, Condition condition, Function<Field<UUID>, Condition> of) {
        Map<UUID, Set<Article32Objective>> goals = new HashMap<>();
        Map<UUID, List<ControlLink>> controls = new HashMap<>();
        QueryBatch queries = new QueryBatch();
        queries.add(MEASURE_GOAL, dsl.selectFrom(MEASURE_GOAL).where(of.apply(MEASURE_GOAL.MEASURE)),
                row -> goals.computeIfAbsent(row.getMeasure(), first -> new HashSet<>())
                        .add(Article32Objective.valueOf(row.getGoal())));
        queries.add(MEASURE_CONTROL,
                dsl.selectFrom(MEASURE_CONTROL).where(of.apply(MEASURE_CONTROL.MEASURE)).orderBy(MEASURE_CONTROL.PLACE),
                row -> controls.computeIfAbsent(row.getMeasure(), first -> new ArrayList<>())
                        .add(new ControlLink(ControlId.of(row.getControl()), ControlLinkKind.valueOf(row.getKind()))));
        MeasureDetailRows details = new MeasureDetailRows(dsl, queries, of);
        List<Measure> measures = new ArrayList<>();
        queries.add(MEASURE, dsl.selectFrom(MEASURE).where(condition).orderBy(MEASURE.CODE),
                row -> measures.add(read(row, goals.getOrDefault(row.getId(), Set.of()),
                        controls.getOrDefault(row.getId(), List.of()), details)))
                .read(dsl);
        return measures;
    }

    private static Measure read(MeasureRecord row, Set<Article32Objective> goals, List<ControlLink> controls,
            MeasureDetailRows details) {
        MeasureBuilder measure = new MeasureBuilder(new MeasureId(row.getId()), row.getRevision());
        MeasureColumns.read(row, measure);
        details.read(row.getId(), measure);
        return measure.goals(goals).controls(controls).build();
    }

    private static MeasureRecord row(Measure measure) {
        MeasureRecord row = new MeasureRecord();
        row.setId(measure.id().value());
        row.setRevision(measure.revision());
        row.setCodeKey(key(measure.code()));
        MeasureColumns.write(measure, row);
        return row;
    }

    @Override
    Optional<Measure> stored(DSLContext transaction, Measure measure) {
        return read(transaction, MEASURE.ID.eq(measure.id().value())).stream().findFirst();
    }

    @Override
    Measure withRevision(Measure measure, int revision) {
        return measure.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, Measure measure) {
        List<Query> queries = new ArrayList<>();
        queries.add(transaction.insertInto(MEASURE).set(row(measure)));
        queries.addAll(insertParts(transaction, measure));
        QueryBatch.execute(transaction, queries);
    }

    private static List<Query> insertParts(DSLContext transaction, Measure measure) {
        List<Query> queries = new ArrayList<>();
        for (Article32Objective goal : measure.goals()) {
            queries.add(transaction.insertInto(MEASURE_GOAL).values(measure.id().value(), goal.name()));
        }
        int place = 0;
        for (ControlLink link : measure.controls()) {
            queries.add(transaction.insertInto(MEASURE_CONTROL)
                    .values(measure.id().value(), place++, link.control().toString(), link.kind().name()));
        }
        queries.addAll(MeasureDetailRows.insert(transaction, measure));
        return queries;
    }

    @Override
    void overwrite(DSLContext transaction, Measure measure) {
        List<Query> queries = new ArrayList<>();
        queries.add(transaction.update(MEASURE).set(row(measure)).where(MEASURE.ID.eq(measure.id().value())));
        queries.addAll(deleteParts(transaction, measure));
        queries.addAll(insertParts(transaction, measure));
        QueryBatch.execute(transaction, queries);
    }

    private static List<Query> deleteParts(DSLContext transaction, Measure measure) {
        UUID id = measure.id().value();
        List<Query> queries = new ArrayList<>(MeasureDetailRows.delete(transaction, id));
        queries.add(transaction.deleteFrom(MEASURE_GOAL).where(MEASURE_GOAL.MEASURE.eq(id)));
        queries.add(transaction.deleteFrom(MEASURE_CONTROL).where(MEASURE_CONTROL.MEASURE.eq(id)));
        return queries;
    }

    @Override
    void delete(DSLContext transaction, Measure measure) {
        List<Query> queries = deleteParts(transaction, measure);
        queries.add(transaction.deleteFrom(MEASURE).where(MEASURE.ID.eq(measure.id().value())));
        QueryBatch.execute(transaction, queries);
    }
}
