package org.tomes.nsg.segment;

import org.tomes.text.Message;

/**
 * Result of one requirement of the design.
 *
 * @param id for example {@code internet-frontend}; never changes
 * @param detail the observed traffic
 */
public record ZoneFlow(String id, Verdict verdict, Message detail) {

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
