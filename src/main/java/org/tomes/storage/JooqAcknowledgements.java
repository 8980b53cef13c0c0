package org.tomes.storage;

import static org.tomes.storage.schema.Tables.ACKNOWLEDGEMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.document.acknowledgement.Acknowledgement;
import org.tomes.document.acknowledgement.AcknowledgementId;
import org.tomes.document.acknowledgement.Acknowledgements;
import org.tomes.document.release.VersionId;
import org.tomes.people.PersonId;
import org.tomes.storage.schema.tables.records.AcknowledgementRecord;

final class JooqAcknowledgements extends AuditedRepository<Acknowledgement> implements Acknowledgements {

    private final ConsistentReads reads;

    JooqAcknowledgements(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Acknowledgement> all() {
        return reads.read(dsl -> dsl.selectFrom(ACKNOWLEDGEMENT)
                .orderBy(ACKNOWLEDGEMENT.VERSION, ACKNOWLEDGEMENT.GIVEN, ACKNOWLEDGEMENT.ID)
                .fetch(JooqAcknowledgements::acknowledgement));
    }

    private static Acknowledgement acknowledgement(AcknowledgementRecord row) {
        return new Acknowledgement(new AcknowledgementId(row.getId()), new VersionId(row.getVersion()),
                new PersonId(row.getPerson()), row.getGiven(), row.getRemark(), row.getRevision());
    }

    private static AcknowledgementRecord row(Acknowledgement acknowledgement) {
        return new AcknowledgementRecord(acknowledgement.id().value(), acknowledgement.version().value(),
                acknowledgement.person().value(), acknowledgement.day(), acknowledgement.remark(),
                acknowledgement.revision());
    }

    @Override
    Optional<Acknowledgement> stored(DSLContext transaction, Acknowledgement acknowledgement) {
        return transaction.selectFrom(ACKNOWLEDGEMENT)
                .where(ACKNOWLEDGEMENT.ID.eq(acknowledgement.id().value()))
                .fetchOptional(JooqAcknowledgements::acknowledgement);
    }

    @Override
    Acknowledgement withRevision(Acknowledgement acknowledgement, int revision) {
        return acknowledgement.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, Acknowledgement acknowledgement) {
        transaction.insertInto(ACKNOWLEDGEMENT).set(row(acknowledgement)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, Acknowledgement acknowledgement) {
        transaction.update(ACKNOWLEDGEMENT)
                .set(row(acknowledgement))
                .where(ACKNOWLEDGEMENT.ID.eq(acknowledgement.id().value()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, Acknowledgement acknowledgement) {
        transaction.deleteFrom(ACKNOWLEDGEMENT).where(ACKNOWLEDGEMENT.ID.eq(acknowledgement.id().value())).execute();
    }
}
