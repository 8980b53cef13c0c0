package org.tomes.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.HashChain;
import org.tomes.ledger.RecordChange;
import org.tomes.ledger.WriteTransaction;

/** One transaction: inserts its rows and appends its entries to the chain. */
final class JooqWriteTransaction implements WriteTransaction {

    private static final String INSERT = "insert into audit_entry (number, at, person, account, host, action, record_type, record_id, record_label, "
            + "before_fields, after_fields, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int BATCH = 1_000;
    private static final ChainHead UNKNOWN = new ChainHead(-1, "");

    private final DSLContext dsl;
    private final Actor actor;
    private final Instant at;
    private final ChainHead previousHead;
    private final boolean hasEarlyRows;
    private ChainHead head;

    JooqWriteTransaction(DSLContext dsl, Actor actor, Instant at, ChainHead head, boolean hasEarlyRows) {
        this.dsl = dsl;
        this.actor = actor;
        this.at = at;
        this.previousHead = head;
        this.head = head;
        this.hasEarlyRows = hasEarlyRows;
    }

    /**
     * Creates a transaction for the early rows. The write lock is not requested yet, so the newest entry is unknown.
     */
    static JooqWriteTransaction early(DSLContext dsl, Actor actor, Instant at) {
        return new JooqWriteTransaction(dsl, actor, at, UNKNOWN, true);
    }

    /** Returns the newest entry before this transaction. */
    ChainHead previousHead() {
        return previousHead;
    }

    /** Returns the newest entry, including the entries of this transaction. */
    ChainHead head() {
        return head;
    }

    static DSLContext dsl(WriteTransaction tx) {
        return ((JooqWriteTransaction) tx).dsl;
    }

    static void record(WriteTransaction tx, PreparedEntries entries) {
        ((JooqWriteTransaction) tx).record(entries);
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public boolean hasEarlyRows() {
        return hasEarlyRows;
    }

    @Override
    public void record(List<RecordChange> changes) {
        record(PreparedEntries.of(changes));
    }

    /**
     * Bypasses jOOQ, because jOOQ takes longer to build the statement than H2 takes to execute it. Every write inserts
     * an audit entry, and an import inserts thousands.
     */
    private void record(PreparedEntries entries) {
        if (head == UNKNOWN) {
            throw new IllegalStateException("early rows have no entries");
        }
        if (!entries.all().isEmpty()) {
            dsl.connection(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    insert(insert, entries.all());
                }
            });
        }
    }

    private void insert(PreparedStatement insert, List<PreparedEntries.Entry> entries) throws SQLException {
        int batched = 0;
        for (PreparedEntries.Entry entry : entries) {
            add(insert, entry);
            if (++batched % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    private void add(PreparedStatement insert, PreparedEntries.Entry entry) throws SQLException {
        StoredAuditEntry row = entry.at(head.number() + 1, at, actor);
        String hash = HashChain.next(head.hash(), row.canonical());
        row.set(insert);
        insert.setString(12, hash);
        insert.addBatch();
        head = new ChainHead(row.number(), hash);
    }
}
