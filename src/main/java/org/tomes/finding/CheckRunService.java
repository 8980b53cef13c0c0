package org.tomes.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tomes.check.Check;
import org.tomes.check.CheckResultSet;
import org.tomes.check.CheckService;
import org.tomes.finding.CheckRun.Tally;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.ProgramVersion;

/** Holds evidence against the findings of one register. */
public final class CheckRunService implements SnapshotFollower {

    private final Ledger ledger;
    private final Findings findings;
    private final CheckRuns runs;
    private final CheckService checks;
    private final Clock clock;

    public CheckRunService(Ledger ledger, Findings findings, CheckRuns runs, CheckService checks, Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.checks = checks;
        this.clock = clock;
    }

    /** The newest first. */
    public List<CheckRun> all() {
        return runs.all();
    }

    /**
     * Holds the snapshot against all checks before the write that keeps it, and brings the findings up to date as part
     * of it. If the rules were changed in between, the snapshot is judged again.
     */
    @Override
    public Following prepare(Inventory inventory) {
        Inventory judged = capturedByNow(inventory);
        CheckService.Assessed assessed = checks.assessed(judged);
        PreparedRun prepared = prepared(judged, assessed.results(), FindingUpdate::evaluate);
        return (actor, stored) -> {
            if (isOutdated(stored)) {
                return;
            }
            CheckResultSet confirmed = checks.confirmed(assessed, judged);
            boolean same = confirmed == assessed.results()
                    && stored.capturedAt().equals(judged.snapshot().capturedAt());
            write(actor, stored, same ? prepared
                    : prepared(new Inventory(stored, judged.resources()), confirmed, FindingUpdate::evaluate));
        };
    }

    @Override
    public Following prepareAgain(Inventory inventory) {
        return (actor, stored) -> evaluate(actor, inventory);
    }

    /** Whether findings were brought up to date with a later state already; an earlier one closes and opens nothing. */
    private boolean isOutdated(Snapshot snapshot) {
        return newest(Source.TOMES).filter(run -> !run.evidence().equals(snapshot.id().toString()))
                .filter(run -> snapshot.capturedAt().isBefore(run.capturedAt()))
                .isPresent();
    }

    /**
     * Holds a snapshot against all checks and brings the findings up to date. A second time nothing changes, unless the
     * checks or the company's rules did.
     */
    public CheckRun evaluate(Actor actor, Inventory inventory) {
        return evaluate(actor, inventory, FindingUpdate::evaluate);
    }

    /**
     * The same for a snapshot that was judged before: findings that change say that this version of the program judged
     * them anew; decisions about those that stay are kept.
     */
    public CheckRun reevaluate(Actor actor, Inventory inventory) {
        boolean before = newest(Source.TOMES).filter(run -> run.evidence().equals(inventory.snapshot().id().toString()))
                .isPresent();
        return evaluate(actor, inventory,
                before ? (update, results) -> update.reevaluate(results, ProgramVersion.current())
                        : FindingUpdate::evaluate);
    }

    private CheckRun evaluate(Actor actor, Inventory inventory, BiConsumer<FindingUpdate, FindingRunResults> how) {
        return write(actor, inventory.snapshot(), prepared(inventory, checks.assess(inventory), how));
    }

    private CheckRun write(Actor actor, Snapshot snapshot, PreparedRun prepared) {
        return ledger.write(actor, tx -> prepared.write(tx, snapshot.ref().label()));
    }

    /** A file with a modification time in the future counts as captured now, as when the snapshot is stored. */
    private Inventory capturedByNow(Inventory inventory) {
        Snapshot snapshot = inventory.snapshot();
        Instant now = clock.instant();
        return snapshot.capturedAt().isAfter(now)
                ? new Inventory(snapshot.numbered(snapshot.number(), now), inventory.resources())
                : inventory;
    }

    private PreparedRun prepared(Inventory inventory, CheckResultSet posture,
            BiConsumer<FindingUpdate, FindingRunResults> how) {
        FindingRunResults results = new FindingRunResults(inventory, posture.assessments(),
                checks.checks().stream().map(Check::id).collect(Collectors.toSet()));
        Snapshot snapshot = inventory.snapshot();
        return prepared(Source.TOMES, snapshot.id().toString(), snapshot.capturedAt(),
                update -> how.accept(update, results));
    }

    private PreparedRun prepared(Source source, String evidence, Instant capturedAt, Consumer<FindingUpdate> how) {
        return new PreparedRun(ledger, findings, runs, () -> {
            FindingUpdate update = new FindingUpdate(findings.all(), numbered(source, evidence, capturedAt),
                    LocalDate.now(clock));
            how.accept(update);
            return update;
        });
    }

    /**
     * Takes what another tool's report says: a new finding for each complaint that is not known yet, and a note where
     * it is.
     *
     * @param sha256 of the report, by which the same one is known again
     */
    public CheckRun recordReport(Actor actor, Source source, String label, String sha256, Instant capturedAt,
            Map<Finding.Key, ExternalResult> report) {
        PreparedRun prepared = prepared(source, sha256, capturedAt, update -> update.applyReport(report));
        return ledger.write(actor, tx -> prepared.write(tx, label));
    }

    private Optional<CheckRun> newest(Source source) {
        return runs.all().stream().filter(run -> run.source() == source).findFirst();
    }

    /** The same evidence again is the same run, as long as no other came from its source since. */
    private CheckRun numbered(Source source, String evidence, Instant capturedAt) {
        Instant now = clock.instant();
        List<CheckRun> all = runs.all();
        return newest(source).filter(run -> run.evidence().equals(evidence))
                .map(run -> new CheckRun(run.number(), source, "", evidence, run.capturedAt(), now, Tally.NONE))
                .orElseGet(() -> new CheckRun(1 + all.stream().mapToInt(CheckRun::number).max().orElse(0), source, "",
                        evidence, capturedAt, now, Tally.NONE));
    }
}
