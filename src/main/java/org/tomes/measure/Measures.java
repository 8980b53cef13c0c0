package org.tomes.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** The measures of a register. */
public interface Measures {

    /** All measures including retired ones, sorted by code. */
    List<Measure> all();

    Optional<Measure> find(MeasureId id);

    /** Those that exist, sorted by code; for a few of many. */
    List<Measure> find(Collection<MeasureId> ids);

    /** Case-insensitive. */
    Optional<Measure> findByCode(String code);

    /** As {@link #findByCode}, without reading the measure. */
    Optional<MeasureId> idOfCode(String code);

    boolean exists(MeasureId id);

    /** Whether the company has a control of its own with this number. */
    boolean isOwnControl(String number);

    Measure add(Tx tx, Measure measure);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    Measure update(Tx tx, Measure measure);
}
