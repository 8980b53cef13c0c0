package org.tomes.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.finding.Run.Tally;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.Tx;
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
            return new Judging(tx, run).judge(verdicts);
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

    /** One run while it is written. */
    private final class Judging {

        private final Tx tx;
        private final Run run;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Finding.Key, Finding> known = new HashMap<>();
        private final List<Finding> seen = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private int number;

        Judging(Tx tx, Run run) {
            this.tx = tx;
            this.run = run;
            runs.begin(tx, run);
            findings.all().forEach(finding -> known.put(finding.key(), finding));
            this.number = known.values().stream().mapToInt(finding -> finding.id().number()).max().orElse(0);
        }

        Run judge(Verdicts verdicts) {
            known.values().stream().sorted(Comparator.comparing(Finding::id)).toList()
                    .forEach(finding -> take(finding, Life.next(finding, verdicts.of(finding), run, today)));
            verdicts.notMet().forEach((key, verdict) -> {
                if (!known.containsKey(key)) {
                    begin(key, Life.begin(new FindingId(++number), key.check(), verdict, run));
                }
            });
            return finished();
        }

        private void begin(Finding.Key key, Life.Step step) {
            known.put(key, findings.add(tx, step.after()));
            events.addAll(step.events());
        }

        private void take(Finding before, Life.Step step) {
            Finding after = step.after();
            if (!after.fields().equals(before.fields())) {
                after = findings.update(tx, after);
            } else if (!after.equals(before)) {
                seen.add(after);
            }
            known.put(before.key(), after);
            events.addAll(step.events());
        }

        private Run finished() {
            findings.seen(tx, seen);
            findings.append(tx, events);
            Run counted = run.with(Tally.of(run.number(), known.values()));
            runs.finish(tx, counted);
            return counted;
        }
    }
}
