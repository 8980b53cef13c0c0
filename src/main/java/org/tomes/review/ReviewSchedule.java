package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calculates the next review from the interval and the last signed review, by pure functions. All dates are inclusive.
 * A manually set date can bring a review forward, but can postpone it beyond the interval only if the last review was
 * signed with this date.
 */
public final class ReviewSchedule {

    /** Number of days before its date from which on a review is due soon. */
    public static final int SOON_DAYS = 30;

    private ReviewSchedule() {
    }

    /** Returns the date of the next review; empty if no review is planned or there is no date from which to count. */
    public static Optional<LocalDate> next(ReviewSubject subject, Optional<Review> last) {
        Optional<LocalDate> signed = last.flatMap(Review::next);
        if (signed.isPresent()) {
            return subject.planned().or(() -> signed);
        }
        Optional<LocalDate> counted = subject.months() <= 0 ? Optional.empty()
                : last.map(Review::date)
                        .or(() -> subject.planned().isPresent() || !subject.inForce() ? Optional.empty()
                                : subject.from())
                        .map(day -> day.plusMonths(subject.months()));
        return Stream.of(subject.planned(), counted).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    public static ReviewState state(ReviewSubject subject, Optional<LocalDate> next, LocalDate today) {
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
