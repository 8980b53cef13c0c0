package org.tomes.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** Reads and writes the measures of a register. */
public interface Measures {

    /** Returns all measures including retired ones, sorted by code. */
    List<Measure> all();

    Optional<Measure> find(MeasureId id);

    /**
     * Returns the existing measures among those with these ids, sorted by code. For a few ids, this is faster than
     * {@link #all}.
     */
    List<Measure> find(Collection<MeasureId> ids);

    /** Finds a measure by code, ignoring case. */
    Optional<Measure> findByCode(String code);

    /** Finds the id of the measure with this code, as {@link #findByCode} does, but without reading the measure. */
    Optional<MeasureId> idOfCode(String code);

    boolean exists(MeasureId id);

    /** Whether the company has a custom control with this number. */
    boolean isCustomControl(String number);

    Measure add(WriteTransaction tx, Measure measure);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    Measure update(WriteTransaction tx, Measure measure);
}
