package org.tomes.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.ledger.RecordRef;

/**
 * A review required by a rule of the company at least this often. A review of any of the subjects counts; the one with
 * the newest review must be reviewed again in time.
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

    /** Returns the last day for the review after this one. */
    public LocalDate latest(LocalDate last) {
        return last.plus(every);
    }

    /** Returns the subject with the newest review; empty if none has been reviewed. */
    Optional<Subject> counting(Map<Subject, LocalDate> newest) {
        return subjects.stream()
                .filter(newest::containsKey)
                .reduce((one, other) -> newest.get(other).isAfter(newest.get(one)) ? other : one);
    }
}
