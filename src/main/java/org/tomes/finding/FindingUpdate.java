package org.tomes.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tomes.check.CheckId;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.Tx;
import org.tomes.text.Message;

/**
 * Computes the new state of all findings from the evidence of one run. Writing is a separate step, so that the
 * computation blocks no other writer.
 */
final class FindingUpdate {

    private final FindingRun run;
    private final LocalDate today;
    private final Map<Finding.Key, Finding> findingsByKey = new HashMap<>();
    private final List<FindingChange> changed = new ArrayList<>();
    private final List<FindingChange> resighted = new ArrayList<>();
    private final List<Finding> added = new ArrayList<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private int number;
    private String evaluatedBy = "";
    private Set<FindingId> toBeReported = Set.of();
    private Set<FindingId> withoutEvidence = Set.of();
    /** The number of the earlier run of the same evidence, whose place this run takes; 0 if there is none. */
    private int replaced;

    FindingUpdate(List<Finding> findings, FindingRun run, LocalDate today) {
        this.run = run;
        this.today = today;
        findings.forEach(finding -> findingsByKey.put(finding.key(), finding));
        this.number = findings.stream().mapToInt(finding -> finding.id().number()).max().orElse(0);
    }

    /**
     * Like {@link #evaluate(FindingRunResults)}, but changes are recorded as caused by this version, since the evidence
     * is the same.
     *
     * @param newlyNotAssessed findings of which it is to be recorded that the version does not assess them
     */
    void reevaluate(FindingRunResults results, String version, Set<FindingId> newlyNotAssessed) {
        evaluatedBy = version;
        toBeReported = newlyNotAssessed;
        evaluate(results);
    }

    /**
     * Like {@link #evaluate(FindingRunResults)}, after other evidence was deleted.
     *
     * @param found the findings that only the deleted evidence contained; they end unless these results contain them
     * @param earlier the number of the earlier run of this evidence, in which its new findings appeared; 0 if it had
     * none
     */
    void evaluateWithout(FindingRunResults results, Set<FindingId> found, int earlier) {
        withoutEvidence = found;
        replaced = earlier;
        evaluate(results);
    }

    /** Ends all findings, since the only evidence was deleted. */
    void endAll() {
        findingsByKey.values()
                .stream()
                .filter(finding -> finding.state() != State.FIXED)
                .sorted(Comparator.comparing(Finding::id))
                .toList()
                .forEach(finding -> apply(finding, FindingLifecycle.next(finding,
                        new FindingRunResult.Gone(Resolution.EVIDENCE_DELETED), run, today)));
    }

    void evaluate(FindingRunResults results) {
        evaluate(results, begun -> Set.of());
    }

