package org.tomes.pull;

import java.util.List;
import org.tomes.cost.CostExportFile;

/**
 * The result of reading costs from Cost Management.
 *
 * @param bills one bill for each subscription and month of which all pages were read
 * @param outcomes one outcome for each subscription, with the reason if data is missing
 */
public record PulledCosts(List<CostExportFile> bills, List<TypeOutcome> outcomes) {

    public PulledCosts {
        bills = List.copyOf(bills);
        outcomes = List.copyOf(outcomes);
    }
}
