package org.tomes.storage;

import static org.tomes.storage.schema.Tables.SCORE_CONTROL_LINK;
import static org.tomes.storage.schema.Tables.SCORE_CONTROL_MEASURE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.measure.MeasureId;
import org.tomes.score.link.ControlLinks;
import org.tomes.score.link.SecurityControlLink;

final class JooqControlLinks extends AuditedRepository<SecurityControlLink> implements ControlLinks {

    private final ConsistentReads reads;

    JooqControlLinks(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<SecurityControlLink> all() {
        return reads.read(dsl -> all(dsl));
    }

    private static List<SecurityControlLink> all(DSLContext dsl) {
        Map<String, List<MeasureId>> measures = dsl.selectFrom(SCORE_CONTROL_MEASURE)
                .fetchGroups(row -> row.getControl(), row -> new MeasureId(row.getMeasure()));
        return dsl.selectFrom(SCORE_CONTROL_LINK)
                .orderBy(SCORE_CONTROL_LINK.CONTROL)
                .fetch(row -> new SecurityControlLink(row.getControl(), row.getLabel(),
                        new HashSet<>(measures.getOrDefault(row.getControl(), List.of())), row.getRevision()));
    }

    @Override
    Optional<SecurityControlLink> stored(DSLContext transaction, SecurityControlLink link) {
        return all(transaction).stream()
                .filter(controlLink -> controlLink.control().equals(link.control()))
                .findFirst();
    }

    @Override
    SecurityControlLink withRevision(SecurityControlLink link, int revision) {
        return link.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, SecurityControlLink link) {
        transaction.insertInto(SCORE_CONTROL_LINK).values(link.control(), link.label(), link.revision()).execute();
        insertMeasures(transaction, link);
    }

    @Override
    void overwrite(DSLContext transaction, SecurityControlLink link) {
        transaction.update(SCORE_CONTROL_LINK)
                .set(SCORE_CONTROL_LINK.LABEL, link.label())
                .set(SCORE_CONTROL_LINK.REVISION, link.revision())
                .where(SCORE_CONTROL_LINK.CONTROL.eq(link.control()))
                .execute();
        transaction.deleteFrom(SCORE_CONTROL_MEASURE).where(SCORE_CONTROL_MEASURE.CONTROL.eq(link.control())).execute();
        insertMeasures(transaction, link);
    }

    private static void insertMeasures(DSLContext transaction, SecurityControlLink link) {
        link.measures()
                .forEach(measureId -> transaction.insertInto(SCORE_CONTROL_MEASURE)
                        .values(link.control(), measureId.value())
                        .execute());
    }

    @Override
    void delete(DSLContext transaction, SecurityControlLink link) {
        transaction.deleteFrom(SCORE_CONTROL_LINK).where(SCORE_CONTROL_LINK.CONTROL.eq(link.control())).execute();
    }
}
