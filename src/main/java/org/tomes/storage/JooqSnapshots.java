package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.RESOURCE_BODY;
import static org.tomes.storage.schema.Tables.SNAPSHOT;
import static org.tomes.storage.schema.Tables.SNAPSHOT_DELETED;
import static org.tomes.storage.schema.Tables.SNAPSHOT_GAP;
import static org.tomes.storage.schema.Tables.SNAPSHOT_NONE;
import static org.tomes.storage.schema.Tables.SNAPSHOT_ORIGIN;
import static org.tomes.storage.schema.Tables.SNAPSHOT_RESOURCE;
import static org.tomes.storage.schema.Tables.SNAPSHOT_TYPE;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tomes.inventory.DeletedSnapshot;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.Snapshots;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.SnapshotRecord;

final class JooqSnapshots implements Snapshots {

    /**
     * Number of rows in memory at once while a snapshot is read. All rows of a large snapshot, together with the
     * objects built from them, would exhaust the memory.
     */
    private static final int PIECE = 1_000;

    private final ConsistentReads reads;
    private final StagedSnapshots staged;
    private SoftReference<LoadedSnapshot> last = new SoftReference<>(null);

    /** Snapshots do not change, so their resources are read once and shared by concurrent callers. */
    private record LoadedSnapshot(SnapshotId snapshot, List<Resource> resources) {
    }

    JooqSnapshots(ConsistentReads reads, StagedSnapshots staged) {
        this.reads = reads;
        this.staged = staged;
    }

    @Override
    public List<Snapshot> all() {
        return reads.read(dsl -> read(dsl, StagedSnapshots.ADDED));
    }

    @Override
    public Optional<Snapshot> find(int number) {
        return reads.read(dsl -> read(dsl, SNAPSHOT.NUMBER.eq(number).and(StagedSnapshots.ADDED))).stream().findFirst();
    }

    @Override
    public Optional<Snapshot> newest() {
        return reads.read(dsl -> read(dsl,
                SNAPSHOT.ID.eq(DSL.select(SNAPSHOT.ID)
                        .from(SNAPSHOT)
                        .where(StagedSnapshots.ADDED)
                        .orderBy(SNAPSHOT.CAPTURED_AT.desc(), SNAPSHOT.NUMBER.desc())
                        .limit(1))))
                .stream()
                .findFirst();
    }

    private static List<Snapshot> read(DSLContext dsl, Condition condition) {
        var ids = DSL.select(SNAPSHOT.ID).from(SNAPSHOT).where(condition);
        Map<UUID, List<DataOrigin>> origins = dsl.selectFrom(SNAPSHOT_ORIGIN)
                .where(SNAPSHOT_ORIGIN.SNAPSHOT.in(ids))
                .orderBy(SNAPSHOT_ORIGIN.PLACE)
                .fetchGroups(SNAPSHOT_ORIGIN.SNAPSHOT, row -> new DataOrigin(row.getName(),
                        instant(row.getCapturedAt()), row.getBytes(), row.getSha256(), row.getResources()));
        Map<UUID, List<UnreadEntry>> gaps = dsl.selectFrom(SNAPSHOT_GAP)
                .where(SNAPSHOT_GAP.SNAPSHOT.in(ids))
                .orderBy(SNAPSHOT_GAP.PLACE)
                .fetchGroups(SNAPSHOT_GAP.SNAPSHOT, row -> new UnreadEntry(row.getOrigin(), row.getWhat(),
                        MessageArgumentsJson.message(row.getReason(), row.getArguments())));
        Map<UUID, Map<ResourceType, Integer>> counts = dsl.selectFrom(SNAPSHOT_TYPE)
                .where(SNAPSHOT_TYPE.SNAPSHOT.in(ids))
                .collect(Collectors.groupingBy(row -> row.getSnapshot(),
                        Collectors.toMap(row -> ResourceType.of(row.getType()), row -> row.getResources())));
        Map<UUID, List<ListFact>> empty = dsl.selectFrom(SNAPSHOT_NONE)
                .where(SNAPSHOT_NONE.SNAPSHOT.in(ids))
                .orderBy(SNAPSHOT_NONE.SUBSCRIPTION, SNAPSHOT_NONE.TYPE)
                .fetchGroups(SNAPSHOT_NONE.SNAPSHOT, row -> new ListFact(ResourceType.of(row.getType()),
                        ResourceId.parse(row.getSubscription()).orElseThrow()));
        return dsl.selectFrom(SNAPSHOT)
                .where(condition)
                .orderBy(SNAPSHOT.NUMBER.desc())
                .fetch(row -> snapshot(row, origins.getOrDefault(row.getId(), List.of()),
                        new TreeMap<>(counts.getOrDefault(row.getId(), Map.of())),
                        gaps.getOrDefault(row.getId(), List.of()), empty.getOrDefault(row.getId(), List.of())));
    }

