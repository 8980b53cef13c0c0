package org.tomes.change;

import java.time.Instant;

/**
 * A past step of a change, from the audit trail.
 *
 * @param at the time at which the step was recorded
 * @param person id of the acting person; empty if unknown
 * @param account account of the operating system, which identifies the actor if the person is unknown
 */
public record RecordedStep(Instant at, String person, String account, ChangeState state, String remark) {
}
