package org.tomes.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Tx;

/** One kind of record that can be reviewed. */
public interface ReviewSource {

    /** The kind, as in audit entries. */
    String type();

    /** @param cycles returns the cycle of a record without an interval of its own */
    List<Reviewable> all(Function<RecordRef, ReviewCycle> cycles);

    /** Whether the word denotes this record, ignoring case. */
    default boolean matches(Reviewable subject, String word) {
        return subject.ref().label().equalsIgnoreCase(word) || subject.ref().id().equalsIgnoreCase(word);
    }

    /**
     * Updates the record for a signed review, in the same transaction.
     *
     * @param next the date of the next review
     */
    default void reviewSigned(Tx tx, Review review, Optional<LocalDate> next) {
    }

    /** Whether the record itself has the review interval; otherwise a {@link ReviewCycle} defines it. */
    default boolean ownInterval() {
        return false;
    }
}
