package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckId;
import org.tomes.people.PersonId;

/**
 * How a finding goes from one state to the next: pure functions of what it was and what is known now.
 *
 * <p>
 * The evidence that came last decides. What it does not tell changes nothing; a decision of people holds while the
 * finding is there and its last day has not passed, and ends when the finding is gone.
 */
public final class FindingLifecycle {

    private FindingLifecycle() {
    }

    /**
     * What became of a finding.
     *
     * @param events in the order in which they happened; empty if only the sightings changed, or nothing did
     */
    public record Step(Finding after, List<FindingEvent> events) {
    }

    /** A finding that was not known before. */
    static Step begin(FindingId id, CheckId check, FindingRunResult.NotMet result, CheckRun run) {
        Finding finding = new Finding(id, check, result.resource(), result.severity(), result.reason(),
                EnumSet.of(run.source()), State.OPEN, OpenReason.FOUND, Optional.empty(), Optional.empty(),
                Sightings.first(run, result.seenIn(run)), List.of(), List.of(), 0);
        return new Step(finding, List.of(FindingEvent.ofRun(id, FindingEvent.Kind.FOUND, run)));
    }

    /** A finding after a run. The same run a second time changes nothing. */
    static Step next(Finding before, FindingRunResult result, CheckRun run, LocalDate today) {
        List<FindingEvent> events = new ArrayList<>();
        Finding finding = onDay(before, today);
        if (finding.state() != before.state()) {
            events.add(FindingEvent.ofTime(before.id(), run.ranAt(), before.decision().orElseThrow()));
        }
        Finding after = switch (result) {
            case FindingRunResult.NotMet notMet -> seen(finding, notMet, run, events);
            case FindingRunResult.Gone gone -> gone(finding, gone.ending(), run, events);
            case FindingRunResult.Unknown ignored -> finding;
        };
        return new Step(after, List.copyOf(events));
    }

    private static Finding seen(Finding finding, FindingRunResult.NotMet result, CheckRun run,
            List<FindingEvent> events) {
        if (finding.state() != State.FIXED) {
            return finding.seen(finding.sightings().seenAgain(run, result.seenIn(run)), result, run.source());
        }
        events.add(FindingEvent.ofRun(finding.id(), FindingEvent.Kind.FOUND_AGAIN, run));
        return finding.open(OpenReason.FOUND_AGAIN)
                .seen(finding.sightings().reopened(run, result.seenIn(run)), result, run.source());
    }

    /** What somebody accepted does not cover more than was there then: a graver finding is open again. */
    static Step worsened(Finding before, FindingRunResult.NotMet result, Step step, CheckRun run) {
        if (step.after().decision().isEmpty() || !AcceptanceCheck.exceeded(before, result, run)) {
            return step;
        }
        List<FindingEvent> events = new ArrayList<>(step.events());
        events.add(FindingEvent.ofRun(before.id(), FindingEvent.Kind.WORSENED, run));
        return new Step(step.after().open(OpenReason.WORSENED), List.copyOf(events));
    }

    /** A finding goes on with the resource. */
    static Step moved(Finding before, FindingRunResult.NotMet there, Step step, CheckRun run) {
        Step judged = worsened(before, there, step, run);
        List<FindingEvent> events = new ArrayList<>(judged.events());
        events.add(FindingEvent.ofRun(before.id(), FindingEvent.Kind.MOVED, run));
        return new Step(judged.after(), List.copyOf(events));
    }

    private static Finding gone(Finding finding, Resolution ending, CheckRun run, List<FindingEvent> events) {
        if (finding.state() == State.FIXED) {
            return finding;
        }
        events.add(FindingEvent.ofRun(finding.id(), FindingEvent.Kind.valueOf(ending.name()), run));
        return finding.fixed(new FindingResolution(run.number(), ending, run.capturedAt()));
    }

    /** A finding as it stands on a day: a decision whose last day has passed holds no more. */
    public static Finding onDay(Finding finding, LocalDate today) {
        return finding.decision().filter(decision -> decision.expired(today)).isPresent()
                ? finding.open(OpenReason.EXPIRED)
                : finding;
    }

    /** @param as {@link State#RISK_ACCEPTED} or {@link State#EXEMPT} */
    static Step decided(Finding before, State as, FindingDecision decision) {
        FindingEvent.Kind kind = as == State.EXEMPT ? FindingEvent.Kind.EXEMPTED : FindingEvent.Kind.RISK_ACCEPTED;
        return new Step(before.decided(as, decision), List.of(FindingEvent.ofDecision(before.id(), kind, decision)));
    }

    /** Takes a decision back. */
    static Step reopened(Finding before, String reason, Instant at, Optional<PersonId> by) {
        return new Step(before.open(OpenReason.REOPENED),
                List.of(FindingEvent.ofPerson(before.id(), FindingEvent.Kind.REOPENED, at, reason, by)));
    }
}
