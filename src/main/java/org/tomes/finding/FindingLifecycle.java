package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckId;
import org.tomes.people.PersonId;

/**
 * Transitions between the states of a finding, as pure functions of the previous state and the new evidence.
 *
 * <p>
 * The evidence that was received last decides. Missing evidence changes nothing. A decision applies until its last day,
 * or until the finding is closed.
 */
public final class FindingLifecycle {

    private FindingLifecycle() {
    }

    /**
     * Result of a transition.
     *
     * @param events in chronological order; empty if nothing changed, or only the detection times
     */
    public record LifecycleResult(Finding after, List<FindingEvent> events) {

        /** Adds to all events of the run why the same evidence was assessed again. */
        LifecycleResult withNote(String note) {
            return new LifecycleResult(after,
                    events.stream().map(event -> event.run().isEmpty() ? event : event.withNote(note)).toList());
        }

        /** Replaces the earlier runs of the same evidence, whose numbers are given, by this run. */
        LifecycleResult replacingRuns(Set<Integer> earlierRuns, CheckRun run) {
            return new LifecycleResult(after.withRun(earlierRuns, run.number()), events);
        }
    }

    /** Creates a new finding. */
    static LifecycleResult begin(FindingId id, CheckId check, CheckRunResult.NotMet result, CheckRun run) {
        Finding finding = new Finding(id, check, result.resource(), result.severity(), result.reason(),
                EnumSet.of(run.source()), FindingState.OPEN, OpenReason.FOUND, Optional.empty(), Optional.empty(),
                DetectionTimes.first(run, result.detectionTime(run)), List.of(), List.of(), 0);
        return new LifecycleResult(finding, List.of(FindingEvent.ofRun(id, FindingEvent.Kind.FOUND, run)));
    }

    /** Adds the event that the previous snapshot did not show whether the finding existed. */
    static LifecycleResult addFirstAssessed(LifecycleResult begun, CheckRun run) {
        List<FindingEvent> events = new ArrayList<>(begun.events());
        events.add(FindingEvent.ofRun(begun.after().id(), FindingEvent.Kind.FIRST_ASSESSED, run));
        return new LifecycleResult(begun.after(), List.copyOf(events));
    }

    /** Returns the state of the finding after a run. Repeating the same run changes nothing. */
    static LifecycleResult next(Finding before, CheckRunResult result, CheckRun run, LocalDate today) {
        List<FindingEvent> events = new ArrayList<>();
        Finding finding = findingOnDay(before, today);
        if (finding.state() != before.state()) {
            events.add(FindingEvent.ofTime(before.id(), run.ranAt(), before.decision().orElseThrow()));
        }
        Finding after = switch (result) {
            case CheckRunResult.NotMet notMet -> see(finding, notMet, run, events);
            case CheckRunResult.Gone gone -> close(finding, gone.ending(), run, events);
            case CheckRunResult.Unknown ignored -> finding;
        };
        return new LifecycleResult(after, List.copyOf(events));
    }

    private static Finding see(Finding finding, CheckRunResult.NotMet result, CheckRun run, List<FindingEvent> events) {
        if (finding.state() != FindingState.FIXED) {
            return finding.withSighting(finding.sightings().withDetection(run, result.detectionTime(run)), result, run);
        }
        events.add(FindingEvent.ofRun(finding.id(), FindingEvent.Kind.FOUND_AGAIN, run));
        return finding.open(OpenReason.FOUND_AGAIN)
                .withExploitation(Optional.empty())
                .withSighting(finding.sightings().reopened(run, result.detectionTime(run)), result, run);
    }

    /** Reopens an accepted finding if the new result exceeds the accepted risk. */
    static LifecycleResult reopenIfExceeded(Finding before, CheckRunResult.NotMet result, LifecycleResult step,
            CheckRun run) {
        if (step.after().decision().isEmpty() || !AcceptedRiskComparison.exceeded(before, result, run)) {
            return step;
        }
        List<FindingEvent> events = new ArrayList<>(step.events());
        events.add(FindingEvent.ofRun(before.id(), FindingEvent.Kind.WORSENED, run));
        return new LifecycleResult(step.after().open(OpenReason.WORSENED), List.copyOf(events));
    }

    /** Continues a finding at the new location of its resource. */
    static LifecycleResult move(Finding before, CheckRunResult.NotMet there, LifecycleResult step, CheckRun run) {
        LifecycleResult worsenedStep = reopenIfExceeded(before, there, step, run);
        List<FindingEvent> events = new ArrayList<>(worsenedStep.events());
        events.add(FindingEvent.ofRun(before.id(), FindingEvent.Kind.MOVED, run));
        return new LifecycleResult(worsenedStep.after(), List.copyOf(events));
    }

    /** Adds the event that the finding remains although its evidence is no longer assessed. */
    static LifecycleResult leaveUnassessed(LifecycleResult step, CheckRun run) {
        List<FindingEvent> events = new ArrayList<>(step.events());
        events.add(FindingEvent.ofRun(step.after().id(), FindingEvent.Kind.NOT_ASSESSED, run));
        return new LifecycleResult(step.after(), List.copyOf(events));
    }

    private static Finding close(Finding finding, ClosingReason ending, CheckRun run, List<FindingEvent> events) {
        if (finding.state() == FindingState.FIXED) {
            return finding;
        }
        events.add(FindingEvent.ofRun(finding.id(), ending.event(), run));
        return finding.withResolution(new FindingResolution(run.number(), ending, run.capturedAt()));
    }

    /** Returns the finding as of a given day, on which expired decisions no longer apply. */
    public static Finding findingOnDay(Finding finding, LocalDate today) {
        return finding.decision().filter(decision -> decision.expired(today)).isPresent()
                ? finding.open(OpenReason.EXPIRED)
                : finding;
    }

    /** @param newState {@link FindingState#RISK_ACCEPTED} or {@link FindingState#EXEMPT} */
    static LifecycleResult decide(Finding before, FindingState newState, FindingDecision decision) {
        FindingEvent.Kind kind = newState == FindingState.EXEMPT ? FindingEvent.Kind.EXEMPTED
                : FindingEvent.Kind.RISK_ACCEPTED;
        return new LifecycleResult(before.withDecision(newState, decision),
                List.of(FindingEvent.ofDecision(before.id(), kind, decision)));
    }

    /** Treats a finding as exploited; if the assessment is empty, no longer treats it as exploited. */
    static LifecycleResult assess(Finding before, Optional<Exploitation> assessment, String reason, Instant at,
            Optional<PersonId> by) {
        FindingEvent.Kind kind = assessment.isPresent() ? FindingEvent.Kind.EXPLOITED : FindingEvent.Kind.NOT_EXPLOITED;
        return new LifecycleResult(before.withExploitation(assessment),
                List.of(FindingEvent.ofPerson(before.id(), kind, at, reason, by)));
    }

    /** Revokes a decision. */
    static LifecycleResult reopen(Finding before, String reason, Instant at, Optional<PersonId> by) {
        return new LifecycleResult(before.open(OpenReason.REOPENED),
                List.of(FindingEvent.ofPerson(before.id(), FindingEvent.Kind.REOPENED, at, reason, by)));
    }
}
