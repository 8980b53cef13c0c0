package org.tomes.finding;

/** Reason why a finding was closed. */
public enum ClosingReason {
    /** The check is now met. */
    MENDED(FindingEvent.Kind.MENDED),
    /** The evidence covers the resource's type, but does not contain the resource. */
    RESOURCE_REMOVED(FindingEvent.Kind.RESOURCE_REMOVED),
    /** The resource exists, but the check no longer applies to it. */
    NO_LONGER_APPLIES(FindingEvent.Kind.NO_LONGER_APPLIES),
    /** The only evidence of the finding was deleted, and the remaining evidence is insufficient. */
    EVIDENCE_DELETED(FindingEvent.Kind.EVIDENCE_DELETED);

    private final FindingEvent.Kind event;

    ClosingReason(FindingEvent.Kind event) {
        this.event = event;
    }

    /** Returns the event that records in the history of the finding that it was closed. */
    FindingEvent.Kind event() {
        return event;
    }
}
