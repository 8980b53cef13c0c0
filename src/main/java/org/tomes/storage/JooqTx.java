package org.tomes.storage;

import java.sql.PreparedStatement;
import java.time.Instant;
import org.jooq.DSLContext;
import org.tomes.ledger.Action;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.HashChain;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Tx;

/** One transaction: inserts its rows and appends its entries to the chain. */
final class JooqTx implements Tx {

    private static final String INSERT = "insert into audit_entry (number, at, person, account, host, action, record_type, record_id, record_label, "
            + "before_fields, after_fields, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DSLContext dsl;
    private final Actor actor;
    private final Instant at;
    private final ChainHead begun;
    private ChainHead head;

    JooqTx(DSLContext dsl, Actor actor, Instant at, ChainHead head) {
        this.dsl = dsl;
        this.actor = actor;
        this.at = at;
        this.begun = head;
        this.head = head;
    }

    /** Returns the newest entry before this transaction. */
    ChainHead begun() {
        return begun;
    }

    /** Returns the newest entry, including those of this transaction. */
    ChainHead head() {
        return head;
    }

    static DSLContext dsl(Tx tx) {
        return ((JooqTx) tx).dsl;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public void record(Action action, RecordRef record, AuditFields before, AuditFields after) {
        AuditFields wasDifferent = before.differingFrom(after);
        AuditFields isDifferent = after.differingFrom(before);
        if (action == Action.CHANGED && wasDifferent.isEmpty() && isDifferent.isEmpty()) {
            return;
        }
        AuditEntry entry = new AuditEntry(head.number() + 1, at, actor, action, record, wasDifferent, isDifferent, "");
        StoredAuditEntry row = StoredAuditEntry.of(entry);
        String hash = HashChain.next(head.hash(), row.canonical());
        insert(row, hash);
        head = new ChainHead(entry.number(), hash);
    }

    /**
     * Bypasses jOOQ, which takes longer to build the statement than H2 to execute it; every write inserts one, an
     * import thousands.
     */
    private void insert(StoredAuditEntry row, String hash) {
        dsl.connection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                row.set(insert);
                insert.setString(12, hash);
                insert.executeUpdate();
            }
        });
    }
}
