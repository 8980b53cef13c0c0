package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.SCORE_AIM;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.score.ScoreTarget;
import org.tomes.score.ScoreTargets;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.storage.schema.tables.records.ScoreAimRecord;

final class JooqScoreTargets extends AuditedRepository<ScoreTarget> implements ScoreTargets {

    private final ConsistentReads reads;

    JooqScoreTargets(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<ScoreTarget> find(Optional<SubscriptionGroupId> scope) {
        return reads.read(dsl -> find(dsl, scope));
    }

    @Override
    public List<ScoreTarget> all() {
        return reads.read(dsl -> dsl.selectFrom(SCORE_AIM).orderBy(SCORE_AIM.SCOPE).fetch(JooqScoreTargets::target));
    }

    private static Optional<ScoreTarget> find(DSLContext dsl, Optional<SubscriptionGroupId> scope) {
        return dsl.selectFrom(SCORE_AIM).where(SCORE_AIM.SCOPE.eq(text(scope))).fetchOptional(JooqScoreTargets::target);
    }

    static String text(Optional<SubscriptionGroupId> scope) {
        return scope.map(SubscriptionGroupId::toString).orElse("");
    }

    static Optional<SubscriptionGroupId> scope(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new SubscriptionGroupId(UUID.fromString(text)));
    }

    private static ScoreTarget target(ScoreAimRecord row) {
        return new ScoreTarget(scope(row.getScope()), row.getTarget(), row.getWarning(), person(row.getOwner()),
                row.getReviewIntervalMonths(), Optional.ofNullable(row.getNextReview()), row.getRevision());
    }

    private static ScoreAimRecord row(ScoreTarget target) {
        return new ScoreAimRecord(text(target.scope()), target.target(), target.warning(), uuid(target.owner()),
                target.reviewIntervalMonths(), target.nextReview().orElse(null), target.revision());
    }

    @Override
    Optional<ScoreTarget> stored(DSLContext transaction, ScoreTarget target) {
        return find(transaction, target.scope());
    }

    @Override
    ScoreTarget withRevision(ScoreTarget target, int revision) {
        return target.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, ScoreTarget target) {
        transaction.insertInto(SCORE_AIM).set(row(target)).execute();
    }

    @Override
    void overwrite(DSLContext transaction, ScoreTarget target) {
        transaction.update(SCORE_AIM).set(row(target)).where(SCORE_AIM.SCOPE.eq(text(target.scope()))).execute();
    }

    @Override
    void delete(DSLContext transaction, ScoreTarget target) {
        transaction.deleteFrom(SCORE_AIM).where(SCORE_AIM.SCOPE.eq(text(target.scope()))).execute();
    }
}
