package org.tomes.policy;

import java.time.LocalDate;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The days that a report is about.
 *
 * @param from the first day
 * @param to   the last day
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_MONTHS = 12;

    /** @throws Problem where it ends before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw new Problem(ProblemKind.USAGE, Message.of("policy.periodBackwards", from.toString(), to.toString()));
        }
    }

    /** The twelve months that end with this day. */
    public static Period until(LocalDate today) {
        return new Period(today.minusMonths(USUAL_MONTHS).plusDays(1), today);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
