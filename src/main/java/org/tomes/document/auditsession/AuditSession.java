package org.tomes.document.auditsession;

import java.time.Instant;
import java.util.List;

/**
 * A finished audit session.
 *
 * @param auditor auditor; may be empty
 * @param presenter person who presented the register
 * @param shownControls controls that were shown, each once, in the order in which they were first shown
 */
public record AuditSession(String auditor, String presenter, Instant began, Instant ended,
        List<ShownControl> shownControls) {

    /**
     * @param at time at which the control was first shown
     * @param remark remark on the control; may be empty
     */
    public record ShownControl(ControlPage page, Instant at, String remark) {
    }

    public AuditSession {
        shownControls = List.copyOf(shownControls);
    }
}
