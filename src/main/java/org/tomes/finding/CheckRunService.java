package org.tomes.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tomes.check.Check;
import org.tomes.check.CheckId;
import org.tomes.check.CheckResultSet;
import org.tomes.check.CheckService;
import org.tomes.finding.CheckRun.Tally;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.PreparedRows;
import org.tomes.problem.ProgramVersion;

/** Updates the findings of one register from new evidence. */
public final class CheckRunService implements SnapshotFollower {

    /** The evidence of the run that ends all findings of a register after its only snapshot was deleted. */
    private static final String NO_EVIDENCE = "";

    private final Ledger ledger;
    private final Findings findings;
    private final CheckRuns runs;
    private final CheckService checks;
    private final Clock clock;
    private final String version;

    public CheckRunService(Ledger ledger, Findings findings, CheckRuns runs, CheckService checks, Clock clock) {
        this(ledger, findings, runs, checks, clock, ProgramVersion.current());
    }

    /** @param version the version of the program, which is recorded with each run */
    CheckRunService(Ledger ledger, Findings findings, CheckRuns runs, CheckService checks, Clock clock,
            String version) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.checks = checks;
        this.clock = clock;
        this.version = version;
    }

    /** Returns all runs, newest first. */
    public List<CheckRun> all() {
        return runs.all();
    }

    /** Returns the findings that only this snapshot contained. */
    public Set<FindingId> findingsOnlyIn(Snapshot snapshot) {
        Set<Integer> numbers = runsOf(snapshot);
        return findings.all()
                .stream()
                .filter(finding -> finding.sources().equals(Set.of(FindingOrigin.TOMES)))
                .filter(finding -> isOnlyIn(numbers, finding.sightings()))
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private static boolean isOnlyIn(Set<Integer> runs, DetectionTimes seen) {
        return seen.appearances() == 1 && seen.appearedIn() == seen.lastIn() && runs.contains(seen.lastIn());
    }

    /**
     * Evaluates the current snapshot again if another version of the program evaluated it last. Otherwise, results that
     * differ only because of the new version would appear as changes in Azure, and could end decisions.
     */
    @Override
    public void catchUp(Actor actor, Supplier<Optional<Inventory>> current) {
        if (newest(FindingOrigin.TOMES).filter(run -> !run.version().equals(version)).isPresent()) {
            current.get().filter(this::wasEvaluated).ifPresent(inventory -> reevaluate(actor, inventory));
        }
    }

    /**
     * Evaluates the snapshot before the transaction that stores it, and updates the findings as part of that
     * transaction. If the rules change in between, the snapshot is evaluated again.
     */
    @Override
    public Following prepare(Inventory inventory) {
        return prepare(inventory, Optional::empty);
    }

    @Override
    public Following prepare(Inventory inventory, Supplier<Optional<Inventory>> previous) {
        Inventory evaluated = limitCaptureTime(inventory);
        CheckService.Assessed assessed = checks.assessed(evaluated);
        // Frees the lists that the checks created, so that they do not take up memory until the end of the write.
        Inventory kept = evaluated.withoutLists();
        EvaluationCause cause = new EvaluationCause.NewEvidence(begun -> unassessed(begun, previous));
        return new PreparedEvaluation(kept, assessed, cause, prepareRun(kept, assessed.results(), cause));
    }

    /** Returns which of these findings the previous snapshot could not show although it contains their resource. */
    private Set<Finding.Key> unassessed(Set<Finding.Key> begun, Supplier<Optional<Inventory>> previous) {
        Set<CheckId> begunChecks = begun.stream().map(Finding.Key::check).collect(Collectors.toSet());
        return begun.isEmpty() ? Set.of()
                : previous.get()
                        .map(before -> new CheckRunResults(before, checks.assess(before, begunChecks), begunChecks)
                                .unassessed(begun))
                        .orElse(Set.of());
    }

    private final class PreparedEvaluation implements Following {

        private final Inventory evaluated;
        private final CheckService.Assessed assessed;
        private final EvaluationCause cause;
        private final PreparedRun prepared;

        PreparedEvaluation(Inventory evaluated, CheckService.Assessed assessed, EvaluationCause cause,
                PreparedRun prepared) {
            this.evaluated = evaluated;
            this.assessed = assessed;
            this.cause = cause;
            this.prepared = prepared;
        }

        @Override
        public Optional<PreparedRows> early() {
            return isOutdated(evaluated.snapshot()) ? Optional.empty() : prepared.early();
        }

        @Override
        public void write(Actor actor, Snapshot stored) {
            if (isOutdated(stored)) {
                return;
            }
            CheckResultSet confirmed = checks.confirmed(assessed, evaluated);
            if (confirmed == assessed.results() && stored.capturedAt().equals(evaluated.snapshot().capturedAt())) {
                CheckRunService.this.write(actor, stored, prepared);
                return;
            }
            ledger.write(actor, tx -> {
                prepared.refuseEarlyRows(tx);
                return prepareRun(new Inventory(stored, evaluated.resources()), confirmed, cause).write(tx,
                        stored.ref().label());
            });
        }
    }

    @Override
    public Following prepareDeletion(Snapshot deleted, Inventory current) {
        Set<FindingId> found = findingsOnlyIn(deleted);
        if (found.isEmpty() && wasEvaluated(current)) {
            return (actor, stored) -> {
            };
        }
        return (actor, stored) -> evaluate(actor, current,
                new EvaluationCause.DeletedEvidence(found, runsOf(current.snapshot())));
    }

    private Set<Integer> runsOf(Snapshot snapshot) {
        return runs.all()
                .stream()
                .filter(run -> run.evidence().equals(snapshot.id().toString()))
                .map(CheckRun::number)
                .collect(Collectors.toSet());
    }

    /**
     * Ends all findings. Returns empty if a person has worked on a finding, because the only snapshot cannot be deleted
     * then.
     */
    @Override
    public Optional<Following> prepareDeletionOfOnly(Snapshot deleted) {
        boolean isUntouched = findings.all()
                .stream()
                .filter(finding -> finding.state() != FindingState.FIXED)
                .allMatch(finding -> finding.sources().equals(Set.of(FindingOrigin.TOMES))
                        && finding.decision().isEmpty() && finding.measures().isEmpty());
        return isUntouched ? Optional.of((actor, stored) -> closeAll(actor, deleted, stored.ref().label()))
                : Optional.empty();
    }

    private void closeAll(Actor actor, Snapshot deleted, String label) {
        CheckRunResult gone = new CheckRunResult.Gone(ClosingReason.EVIDENCE_DELETED);
        PreparedRun ended = prepareRun(FindingOrigin.TOMES, NO_EVIDENCE, deleted.capturedAt(),
                (update, run) -> update.findings()
                        .stream()
                        .filter(finding -> finding.state() != FindingState.FIXED)
                        .forEach(
                                finding -> update.change(finding, FindingLifecycle.next(finding, gone, run, today()))));
        ledger.write(actor, tx -> ended.write(tx, label));
    }

    /**
     * Whether the findings were already updated from a later state in Azure. An earlier state neither closes nor opens
     * findings.
     */
    private boolean isOutdated(Snapshot snapshot) {
        return newest(FindingOrigin.TOMES).filter(run -> !run.evidence().equals(snapshot.id().toString()))
                .filter(run -> !run.evidence().equals(NO_EVIDENCE))
                .filter(run -> snapshot.capturedAt().isBefore(run.capturedAt()))
                .isPresent();
    }

    /**
     * Evaluates a snapshot with all checks and updates the findings. A repetition changes nothing, unless the checks or
     * the company's rules have changed.
     */
    public CheckRun evaluate(Actor actor, Inventory inventory) {
        return evaluate(actor, inventory, new EvaluationCause.NewEvidence());
    }

    /**
     * Evaluates a snapshot again. Changed findings record that this program version evaluated them differently.
     * Decisions about findings that remain are retained.
     */
    public CheckRun reevaluate(Actor actor, Inventory inventory) {
        return evaluate(actor, inventory,
                wasEvaluated(inventory) ? new EvaluationCause.Reassessment(version, this::newlyNotAssessed)
                        : new EvaluationCause.NewEvidence());
    }

    /**
     * Evaluates a snapshot with the changed rules of the company. Findings that end because of the changed rules do not
     * count as remediated.
     */
    public CheckRun evaluateByChangedRules(Actor actor, Inventory inventory) {
        return evaluate(actor, inventory,
                wasEvaluated(inventory)
                        ? new EvaluationCause.Reassessment(FindingEvent.CHANGED_RULES, results -> Set.of())
                        : new EvaluationCause.NewEvidence());
    }

    private boolean wasEvaluated(Inventory inventory) {
        return newest(FindingOrigin.TOMES).filter(run -> run.evidence().equals(inventory.snapshot().id().toString()))
                .isPresent();
    }

    /** Returns the findings that another program version assessed last and that this version does not assess. */
    private Set<FindingId> newlyNotAssessed(CheckRunResults results) {
        if (newest(FindingOrigin.TOMES).filter(run -> run.version().equals(version)).isPresent()) {
            return Set.of();
        }
        Map<FindingId, FindingEvent.Kind> last = new HashMap<>();
        findings.events().forEach(event -> last.put(event.finding(), event.kind()));
        return findings.all()
                .stream()
                .filter(finding -> finding.state() != FindingState.FIXED
                        && finding.sources().contains(FindingOrigin.TOMES))
                .filter(results::isNotAssessed)
                .map(Finding::id)
                .filter(id -> last.get(id) != FindingEvent.Kind.NOT_ASSESSED)
                .collect(Collectors.toSet());
    }

    private CheckRun evaluate(Actor actor, Inventory inventory, EvaluationCause cause) {
        return write(actor, inventory.snapshot(), prepareRun(inventory, checks.assess(inventory), cause));
    }

    private CheckRun write(Actor actor, Snapshot snapshot, PreparedRun prepared) {
        return ledger.write(actor, prepared.early(), tx -> prepared.write(tx, snapshot.ref().label()));
    }

    /**
     * Limits the capture time to the current time. The capture time may be in the future because of the modification
     * time of a file. It is limited in the same way when the snapshot is stored.
     */
    private Inventory limitCaptureTime(Inventory inventory) {
        Snapshot snapshot = inventory.snapshot();
        Instant now = clock.instant();
        return snapshot.capturedAt().isAfter(now)
                ? new Inventory(snapshot.numbered(snapshot.number(), now), inventory.resources())
                : inventory;
    }

    private PreparedRun prepareRun(Inventory inventory, CheckResultSet checkResults, EvaluationCause cause) {
        Snapshot snapshot = inventory.snapshot();
        return prepareRun(FindingOrigin.TOMES, snapshot.id().toString(), snapshot.capturedAt(), (update,
                run) -> new SnapshotEvaluation(results(inventory, checkResults), cause, run, today()).update(update));
    }

    private CheckRunResults results(Inventory inventory, CheckResultSet checkResults) {
        return new CheckRunResults(inventory, checkResults.assessments(),
                checks.checks().stream().map(Check::id).collect(Collectors.toSet()));
    }

    private PreparedRun prepareRun(FindingOrigin source, String evidence, Instant capturedAt,
            BiConsumer<FindingUpdate, CheckRun> evaluation) {
        return new PreparedRun(ledger, findings, runs, () -> {
            CheckRun run = runFor(source, evidence, capturedAt);
            FindingUpdate update = new FindingUpdate(findings.all(), run);
            evaluation.accept(update, run);
            return update;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Applies the report of another tool: each new failure becomes a finding, and existing findings get the texts of
     * their failure.
     *
     * @param sha256 hash of the report, by which a repeated import is recognised
     */
    public CheckRun recordReport(Actor actor, FindingOrigin source, String label, String sha256, Instant capturedAt,
            Map<Finding.Key, ExternalResult> report) {
        PreparedRun prepared = prepareRun(source, sha256, capturedAt,
                (update, run) -> new ReportEvaluation(report, run, today()).update(update));
        return ledger.write(actor, prepared.early(), tx -> prepared.write(tx, label));
    }

    private Optional<CheckRun> newest(FindingOrigin source) {
        return runs.all().stream().filter(run -> run.source() == source).findFirst();
    }

    /**
     * Returns the run for the evidence. Repeated evidence gets its earlier run, unless the same source has provided
     * other evidence in the meantime.
     */
    private CheckRun runFor(FindingOrigin source, String evidence, Instant capturedAt) {
        Instant now = clock.instant();
        List<CheckRun> all = runs.all();
        return newest(source).filter(run -> run.evidence().equals(evidence))
                .map(run -> new CheckRun(run.number(), source, "", evidence, run.capturedAt(), now, Tally.NONE,
                        version))
                .orElseGet(() -> new CheckRun(1 + all.stream().mapToInt(CheckRun::number).max().orElse(0), source, "",
                        evidence, capturedAt, now, Tally.NONE, version));
    }
}
