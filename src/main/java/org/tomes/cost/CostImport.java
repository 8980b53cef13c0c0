package org.tomes.cost;

import java.util.List;

/**
 * The result of importing files.
 *
 * @param kept months that the register now contains as in the files
 * @param unchanged number of months that were already stored with the same content
 */
public record CostImport(List<MonthlyCost> kept, int unchanged, List<SkippedBill> notImported) {

    public CostImport {
        kept = List.copyOf(kept);
        notImported = List.copyOf(notImported);
    }

    public boolean readAnything() {
        return kept.size() + unchanged > 0;
    }
}
