package org.tomes.nsg.segment;

import org.tomes.text.Message;

/**
 * One demand of the design, held against what passes.
 *
 * @param id {@code internet-frontend} for example; never changes
 * @param detail what was found
 */
public record ZoneFlow(String id, Verdict verdict, Message detail) {

    /**
     * Whether the demand is met; {@link #NOT_ASSESSED} where a zone is missing or the office's addresses are not known.
     */
    public enum Verdict {
        MET,
        NOT_MET,
        UNDECIDED,
        NOT_ASSESSED
    }
}
