package org.tomes.review;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Tx;

/** The signed reviews of a register, and the cycles of what has none of its own. */
public interface Reviews {

    /** All, the oldest first. */
    List<Review> all();

    /** Of one subject, the newest first. */
    List<Review> of(RecordRef subject);

    Review add(Tx tx, Review review);

    List<ReviewCycle> cycles();

    Optional<ReviewCycle> cycle(RecordRef subject);

    /**
     * Adds the cycle or takes the place of the stored one.
     *
     * @throws org.tomes.problem.StaleRecord where the register holds another revision
     */
    ReviewCycle save(Tx tx, ReviewCycle cycle);
}
