package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something is to be reviewed next, from its interval and its last signed review: pure functions, all days
 * included. A day set by hand can bring a review forward but never beyond the interval, unless the last review itself
 * was signed with that day.
 */
public final class Schedule {

    /** From so many days before the day of a review it is due soon. */
    public static final int SOON_DAYS = 30;

    private Schedule() {
    }

    /** The day of the next review; empty where none is planned or nothing is known to count from. */
    public static Optional<LocalDate> next(Reviewable subject, Optional<Review> last) {
        Optional<LocalDate> signed = last.flatMap(Review::next);
        if (signed.isPresent()) {
            return subject.planned().or(() -> signed);
        }
        Optional<LocalDate> counted = subject.months() == 0 ? Optional.empty()
                : last.map(Review::date)
                        .or(() -> subject.planned().isPresent() || !subject.inForce() ? Optional.empty()
                                : subject.from())
                        .map(day -> day.plusMonths(subject.months()));
        return Stream.of(subject.planned(), counted).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    public static ReviewState state(Reviewable subject, Optional<LocalDate> next, LocalDate today) {
        if (next.isEmpty()) {
            return subject.inForce() && subject.months() > 0 ? ReviewState.DUE : ReviewState.NONE;
        }
        LocalDate day = next.get();
        if (day.isBefore(today)) {
            return ReviewState.OVERDUE;
        }
        if (day.equals(today)) {
            return ReviewState.DUE;
        }
        return day.isAfter(today.plusDays(SOON_DAYS)) ? ReviewState.CURRENT : ReviewState.DUE_SOON;
    }
}
