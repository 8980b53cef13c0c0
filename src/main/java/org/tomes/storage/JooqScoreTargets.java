package org.tomes.storage;

import static org.tomes.storage.schema.Tables.SCORE_TARGET;

import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.score.ScoreTarget;
import org.tomes.score.ScoreTargets;

/** A register has one target, in the one row that the table can hold. */
final class JooqScoreTargets extends AuditedRecords<ScoreTarget> implements ScoreTargets {

    private static final int ONLY = 1;

    private final DSLContext dsl;

    JooqScoreTargets(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ScoreTarget> find() {
        return find(dsl);
    }

    private static Optional<ScoreTarget> find(DSLContext dsl) {
        return dsl.selectFrom(SCORE_TARGET)
                .fetchOptional(row -> new ScoreTarget(row.getTarget(), row.getWarning(), row.getRevision()));
    }

    @Override
    Optional<ScoreTarget> stored(DSLContext inside, ScoreTarget target) {
        return find(inside);
    }

    @Override
    ScoreTarget withRevision(ScoreTarget target, int revision) {
        return new ScoreTarget(target.target(), target.warning(), revision);
    }

    @Override
    void insert(DSLContext inside, ScoreTarget target) {
        inside.insertInto(SCORE_TARGET).values(ONLY, target.target(), target.warning(), target.revision()).execute();
    }

    @Override
    void overwrite(DSLContext inside, ScoreTarget target) {
        inside.update(SCORE_TARGET).set(SCORE_TARGET.TARGET, target.target()).set(SCORE_TARGET.WARNING, target.warning())
                .set(SCORE_TARGET.REVISION, target.revision()).execute();
    }

    @Override
    void delete(DSLContext inside, ScoreTarget target) {
        inside.deleteFrom(SCORE_TARGET).execute();
    }
}