    /** @param unassessedBefore returns which of these new findings the previous snapshot left unassessed */
    void evaluate(FindingRunResults results, UnaryOperator<Set<Finding.Key>> unassessedBefore) {
        Map<Finding.Key, FindingRunResult.NotMet> violations = results.notMet();
        Map<Deviation, List<FindingRunResult.NotMet>> newByDeviation = violations.entrySet()
                .stream()
                .filter(entry -> !findingsByKey.containsKey(entry.getKey()))
                .collect(Collectors.groupingBy(
                        entry -> Deviation.of(entry.getKey().check(), entry.getValue().resource(),
                                entry.getValue().reason()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Finding, FindingRunResult> resultByFinding = new LinkedHashMap<>();
        findingsByKey.values()
                .stream()
                .sorted(Comparator.comparing(Finding::id))
                .forEach(finding -> resultByFinding.put(finding, result(finding, results)));
        Map<Deviation, Long> removed = resultByFinding.entrySet()
                .stream()
                .filter(entry -> isRemoved(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(entry -> Deviation.of(entry.getKey()), Collectors.counting()));
        newByDeviation.keySet().removeIf(deviation -> removed.getOrDefault(deviation, 0L) != 1);
        resultByFinding.forEach((finding, result) -> apply(finding, next(finding, result, newByDeviation)));
        Map<Finding.Key, FindingRunResult.NotMet> begun = new LinkedHashMap<>(violations);
        begun.keySet().removeAll(findingsByKey.keySet());
        Set<Finding.Key> unassessed = unassessedBefore.apply(begun.keySet());
        begun.forEach((key, result) -> {
            FindingLifecycle.LifecycleResult step = FindingLifecycle.begin(new FindingId(++number), key.check(), result,
                    run);
            begin(key, unassessed.contains(key) ? FindingLifecycle.firstAssessed(step, run) : step);
        });
    }

    private FindingRunResult result(Finding finding, FindingRunResults results) {
        FindingRunResult result = results.of(finding);
        return !(result instanceof FindingRunResult.NotMet) && withoutEvidence.contains(finding.id())
                ? new FindingRunResult.Gone(Resolution.EVIDENCE_DELETED)
                : result;
    }

    /**
     * Properties of a deviation that remain when its resource is moved to another resource group or subscription, which
     * remediates nothing. If several similar ones were removed, it is unknown which one was moved.
     */
    private record Deviation(CheckId check, String type, String name, String reason) {

        static Deviation of(Finding finding) {
            return of(finding.check(), finding.resource(), finding.reason());
        }

        static Deviation of(CheckId check, Subject resource, Message reason) {
            return new Deviation(check, resource.type().toLowerCase(Locale.ROOT),
                    resource.name().toLowerCase(Locale.ROOT), reason.key());
        }
    }

    private FindingLifecycle.LifecycleResult next(Finding finding, FindingRunResult result,
            Map<Deviation, List<FindingRunResult.NotMet>> newByDeviation) {
        FindingLifecycle.LifecycleResult step = FindingLifecycle.next(finding, result, run, today);
        if (isRemoved(finding, result)) {
            List<FindingRunResult.NotMet> moved = newByDeviation.getOrDefault(Deviation.of(finding), List.of());
            return moved.size() == 1 ? FindingLifecycle.move(finding, moved.getFirst(),
                    FindingLifecycle.next(finding, moved.getFirst(), run, today), run) : step;
        }
        if (toBeReported.contains(finding.id())) {
            return FindingLifecycle.leaveUnassessed(step, run);
        }
        return evaluatedBy.isEmpty() && result instanceof FindingRunResult.NotMet notMet
                ? FindingLifecycle.reopenIfExceeded(finding, notMet, step, run)
                : step;
    }

    private static boolean isRemoved(Finding finding, FindingRunResult result) {
        return finding.state() != State.FIXED && result.equals(new FindingRunResult.Gone(Resolution.RESOURCE_REMOVED));
    }

    void applyReport(Map<Finding.Key, ExternalResult> report) {
        Set<String> reportedLater = subscriptionsReportedLater();
        report.forEach((key, reported) -> {
            Finding finding = findingsByKey.get(key);
            if (finding == null && reportedLater.contains(subscription(key.resource()))) {
                return;
            }
            if (finding != null) {
                FindingLifecycle.LifecycleResult step = FindingLifecycle.next(finding, verdict(finding, reported), run,
                        today);
                apply(finding, reported.failed() && !isSuperseded(finding) ? withReports(step, reported) : step);
            } else if (reported.failed()) {
                begin(key, withReports(
                        FindingLifecycle.begin(new FindingId(++number), key.check(), notMet(reported), run), reported));
            }
        });
    }

    /** Whether the same source has already reported a later state. */
    private boolean isSuperseded(Finding finding) {
        return finding.sources().contains(run.source()) && finding.sightings().last().isAfter(run.capturedAt());
    }

    /**
     * Returns the subscriptions with a later report of the same source; an earlier report opens no findings in them.
     */
    private Set<String> subscriptionsReportedLater() {
        return run.source() == Source.CHANGES ? Set.of()
                : findingsByKey.values()
                        .stream()
                        .filter(finding -> finding.sources().contains(run.source()))
                        .filter(finding -> finding.sightings().last().isAfter(run.capturedAt())
                                || finding.resolution().filter(fix -> fix.at().isAfter(run.capturedAt())).isPresent())
                        .map(finding -> subscription(finding.resource().id()))
                        .collect(Collectors.toSet());
    }

    private static String subscription(String resource) {
        return ResourceId.parse(resource)
                .flatMap(ResourceId::subscription)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * Returns the verdict for a finding. Tomes' own checks take precedence over other tools: a complaint is noted, and
     * reopens a finding only if that was fixed before the report; a pass closes only findings that Tomes has not
     * reported.
     */
    private FindingRunResult verdict(Finding finding, ExternalResult reported) {
        boolean isFromTomes = finding.sources().contains(Source.TOMES);
        boolean isSeenLater = finding.sightings().last().isAfter(run.capturedAt());
        if (!reported.failed()) {
            return isFromTomes || isSeenLater ? new FindingRunResult.Unknown()
                    : new FindingRunResult.Gone(Resolution.MENDED);
        }
        if (finding.resolution().filter(fix -> !run.capturedAt().isAfter(fix.at())).isPresent()) {
            return new FindingRunResult.Unknown();
        }
        return isFromTomes || isSeenLater
                ? new FindingRunResult.NotMet(finding.resource(), finding.severity(), finding.reason())
                : notMet(reported);
    }

    private static FindingRunResult.NotMet notMet(ExternalResult reported) {
        if (reported.reason().isPresent()) {
            return new FindingRunResult.NotMet(reported.resource(), reported.severity(), reported.reason().get());
        }
        ExternalCheckText first = reported.reports().getFirst();
        String words = first.detail().isBlank() ? first.title() : first.detail();
        return new FindingRunResult.NotMet(reported.resource(), reported.severity(),
                Message.of("finding.reported." + first.source(), words));
    }

    private static FindingLifecycle.LifecycleResult withReports(FindingLifecycle.LifecycleResult step,
            ExternalResult reported) {
        Finding finding = step.after();
        for (ExternalCheckText report : reported.reports()) {
            finding = finding.withReport(report);
        }
        return new FindingLifecycle.LifecycleResult(finding, step.events());
    }

    private void begin(Finding.Key key, FindingLifecycle.LifecycleResult step) {
        findingsByKey.put(key, step.after());
        added.add(step.after());
        events.addAll(step.events());
    }

    private void apply(Finding before, FindingLifecycle.LifecycleResult step) {
        Finding after = replaced > 0 ? step.after().withRun(replaced, run.number()) : step.after();
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
        return findings.prepare(changed, added, resighted, events.stream().map(this::caused).toList());
    }

    /** Writes the run, its new findings and sightings as early rows of a write. */
    void insertEarly(Tx tx, PreparedFindingChanges prepared, FindingRuns runs) {
        runs.insertEarly(tx, run);
        prepared.insertEarly(tx);
    }

    /**
     * @param prepared the write prepared for this update
     * @param early whether the early rows have been inserted
     * @param label display name of the evidence
     */
    FindingRun write(Tx tx, PreparedFindingChanges prepared, boolean early, FindingRuns runs, String label) {
        FindingRun startedRun = run.at(label, tx.at());
        runs.begin(tx, startedRun, early);
        prepared.write(tx, early);
        FindingRun counted = startedRun.with(FindingRun.Tally.of(run.number(), findingsByKey.values()));
        runs.finish(tx, counted);
        return counted;
    }

    private FindingEvent caused(FindingEvent event) {
        return evaluatedBy.isEmpty() || event.run().isEmpty() ? event : event.byVersion(evaluatedBy);
    }
}
