package org.tomes.score;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The target that a register's score is to reach. */
public interface ScoreTargets {

    Optional<ScoreTarget> find();

    ScoreTarget add(Tx tx, ScoreTarget target);

    ScoreTarget update(Tx tx, ScoreTarget target);
}
