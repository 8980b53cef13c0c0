package org.tomes.storage;

import static org.tomes.storage.schema.Tables.FINDING;
import static org.tomes.storage.schema.Tables.FINDING_EVENT;
import static org.tomes.storage.schema.Tables.FINDING_MEASURE;
import static org.tomes.storage.schema.Tables.FINDING_REPORT;
import static org.tomes.storage.schema.Tables.FINDING_SOURCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.tomes.finding.ExternalReport;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.Findings;
import org.tomes.finding.Source;
import org.tomes.ledger.Action;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.Tx;
import org.tomes.measure.MeasureId;
import org.tomes.storage.schema.tables.records.FindingSourceRecord;

final class JooqFindings extends AuditedRecords<Finding> implements Findings {

    private static final int PART = 1_000;

    private final ConsistentReads state;

    JooqFindings(ConsistentReads state) {
        this.state = state;
    }

    @Override
    public List<Finding> all() {
        return state.read(dsl -> read(dsl, DSL.noCondition()));
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return state.read(dsl -> find(dsl, id));
    }

    private static Optional<Finding> find(DSLContext dsl, FindingId id) {
        return read(dsl, FINDING.NUMBER.eq(id.number())).stream().findFirst();
    }

    private static List<Finding> read(DSLContext dsl, Condition wanted) {
        var numbers = DSL.select(FINDING.NUMBER).from(FINDING).where(wanted);
        Map<Integer, Set<Source>> sources = dsl.selectFrom(FINDING_SOURCE)
                .where(FINDING_SOURCE.FINDING.in(numbers))
                .collect(Collectors.groupingBy(row -> row.getFinding(),
                        Collectors.mapping(row -> Source.valueOf(row.getSource()), Collectors.toSet())));
        Map<Integer, List<ExternalReport>> reports = dsl.selectFrom(FINDING_REPORT)
                .where(FINDING_REPORT.FINDING.in(numbers))
                .orderBy(FINDING_REPORT.PLACE)
                .fetchGroups(FINDING_REPORT.FINDING, FindingRows::report);
        Map<Integer, List<MeasureId>> measures = dsl.selectFrom(FINDING_MEASURE)
                .where(FINDING_MEASURE.FINDING.in(numbers))
                .orderBy(FINDING_MEASURE.PLACE)
                .fetchGroups(FINDING_MEASURE.FINDING, row -> new MeasureId(row.getMeasure()));
        return dsl.selectFrom(FINDING)
                .where(wanted)
                .orderBy(FINDING.NUMBER)
                .fetch(row -> FindingRows.finding(row,
                        new FindingRows.Parts(sources.getOrDefault(row.getNumber(), Set.of()),
                                reports.getOrDefault(row.getNumber(), List.of()),
                                measures.getOrDefault(row.getNumber(), List.of()))));
    }

    @Override
    Optional<Finding> stored(DSLContext inside, Finding finding) {
        return find(inside, finding.id());
    }

    @Override
    Finding withRevision(Finding finding, int revision) {
        return finding.atRevision(revision);
    }

    @Override
    void insert(DSLContext inside, Finding finding) {
        throw new UnsupportedOperationException("findings come many at a time");
    }

    @Override
    public List<Finding> add(Tx tx, List<Finding> findings) {
        List<Finding> first = findings.stream().map(finding -> finding.atRevision(1)).toList();
        inParts(first, part -> {
            insert(JooqTx.dsl(tx), FINDING, part.stream().map(FindingRows::row).toList());
            insert(JooqTx.dsl(tx), FINDING_SOURCE,
                    part.stream()
                            .flatMap(finding -> finding.sources()
                                    .stream()
                                    .map(source -> new FindingSourceRecord(finding.id().number(), source.name())))
                            .toList());
            part.forEach(finding -> insertLinks(JooqTx.dsl(tx), finding));
        });
        first.forEach(finding -> tx.record(Action.CREATED, finding.ref(), AuditFields.none(), finding.fields()));
        return first;
    }

