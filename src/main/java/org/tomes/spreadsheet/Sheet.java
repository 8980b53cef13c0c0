package org.tomes.spreadsheet;

import java.util.List;

/** A sheet as read, without rows that contain no text. */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
