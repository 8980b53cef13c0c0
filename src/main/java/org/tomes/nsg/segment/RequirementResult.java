package org.tomes.nsg.segment;

import org.tomes.text.Message;

/**
 * Result of one requirement of the design.
 *
 * @param id for example {@code internet-frontend}; never changes
 * @param detail the observed traffic
 * @param hasFurtherPorts whether the requirement is met, although ports that it does not require are open too
 */
public record RequirementResult(String id, Verdict verdict, Message detail, boolean hasFurtherPorts) {

    static final Message NO_ZONE = Message.of("segment.noZone");

    RequirementResult(String id, Verdict verdict, Message detail) {
        this(id, verdict, detail, false);
    }

    /** Whether the requirement does not apply because the network does not have one of the zones that it concerns. */
    boolean lacksZone() {
        return detail.equals(NO_ZONE);
    }

    /**
     * Whether the requirement is met; {@link #NOT_ASSESSED} if a zone is missing or the office's addresses are unknown.
     */
    public enum Verdict {
        MET,
        NOT_MET,
        UNDECIDED,
        NOT_ASSESSED
    }
}
