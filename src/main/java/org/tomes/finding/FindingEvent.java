package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * An event of a finding. Events are only added, never changed.
 *
 * @param at the time at which the event was recorded
 * @param run the run that caused the event; empty for actions of a person
 * @param note the reason that a person entered, or the code of a measure; for a different assessment of the same
 * evidence, the version of the program or {@link #CHANGED_RULES}; otherwise empty
 * @param by the acting or responsible person, if known
 * @param enteredBy the person who entered the decision on behalf of the responsible person, if they differ
 * @param until the last day of an accepted risk or of an exemption
 */
public record FindingEvent(FindingId finding, Kind kind, Instant at, Optional<Integer> run, String note,
        Optional<PersonId> by, Optional<PersonId> enteredBy, Optional<LocalDate> until) {

    /** The note of events in a reassessment that was made because the company changed its rules. */
    static final String CHANGED_RULES = "rules";

    public enum Kind {
        FOUND,
        /** The previous snapshot contained the resource, but not enough data to assess it. */
        FIRST_ASSESSED,
        FOUND_AGAIN,
        MENDED,
        RESOURCE_REMOVED,
        NO_LONGER_APPLIES,
        EVIDENCE_DELETED,
        /** Another version of the program does not assess the evidence from which the finding resulted. */
        NOT_ASSESSED,
        RISK_ACCEPTED,
        EXEMPTED,
        EXPIRED,
        REOPENED,
        /** From the day of this assessment, the deadline for exploited findings applies. */
        EXPLOITED,
        /** The assessment that the finding is exploited was withdrawn. */
        NOT_EXPLOITED,
        /** The finding exceeds the accepted risk, and is open again. */
        WORSENED,
        /** The resource has been moved to another resource group or subscription. */
        MOVED,
        LINKED,
        UNLINKED
    }

    static FindingEvent ofRun(FindingId finding, Kind kind, CheckRun run) {
        return new FindingEvent(finding, kind, run.ranAt(), Optional.of(run.number()), "", Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** Returns the event with another time of recording. */
    public FindingEvent at(Instant moment) {
        return new FindingEvent(finding, kind, moment, run, note, by, enteredBy, until);
    }

    /**
     * Returns the event with the note that a version of the program or other rules caused it, not a change in Azure.
     */
    FindingEvent withNote(String cause) {
        return new FindingEvent(finding, kind, at, run, cause, by, enteredBy, until);
    }

    /** Whether another program version or other rules caused the event, with the same evidence. */
    public boolean isReevaluation() {
        return run.isPresent() && !note.isEmpty();
    }

    /** Whether the event records that the resource was changed so that it meets the check. */
    public boolean isRemediation() {
        return kind == Kind.MENDED && !isReevaluation();
    }

    static FindingEvent ofPerson(FindingId finding, Kind kind, Instant at, String note, Optional<PersonId> by) {
        return new FindingEvent(finding, kind, at, Optional.empty(), note, by, Optional.empty(), Optional.empty());
    }

    static FindingEvent ofDecision(FindingId finding, Kind kind, FindingDecision decision) {
        return new FindingEvent(finding, kind, decision.at(), Optional.empty(), decision.reason(), decision.by(),
                decision.enteredBy(), decision.until());
    }

    /** Creates the event of an expired decision; no person causes it. */
    static FindingEvent ofTime(FindingId finding, Instant at, FindingDecision decision) {
        return new FindingEvent(finding, Kind.EXPIRED, at, Optional.empty(), decision.reason(), decision.by(),
                decision.enteredBy(), decision.until());
    }
}