    private static Snapshot snapshot(SnapshotRecord row, List<DataOrigin> origins,
            SortedMap<ResourceType, Integer> counts, List<UnreadEntry> gaps, List<ListFact> empty) {
        return new Snapshot(new SnapshotId(row.getId()), row.getNumber(), row.getLabel(), instant(row.getCapturedAt()),
                instant(row.getImportedAt()), SnapshotSource.valueOf(row.getSource()), origins, counts, gaps, empty,
                row.getHash());
    }

    @Override
    public synchronized List<Resource> resources(SnapshotId snapshot) {
        return reads.read(dsl -> resources(dsl, snapshot));
    }

    private List<Resource> resources(DSLContext dsl, SnapshotId snapshot) {
        LoadedSnapshot cached = last.get();
        if (cached != null && cached.snapshot().equals(snapshot)
                && dsl.fetchExists(SNAPSHOT, SNAPSHOT.ID.eq(snapshot.value()))) {
            return cached.resources();
        }
        List<Resource> read = read(dsl, snapshot);
        if (!read.isEmpty()) {
            last = new SoftReference<>(new LoadedSnapshot(snapshot, read));
        }
        return read;
    }

    private static List<Resource> read(DSLContext dsl, SnapshotId snapshot) {
        int rows = dsl.fetchCount(SNAPSHOT_RESOURCE, SNAPSHOT_RESOURCE.SNAPSHOT.eq(snapshot.value()));
        List<Resource> read = new ArrayList<>(rows);
        for (int from = 0; from < rows; from += PIECE) {
            read.addAll(dsl.select(SNAPSHOT_RESOURCE.asterisk(), RESOURCE_BODY.LENGTH, RESOURCE_BODY.DEFLATED)
                    .from(SNAPSHOT_RESOURCE)
                    .join(RESOURCE_BODY)
                    .on(RESOURCE_BODY.SHA256.eq(SNAPSHOT_RESOURCE.BODY))
                    .where(SNAPSHOT_RESOURCE.SNAPSHOT.eq(snapshot.value()), SNAPSHOT_RESOURCE.PLACE.ge(from),
                            SNAPSHOT_RESOURCE.PLACE.lt(from + PIECE))
                    .orderBy(SNAPSHOT_RESOURCE.PLACE)
                    .fetch(JooqSnapshots::resource));
        }
        return Collections.unmodifiableList(read);
    }

    @Override
    public List<ResourceEntry> entries(SnapshotId snapshot, int from, int count) {
        return reads.read(dsl -> dsl.selectFrom(SNAPSHOT_RESOURCE)
                .where(SNAPSHOT_RESOURCE.SNAPSHOT.eq(snapshot.value()), SNAPSHOT_RESOURCE.PLACE.ge(from),
                        SNAPSHOT_RESOURCE.PLACE.lt(from + count))
                .orderBy(SNAPSHOT_RESOURCE.PLACE)
                .fetch(row -> new ResourceEntry(id(row.getAzureId()), ResourceType.of(row.getType()), row.getName(),
                        row.getLocation(), row.getWhole(), row.getBody())));
    }

    @Override
    public Map<String, String> bodies(Set<String> sha256) {
        return reads.read(dsl -> dsl.selectFrom(RESOURCE_BODY)
                .where(RESOURCE_BODY.SHA256.in(sha256))
                .fetchMap(RESOURCE_BODY.SHA256, row -> CompressedText.text(row.getDeflated(), row.getLength())));
    }

    private static ResourceId id(String text) {
        return ResourceId.parse(text).orElseThrow(() -> new IllegalStateException("no id of Azure: " + text));
    }

    private static Resource resource(Record row) {
        String json = CompressedText.text(row.get(RESOURCE_BODY.DEFLATED), row.get(RESOURCE_BODY.LENGTH));
        return new Resource(id(row.get(SNAPSHOT_RESOURCE.AZURE_ID)), ResourceType.of(row.get(SNAPSHOT_RESOURCE.TYPE)),
                row.get(SNAPSHOT_RESOURCE.NAME), row.get(SNAPSHOT_RESOURCE.LOCATION),
                JsonNodeView.read(json).textFields("tags"), row.get(SNAPSHOT_RESOURCE.WHOLE), json,
                row.get(SNAPSHOT_RESOURCE.BODY));
    }

    @Override
    public void stage(Snapshot snapshot, List<Resource> resources) {
        staged.stage(snapshot, resources);
    }

