package org.tomes.score.annotation;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The annotations of a register's score trend. */
public interface Annotations {

    /** Returns all annotations, including dismissed ones, oldest day first. */
    List<ScoreAnnotation> all();

    ScoreAnnotation add(WriteTransaction tx, ScoreAnnotation annotation);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    ScoreAnnotation update(WriteTransaction tx, ScoreAnnotation annotation);

    void remove(WriteTransaction tx, ScoreAnnotation annotation);
}
