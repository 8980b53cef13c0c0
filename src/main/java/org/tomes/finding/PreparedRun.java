package org.tomes.finding;

import java.util.Set;
import java.util.function.Supplier;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.Tx;

/**
 * A run whose changes are computed before the transaction that stores it, so that the computation blocks no other
 * writer. If findings were changed in between, it is computed again.
 */
final class PreparedRun {

    private static final Set<RecordType> BASIS = Set.of(RecordType.FINDING, RecordType.FINDING_RUN);

    private final Ledger ledger;
    private final Findings findings;
    private final CheckRuns runs;
    private final Supplier<FindingUpdate> update;
    private final ChainHead basis;
    private final FindingUpdate prepared;
    private final FindingWrite rows;

    /** @param update reads findings and runs */
    PreparedRun(Ledger ledger, Findings findings, CheckRuns runs, Supplier<FindingUpdate> update) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.update = update;
        this.basis = ledger.head();
        this.prepared = ledger.atOneState(update);
        this.rows = prepared.prepare(findings);
    }

    /** @param label display name of the evidence */
    CheckRun write(Tx tx, String label) {
        if (ledger.hasRecordedSince(basis, BASIS)) {
            FindingUpdate again = update.get();
            return again.write(tx, again.prepare(findings), findings, runs, label);
        }
        return prepared.write(tx, rows, findings, runs, label);
    }
}
