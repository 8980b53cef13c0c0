package org.tomes.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.ledger.RecordRef;

/**
 * A review that a rule of the company requires at least once in this period. A review of one of the subjects is
 * sufficient. The subject with the newest review must be reviewed again in time.
 */
public record RequiredReview(List<Subject> subjects, Period every) {

    /** A record that can be reviewed, identified without its label. */
    public record Subject(String type, String id) {

        public static Subject of(RecordRef ref) {
            return new Subject(ref.type(), ref.id());
        }
    }

    public RequiredReview {
        subjects = List.copyOf(subjects);
    }

    /** Returns the latest permitted day for the next review, given the day of the last review. */
    public LocalDate latest(LocalDate last) {
        return last.plus(every);
    }

    /** Returns the subject with the newest review; empty if no subject has been reviewed. */
    Optional<Subject> counting(Map<Subject, LocalDate> newest) {
        return subjects.stream()
                .filter(newest::containsKey)
                .reduce((subject, other) -> newest.get(other).isAfter(newest.get(subject)) ? other : subject);
    }
}
