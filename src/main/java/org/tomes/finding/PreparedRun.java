package org.tomes.finding;

import java.util.Set;
import java.util.function.Supplier;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.Tx;

/**
 * What a run makes of the findings, computed before the write that keeps it, so that nobody waits for that. If findings
 * were changed in between, it is computed again.
 */
final class PreparedRun {

    private static final Set<String> BASIS = Set.of("finding", "finding-run");

    private final Ledger ledger;
    private final Findings findings;
    private final CheckRuns runs;
    private final Supplier<FindingUpdate> update;
    private final ChainHead basis;
    private final FindingUpdate first;
    private final FindingWrite rows;

    /** @param update reads findings and runs */
    PreparedRun(Ledger ledger, Findings findings, CheckRuns runs, Supplier<FindingUpdate> update) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.update = update;
        this.basis = ledger.head();
        this.first = ledger.atOneState(update);
        this.rows = first.prepare(findings);
    }

    /** @param label what people call the evidence */
    CheckRun write(Tx tx, String label) {
        if (ledger.hasRecordedSince(basis, BASIS)) {
            FindingUpdate again = update.get();
            return again.write(tx, again.prepare(findings), findings, runs, label);
        }
        return first.write(tx, rows, findings, runs, label);
    }
}
