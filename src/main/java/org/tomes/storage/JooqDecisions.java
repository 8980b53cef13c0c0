package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.REVIEW_DECISION;
import static org.tomes.storage.schema.Tables.REVIEW_DECISION_FINDING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.finding.FindingId;
import org.tomes.ledger.WriteTransaction;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionId;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.DecisionSummary;
import org.tomes.review.decision.Decisions;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.storage.schema.tables.records.ReviewDecisionRecord;

final class JooqDecisions extends AuditedRepository<Decision> implements Decisions {

    private final ConsistentReads state;

    JooqDecisions(ConsistentReads state) {
        this.state = state;
    }

    @Override
    public List<Decision> all() {
        return state.read(dsl -> read(dsl, DSL.noCondition()));
    }

    private static List<Decision> read(DSLContext dsl, Condition condition) {
        Map<UUID, List<FindingId>> findings = dsl.selectFrom(REVIEW_DECISION_FINDING)
                .where(REVIEW_DECISION_FINDING.REVIEW_DECISION
                        .in(DSL.select(REVIEW_DECISION.ID).from(REVIEW_DECISION).where(condition)))
                .orderBy(REVIEW_DECISION_FINDING.PLACE)
                .fetchGroups(REVIEW_DECISION_FINDING.REVIEW_DECISION, row -> new FindingId(row.getFinding()));
        return dsl.selectFrom(REVIEW_DECISION)
                .where(condition)
                .orderBy(REVIEW_DECISION.NUMBER)
                .fetch(row -> decision(row, findings.getOrDefault(row.getId(), List.of())));
    }

    @Override
    public int nextNumber(WriteTransaction tx) {
        return 1 + JooqWriteTransaction.dsl(tx)
                .select(DSL.coalesce(DSL.max(REVIEW_DECISION.NUMBER), 0))
                .from(REVIEW_DECISION)
                .fetchSingle()
                .value1();
    }

    private static Decision decision(ReviewDecisionRecord row, List<FindingId> findings) {
        return new Decision(new DecisionId(row.getId()), row.getNumber(),
                new DecisionSummary(row.getTitle(), Optional.ofNullable(row.getEffortDays())), row.getBody(),
                row.getDecided(), person(row.getOwner()), Optional.ofNullable(row.getDue()), findings,
                Optional.ofNullable(row.getProposal()).map(ReviewProposal::valueOf),
                DecisionState.valueOf(row.getState()), Optional.ofNullable(row.getSettled()), row.getOutcome(),
                row.getRevision());
    }

    private static ReviewDecisionRecord row(Decision decision) {
        return new ReviewDecisionRecord(decision.id().value(), decision.number(), decision.text(), decision.decided(),
                uuid(decision.owner()), decision.due().orElse(null), decision.state().name(),
                decision.settled().orElse(null), decision.outcome(), decision.revision(),
                decision.proposal().map(Enum::name).orElse(null), decision.summary().title(),
                decision.summary().effortDays().orElse(null));
    }

    @Override
    Optional<Decision> stored(DSLContext transaction, Decision decision) {
        return read(transaction, REVIEW_DECISION.ID.eq(decision.id().value())).stream().findFirst();
    }

    @Override
    Decision withRevision(Decision decision, int revision) {
        return decision.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, Decision decision) {
        transaction.insertInto(REVIEW_DECISION).set(row(decision)).execute();
        writeFindings(transaction, decision, List.of());
    }

    private static void writeFindings(DSLContext transaction, Decision decision, List<FindingId> stored) {
        UUID id = decision.id().value();
        DetailRows.write(stored, decision.findings(),
                () -> transaction.deleteFrom(REVIEW_DECISION_FINDING)
                        .where(REVIEW_DECISION_FINDING.REVIEW_DECISION.eq(id))
                        .execute(),
                (place, finding) -> transaction.insertInto(REVIEW_DECISION_FINDING)
                        .values(id, place, finding.number())
                        .execute());
    }

    @Override
    void overwrite(DSLContext transaction, Decision decision) {
        writeFindings(transaction, decision, stored(transaction, decision).orElseThrow().findings());
        transaction.update(REVIEW_DECISION)
                .set(row(decision))
                .where(REVIEW_DECISION.ID.eq(decision.id().value()))
                .execute();
    }

    @Override
    void delete(DSLContext transaction, Decision decision) {
        writeFindings(transaction, decision.withFindings(List.of()), decision.findings());
        transaction.deleteFrom(REVIEW_DECISION).where(REVIEW_DECISION.ID.eq(decision.id().value())).execute();
    }
}
