package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * Something that happened to a finding; events are only ever added.
 *
 * @param at when the register learnt of it
 * @param run the run that brought it; empty for what a person did
 * @param note the reason that a person gave, the code of a measure, or the version of the program that judged the same
 * evidence in another way than before; else empty
 * @param by who did it or answers for it, where that is known
 * @param until the last day of an accepted risk or of an exemption
 */
public record FindingEvent(FindingId finding, Kind kind, Instant at, Optional<Integer> run, String note,
        Optional<PersonId> by, Optional<LocalDate> until) {

    /** What happened. */
    public enum Kind {
        FOUND,
        FOUND_AGAIN,
        MENDED,
        RESOURCE_REMOVED,
        NO_LONGER_APPLIES,
        RISK_ACCEPTED,
        EXEMPTED,
        EXPIRED,
        REOPENED,
        /** It became more than what was accepted, and is open again. */
        WORSENED,
        /** Its resource is in another resource group or subscription now. */
        MOVED,
        LINKED,
        UNLINKED
    }

    static FindingEvent ofRun(FindingId finding, Kind kind, CheckRun run) {
        return new FindingEvent(finding, kind, run.ranAt(), Optional.of(run.number()), "", Optional.empty(),
                Optional.empty());
    }

    /** The same when the register learns of it. */
    FindingEvent at(Instant moment) {
        return new FindingEvent(finding, kind, moment, run, note, by, until);
    }

    /** The same, brought about by a version of the program and not by Azure. */
    FindingEvent judgedBy(String version) {
        return new FindingEvent(finding, kind, at, run, version, by, until);
    }

    /** Whether another version of the program, or other rules, brought it about with the evidence being the same. */
    public boolean isReevaluation() {
        return run.isPresent() && !note.isEmpty();
    }

    static FindingEvent ofPerson(FindingId finding, Kind kind, Instant at, String note, Optional<PersonId> by) {
        return new FindingEvent(finding, kind, at, Optional.empty(), note, by, Optional.empty());
    }

    static FindingEvent ofDecision(FindingId finding, Kind kind, FindingDecision decision) {
        return new FindingEvent(finding, kind, decision.at(), Optional.empty(), decision.reason(), decision.by(),
                decision.until());
    }

    /** That nobody did: the last day of a decision has passed. */
    static FindingEvent ofTime(FindingId finding, Instant at, FindingDecision decision) {
        return new FindingEvent(finding, Kind.EXPIRED, at, Optional.empty(), decision.reason(), decision.by(),
                decision.until());
    }
}
