package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be done and why.
 *
 * @param risk what may go wrong
 * @param rollback how it is taken back when it does
 * @param planned the day on which it is to be done
 * @param ticket where it stands in the company's ticket system; empty where nowhere
 */
public record ChangePlan(String reason, String risk, String rollback, Optional<LocalDate> planned, String ticket) {

    public static final ChangePlan NONE = new ChangePlan("", "", "", Optional.empty(), "");
}
