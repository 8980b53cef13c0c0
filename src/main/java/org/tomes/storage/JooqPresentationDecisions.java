package org.tomes.storage;

import static org.tomes.storage.schema.Tables.ANNEX_TREATMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.document.annex.AnnexPresentation;
import org.tomes.document.annex.PresentationDecision;
import org.tomes.document.annex.PresentationDecisions;
import org.tomes.measure.MeasureId;
import org.tomes.storage.schema.tables.records.AnnexTreatmentRecord;

final class JooqPresentationDecisions extends AuditedRepository<PresentationDecision> implements PresentationDecisions {

    private final ConsistentReads reads;

    JooqPresentationDecisions(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<PresentationDecision> all() {
        return reads.read(dsl -> dsl.selectFrom(ANNEX_TREATMENT).fetch(JooqPresentationDecisions::treatment));
    }

    @Override
    public Optional<PresentationDecision> find(MeasureId measure) {
        return reads.read(dsl -> find(dsl, measure));
    }

    private static Optional<PresentationDecision> find(DSLContext dsl, MeasureId measure) {
        return dsl.selectFrom(ANNEX_TREATMENT)
                .where(ANNEX_TREATMENT.MEASURE.eq(measure.value()))
                .fetchOptional(JooqPresentationDecisions::treatment);
    }

    private static PresentationDecision treatment(AnnexTreatmentRecord row) {
        return new PresentationDecision(new MeasureId(row.getMeasure()), AnnexPresentation.valueOf(row.getTreatment()),
                row.getRevision());
    }

    @Override
    Optional<PresentationDecision> stored(DSLContext transaction, PresentationDecision treatment) {
        return find(transaction, treatment.measure());
    }

    @Override
    PresentationDecision withRevision(PresentationDecision treatment, int revision) {
        return new PresentationDecision(treatment.measure(), treatment.treatment(), revision);
    }

    @Override
    void insert(DSLContext transaction, PresentationDecision treatment) {
        transaction.insertInto(ANNEX_TREATMENT)
                .values(treatment.measure().value(), treatment.treatment().name(), treatment.revision())
                .execute();
    }

    @Override
    void overwrite(DSLContext transaction, PresentationDecision treatment) {
        transaction.update(ANNEX_TREATMENT)
                .set(ANNEX_TREATMENT.TREATMENT, treatment.treatment().name())
                .set(ANNEX_TREATMENT.REVISION, treatment.revision())
                .where(ANNEX_TREATMENT.MEASURE.eq(treatment.measure().value()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, PresentationDecision treatment) {
        transaction.deleteFrom(ANNEX_TREATMENT)
                .where(ANNEX_TREATMENT.MEASURE.eq(treatment.measure().value()))
                .execute();
    }
}
