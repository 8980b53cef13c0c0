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
import java.util.stream.Collectors;
import org.tomes.check.CheckId;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.Tx;
import org.tomes.text.Message;

/**
 * Takes all findings from what they were to what the evidence of one run makes of them; writes that afterwards, so that
 * nobody waits while it is computed.
 */
final class FindingUpdate {

    private final CheckRun run;
    private final LocalDate today;
    private final Map<Finding.Key, Finding> known = new HashMap<>();
    private final List<FindingChange> changed = new ArrayList<>();
    private final List<FindingChange> seen = new ArrayList<>();
    private final List<Finding> begun = new ArrayList<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private int number;
    private String judgedBy = "";

    FindingUpdate(List<Finding> findings, CheckRun run, LocalDate today) {
        this.run = run;
        this.today = today;
        findings.forEach(finding -> known.put(finding.key(), finding));
        this.number = findings.stream().mapToInt(finding -> finding.id().number()).max().orElse(0);
    }

    /**
     * As {@link #evaluate(FindingRunResults)}; what changes is noted to come from this version, since the evidence is
     * the same.
     */
    void reevaluate(FindingRunResults results, String version) {
        judgedBy = version;
        evaluate(results);
    }

    void evaluate(FindingRunResults results) {
        Map<Finding.Key, FindingRunResult.NotMet> found = results.notMet();
        Map<Deviation, List<FindingRunResult.NotMet>> fresh = found.entrySet()
                .stream()
                .filter(each -> !known.containsKey(each.getKey()))
                .collect(Collectors.groupingBy(
                        each -> Deviation.of(each.getKey().check(), each.getValue().resource(),
                                each.getValue().reason()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Finding, FindingRunResult> said = new LinkedHashMap<>();
        known.values()
                .stream()
                .sorted(Comparator.comparing(Finding::id))
                .forEach(finding -> said.put(finding, results.of(finding)));
        Map<Deviation, Long> removed = said.entrySet()
                .stream()
                .filter(each -> isRemoved(each.getKey(), each.getValue()))
                .collect(Collectors.groupingBy(each -> Deviation.of(each.getKey()), Collectors.counting()));
        fresh.keySet().removeIf(deviation -> removed.getOrDefault(deviation, 0L) != 1);
        said.forEach((finding, result) -> take(finding, next(finding, result, fresh)));
        found.forEach((key, result) -> {
            if (!known.containsKey(key)) {
                begin(key, FindingLifecycle.begin(new FindingId(++number), key.check(), result, run));
            }
        });
    }

    /**
     * What stays the same of a deviation where Azure moves its resource to another resource group or subscription:
     * nothing is mended by that. Of several alike that were removed, nothing tells which one was moved.
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

    private FindingLifecycle.Step next(Finding finding, FindingRunResult result,
            Map<Deviation, List<FindingRunResult.NotMet>> fresh) {
        FindingLifecycle.Step step = FindingLifecycle.next(finding, result, run, today);
        if (isRemoved(finding, result)) {
            List<FindingRunResult.NotMet> there = fresh.getOrDefault(Deviation.of(finding), List.of());
            return there.size() == 1 ? FindingLifecycle.moved(finding, there.getFirst(),
                    FindingLifecycle.next(finding, there.getFirst(), run, today), run) : step;
        }
        return judgedBy.isEmpty() && result instanceof FindingRunResult.NotMet notMet
                ? FindingLifecycle.worsened(finding, notMet, step, run)
                : step;
    }

    private static boolean isRemoved(Finding finding, FindingRunResult result) {
        return finding.state() != State.FIXED && result.equals(new FindingRunResult.Gone(Resolution.RESOURCE_REMOVED));
    }

    void applyReport(Map<Finding.Key, ExternalResult> report) {
        Set<String> newer = toldLater();
        report.forEach((key, reported) -> {
            Finding finding = known.get(key);
            if (finding == null && newer.contains(place(key.resource()))) {
                return;
            }
            if (finding != null) {
                FindingLifecycle.Step step = FindingLifecycle.next(finding, verdict(finding, reported), run, today);
                take(finding, reported.failed() && !isSuperseded(finding) ? with(step, reported) : step);
            } else if (reported.failed()) {
                begin(key, with(FindingLifecycle.begin(new FindingId(++number), key.check(), notMet(reported), run),
                        reported));
            }
        });
    }

    /** Whether the same source said something later already. */
    private boolean isSuperseded(Finding finding) {
        return finding.sources().contains(run.source()) && finding.sightings().last().isAfter(run.capturedAt());
    }

    /** Subscriptions of which a later report of the same source came before this one, which then opens nothing. */
    private Set<String> toldLater() {
        return run.source() == Source.CHANGES ? Set.of()
                : known.values()
                        .stream()
                        .filter(finding -> finding.sources().contains(run.source()))
                        .filter(finding -> finding.sightings().last().isAfter(run.capturedAt())
                                || finding.resolution().filter(fix -> fix.at().isAfter(run.capturedAt())).isPresent())
                        .map(finding -> place(finding.resource().id()))
                        .collect(Collectors.toSet());
    }

    private static String place(String resource) {
        return ResourceId.parse(resource)
                .flatMap(ResourceId::subscription)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * What our own checks say of a resource goes before what others say of it: their complaint is noted, and reopens
     * only what was fixed before they looked; that they are content closes only what nobody but others found.
     */
    private FindingRunResult verdict(Finding finding, ExternalResult reported) {
        boolean ours = finding.sources().contains(Source.TOMES);
        boolean later = finding.sightings().last().isAfter(run.capturedAt());
        if (!reported.failed()) {
            return ours || later ? new FindingRunResult.Unknown() : new FindingRunResult.Gone(Resolution.MENDED);
        }
        if (finding.resolution().filter(fix -> !run.capturedAt().isAfter(fix.at())).isPresent()) {
            return new FindingRunResult.Unknown();
        }
        return ours || later ? new FindingRunResult.NotMet(finding.resource(), finding.severity(), finding.reason())
                : notMet(reported);
    }

    private static FindingRunResult.NotMet notMet(ExternalResult reported) {
        if (reported.reason().isPresent()) {
            return new FindingRunResult.NotMet(reported.resource(), reported.severity(), reported.reason().get());
        }
        ExternalReport first = reported.reports().getFirst();
        String words = first.detail().isBlank() ? first.title() : first.detail();
        return new FindingRunResult.NotMet(reported.resource(), reported.severity(),
                Message.of("finding.reported." + first.source(), words));
    }

    private static FindingLifecycle.Step with(FindingLifecycle.Step step, ExternalResult reported) {
        Finding finding = step.after();
        for (ExternalReport report : reported.reports()) {
            finding = finding.reported(report);
        }
        return new FindingLifecycle.Step(finding, step.events());
    }

    private void begin(Finding.Key key, FindingLifecycle.Step step) {
        known.put(key, step.after());
        begun.add(step.after());
        events.addAll(step.events());
    }

    private void take(Finding before, FindingLifecycle.Step step) {
        Finding after = step.after();
        if (!after.fields().equals(before.fields())) {
            changed.add(new FindingChange(before, after));
        } else if (!after.equals(before)) {
            seen.add(new FindingChange(before, after));
        }
        known.remove(before.key());
        known.put(after.key(), after);
        events.addAll(step.events());
    }

    /** Returns what writes the findings, but not yet their events. */
    FindingWrite prepare(Findings findings) {
        return findings.prepare(changed, begun, seen);
    }

    /**
     * @param prepared what was prepared of this update
     * @param label what people call the evidence
     */
    CheckRun write(Tx tx, FindingWrite prepared, Findings findings, CheckRuns runs, String label) {
        CheckRun begins = run.at(label, tx.at());
        runs.begin(tx, begins);
        prepared.write(tx);
        findings.append(tx, events.stream().map(event -> told(event, tx)).toList());
        CheckRun counted = begins.with(CheckRun.Tally.of(run.number(), known.values()));
        runs.finish(tx, counted);
        return counted;
    }

    private FindingEvent told(FindingEvent event, Tx tx) {
        FindingEvent told = event.at(tx.at());
        return judgedBy.isEmpty() || event.run().isEmpty() ? told : told.judgedBy(judgedBy);
    }
}
