package org.tomes.storage;

import static org.tomes.storage.schema.Tables.ANNEX_TREATMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.document.annex.MeasureTreatment;
import org.tomes.document.annex.MeasureTreatments;
import org.tomes.document.annex.Treatment;
import org.tomes.measure.MeasureId;
import org.tomes.storage.schema.tables.records.AnnexTreatmentRecord;

final class JooqMeasureTreatments extends AuditedRecords<MeasureTreatment> implements MeasureTreatments {

    private final ConsistentReads reads;

    JooqMeasureTreatments(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<MeasureTreatment> all() {
        return reads.read(dsl -> dsl.selectFrom(ANNEX_TREATMENT).fetch(JooqMeasureTreatments::treatment));
    }

    @Override
    public Optional<MeasureTreatment> find(MeasureId measure) {
        return reads.read(dsl -> find(dsl, measure));
    }

    private static Optional<MeasureTreatment> find(DSLContext dsl, MeasureId measure) {
        return dsl.selectFrom(ANNEX_TREATMENT)
                .where(ANNEX_TREATMENT.MEASURE.eq(measure.value()))
                .fetchOptional(JooqMeasureTreatments::treatment);
    }

    private static MeasureTreatment treatment(AnnexTreatmentRecord row) {
        return new MeasureTreatment(new MeasureId(row.getMeasure()), Treatment.valueOf(row.getTreatment()),
                row.getRevision());
    }

    @Override
    Optional<MeasureTreatment> stored(DSLContext transaction, MeasureTreatment treatment) {
        return find(transaction, treatment.measure());
    }

    @Override
    MeasureTreatment withRevision(MeasureTreatment treatment, int revision) {
        return new MeasureTreatment(treatment.measure(), treatment.treatment(), revision);
    }

    @Override
    void insert(DSLContext transaction, MeasureTreatment treatment) {
        transaction.insertInto(ANNEX_TREATMENT)
                .values(treatment.measure().value(), treatment.treatment().name(), treatment.revision())
                .execute();
    }

    @Override
    void overwrite(DSLContext transaction, MeasureTreatment treatment) {
        transaction.update(ANNEX_TREATMENT)
                .set(ANNEX_TREATMENT.TREATMENT, treatment.treatment().name())
                .set(ANNEX_TREATMENT.REVISION, treatment.revision())
                .where(ANNEX_TREATMENT.MEASURE.eq(treatment.measure().value()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, MeasureTreatment treatment) {
        transaction.deleteFrom(ANNEX_TREATMENT)
                .where(ANNEX_TREATMENT.MEASURE.eq(treatment.measure().value()))
                .execute();
    }
}
