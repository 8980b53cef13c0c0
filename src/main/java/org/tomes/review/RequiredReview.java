package org.tomes.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.ledger.RecordRef;

/**
 * That a rule of the company requires a review at least this often. A review of any of the subjects counts; the one
 * with the newest review has to be reviewed again in time.
 */
public record RequiredReview(List<Subject> subjects, Period every) {

    /** A record that can be reviewed, whatever its label. */
    public record Subject(String type, String id) {

        public static Subject of(RecordRef ref) {
            return new Subject(ref.type(), ref.id());
        }
    }

    public RequiredReview {
        subjects = List.copyOf(subjects);
    }

    /** The last day for the review after this one. */
    public LocalDate latest(LocalDate last) {
        return last.plus(every);
    }

    /** Whose review counts; empty if none was ever reviewed. */
    Optional<Subject> counting(Map<Subject, LocalDate> newest) {
        return subjects.stream()
                .filter(newest::containsKey)
                .reduce((one, other) -> newest.get(other).isAfter(newest.get(one)) ? other : one);
    }
}
