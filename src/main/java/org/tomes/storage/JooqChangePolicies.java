package org.tomes.storage;

import static org.tomes.storage.schema.Tables.CHANGE_POLICY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.change.ChangePolicy;

/** Stores the register's only change policy, in the single row of its table. */
final class JooqChangePolicies extends AuditedRepository<ChangePolicy> {

    private static final int ONLY = 1;

    private final ConsistentReads reads;

    JooqChangePolicies(ConsistentReads reads) {
        this.reads = reads;
    }

    Optional<ChangePolicy> find() {
        return reads.read(dsl -> find(dsl));
    }

    private static Optional<ChangePolicy> find(DSLContext dsl) {
        return dsl.selectFrom(CHANGE_POLICY)
                .fetchOptional(row -> new ChangePolicy(row.getSelfApproval(), row.getRevision()));
    }

    @Override
    Optional<ChangePolicy> stored(DSLContext transaction, ChangePolicy policy) {
        return find(transaction);
    }

    @Override
    ChangePolicy withRevision(ChangePolicy policy, int revision) {
        return new ChangePolicy(policy.selfApproval(), revision);
    }

    @Override
    void insert(DSLContext transaction, ChangePolicy policy) {
        transaction.insertInto(CHANGE_POLICY).values(ONLY, policy.selfApproval(), policy.revision()).execute();
    }

    @Override
    void overwrite(DSLContext transaction, ChangePolicy policy) {
        transaction.update(CHANGE_POLICY)
                .set(CHANGE_POLICY.SELF_APPROVAL, policy.selfApproval())
                .set(CHANGE_POLICY.REVISION, policy.revision())
                .execute();
    }

    @Override
    void delete(DSLContext transaction, ChangePolicy policy) {
        transaction.deleteFrom(CHANGE_POLICY).execute();
    }
}
