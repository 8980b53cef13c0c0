package org.tomes.document.annex;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.MeasureId;

/** Stores the decisions about contradicted measures in the annex. A measure that is not in it has no decision. */
public interface PresentationDecisions {

    /** Returns the decisions in no particular order. */
    List<PresentationDecision> all();

    Optional<PresentationDecision> find(MeasureId measure);

    PresentationDecision add(WriteTransaction tx, PresentationDecision decision);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    PresentationDecision update(WriteTransaction tx, PresentationDecision decision);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(WriteTransaction tx, PresentationDecision decision);
}
