package org.tomes.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.finding.Run.Tally;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.posture.Check;
import org.tomes.posture.Posture;
import org.tomes.posture.PostureService;

/** Holds evidence against the findings of one register. */
public final class RunService implements SnapshotFollower {

    private final Ledger ledger;
    private final Findings findings;
    private final Runs runs;
    private final PostureService postures;
    private final Clock clock;

    public RunService(Ledger ledger, Findings findings, Runs runs, PostureService postures, Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.postures = postures;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Run> all() {
        return runs.all();
    }

    /** Brings the findings up to date as part of the write that keeps a snapshot. */
    @Override
    public void arrived(Actor actor, Inventory inventory) {
        judge(actor, inventory);
    }

    /**
     * Holds a snapshot against all checks and brings the findings up to date. A second time nothing changes, unless the
     * checks or the company's rules did.
     */
    public Run judge(Actor actor, Inventory inventory) {
        Posture posture = postures.assess(inventory);
        Verdicts verdicts = new Verdicts(inventory, posture.assessments(),
                postures.checks().stream().map(Check::id).collect(Collectors.toSet()));
        Snapshot snapshot = inventory.snapshot();
        return ledger.write(actor, tx -> {
            Run run = numbered(Source.TOMES, snapshot.ref().label(), snapshot.id().toString(), snapshot.capturedAt(), tx.at());
            return new Judging(tx, findings, runs, run, LocalDate.now(clock)).judge(verdicts);
        });
    }

    /**
     * Takes what another tool's report says: a new finding for each complaint that is not known yet, and a note where it
     * is.
     *
     * @param sha256 of the report, by which the same one is known again
     */
    public Run listen(Actor actor, Source source, String label, String sha256, Instant capturedAt, Map<Finding.Key, Said> report) {
        return ledger.write(actor, tx -> {
            Run run = numbered(source, label, sha256, capturedAt, tx.at());
            return new Judging(tx, findings, runs, run, LocalDate.now(clock)).listen(report);
        });
    }

    /** The same evidence again is the same run, as long as no other came from its source since. */
    private Run numbered(Source source, String label, String evidence, Instant capturedAt, Instant now) {
        List<Run> all = runs.all();
        return all.stream().filter(run -> run.source() == source).findFirst().filter(run -> run.evidence().equals(evidence))
                .map(run -> new Run(run.number(), source, label, evidence, run.capturedAt(), now, Tally.NONE))
                .orElseGet(() -> new Run(1 + all.stream().mapToInt(Run::number).max().orElse(0), source, label, evidence, capturedAt,
                        now, Tally.NONE));
    }
}
