package org.tomes.desktop.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.PartialSnapshot;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.review.ReviewStatus;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Message;

/** The summary of a register: counts, due dates and next steps. */
record OverviewScreenData(LocalDate today, ZoneId zone, List<Measure> measures, List<ReviewStatus> due,
        List<Person> people, List<Responsibility> topics, Optional<Snapshot> snapshot,
        Optional<PartialSnapshot> partial, ScoreTrend trend, Optional<ScoreTarget> target, CompanyProfile company,
        List<Finding> findings) {

    /** Age in days from which a snapshot no longer represents the current state. */
    static final int STALE_SNAPSHOT_DAYS = 31;
    private static final int SOON_DAYS = 30;

    /**
     * A recommended next step.
     *
     * @param screen screen for the step
     * @param record record to show there; empty to show the screen only
     * @param filters filters of the list there
     */
    record NextStep(Message text, String screen, Optional<String> record, List<Message> filters) {

        NextStep(Message text, String screen) {
            this(text, screen, Optional.empty(), List.of());
        }
    }

    /** Whether there is no data for a summary yet. */
    boolean isEmpty() {
        return measures.isEmpty() && snapshot.isEmpty() && trend.isEmpty();
    }

    /** Whether the number of findings is meaningful: without data, there was nothing to check. */
    boolean isAssessed() {
        return snapshot.isPresent() || !findings.isEmpty();
    }

    /** Whether any measure is not retired. */
    boolean hasMeasures() {
        return measures.stream().anyMatch(measure -> !measure.isRetired());
    }

    Map<MeasureStatus, Long> countByStatus() {
        Map<MeasureStatus, Long> counts = new EnumMap<>(MeasureStatus.class);
        for (MeasureStatus status : MeasureStatus.values()) {
            counts.put(status, measures.stream().filter(measure -> measure.status() == status).count());
        }
        return counts;
    }

    /** Returns the number of measures past their implementation date. */
    long late() {
        return measures.stream().filter(measure -> measure.isOverdue(today)).count();
    }

    /** Returns the number of open findings of this severity, one for each cause, as in the documents. */
    long open(Severity severity) {
        return new FindingsByCause(findings)
                .onePerCause(findings.stream().filter(finding -> finding.state() == FindingState.OPEN).toList())
                .stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Returns the filters for the findings that {@link #open} counts. */
    static List<Message> openFindingFilters(Severity severity) {
        return List.of(Message.of("finding.severity." + severity),
                Message.of("finding.findingState." + FindingState.OPEN),
                Message.of("desktop_finding.chip.onePerCause"));
    }

    /** Returns the number of accepted risks and exceptions that expire within 30 days. */
    long expiring() {
        return findings.stream()
                .flatMap(finding -> finding.decision().stream())
                .flatMap(decision -> decision.until().stream())
                .filter(day -> !day.isAfter(today.plusDays(SOON_DAYS)))
                .count();
    }

    List<NextStep> nextSteps() {
        List<NextStep> steps = new ArrayList<>();
        partial.ifPresent(lacking -> steps.add(new NextStep(lacking.sentence(), "azure")));
        if (company.name().isBlank()) {
            steps.add(new NextStep(Message.of("overview.step.company"), "settings",
                    Optional.of("settings.companyProfile"), List.of()));
        }
        if (people.isEmpty()) {
            steps.add(new NextStep(Message.of("overview.step.people"), "responsibilities"));
        }
        if (!hasMeasures()) {
            steps.add(new NextStep(Message.of("overview.step.measures"), "measures"));
        }
        if (snapshot.isEmpty()) {
            steps.add(new NextStep(Message.of("overview.step.azure"), "azure"));
        } else if (snapshot.get()
                .capturedAt()
                .isBefore(today.minusDays(STALE_SNAPSHOT_DAYS).atStartOfDay(zone).toInstant())) {
            steps.add(new NextStep(Message.of("overview.step.stale", STALE_SNAPSHOT_DAYS), "azure"));
        }
        if (trend.isEmpty()) {
            steps.add(new NextStep(Message.of("overview.step.score"), "score"));
        }
        count(steps, open(Severity.HIGH), "overview.step.findings", "findings", openFindingFilters(Severity.HIGH));
        count(steps, expiring(), "overview.step.expiring", "findings",
                List.of(Message.of("desktop_finding.chip.expiresSoon")));
        count(steps, due.stream().filter(ReviewStatus::isOverdue).count(), "overview.step.overdue", "reviews",
                List.of(Message.of("review.reviewState.OVERDUE")));
        count(steps, late(), "overview.step.late", "measures", List.of(Message.of("desktop_measure.chip.overdue")));
        count(steps,
                measures.stream()
                        .filter(measure -> measure.status() != MeasureStatus.RETIRED && measure.owner().isEmpty())
                        .count(),
                "overview.step.noOwner", "measures", List.of(Message.of("desktop_measure.chip.noOwner")));
        count(steps, topics.stream().filter(topic -> !RaciWarning.of(topic).isEmpty()).count(), "overview.step.raci",
                "responsibilities", List.of());
        if (steps.isEmpty()) {
            steps.add(new NextStep(Message.of("overview.step.export"), "documents"));
        }
        return steps;
    }

    private static void count(List<NextStep> steps, long number, String key, String screen, List<Message> filters) {
        if (number > 0) {
            steps.add(new NextStep(Message.of(key, number), screen, Optional.empty(), filters));
        }
    }
}
