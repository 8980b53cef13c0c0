package org.tomes.score.annotation;

import java.util.List;
import org.tomes.ledger.Tx;

/** What is noted at the course of a register's score. */
public interface Annotations {

    /** The oldest day first, the dismissed ones too. */
    List<Annotation> all();

    Annotation add(Tx tx, Annotation annotation);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    Annotation update(Tx tx, Annotation annotation);

    void remove(Tx tx, Annotation annotation);
}
