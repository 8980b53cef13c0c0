package org.tomes.storage;

import static org.tomes.storage.StoredValues.person;
import static org.tomes.storage.StoredValues.uuid;
import static org.tomes.storage.schema.Tables.CHANGE_FINDING;
import static org.tomes.storage.schema.Tables.CHANGE_MEASURE;
import static org.tomes.storage.schema.Tables.CHANGE_RECORD;
import static org.tomes.storage.schema.Tables.CHANGE_RESOURCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.change.ApprovalRule;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeId;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRecords;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.MeasureId;
import org.tomes.storage.schema.tables.records.ChangeRecordRecord;

final class JooqChangeRecords extends AuditedRepository<ChangeRecord> implements ChangeRecords {

    private final ConsistentReads state;
    private final JooqApprovalRules policies;

    JooqChangeRecords(ConsistentReads state) {
        this.state = state;
        this.policies = new JooqApprovalRules(state);
    }

    @Override
    public List<ChangeRecord> all() {
        return state.read(dsl -> read(dsl, DSL.noCondition()));
    }

    @Override
    public Optional<ChangeRecord> find(int number) {
        return state.read(dsl -> read(dsl, CHANGE_RECORD.NUMBER.eq(number)).stream().findFirst());
    }

    @Override
    public Optional<ChangeRecord> find(ChangeId id) {
        return state.read(dsl -> read(dsl, CHANGE_RECORD.ID.eq(id.value())).stream().findFirst());
    }

    private static List<ChangeRecord> read(DSLContext dsl, Condition condition) {
        var ids = DSL.select(CHANGE_RECORD.ID).from(CHANGE_RECORD).where(condition);
        Map<UUID, List<MeasureId>> measures = dsl.selectFrom(CHANGE_MEASURE)
                .where(CHANGE_MEASURE.CHANGE_RECORD.in(ids))
                .orderBy(CHANGE_MEASURE.PLACE)
                .fetchGroups(CHANGE_MEASURE.CHANGE_RECORD, row -> new MeasureId(row.getMeasure()));
        Map<UUID, List<String>> findings = dsl.selectFrom(CHANGE_FINDING)
                .where(CHANGE_FINDING.CHANGE_RECORD.in(ids))
                .orderBy(CHANGE_FINDING.PLACE)
                .fetchGroups(CHANGE_FINDING.CHANGE_RECORD, CHANGE_FINDING.FINDING);
        Map<UUID, List<String>> resources = dsl.selectFrom(CHANGE_RESOURCE)
                .where(CHANGE_RESOURCE.CHANGE_RECORD.in(ids))
                .orderBy(CHANGE_RESOURCE.PLACE)
                .fetchGroups(CHANGE_RESOURCE.CHANGE_RECORD, CHANGE_RESOURCE.RESOURCE);
        return dsl.selectFrom(CHANGE_RECORD)
                .where(condition)
                .orderBy(CHANGE_RECORD.NUMBER.desc())
                .fetch(row -> new ChangeRecord(new ChangeId(row.getId()), row.getNumber(),
                        ChangeSubject.valueOf(row.getKind()), row.getTitle(),
                        new ChangePlan(row.getReason(), row.getRisk(), row.getRollbackPlan(),
                                Optional.ofNullable(row.getPlanned()), row.getTicket()),
                        ChangeState.valueOf(row.getState()), course(row),
                        new ChangeLinks(measures.getOrDefault(row.getId(), List.of()),
                                findings.getOrDefault(row.getId(), List.of()),
                                resources.getOrDefault(row.getId(), List.of()),
                                Optional.ofNullable(row.getSnapshotBefore()),
                                Optional.ofNullable(row.getSnapshotAfter())),
                        row.getRevision()));
    }

    private static ChangeHistory course(ChangeRecordRecord row) {
        return new ChangeHistory(person(row.getRequester()), person(row.getApprover()), row.getSelfApproved(),
                Optional.ofNullable(row.getDecided()), row.getDecision(), person(row.getImplementer()),
                Optional.ofNullable(row.getImplemented()), person(row.getVerifier()),
                Optional.ofNullable(row.getVerified()), row.getVerification(), Optional.ofNullable(row.getClosed()),
                row.getAfterTheFact());
    }

