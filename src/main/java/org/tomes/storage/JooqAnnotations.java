package org.tomes.storage;

import static org.tomes.storage.schema.Tables.SCORE_ANNOTATION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.score.annotation.AnnotationId;
import org.tomes.score.annotation.Annotations;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.storage.schema.tables.records.ScoreAnnotationRecord;

final class JooqAnnotations extends AuditedRepository<ScoreAnnotation> implements Annotations {

    private final ConsistentReads reads;

    JooqAnnotations(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public List<ScoreAnnotation> all() {
        return reads.read(dsl -> dsl.selectFrom(SCORE_ANNOTATION)
                .orderBy(SCORE_ANNOTATION.ON_DAY, SCORE_ANNOTATION.BODY, SCORE_ANNOTATION.ID)
                .fetch(JooqAnnotations::annotation));
    }

    private static ScoreAnnotation annotation(ScoreAnnotationRecord row) {
        return new ScoreAnnotation(new AnnotationId(row.getId()), row.getOnDay(),
                JooqScoreTargets.scope(row.getScope()), row.getBody(), row.getOrigin(), row.getDismissed(),
                row.getRevision());
    }

    private static ScoreAnnotationRecord row(ScoreAnnotation annotation) {
        return new ScoreAnnotationRecord(annotation.id().value(), annotation.day(),
                JooqScoreTargets.text(annotation.scope()), annotation.text(), annotation.origin(),
                annotation.dismissed(), annotation.revision());
    }

    @Override
    Optional<ScoreAnnotation> stored(DSLContext transaction, ScoreAnnotation annotation) {
        return transaction.selectFrom(SCORE_ANNOTATION)
                .where(SCORE_ANNOTATION.ID.eq(annotation.id().value()))
                .fetchOptional(JooqAnnotations::annotation);
    }

    @Override
    ScoreAnnotation withRevision(ScoreAnnotation annotation, int revision) {
        return annotation.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, ScoreAnnotation annotation) {
        transaction.insertInto(SCORE_ANNOTATION).set(row(annotation)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, ScoreAnnotation annotation) {
        transaction.update(SCORE_ANNOTATION)
                .set(row(annotation))
                .where(SCORE_ANNOTATION.ID.eq(annotation.id().value()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, ScoreAnnotation annotation) {
        transaction.deleteFrom(SCORE_ANNOTATION).where(SCORE_ANNOTATION.ID.eq(annotation.id().value())).execute();
    }
}
