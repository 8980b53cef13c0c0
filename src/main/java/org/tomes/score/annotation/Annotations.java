package org.tomes.score.annotation;

import java.util.List;
import org.tomes.ledger.Tx;

/** The annotations of a register's score trend. */
public interface Annotations {

    /** Returns all, including dismissed ones, oldest day first. */
    List<Annotation> all();

    Annotation add(Tx tx, Annotation annotation);

    /**
     * @throws org.tomes.problem.StaleRecord if the register holds another revision
     */
    Annotation update(Tx tx, Annotation annotation);

    void remove(Tx tx, Annotation annotation);
}
