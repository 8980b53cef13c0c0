package org.tomes.spreadsheet;

import java.util.List;

/** A sheet as read; rows without any text are left out. */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
