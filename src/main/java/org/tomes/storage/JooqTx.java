package org.tomes.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.HashChain;
import org.tomes.ledger.RecordChange;
import org.tomes.ledger.Tx;

/** One transaction: inserts its rows and appends its entries to the chain. */
final class JooqTx implements Tx {

    private static final String INSERT = "insert into audit_entry (number, at, person, account, host, action, record_type, record_id, record_label, "
            + "before_fields, after_fields, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int BATCH = 1_000;

    private final DSLContext dsl;
    private final Actor actor;
    private final Instant at;
    private final ChainHead previousHead;
    private ChainHead head;

    JooqTx(DSLContext dsl, Actor actor, Instant at, ChainHead head) {
        this.dsl = dsl;
        this.actor = actor;
        this.at = at;
        this.previousHead = head;
        this.head = head;
    }

    /** Returns the newest entry before this transaction. */
    ChainHead previousHead() {
        return previousHead;
    }

    /** Returns the newest entry, including those of this transaction. */
    ChainHead head() {
        return head;
    }

    static DSLContext dsl(Tx tx) {
        return ((JooqTx) tx).dsl;
    }

    @Override
    public Instant at() {
        return at;
    }

    /**
     * Bypasses jOOQ, which takes longer to build the statement than H2 to execute it; every write inserts one, an
     * import thousands.
     */
    @Override
    public void record(List<RecordChange> changes) {
        List<RecordChange> entries = changes.stream().filter(change -> !change.isEmpty()).toList();
        if (!entries.isEmpty()) {
            dsl.connection(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    insert(insert, entries);
                }
            });
        }
    }

    private void insert(PreparedStatement insert, List<RecordChange> entries) throws SQLException {
        int batched = 0;
        for (RecordChange change : entries) {
            add(insert, change);
            if (++batched % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    private void add(PreparedStatement insert, RecordChange change) throws SQLException {
        AuditEntry entry = new AuditEntry(head.number() + 1, at, actor, change.action(), change.record(),
                change.before(), change.after(), "");
        StoredAuditEntry row = StoredAuditEntry.of(entry);
        String hash = HashChain.next(head.hash(), row.canonical());
        row.set(insert);
        insert.setString(12, hash);
        insert.addBatch();
        head = new ChainHead(entry.number(), hash);
    }
}
