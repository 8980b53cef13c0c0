package org.tomes.soa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.catalogue.ControlId;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Excerpt;

/**
 * Reads licensed titles from a spreadsheet with columns in any order. The cell that follows a control's number contains
 * its title, and the one after that its text; empty cells are skipped.
 */
public final class LicensedTitlesReader {

    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 32_767;

    private LicensedTitlesReader() {
    }

    public static List<LicensedControl> read(List<Sheet> sheets) {
        Map<String, LicensedControl> controls = new LinkedHashMap<>();
        sheets.forEach(sheet -> sheet.rows()
                .forEach(row -> read(row).ifPresent(
                        licensedControl -> controls.putIfAbsent(licensedControl.control(), licensedControl))));
        return List.copyOf(controls.values());
    }

    private static Optional<LicensedControl> read(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<ControlId> control = ControlId.parse(row.cell(i));
            if (control.isPresent()) {
                List<String> cells = row.cells()
                        .subList(i + 1, row.cells().size())
                        .stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                return cells.isEmpty() ? Optional.empty()
                        : Optional.of(new LicensedControl(control.get().toString(),
                                Excerpt.of(cells.getFirst().replaceAll("\\s+", " "), MAX_TITLE),
                                cells.size() < 2 ? "" : Excerpt.of(cells.get(1), MAX_TEXT)));
            }
        }
        return Optional.empty();
    }
}