    private static ChangeRecordRecord row(ChangeRecord change) {
        ChangeHistory approvals = change.approvals();
        return new ChangeRecordRecord(change.id().value(), change.number(), change.kind().name(), change.title(),
                change.plan().reason(), change.plan().risk(), change.plan().rollback(),
                change.plan().planned().orElse(null), change.plan().ticket(), change.state().name(),
                uuid(approvals.requester()), uuid(approvals.approver()), approvals.selfApproved(),
                approvals.decided().orElse(null), approvals.decision(), uuid(approvals.implementer()),
                approvals.implemented().orElse(null), uuid(approvals.verifier()), approvals.verified().orElse(null),
                approvals.verification(), approvals.closed().orElse(null), approvals.afterTheFact(),
                change.links().before().orElse(null), change.links().after().orElse(null), change.revision());
    }

    @Override
    public ChangeRecord add(WriteTransaction tx, ChangeRecord change) {
        int number = 1 + JooqWriteTransaction.dsl(tx)
                .select(DSL.coalesce(DSL.max(CHANGE_RECORD.NUMBER), 0))
                .from(CHANGE_RECORD)
                .fetchSingle()
                .value1();
        return super.add(tx, change.numbered(number));
    }

    @Override
    Optional<ChangeRecord> stored(DSLContext transaction, ChangeRecord change) {
        return read(transaction, CHANGE_RECORD.ID.eq(change.id().value())).stream().findFirst();
    }

    @Override
    ChangeRecord withRevision(ChangeRecord change, int revision) {
        return change.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, ChangeRecord change) {
        transaction.insertInto(CHANGE_RECORD).set(row(change)).execute();
        writeParts(transaction, change, ChangeLinks.NONE);
    }

    private static void writeParts(DSLContext transaction, ChangeRecord change, ChangeLinks stored) {
        UUID id = change.id().value();
        ChangeLinks links = change.links();
        DetailRows.write(stored.measures(), links.measures(),
                () -> transaction.deleteFrom(CHANGE_MEASURE).where(CHANGE_MEASURE.CHANGE_RECORD.eq(id)).execute(),
                (place, measure) -> transaction.insertInto(CHANGE_MEASURE)
                        .values(id, place, measure.value())
                        .execute());
        DetailRows.write(stored.findings(), links.findings(),
                () -> transaction.deleteFrom(CHANGE_FINDING).where(CHANGE_FINDING.CHANGE_RECORD.eq(id)).execute(),
                (place, finding) -> transaction.insertInto(CHANGE_FINDING).values(id, place, finding).execute());
        DetailRows.write(stored.resources(), links.resources(),
                () -> transaction.deleteFrom(CHANGE_RESOURCE).where(CHANGE_RESOURCE.CHANGE_RECORD.eq(id)).execute(),
                (place, resource) -> transaction.insertInto(CHANGE_RESOURCE).values(id, place, resource).execute());
    }

    /**
     * Writes the parts while the stored state of the record permits it: after the record if the new state is draft,
     * otherwise before the record.
     */
    @Override
    void overwrite(DSLContext transaction, ChangeRecord change) {
        ChangeLinks stored = stored(transaction, change).orElseThrow().links();
        boolean draft = change.state() == ChangeState.DRAFT;
        if (!draft) {
            writeParts(transaction, change, stored);
        }
        transaction.update(CHANGE_RECORD).set(row(change)).where(CHANGE_RECORD.ID.eq(change.id().value())).execute();
        if (draft) {
            writeParts(transaction, change, stored);
        }
    }

    @Override
    void delete(DSLContext transaction, ChangeRecord change) {
        throw new IllegalStateException("a change record stays");
    }

    @Override
    public Optional<ApprovalRule> approvalRule() {
        return policies.find();
    }

    @Override
    public ApprovalRule save(WriteTransaction tx, ApprovalRule policy) {
        return policies.find().isEmpty() && policy.revision() == 0 ? policies.add(tx, policy)
                : policies.update(tx, policy);
    }
}
