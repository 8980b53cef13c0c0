package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.LICENSED_CONTROL;
import static org.tomes.storage.schema.Tables.SOA_ENTRY;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.LicensedControl;
import org.tomes.soa.SoaEntries;
import org.tomes.soa.SoaEntry;
import org.tomes.storage.schema.tables.records.SoaEntryRecord;

final class JooqSoaEntries extends AuditedRepository<SoaEntry> implements SoaEntries {

    private final ConsistentReads state;

    JooqSoaEntries(ConsistentReads state) {
        this.state = state;
    }

    @Override
    public List<SoaEntry> all() {
        return state.read(dsl -> dsl.selectFrom(SOA_ENTRY).orderBy(SOA_ENTRY.CONTROL).fetch(JooqSoaEntries::read));
    }

    @Override
    public Optional<SoaEntry> find(String control) {
        return state.read(dsl -> find(dsl, control));
    }

    private static Optional<SoaEntry> find(DSLContext dsl, String control) {
        return dsl.selectFrom(SOA_ENTRY).where(SOA_ENTRY.CONTROL.eq(control)).fetchOptional(JooqSoaEntries::read);
    }

    private static SoaEntry read(SoaEntryRecord row) {
        return new SoaEntry(row.getControl(), row.getOwnTitle(), Applicability.valueOf(row.getDecision()), row.getLaw(),
                row.getContract(), row.getRisk(), row.getGoodPractice(), row.getJustification(),
                Optional.ofNullable(row.getState()).map(ImplementationState::valueOf), row.getImplementation(),
                row.getEvidence(), person(row.getOwner()), row.getReviewIntervalMonths(),
                Optional.ofNullable(row.getNextReview()), row.getRevision());
    }

    private static SoaEntryRecord row(SoaEntry entry) {
        return new SoaEntryRecord(entry.control(), entry.ownTitle(), entry.decision().name(), entry.law(),
                entry.contract(), entry.risk(), entry.goodPractice(), entry.justification(),
                entry.state().map(Enum::name).orElse(null), entry.implementation(), entry.evidence(),
                uuid(entry.owner()), entry.reviewIntervalMonths(), entry.nextReview().orElse(null), entry.revision());
    }

    @Override
    public List<LicensedControl> licensed() {
        return state.read(dsl -> dsl.selectFrom(LICENSED_CONTROL)
                .fetch(row -> new LicensedControl(row.getControl(), row.getTitle(), row.getBody())));
    }

    @Override
    public void replaceLicensed(WriteTransaction tx, List<LicensedControl> controls) {
        DSLContext transaction = JooqWriteTransaction.dsl(tx);
        int before = transaction.deleteFrom(LICENSED_CONTROL).execute();
        controls.forEach(licensedControl -> transaction.insertInto(LICENSED_CONTROL)
                .values(licensedControl.control(), licensedControl.title(), licensedControl.text())
                .execute());
        // The trail records the number of controls, not their texts, which are a third party's property.
        tx.record(before == 0 ? AuditAction.CREATED : AuditAction.CHANGED,
                new RecordRef(RecordType.LICENSED_CONTROLS, "all", ""),
                AuditFields.of("controls", before == 0 ? "" : before),
                AuditFields.of("controls", controls.size(), "at", tx.at()));
    }

    @Override
    Optional<SoaEntry> stored(DSLContext transaction, SoaEntry entry) {
        return find(transaction, entry.control());
    }

    @Override
    SoaEntry withRevision(SoaEntry entry, int revision) {
        return entry.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, SoaEntry entry) {
        transaction.insertInto(SOA_ENTRY).set(row(entry)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, SoaEntry entry) {
        transaction.update(SOA_ENTRY).set(row(entry)).where(SOA_ENTRY.CONTROL.eq(entry.control())).execute();
    }

    @Override
    void delete(DSLContext transaction, SoaEntry entry) {
        transaction.deleteFrom(SOA_ENTRY).where(SOA_ENTRY.CONTROL.eq(entry.control())).execute();
    }
}
