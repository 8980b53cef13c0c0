package org.tomes.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Tx;

/** One kind of record that can be reviewed. */
public interface ReviewSource {

    /** The kind, as audit entries name it. */
    String type();

    /** @param cycles how often something is reviewed that has no interval of its own */
    List<Reviewable> all(Function<RecordRef, ReviewCycle> cycles);

    /** Whether people may mean this record by that word, in any case. */
    default boolean named(Reviewable subject, String word) {
        return subject.ref().label().equalsIgnoreCase(word) || subject.ref().id().equalsIgnoreCase(word);
    }

    /**
     * What else a signed review does to the record, in the same transaction.
     *
     * @param next the day of the next review
     */
    default void signed(Tx tx, Review review, Optional<LocalDate> next) {
    }

    /** Whether the record itself says how often it is reviewed; where not, a {@link ReviewCycle} does. */
    default boolean ownInterval() {
        return false;
    }
}
