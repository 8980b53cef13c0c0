package org.tomes.document.annex;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;
import org.tomes.measure.MeasureId;

/** Stores the decisions on contradicted measures in the annex; a missing measure has no decision. */
public interface MeasureTreatments {

    /** Returns the decisions in no particular order. */
    List<MeasureTreatment> all();

    Optional<MeasureTreatment> find(MeasureId measure);

    MeasureTreatment add(Tx tx, MeasureTreatment treatment);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    MeasureTreatment update(Tx tx, MeasureTreatment treatment);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(Tx tx, MeasureTreatment treatment);
}
