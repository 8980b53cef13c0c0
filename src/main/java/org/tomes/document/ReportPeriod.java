package org.tomes.document;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The period of a report.
 *
 * @param from first day
 * @param to last day
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    private static final int DEFAULT_MONTHS = 12;

    /**
     * @throws Problem if the period ends before it begins
     */
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("document.periodBackwards", from.toString(), to.toString()));
        }
    }

    /** Returns the twelve months that end on this day. */
    public static ReportPeriod until(LocalDate today) {
        return new ReportPeriod(today.minusMonths(DEFAULT_MONTHS).plusDays(1), today);
    }

    /**
     * Returns the period between the specified days. If the first day is missing, the period has twelve months; if the
     * last day is missing, it ends today. If both are missing, the result is empty.
     *
     * @throws Problem if the period would end before it begins
     */
    public static Optional<ReportPeriod> of(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (to.isEmpty() && from.get().isAfter(today)) {
            throw new Problem(ProblemKind.USAGE, Message.of("document.periodInFuture", from.get().toString()));
        }
        ReportPeriod usual = until(to.orElse(today));
        return Optional.of(from.map(day -> new ReportPeriod(day, usual.to())).orElse(usual));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
