package org.tomes.cost;

import java.util.List;

/**
 * The result of importing files.
 *
 * @param imported months whose costs in the register were replaced by those in the files
 * @param unchanged number of months that were already stored with the same content
 */
public record CostImportResult(List<MonthlyBill> imported, int unchanged, List<SkippedBill> notImported) {

    public CostImportResult {
        imported = List.copyOf(imported);
        notImported = List.copyOf(notImported);
    }

    public boolean hasReadAnything() {
        return imported.size() + unchanged > 0;
    }
}
