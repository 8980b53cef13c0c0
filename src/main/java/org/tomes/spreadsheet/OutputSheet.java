package org.tomes.spreadsheet;

import java.util.Iterator;
import java.util.List;

/**
 * A table to be written.
 *
 * @param widths column widths, in characters
 * @param rows cells of type {@code String}, {@code BigDecimal}, {@code Integer} or {@code LocalDate}; an empty text is
 * an empty cell
 */
public record OutputSheet(String name, List<String> heads, List<Integer> widths, Iterable<List<Object>> rows) {

    public Iterator<List<Object>> iterator() {
        return rows.iterator();
    }
}
