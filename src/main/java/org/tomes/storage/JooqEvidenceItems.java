package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.EVIDENCE;
import static org.tomes.storage.schema.Tables.EVIDENCE_FILE;
import static org.tomes.storage.schema.Tables.EVIDENCE_LINK;
import static org.tomes.storage.schema.Tables.EVIDENCE_VERSION;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceId;
import org.tomes.evidence.EvidenceItems;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.WriteTransaction;
import org.tomes.storage.schema.tables.records.EvidenceRecord;

final class JooqEvidenceItems extends AuditedRepository<Evidence> implements EvidenceItems {

    private final ConsistentReads reads;

    JooqEvidenceItems(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Evidence> all() {
        return reads.read(dsl -> read(dsl, DSL.noCondition()));
    }

    @Override
    public Optional<Evidence> find(int number) {
        return reads.read(dsl -> read(dsl, EVIDENCE.NUMBER.eq(number)).stream().findFirst());
    }

    private static List<Evidence> read(DSLContext dsl, Condition condition) {
        var ids = DSL.select(EVIDENCE.ID).from(EVIDENCE).where(condition);
        Map<UUID, List<EvidenceVersion>> versions = dsl.select(EVIDENCE_VERSION.asterisk(), EVIDENCE_FILE.SIZE)
                .from(EVIDENCE_VERSION)
                .leftJoin(EVIDENCE_FILE)
                .on(EVIDENCE_FILE.SHA256.eq(EVIDENCE_VERSION.SHA256))
                .where(EVIDENCE_VERSION.EVIDENCE.in(ids))
                .orderBy(EVIDENCE_VERSION.VERSION)
                .fetchGroups(EVIDENCE_VERSION.EVIDENCE, JooqEvidenceItems::version);
        Map<UUID, List<RecordRef>> links = dsl.selectFrom(EVIDENCE_LINK)
                .where(EVIDENCE_LINK.EVIDENCE.in(ids))
                .orderBy(EVIDENCE_LINK.PLACE)
                .fetchGroups(EVIDENCE_LINK.EVIDENCE,
                        row -> new RecordRef(row.getRecordType(), row.getRecordId(), row.getRecordLabel()));
        return dsl.selectFrom(EVIDENCE)
                .where(condition)
                .orderBy(EVIDENCE.NUMBER)
                .fetch(row -> new Evidence(new EvidenceId(row.getId()), row.getNumber(), row.getTitle(),
                        row.getDescription(), person(row.getOwner()), versions.getOrDefault(row.getId(), List.of()),
                        links.getOrDefault(row.getId(), List.of()), row.getRevision()));
    }

    private static EvidenceVersion version(Record row) {
        String sha256 = row.get(EVIDENCE_VERSION.SHA256);
        String link = row.get(EVIDENCE_VERSION.LINK);
        EvidenceSource source = sha256 != null
                ? new EvidenceSource.OfFile(row.get(EVIDENCE_VERSION.FILE_NAME), sha256, row.get(EVIDENCE_FILE.SIZE))
                : link != null ? new EvidenceSource.OfLink(link) : snapshot(row);
        return new EvidenceVersion(row.get(EVIDENCE_VERSION.VERSION), instant(row.get(EVIDENCE_VERSION.CAPTURED_AT)),
                Optional.ofNullable(row.get(EVIDENCE_VERSION.VALID_UNTIL)), source);
    }

    private static EvidenceSource snapshot(Record row) {
        Integer snapshot = row.get(EVIDENCE_VERSION.SNAPSHOT);
        return snapshot != null ? new EvidenceSource.OfSnapshot(snapshot)
                : new EvidenceSource.OfForeignSnapshot(row.get(EVIDENCE_VERSION.FOREIGN_SNAPSHOT),
                        row.get(EVIDENCE_VERSION.FOREIGN_SHA256));
    }

    @Override
    public Evidence add(WriteTransaction tx, Evidence evidence) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        if (evidence.number() > 0 && !transaction.fetchExists(EVIDENCE, EVIDENCE.NUMBER.eq(evidence.number()))) {
            return super.add(tx, evidence);
        }
        int number = 1
                + transaction.select(DSL.coalesce(DSL.max(EVIDENCE.NUMBER), 0)).from(EVIDENCE).fetchSingle().value1();
        return super.add(tx, evidence.numbered(number));
    }

