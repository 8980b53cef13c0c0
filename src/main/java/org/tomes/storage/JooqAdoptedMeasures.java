package org.tomes.storage;

import static org.tomes.storage.schema.Tables.ADOPTION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.measure.AdoptedMeasures;
import org.tomes.measure.Adoption;
import org.tomes.measure.MeasureId;
import org.tomes.storage.schema.tables.records.AdoptionRecord;
import org.tomes.text.Language;

final class JooqAdoptedMeasures extends AuditedRepository<Adoption> implements AdoptedMeasures {

    private final ConsistentReads reads;

    JooqAdoptedMeasures(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Adoption> all() {
        return reads.read(dsl -> dsl.selectFrom(ADOPTION).fetch(JooqAdoptedMeasures::adoption));
    }

    private static Adoption adoption(AdoptionRecord row) {
        return new Adoption(new MeasureId(row.getMeasure()), row.getLibraryKey(), row.getVersion(),
                Language.ofTag(row.getLanguage()).orElse(Language.EN), row.getRevision());
    }

    @Override
    Optional<Adoption> stored(DSLContext transaction, Adoption adoption) {
        return transaction.selectFrom(ADOPTION)
                .where(ADOPTION.MEASURE.eq(adoption.measure().value()))
                .fetchOptional(JooqAdoptedMeasures::adoption);
    }

    @Override
    Adoption withRevision(Adoption adoption, int revision) {
        return new Adoption(adoption.measure(), adoption.key(), adoption.version(), adoption.language(), revision);
    }

    @Override
    void insert(DSLContext transaction, Adoption adoption) {
        transaction.insertInto(ADOPTION)
                .values(adoption.measure().value(), adoption.key(), adoption.version(), adoption.language().tag(),
                        adoption.revision())
                .execute();
    }

    @Override
    void overwrite(DSLContext transaction, Adoption adoption) {
        transaction.update(ADOPTION)
                .set(ADOPTION.VERSION, adoption.version())
                .set(ADOPTION.LANGUAGE, adoption.language().tag())
                .set(ADOPTION.REVISION, adoption.revision())
                .where(ADOPTION.MEASURE.eq(adoption.measure().value()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, Adoption adoption) {
        transaction.deleteFrom(ADOPTION).where(ADOPTION.MEASURE.eq(adoption.measure().value())).execute();
    }
}
