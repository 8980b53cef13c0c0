package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The plan of a change.
 *
 * @param risk possible problems
 * @param rollback steps to revert the change in that case
 * @param planned the planned date
 * @param ticket the reference in the company's ticket system; empty if none
 */
public record ChangePlan(String reason, String risk, String rollback, Optional<LocalDate> planned, String ticket) {

    public static final ChangePlan NONE = new ChangePlan("", "", "", Optional.empty(), "");
}
