package org.tomes.change;

import java.time.Instant;

/**
 * One step that a change has gone, as the audit trail has it.
 *
 * @param at when it was recorded
 * @param person id of the person who acted, empty where nobody in particular did
 * @param account of the operating system, who acted where no person is known
 */
public record PastStep(Instant at, String person, String account, ChangeState state, String remark) {
}
