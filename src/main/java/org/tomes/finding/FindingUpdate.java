package org.tomes.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.ledger.WriteTransaction;

/**
 * Collects the new state of all findings after one run, and writes it. The state is computed in a separate step, so
 * that the computation does not block other writers.
 */
final class FindingUpdate {

    private final CheckRun run;
    private final Map<Finding.Key, Finding> findingsByKey = new HashMap<>();
    private final List<FindingChange> changed = new ArrayList<>();
    private final List<FindingChange> resighted = new ArrayList<>();
    private final List<Finding> added = new ArrayList<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private int number;
    private Set<Integer> replaced = Set.of();

    FindingUpdate(List<Finding> findings, CheckRun run) {
        this.run = run;
        findings.forEach(finding -> findingsByKey.put(finding.key(), finding));
        this.number = findings.stream().mapToInt(finding -> finding.id().number()).max().orElse(0);
    }

    /** Also counts the findings that earlier runs of the same evidence closed. */
    void replace(Set<Integer> earlierRuns) {
        replaced = earlierRuns;
    }

    /** Returns all findings in their current state, by number. */
    List<Finding> findings() {
        return findingsByKey.values().stream().sorted(Comparator.comparing(Finding::id)).toList();
    }

    boolean contains(Finding.Key key) {
        return findingsByKey.containsKey(key);
    }

    /** Returns the finding with this key; null if there is none. */
    Finding get(Finding.Key key) {
        return findingsByKey.get(key);
    }

    /** Returns the id for the next new finding. */
    FindingId nextId() {
        return new FindingId(++number);
    }

    void add(FindingLifecycle.LifecycleResult begun) {
        findingsByKey.put(begun.after().key(), begun.after());
        added.add(begun.after());
        events.addAll(begun.events());
    }

    void change(Finding before, FindingLifecycle.LifecycleResult step) {
        Finding after = step.after();
        if (!after.fields().equals(before.fields())) {
            changed.add(new FindingChange(before, after));
        } else if (!after.equals(before)) {
            resighted.add(new FindingChange(before, after));
        }
        findingsByKey.remove(before.key());
        findingsByKey.put(after.key(), after);
        events.addAll(step.events());
    }

    /** Returns the number of findings that can be written as early rows. */
    int early() {
        return added.size() + resighted.size();
    }

    int run() {
        return run.number();
    }

    PreparedFindingChanges prepare(Findings findings) {
        return findings.prepare(changed, added, resighted, List.copyOf(events));
    }

    /** Writes the run, its new findings, and the sightings of existing findings as early rows of a write. */
    void insertEarly(WriteTransaction tx, PreparedFindingChanges prepared, CheckRuns runs) {
        runs.insertEarly(tx, run);
        prepared.insertEarly(tx);
    }

    /**
     * @param prepared the write prepared for this update
     * @param early whether the early rows have been inserted
     * @param label display name of the evidence
     */
    CheckRun write(WriteTransaction tx, PreparedFindingChanges prepared, boolean early, CheckRuns runs, String label) {
        CheckRun startedRun = run.at(label, tx.at());
        runs.begin(tx, startedRun, early);
        prepared.write(tx, early);
        CheckRun counted = startedRun.with(CheckRun.Tally.of(run.number(), replaced, findingsByKey.values()));
        runs.finish(tx, counted);
        return counted;
    }
}
