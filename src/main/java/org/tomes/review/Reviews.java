package org.tomes.review;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.WriteTransaction;

/** The signed reviews of a register, and the review cycles of records that contain no interval themselves. */
public interface Reviews {

    /** Returns all reviews, oldest first. */
    List<Review> all();

    /** Returns the reviews of one subject, newest first. */
    List<Review> of(RecordRef subject);

    Review add(WriteTransaction tx, Review review);

    List<ReviewCycle> cycles();

    Optional<ReviewCycle> cycle(RecordRef subject);

    /**
     * Adds the cycle or replaces the stored one.
     *
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    ReviewCycle save(WriteTransaction tx, ReviewCycle cycle);

    /**
     * Removes the manually planned date of a subject. The date applies only until the review for which it was planned.
     */
    default void removePlannedDate(WriteTransaction tx, RecordRef subject) {
        cycle(subject).filter(cycle -> cycle.planned().isPresent())
                .ifPresent(cycle -> save(tx,
                        new ReviewCycle(cycle.subject(), cycle.months(), Optional.empty(), cycle.revision())));
    }
}