    @Override
    public Snapshot add(WriteTransaction tx, Snapshot snapshot, List<Resource> resources) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        int number = 1 + Math.max(
                transaction.select(DSL.coalesce(DSL.max(SNAPSHOT.NUMBER), 0)).from(SNAPSHOT).fetchSingle().value1(),
                transaction.select(DSL.coalesce(DSL.max(SNAPSHOT_DELETED.NUMBER), 0))
                        .from(SNAPSHOT_DELETED)
                        .fetchSingle()
                        .value1());
        Snapshot numbered = snapshot.numbered(number, tx.at());
        UUID id = numbered.id().value();
        tx.record(AuditAction.CREATED, numbered.ref(), AuditFields.none(), numbered.fields());
        if (!StagedSnapshots.add(transaction, numbered)) {
            transaction.insertInto(SNAPSHOT)
                    .values(id, number, numbered.label(), numbered.source().name(), utc(numbered.capturedAt()),
                            utc(numbered.importedAt()), numbered.hash())
                    .execute();
            ResourceRows.insert(transaction, id, resources);
        }
        insertParts(transaction, numbered);
        return numbered;
    }

    @Override
    public Snapshot rename(WriteTransaction tx, Snapshot snapshot, String label) {
        Snapshot renamed = snapshot.withLabel(label);
        JooqWriteTransaction.dsl(tx)
                .update(SNAPSHOT)
                .set(SNAPSHOT.LABEL, label)
                .where(SNAPSHOT.ID.eq(snapshot.id().value()))
                .execute();
        tx.record(AuditAction.CHANGED, renamed.ref(), snapshot.fields(), renamed.fields());
        return renamed;
    }

    @Override
    public void remove(WriteTransaction tx, Snapshot snapshot) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        UUID id = snapshot.id().value();
        // The entry comes first, since a server refuses to delete resources without an audit entry.
        tx.record(AuditAction.DELETED, snapshot.ref(), snapshot.fields(), AuditFields.none());
        ResourceRows.delete(transaction, id);
        transaction.deleteFrom(SNAPSHOT_ORIGIN).where(SNAPSHOT_ORIGIN.SNAPSHOT.eq(id)).execute();
        transaction.deleteFrom(SNAPSHOT_TYPE).where(SNAPSHOT_TYPE.SNAPSHOT.eq(id)).execute();
        transaction.deleteFrom(SNAPSHOT_NONE).where(SNAPSHOT_NONE.SNAPSHOT.eq(id)).execute();
        transaction.deleteFrom(SNAPSHOT_GAP).where(SNAPSHOT_GAP.SNAPSHOT.eq(id)).execute();
        transaction.deleteFrom(SNAPSHOT).where(SNAPSHOT.ID.eq(id)).execute();
        transaction.insertInto(SNAPSHOT_DELETED)
                .values(id, snapshot.number(), snapshot.label(), utc(snapshot.capturedAt()), utc(tx.at()),
                        snapshot.hash())
                .execute();
    }

    @Override
    public Optional<DeletedSnapshot> deleted(int number) {
        return reads.read(dsl -> dsl.selectFrom(SNAPSHOT_DELETED)
                .where(SNAPSHOT_DELETED.NUMBER.eq(number))
                .fetchOptional(
                        row -> new DeletedSnapshot(row.getNumber(), row.getLabel(), instant(row.getDeletedAt()))));
    }

    private static void insertParts(DSLContext transaction, Snapshot snapshot) {
        UUID id = snapshot.id().value();
        List<Query> rows = new ArrayList<>();
        for (int place = 0; place < snapshot.origins().size(); place++) {
            DataOrigin origin = snapshot.origins().get(place);
            rows.add(transaction.insertInto(SNAPSHOT_ORIGIN)
                    .values(id, place, origin.name(), utc(origin.capturedAt()), origin.bytes(), origin.sha256(),
                            origin.resources()));
        }
        snapshot.counts()
                .forEach((type, count) -> rows
                        .add(transaction.insertInto(SNAPSHOT_TYPE).values(id, type.text(), count)));
        snapshot.emptyCollections()
                .forEach(empty -> rows.add(transaction.insertInto(SNAPSHOT_NONE)
                        .values(id, empty.type().text(), empty.subscription().toString())));
        for (int place = 0; place < snapshot.notRead().size(); place++) {
            UnreadEntry unread = snapshot.notRead().get(place);
            rows.add(transaction.insertInto(SNAPSHOT_GAP)
                    .values(id, place, unread.origin(), unread.item(), unread.reason().key(),
                            MessageArgumentsJson.arguments(unread.reason())));
        }
        transaction.batch(rows).execute();
    }
}
