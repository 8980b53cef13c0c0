package org.tomes.soa;

import java.util.List;
import java.util.Set;

/**
 * The controls that are implemented without a measure of the register, at least in part: by documents in force, by
 * records, or by a statement of the company with valid evidence.
 */
@FunctionalInterface
public interface ControlsWithoutMeasure {

    /** Returns the numbers of these controls. */
    Set<String> among(List<SoaEntry> entries);
}
