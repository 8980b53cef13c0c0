package org.tomes.cost;

import java.util.List;

/**
 * What came of importing files.
 *
 * @param kept months that are in the register now as the files have them
 * @param unchanged how many months were there already in the same way
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
