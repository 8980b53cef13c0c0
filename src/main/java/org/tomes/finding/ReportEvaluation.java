package org.tomes.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.finding.FindingLifecycle.LifecycleResult;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;

/** Updates the findings from the report of another tool. */
final class ReportEvaluation {

    private final Map<Finding.Key, ExternalResult> report;
    private final CheckRun run;
    private final LocalDate today;

    ReportEvaluation(Map<Finding.Key, ExternalResult> report, CheckRun run, LocalDate today) {
        this.report = report;
        this.run = run;
        this.today = today;
    }

    void update(FindingUpdate update) {
        Set<String> reportedLater = subscriptionsReportedLater(update.findings());
        report.forEach((key, reported) -> {
            Finding finding = update.get(key);
            if (finding == null && reportedLater.contains(subscription(key.resource()))) {
                return;
            }
            if (finding != null) {
                LifecycleResult step = FindingLifecycle.next(finding, verdict(finding, reported), run, today);
                update.change(finding,
                        reported.failed() && !isSuperseded(finding) ? withReports(step, reported) : step);
            } else if (reported.failed()) {
                update.add(withReports(FindingLifecycle.begin(update.nextId(), key.check(), notMet(reported), run),
                        reported));
            }
        });
    }

    /** Whether the same source has already reported a later state for the finding. */
    private boolean isSuperseded(Finding finding) {
        return finding.sources().contains(run.source()) && finding.sightings().last().isAfter(run.capturedAt());
    }

    /**
     * Returns the subscriptions for which the same source has a later report; an earlier report opens no findings in
     * them.
     */
    private Set<String> subscriptionsReportedLater(List<Finding> findings) {
        return run.source() == FindingOrigin.CHANGES ? Set.of()
                : findings.stream()
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
     * Returns the result for a finding. Tomes' checks take precedence over other tools. A failure is noted, and reopens
     * a finding only if the finding was remediated before the report. A pass closes only findings that Tomes has not
     * reported.
     */
    private CheckRunResult verdict(Finding finding, ExternalResult reported) {
        boolean isFromTomes = finding.sources().contains(FindingOrigin.TOMES);
        boolean isSeenLater = finding.sightings().last().isAfter(run.capturedAt());
        if (!reported.failed()) {
            return isFromTomes || isSeenLater ? new CheckRunResult.Unknown()
                    : new CheckRunResult.Gone(ClosingReason.MENDED);
        }
        if (finding.resolution().filter(fix -> !run.capturedAt().isAfter(fix.at())).isPresent()) {
            return new CheckRunResult.Unknown();
        }
        return isFromTomes || isSeenLater
                ? new CheckRunResult.NotMet(finding.resource(), finding.severity(), finding.reason())
                : notMet(reported);
    }

    private static CheckRunResult.NotMet notMet(ExternalResult reported) {
        if (reported.reason().isPresent()) {
            return new CheckRunResult.NotMet(reported.resource(), reported.severity(), reported.reason().get());
        }
        ExternalCheckText first = reported.reports().getFirst();
        String words = first.detail().isBlank() ? first.title() : first.detail();
        return new CheckRunResult.NotMet(reported.resource(), reported.severity(),
                Message.of("finding.reported." + first.source(), words));
    }

    private static LifecycleResult withReports(LifecycleResult step, ExternalResult reported) {
        Finding finding = step.after();
        for (ExternalCheckText report : reported.reports()) {
            finding = finding.withReport(report);
        }
        return new LifecycleResult(finding, step.events());
    }
}
