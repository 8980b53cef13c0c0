package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day by which a deviation from a commitment must end.
 *
 * @param day empty if it is still to be agreed
 */
record RemedyDay(Commitment commitment, Optional<LocalDate> day) {

    /** How far the company is bound by the day. */
    enum Commitment {
        /** It is decided, or the last day that the severity allows. */
        BINDING,
        /** The deadline has passed, and the new day is not decided yet. */
        TARGET,
        /** There is no day. */
        NONE
    }

    private static final RemedyDay OPEN = new RemedyDay(Commitment.NONE, Optional.empty());

    /**
     * @param decided day of a plan or decision in effect
     * @param deadline last day that the rules allow
     * @param proposed day of a decision that is not in effect yet
     */
    static RemedyDay of(Optional<LocalDate> decided, Optional<LocalDate> deadline, Optional<LocalDate> proposed,
            LocalDate today) {
        return from(decided.filter(day -> !day.isBefore(today)), Commitment.BINDING)
                .or(() -> from(deadline.filter(day -> !day.isBefore(today)), Commitment.BINDING))
                .or(() -> from(proposed.filter(day -> !day.isBefore(today)), Commitment.TARGET))
                .orElse(OPEN);
    }

    private static Optional<RemedyDay> from(Optional<LocalDate> day, Commitment commitment) {
        return day.map(date -> new RemedyDay(commitment, Optional.of(date)));
    }

    /** Returns the later day of two with the same commitment. */
    RemedyDay latest(RemedyDay other) {
        return new RemedyDay(commitment, Stream.of(day, other.day).flatMap(Optional::stream).max(LocalDate::compareTo));
    }
}
