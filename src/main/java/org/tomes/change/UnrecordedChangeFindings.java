package org.tomes.change;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation.Entry;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.files.Sha256;
import org.tomes.finding.CheckRunService;
import org.tomes.finding.ExternalResult;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingState;
import org.tomes.finding.UnrecordedChangePair;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.text.Message;

/**
 * Findings of unrecorded changes. They have the same life cycle as all findings: they are never deleted, their risk can
 * be accepted, and they are remediated when an approved record explains the difference. A snapshot that lacks the data
 * or the resource does not close them.
 */
public final class UnrecordedChangeFindings {

    private final Ledger ledger;
    private final ChangeService changes;
    private final InventoryService inventory;
    private final FindingService findings;
    private final CheckRunService runs;

    public UnrecordedChangeFindings(Ledger ledger, ChangeService changes, InventoryService inventory,
            FindingService findings, CheckRunService runs) {
        this.ledger = ledger;
        this.changes = changes;
        this.inventory = inventory;
        this.findings = findings;
        this.runs = runs;
    }

    /** Returns the findings about the changes between two snapshots, by resource as in {@link Finding.Key}. */
    public Map<String, Finding> between(int before, int after) {
        return findings.list(FindingQuery.ALL.of(new UnrecordedChangePair(before, after).check().value()))
                .stream()
                .collect(Collectors.toMap(finding -> finding.key().resource(), Function.identity()));
    }

    /**
     * Creates a finding for each unexplained difference. If a finding exists already, it is recorded that the
     * difference was seen again.
     */
    public List<Finding> raise(Actor actor, List<Entry> unexplained, int before, int after) {
        UnrecordedChangePair pair = new UnrecordedChangePair(before, after);
        Map<Finding.Key, ExternalResult> results = new LinkedHashMap<>();
        unexplained.forEach(entry -> results.put(key(pair, entry), externalResult(pair, entry, true)));
        return ledger.write(actor, tx -> {
            recordReport(actor, pair, results);
            Map<String, Finding> updated = between(before, after);
            return results.keySet().stream().map(key -> updated.get(key.resource())).toList();
        });
    }

    /**
     * Marks findings as remediated if an approved record now explains them. Findings about resources that cannot be
     * compared between the snapshots remain unchanged.
     */
    public void review(Actor actor) {
        Set<UnrecordedChangePair> pairs = findings.list(FindingQuery.ALL.of(UnrecordedChangePair.CHECKS))
                .stream()
                .filter(finding -> finding.state() != FindingState.FIXED)
                .map(finding -> UnrecordedChangePair.of(finding.check()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Integer> snapshotNumbers = inventory.all().stream().map(Snapshot::number).collect(Collectors.toSet());
        pairs.stream()
                .filter(pair -> snapshotNumbers.contains(pair.before()) && snapshotNumbers.contains(pair.after()))
                .forEach(pair -> review(actor, pair));
    }

    private void review(Actor actor, UnrecordedChangePair pair) {
        Map<String, Finding> findingsByResource = between(pair.before(), pair.after());
        Map<Finding.Key, ExternalResult> results = new LinkedHashMap<>();
        changes.unrecorded(pair.before(), pair.after())
                .explained()
                .stream()
                .filter(entry -> Optional.ofNullable(findingsByResource.get(key(pair, entry).resource()))
                        .filter(finding -> finding.state() != FindingState.FIXED)
                        .isPresent())
                .forEach(entry -> results.put(key(pair, entry), externalResult(pair, entry, false)));
        if (!results.isEmpty()) {
            recordReport(actor, pair, results);
        }
    }

    private void recordReport(Actor actor, UnrecordedChangePair pair, Map<Finding.Key, ExternalResult> results) {
        Snapshot earlier = inventory.get(pair.before());
        Snapshot later = inventory.get(pair.after());
        runs.recordReport(actor, FindingOrigin.CHANGES, earlier.ref().label() + " – " + later.ref().label(),
                Sha256.of((earlier.id() + " " + later.id()).getBytes(StandardCharsets.UTF_8)), later.capturedAt(),
                results);
    }

    private static Finding.Key key(UnrecordedChangePair pair, Entry entry) {
        return Finding.Key.of(pair.check(), entry.observed().resource().id().toString());
    }

    private static ExternalResult externalResult(UnrecordedChangePair pair, Entry entry, boolean failed) {
        Message changeKind = new Message("change.what." + entry.observed().kind().name(), List.of());
        String callers = entry.activity()
                .stream()
                .flatMap(activity -> Stream.of(activity.caller() + " (" + activity.time() + ")"))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        Message reason = callers.isEmpty()
                ? Message.of("finding.unrecorded.reason", changeKind, String.valueOf(pair.before()),
                        String.valueOf(pair.after()))
                : Message.of("finding.unrecorded.reasonBy", changeKind, String.valueOf(pair.before()),
                        String.valueOf(pair.after()), callers);
        return new ExternalResult(CheckedResource.of(entry.observed().resource()), Severity.MEDIUM, failed, List.of(),
                Optional.of(reason));
    }
}
