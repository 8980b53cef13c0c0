package org.tomes.storage;

import static org.tomes.storage.schema.Tables.REVIEW_DECISION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.ledger.Tx;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionId;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.Decisions;
import org.tomes.storage.schema.tables.records.ReviewDecisionRecord;

final class JooqDecisions extends AuditedRecords<Decision> implements Decisions {

    private final ConsistentReads state;

    JooqDecisions(ConsistentReads state) {
        this.state = state;
    }

    @Override
    public List<Decision> all() {
        return state.read(
                dsl -> dsl.selectFrom(REVIEW_DECISION).orderBy(REVIEW_DECISION.NUMBER).fetch(JooqDecisions::decision));
    }

    @Override
    public int nextNumber(Tx tx) {
        return 1 + JooqTx.dsl(tx)
                .select(DSL.coalesce(DSL.max(REVIEW_DECISION.NUMBER), 0))
                .from(REVIEW_DECISION)
                .fetchSingle()
                .value1();
    }

    private static Decision decision(ReviewDecisionRecord row) {
        return new Decision(new DecisionId(row.getId()), row.getNumber(), row.getBody(), row.getDecided(),
                Optional.ofNullable(row.getOwner()).map(PersonId::new), Optional.ofNullable(row.getDue()),
                DecisionState.valueOf(row.getState()), Optional.ofNullable(row.getSettled()), row.getOutcome(),
                row.getRevision());
    }

    private static ReviewDecisionRecord row(Decision decision) {
        return new ReviewDecisionRecord(decision.id().value(), decision.number(), decision.text(), decision.decided(),
                decision.owner().map(PersonId::value).orElse(null), decision.due().orElse(null),
                decision.state().name(), decision.settled().orElse(null), decision.outcome(), decision.revision());
    }

    @Override
    Optional<Decision> stored(DSLContext inside, Decision decision) {
        return inside.selectFrom(REVIEW_DECISION)
                .where(REVIEW_DECISION.ID.eq(decision.id().value()))
                .fetchOptional(JooqDecisions::decision);
    }

    @Override
    Decision withRevision(Decision decision, int revision) {
        return decision.atRevision(revision);
    }

    @Override
    void insert(DSLContext inside, Decision decision) {
        inside.insertInto(REVIEW_DECISION).set(row(decision)).execute();
    }

    @Override
    void overwrite(DSLContext inside, Decision decision) {
        inside.update(REVIEW_DECISION).set(row(decision)).where(REVIEW_DECISION.ID.eq(decision.id().value())).execute();
    }

    @Override
    void delete(DSLContext inside, Decision decision) {
        inside.deleteFrom(REVIEW_DECISION).where(REVIEW_DECISION.ID.eq(decision.id().value())).execute();
    }
}
