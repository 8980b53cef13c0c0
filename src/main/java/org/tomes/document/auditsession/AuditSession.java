package org.tomes.document.auditsession;

import java.time.Instant;
import java.util.List;

/**
 * A finished audit session.
 *
 * @param auditor to whom the register was shown; may be empty
 * @param presenter who showed it
 * @param shown each control once, in the order in which the controls were first shown
 */
public record AuditSession(String auditor, String presenter, Instant began, Instant ended, List<Shown> shown) {

    /**
     * @param at when it was first shown
     * @param remark entered for the control; may be empty
     */
    public record Shown(ControlPage page, Instant at, String remark) {
    }

    public AuditSession {
        shown = List.copyOf(shown);
    }
}
