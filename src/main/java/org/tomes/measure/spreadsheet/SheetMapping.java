package org.tomes.measure.spreadsheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;

/**
 * The mapping from fields to columns of a sheet.
 *
 * @param headRow index of the row with the headings
 * @param columns columns, from 0, by field
 */
public record SheetMapping(int headRow, Map<MeasureColumn, Integer> columns) {

    private static final int MAX_HEADING_ROW = 30;

    public SheetMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * Returns the mapping with the most recognised headings; a mapping without columns if no row resembles headings.
     */
    public static SheetMapping guess(Sheet sheet) {
        SheetMapping best = new SheetMapping(0, Map.of());
        for (int i = 0; i < Math.min(MAX_HEADING_ROW, sheet.rows().size()); i++) {
            SheetMapping mapping = at(sheet, i);
            if (mapping.columns.size() > best.columns.size()) {
                best = mapping;
            }
        }
        return best;
    }

    /**
     * Returns the mapping with the headings in this row. If several columns have the same meaning, the first counts.
     */
    public static SheetMapping at(Sheet sheet, int headRow) {
        Map<MeasureColumn, Integer> columns = new LinkedHashMap<>();
        List<String> cells = headRow < sheet.rows().size() ? sheet.rows().get(headRow).cells() : List.of();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            MeasureColumn.of(cells.get(i)).ifPresent(meaning -> columns.putIfAbsent(meaning, column));
        }
        return new SheetMapping(headRow, columns);
    }

    public SheetMapping with(MeasureColumn column, Optional<Integer> place) {
        Map<MeasureColumn, Integer> changed = new LinkedHashMap<>(columns);
        changed.values().removeIf(occupied -> place.filter(occupied::equals).isPresent());
        place.ifPresentOrElse(at -> changed.put(column, at), () -> changed.remove(column));
        return new SheetMapping(headRow, changed);
    }

    public boolean has(MeasureColumn column) {
        return columns.containsKey(column);
    }

    /** Returns the cell with the value of a field; empty if the sheet has no column for it. */
    String cell(SheetRow row, MeasureColumn column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)) : "";
    }

    int place(MeasureColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /** Returns the rows below the headings. */
    List<SheetRow> rows(Sheet sheet) {
        return new ArrayList<>(sheet.rows().subList(Math.min(headRow + 1, sheet.rows().size()), sheet.rows().size()));
    }
}
