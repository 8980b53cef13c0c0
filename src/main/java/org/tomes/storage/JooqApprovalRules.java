package org.tomes.storage;

import static org.tomes.storage.schema.Tables.CHANGE_POLICY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.change.ApprovalRule;

/** Stores the register's only approval rule, in the single row of its table. */
final class JooqApprovalRules extends AuditedRepository<ApprovalRule> {

    private static final int ONLY = 1;

    private final ConsistentReads reads;

    JooqApprovalRules(ConsistentReads reads) {
        this.reads = reads;
    }

    Optional<ApprovalRule> find() {
        return reads.read(dsl -> find(dsl));
    }

    private static Optional<ApprovalRule> find(DSLContext dsl) {
        return dsl.selectFrom(CHANGE_POLICY)
                .fetchOptional(row -> new ApprovalRule(row.getSelfApproval(), row.getRevision()));
    }

    @Override
    Optional<ApprovalRule> stored(DSLContext transaction, ApprovalRule policy) {
        return find(transaction);
    }

    @Override
    ApprovalRule withRevision(ApprovalRule policy, int revision) {
        return new ApprovalRule(policy.selfApproval(), revision);
    }

    @Override
    void insert(DSLContext transaction, ApprovalRule policy) {
        transaction.insertInto(CHANGE_POLICY).values(ONLY, policy.selfApproval(), policy.revision()).execute();
    }

    @Override
    void overwrite(DSLContext transaction, ApprovalRule policy) {
        transaction.update(CHANGE_POLICY)
                .set(CHANGE_POLICY.SELF_APPROVAL, policy.selfApproval())
                .set(CHANGE_POLICY.REVISION, policy.revision())
                .execute();
    }

    @Override
    void delete(DSLContext transaction, ApprovalRule policy) {
        transaction.deleteFrom(CHANGE_POLICY).execute();
    }
}
