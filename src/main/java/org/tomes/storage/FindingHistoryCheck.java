package org.tomes.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingState;
import org.tomes.finding.Findings;
import org.tomes.ledger.TrailMismatch;

/**
 * Checks that the history of each finding is consistent with its fields. Events have no audit entries of their own, but
 * each event belongs to a change of the finding that has an audit entry. A finding appears, disappears and reappears in
 * turn. For each decision, there must be an event with the same reason and end date. For the assessment that the
 * finding is exploited, there must be an event by the same person.
 */
final class FindingHistoryCheck {

    private static final Set<FindingEvent.Kind> BEGINNINGS = Set.of(FindingEvent.Kind.FOUND,
            FindingEvent.Kind.FOUND_AGAIN);
    private static final Set<FindingEvent.Kind> ENDINGS = Set.of(FindingEvent.Kind.MENDED,
            FindingEvent.Kind.RESOURCE_REMOVED, FindingEvent.Kind.NO_LONGER_APPLIES,
            FindingEvent.Kind.EVIDENCE_DELETED);
    private static final Set<FindingEvent.Kind> DECISIONS = Set.of(FindingEvent.Kind.RISK_ACCEPTED,
            FindingEvent.Kind.EXEMPTED);

    private FindingHistoryCheck() {
    }

    static List<TrailMismatch> differing(Findings findings) {
        Map<Integer, List<FindingEvent>> events = findings.events()
                .stream()
                .collect(Collectors.groupingBy(event -> event.finding().number()));
        return findings.all()
                .stream()
                .filter(finding -> !fits(finding, events.getOrDefault(finding.id().number(), List.of())))
                .map(finding -> TrailMismatch.of(finding.ref(), List.of("history")))
                .toList();
    }

    private static boolean fits(Finding finding, List<FindingEvent> events) {
        int appearances = finding.sightings().appearances();
        int endings = finding.state() == FindingState.FIXED ? appearances : appearances - 1;
        return count(events, BEGINNINGS) == appearances && count(events, ENDINGS) == endings
                && finding.resolution()
                        .stream()
                        .allMatch(fix -> events.stream()
                                .anyMatch(event -> event.kind().name().equals(fix.ending().name())
                                        && event.run().filter(run -> run == fix.run()).isPresent()))
                && finding.decision()
                        .stream()
                        .allMatch(decision -> events.stream()
                                .anyMatch(event -> DECISIONS.contains(event.kind())
                                        && event.note().equals(decision.reason())
                                        && event.until().equals(decision.until())))
                && finding.exploitation()
                        .stream()
                        .allMatch(assessment -> events.stream()
                                .anyMatch(event -> event.kind() == FindingEvent.Kind.EXPLOITED
                                        && event.by().equals(assessment.by())));
    }

    private static long count(List<FindingEvent> events, Set<FindingEvent.Kind> kinds) {
        return events.stream().filter(event -> kinds.contains(event.kind())).count();
    }
}
