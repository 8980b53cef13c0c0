package org.tomes.finding;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.PreparedRows;
import org.tomes.ledger.PreparedRowsOutdated;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;

/**
 * A run whose changes are computed before the transaction that stores it, so that the computation does not block other
 * writers. If findings were changed in the meantime, the changes are computed again.
 */
final class PreparedRun {

    private static final Set<RecordType> BASIS = Set.of(RecordType.FINDING, RecordType.FINDING_RUN);
    /** Minimum number of findings for which separate round trips before the write are worthwhile. */
    private static final int MANY = 50;

    private final Ledger ledger;
    private final Findings findings;
    private final CheckRuns runs;
    private final Supplier<FindingUpdate> update;
    private final ChainHead basis;
    private final FindingUpdate prepared;
    private final PreparedFindingChanges rows;
    private boolean inserted;

    /** @param update reads findings and runs */
    PreparedRun(Ledger ledger, Findings findings, CheckRuns runs, Supplier<FindingUpdate> update) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.update = update;
        this.basis = ledger.head();
        this.prepared = ledger.readConsistently(update);
        this.rows = prepared.prepare(findings);
    }

    /**
     * Returns the rows that can be written before the write lock is acquired; empty if there are few rows or the run
     * already exists.
     */
    Optional<PreparedRows> early() {
        return prepared.early() < MANY || runs.all().stream().anyMatch(run -> run.number() == prepared.run())
                ? Optional.empty()
                : Optional.of(tx -> {
                    inserted = true;
                    prepared.insertEarly(tx, rows, runs);
                });
    }

    /**
     * @throws PreparedRowsOutdated if early rows of this run have been inserted, but another run will be stored instead
     */
    void refuseEarlyRows(WriteTransaction tx) {
        if (isEarly(tx)) {
            throw new PreparedRowsOutdated();
        }
    }

    /**
     * Whether the early rows of the transaction are those of this run. A transaction with another run has no early rows
     * of this one.
     */
    private boolean isEarly(WriteTransaction tx) {
        return inserted && tx.hasEarlyRows();
    }

    /** @param label display name of the evidence */
    CheckRun write(WriteTransaction tx, String label) {
        if (ledger.hasRecordedSince(basis, BASIS)) {
            refuseEarlyRows(tx);
            FindingUpdate again = update.get();
            return again.write(tx, again.prepare(findings), false, runs, label);
        }
        return prepared.write(tx, rows, isEarly(tx), runs, label);
    }
}