    private static EvidenceRecord row(Evidence evidence) {
        return new EvidenceRecord(evidence.id().value(), evidence.number(), evidence.title(), evidence.description(),
                uuid(evidence.owner()), evidence.revision());
    }

    @Override
    Optional<Evidence> stored(DSLContext transaction, Evidence evidence) {
        return read(transaction, EVIDENCE.ID.eq(evidence.id().value())).stream().findFirst();
    }

    @Override
    Evidence withRevision(Evidence evidence, int revision) {
        return evidence.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, Evidence evidence) {
        transaction.insertInto(EVIDENCE).set(row(evidence)).execute();
        insertParts(transaction, evidence);
    }

    private static void insertParts(DSLContext transaction, Evidence evidence) {
        UUID id = evidence.id().value();
        for (EvidenceVersion version : evidence.versions()) {
            EvidenceSource.OfFile file = version.source() instanceof EvidenceSource.OfFile source ? source : null;
            String link = version.source() instanceof EvidenceSource.OfLink source ? source.address() : null;
            Integer snapshot = version.source() instanceof EvidenceSource.OfSnapshot source ? source.number() : null;
            EvidenceSource.OfForeignSnapshot foreign = version
                    .source() instanceof EvidenceSource.OfForeignSnapshot ofForeignSnapshot ? ofForeignSnapshot : null;
            transaction.insertInto(EVIDENCE_VERSION)
                    .values(id, version.number(), utc(version.capturedAt()), version.validUntil().orElse(null),
                            file == null ? null : file.name(), file == null ? null : file.sha256(), link, snapshot,
                            foreign == null ? null : foreign.number(), foreign == null ? null : foreign.sha256())
                    .execute();
        }
        int place = 0;
        for (RecordRef link : evidence.links()) {
            transaction.insertInto(EVIDENCE_LINK).values(id, place++, link.type(), link.id(), link.label()).execute();
        }
    }

    @Override
    void overwrite(DSLContext transaction, Evidence evidence) {
        transaction.update(EVIDENCE).set(row(evidence)).where(EVIDENCE.ID.eq(evidence.id().value())).execute();
        transaction.deleteFrom(EVIDENCE_VERSION).where(EVIDENCE_VERSION.EVIDENCE.eq(evidence.id().value())).execute();
        transaction.deleteFrom(EVIDENCE_LINK).where(EVIDENCE_LINK.EVIDENCE.eq(evidence.id().value())).execute();
        insertParts(transaction, evidence);
    }

    @Override
    void delete(DSLContext transaction, Evidence evidence) {
        throw new IllegalStateException("evidence stays");
    }

    @Override
    public boolean holds(String sha256) {
        return reads.read(dsl -> StoredFiles.holds(dsl, sha256));
    }

    @Override
    public void announce(WriteTransaction tx, String sha256, long size) {
        StoredFiles.announce(JooqWriteTransaction.dsl(tx), sha256, size);
    }

    @Override
    public Set<String> missing() {
        return reads.read(dsl -> dsl.select(EVIDENCE_FILE.SHA256)
                .from(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.ANNOUNCED)
                .fetchSet(EVIDENCE_FILE.SHA256));
    }

    @Override
    public void keep(WriteTransaction tx, String sha256, long size, InputStream content) throws IOException {
        StoredFiles.keep(JooqWriteTransaction.dsl(tx), sha256, size, content);
    }

    @Override
    public void read(String sha256, OutputStream out) throws IOException {
        reads.read(dsl -> StoredFiles.read(dsl, sha256, out));
    }
}