    /**
     * Inserts all rows with one statement: jOOQ takes longer to build a statement for each row than H2 to execute it.
     */
    private static <R extends TableRecord<R>> void insert(DSLContext inside, Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            BatchBindStep batch = inside
                    .batch(inside.insertInto(table, table.fields()).values(new Object[table.fields().length]));
            rows.forEach(row -> batch.bind(row.intoArray()));
            batch.execute();
        }
    }

    private static void insertParts(DSLContext inside, Finding finding) {
        int number = finding.id().number();
        finding.sources().forEach(source -> inside.insertInto(FINDING_SOURCE).values(number, source.name()).execute());
        insertLinks(inside, finding);
    }

    private static void insertLinks(DSLContext inside, Finding finding) {
        int number = finding.id().number();
        int place = 0;
        for (ExternalReport report : finding.reports()) {
            inside.insertInto(FINDING_REPORT)
                    .values(number, place++, report.source().name(), report.check(), report.title(), report.detail(),
                            report.remediation(), report.link())
                    .execute();
        }
        place = 0;
        for (MeasureId measure : finding.measures()) {
            inside.insertInto(FINDING_MEASURE).values(number, place++, measure.value()).execute();
        }
    }

    @Override
    void overwrite(DSLContext inside, Finding finding) {
        int number = finding.id().number();
        inside.update(FINDING).set(FindingRows.row(finding)).where(FINDING.NUMBER.eq(number)).execute();
        inside.deleteFrom(FINDING_SOURCE).where(FINDING_SOURCE.FINDING.eq(number)).execute();
        inside.deleteFrom(FINDING_REPORT).where(FINDING_REPORT.FINDING.eq(number)).execute();
        inside.deleteFrom(FINDING_MEASURE).where(FINDING_MEASURE.FINDING.eq(number)).execute();
        insertParts(inside, finding);
    }

    @Override
    void delete(DSLContext inside, Finding finding) {
        throw new UnsupportedOperationException("findings are never deleted");
    }

    @Override
    public void seen(Tx tx, Collection<Finding> findings) {
        inParts(findings, part -> seen(JooqTx.dsl(tx), part));
    }

    private static void seen(DSLContext inside, List<Finding> findings) {
        List<Query> updates = new ArrayList<>();
        for (Finding finding : findings) {
            updates.add(inside.update(FINDING)
                    .set(FINDING.LAST_SEEN, FindingRows.utc(finding.sightings().last()))
                    .set(FINDING.FIRST_SEEN, FindingRows.utc(finding.sightings().first()))
                    .set(FINDING.LAST_IN, finding.sightings().lastIn())
                    .set(FINDING.RESOURCE, finding.resource().id())
                    .set(FINDING.RESOURCE_NAME, finding.resource().name())
                    .set(FINDING.RESOURCE_TYPE, finding.resource().type())
                    .set(FINDING.REASON, finding.reason().key())
                    .set(FINDING.ARGUMENTS, MessageArgumentsJson.arguments(finding.reason()))
                    .where(FINDING.NUMBER.eq(finding.id().number())));
        }
        inside.batch(updates).execute();
    }

    @Override
    public List<FindingEvent> events(FindingId id) {
        return state.read(dsl -> dsl.selectFrom(FINDING_EVENT)
                .where(FINDING_EVENT.FINDING.eq(id.number()))
                .orderBy(FINDING_EVENT.PLACE)
                .fetch(FindingRows::event));
    }

    @Override
    public List<FindingEvent> events() {
        return state.read(dsl -> dsl.selectFrom(FINDING_EVENT)
                .orderBy(FINDING_EVENT.AT, FINDING_EVENT.FINDING, FINDING_EVENT.PLACE)
                .fetch(FindingRows::event));
    }

    @Override
    public void append(Tx tx, Collection<FindingEvent> events) {
        inParts(events, part -> append(JooqTx.dsl(tx), part));
    }

    /**
     * Splits the work: a large snapshot has a hundred thousand rows, and a row needs far more memory than its content.
     */
    private static <T> void inParts(Collection<T> all, Consumer<List<T>> write) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += PART) {
            write.accept(list.subList(from, Math.min(from + PART, list.size())));
        }
    }

    private static void append(DSLContext inside, List<FindingEvent> events) {
        Set<Integer> numbers = events.stream().map(event -> event.finding().number()).collect(Collectors.toSet());
        Map<Integer, Integer> next = new HashMap<>(inside.select(FINDING_EVENT.FINDING, DSL.count())
                .from(FINDING_EVENT)
                .where(FINDING_EVENT.FINDING.in(numbers))
                .groupBy(FINDING_EVENT.FINDING)
                .fetchMap(FINDING_EVENT.FINDING, DSL.count()));
        insert(inside, FINDING_EVENT,
                events.stream()
                        .map(event -> FindingRows.row(event, next.merge(event.finding().number(), 1, Integer::sum) - 1))
                        .toList());
    }
}
