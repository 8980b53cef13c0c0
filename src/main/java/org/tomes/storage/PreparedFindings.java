package org.tomes.storage;

import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.FINDING;
import static org.tomes.storage.schema.Tables.FINDING_EVENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingChange;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.PreparedFindingChanges;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordChange;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.FindingEventRecord;

/** All rows and entries of changed and new findings, computed before the write. */
final class PreparedFindings implements PreparedFindingChanges {

    private final PreparedEntries changes;
    private final FindingOverwrite overwrite;
    private final FindingOverwrite resightings;
    private final List<Consumer<DSLContext>> parts;
    private final PreparedEntries creations;
    private final List<BulkStatement.Insert> newRows;
    private final BulkStatement.Insert newEvents;
    /** Events of findings that are not new. */
    private final List<FindingEvent> furtherEvents;

    /**
     * @param changed changes of findings that get an audit entry
     * @param resighted changes of findings that were only seen again, which get no audit entry
     * @param added new findings
     */
    PreparedFindings(List<FindingChange> changed, List<FindingChange> resighted, List<Finding> added,
            List<FindingEvent> events) {
        changes = PreparedEntries.of(changed.stream()
                .map(change -> RecordChange.of(AuditAction.CHANGED, change.after().ref(), change.before().fields(),
                        change.after().fields()))
                .toList());
        List<FindingChange> all = Stream.concat(changed.stream(), resighted.stream()).toList();
        overwrite = new FindingOverwrite(changed);
        resightings = new FindingOverwrite(resighted);
        parts = FindingDetailRows.ALL.stream().map(part -> part.replace(all)).toList();
        creations = PreparedEntries.of(added.stream()
                .map(finding -> RecordChange.of(AuditAction.CREATED, finding.ref(), AuditFields.none(),
                        finding.fields()))
                .toList());
        newRows = new ArrayList<>();
        newRows.add(BulkStatement.Insert.of(FINDING, added.stream().map(FindingRows::row).toList()));
        FindingDetailRows.ALL.forEach(part -> newRows.add(part.insert(added)));
        Set<FindingId> newIds = added.stream().map(Finding::id).collect(Collectors.toSet());
        newEvents = BulkStatement.Insert.of(FINDING_EVENT,
                numbered(events.stream().filter(event -> newIds.contains(event.finding())).toList()));
        furtherEvents = events.stream().filter(event -> !newIds.contains(event.finding())).toList();
    }

    private static List<FindingEventRecord> numbered(List<FindingEvent> events) {
        Map<FindingId, Integer> next = new HashMap<>();
        return events.stream()
                .map(event -> FindingRows.row(event, next.merge(event.finding(), 1, Integer::sum) - 1))
                .toList();
    }

    @Override
    public void insertEarly(WriteTransaction tx) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        insertNew(transaction, tx.at());
        resightings.execute(transaction);
    }

    private void insertNew(DSLContext transaction, Instant at) {
        newRows.forEach(rows -> rows.execute(transaction));
        newEvents.with(FINDING_EVENT.AT, utc(at)).execute(transaction);
    }

    /**
     * Writes audit entries before their rows, because a server refuses rows without an audit entry, except early rows.
     */
    @Override
    public void write(WriteTransaction tx, boolean early) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        JooqWriteTransaction.record(tx, changes);
        overwrite.execute(transaction);
        parts.forEach(part -> part.accept(transaction));
        JooqWriteTransaction.record(tx, creations);
        if (!early) {
            insertNew(transaction, tx.at());
            resightings.execute(transaction);
        }
        JooqFindings.append(transaction, furtherEvents.stream().map(event -> event.at(tx.at())).toList());
    }
}
