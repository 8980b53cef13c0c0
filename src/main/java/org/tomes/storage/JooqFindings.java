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
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingChange;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.Findings;
import org.tomes.finding.PreparedFindingChanges;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.MeasureId;
import org.tomes.problem.StaleRecord;

final class JooqFindings implements Findings {

    private final ConsistentReads reads;

    JooqFindings(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Finding> all() {
        return reads.read(dsl -> read(dsl, DSL.noCondition()));
    }

    @Override
    public List<Finding> find(Collection<FindingId> ids) {
        return reads.read(dsl -> {
            List<Finding> findings = new ArrayList<>();
            BulkStatement.forEachPart(ids.stream().map(FindingId::number).sorted().toList(),
                    part -> findings.addAll(read(dsl, FINDING.NUMBER.in(part))));
            return findings;
        });
    }

    private static List<Finding> read(DSLContext dsl, Condition condition) {
        var numbers = DSL.select(FINDING.NUMBER).from(FINDING).where(condition);
        Map<Integer, Set<FindingOrigin>> sources = dsl.selectFrom(FINDING_SOURCE)
                .where(FINDING_SOURCE.FINDING.in(numbers))
                .collect(Collectors.groupingBy(row -> row.getFinding(),
                        Collectors.mapping(row -> FindingOrigin.valueOf(row.getSource()), Collectors.toSet())));
        Map<Integer, List<ExternalCheckText>> reports = dsl.selectFrom(FINDING_REPORT)
                .where(FINDING_REPORT.FINDING.in(numbers))
                .orderBy(FINDING_REPORT.PLACE)
                .fetchGroups(FINDING_REPORT.FINDING, FindingRows::report);
        Map<Integer, List<MeasureId>> measures = dsl.selectFrom(FINDING_MEASURE)
                .where(FINDING_MEASURE.FINDING.in(numbers))
                .orderBy(FINDING_MEASURE.PLACE)
                .fetchGroups(FINDING_MEASURE.FINDING, row -> new MeasureId(row.getMeasure()));
        return dsl.selectFrom(FINDING)
                .where(condition)
                .orderBy(FINDING.NUMBER)
                .fetch(row -> FindingRows.finding(row,
                        new FindingRows.Parts(sources.getOrDefault(row.getNumber(), Set.of()),
                                reports.getOrDefault(row.getNumber(), List.of()),
                                measures.getOrDefault(row.getNumber(), List.of()))));
    }

    @Override
    public List<Finding> update(WriteTransaction tx, List<FindingChange> changes) {
        changes.forEach(JooqFindings::refuseStale);
        List<FindingChange> all = changes.stream().map(JooqFindings::numbered).toList();
        new PreparedFindings(all, List.of(), List.of(), List.of()).write(tx, false);
        return all.stream().map(FindingChange::after).toList();
    }

    private static void refuseStale(FindingChange change) {
        if (change.before().revision() != change.after().revision()) {
            throw new StaleRecord(change.after(), change.before());
        }
    }

    private static FindingChange numbered(FindingChange change) {
        return change.after().equals(change.before()) ? change
                : new FindingChange(change.before(), change.after().withRevision(change.before().revision() + 1));
    }

    @Override
    public PreparedFindingChanges prepare(List<FindingChange> changed, List<Finding> newFindings,
            List<FindingChange> seenAgain, List<FindingEvent> events) {
        return new PreparedFindings(changed.stream().map(JooqFindings::numbered).toList(), seenAgain,
                newFindings.stream().map(finding -> finding.withRevision(1)).toList(), events);
    }

    @Override
    public List<FindingEvent> events(FindingId id) {
        return reads.read(dsl -> dsl.selectFrom(FINDING_EVENT)
                .where(FINDING_EVENT.FINDING.eq(id.number()))
                .orderBy(FINDING_EVENT.PLACE)
                .fetch(FindingRows::event));
    }

    @Override
    public List<FindingEvent> events() {
        return reads.read(dsl -> dsl.selectFrom(FINDING_EVENT)
                .orderBy(FINDING_EVENT.AT, FINDING_EVENT.FINDING, FINDING_EVENT.PLACE)
                .fetch(FindingRows::event));
    }

    @Override
    public void append(WriteTransaction tx, Collection<FindingEvent> events) {
        append(JooqWriteTransaction.dsl(tx), events);
    }

    static void append(DSLContext transaction, Collection<FindingEvent> events) {
        BulkStatement.forEachPart(events, part -> appendPart(transaction, part));
    }

    private static void appendPart(DSLContext transaction, List<FindingEvent> events) {
        Set<Integer> numbers = events.stream().map(event -> event.finding().number()).collect(Collectors.toSet());
        Map<Integer, Integer> next = new HashMap<>(transaction.select(FINDING_EVENT.FINDING, DSL.count())
                .from(FINDING_EVENT)
                .where(FINDING_EVENT.FINDING.in(numbers))
                .groupBy(FINDING_EVENT.FINDING)
                .fetchMap(FINDING_EVENT.FINDING, DSL.count()));
        BulkStatement.insert(transaction, FINDING_EVENT,
                events.stream()
                        .map(event -> FindingRows.row(event, next.merge(event.finding().number(), 1, Integer::sum) - 1))
                        .toList());
    }
}
