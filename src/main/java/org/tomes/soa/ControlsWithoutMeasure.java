package org.tomes.soa;

import java.util.List;
import java.util.Set;

/**
 * The controls that are implemented, at least in part, without a measure in the register: by documents in force, by
 * records, or as stated by the company with valid evidence.
 */
@FunctionalInterface
public interface ControlsWithoutMeasure {

    /** Returns the numbers of those controls among the entries. */
    Set<String> among(List<SoaEntry> entries);
}
