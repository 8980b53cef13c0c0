package org.tomes.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;

/** One kind of records that can be reviewed. */
public interface ReviewSource {

    RecordType type();

    /**
     * @param cycles returns the review cycle of a record that contains no interval itself
     */
    List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles);

    /** Whether the word identifies this record, ignoring case. */
    default boolean matches(ReviewSubject subject, String word) {
        return subject.ref().label().equalsIgnoreCase(word) || subject.ref().id().equalsIgnoreCase(word);
    }

    /**
     * Updates the record after a signed review, in the same transaction.
     *
     * @param next the date of the next review
     */
    default void reviewSigned(WriteTransaction tx, Review review, Optional<LocalDate> next) {
    }

    /** Whether records of this kind contain a review interval; otherwise a {@link ReviewCycle} defines it. */
    default boolean hasOwnInterval() {
        return false;
    }
}
