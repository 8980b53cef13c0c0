package org.tomes.desktop.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.exchange.WorkbookImportPlan;
import org.tomes.exchange.WorkbookImportPlanner;
import org.tomes.measure.spreadsheet.MeasureColumn;
import org.tomes.measure.spreadsheet.MeasureImportPlanner;
import org.tomes.measure.spreadsheet.SheetMapping;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.spreadsheet.Sheet;

/** The settings of an import in preparation: the sheet, the heading row, the meaning of each column. */
final class ImportModel {

    private final List<Sheet> sheets;
    private final Map<String, MeasureColumn> remembered;
    private Sheet sheet;
    private SheetMapping mapping;
    private Optional<UnknownPeopleHandling> unknown = Optional.empty();

    /** @param remembered the earlier result of {@link #remember}, or an empty text */
    ImportModel(List<Sheet> sheets, String file, String remembered) {
        this.sheets = List.copyOf(sheets);
        this.remembered = parse(remembered);
        choose(MeasureImportPlanner.bestSheet(sheets, file));
    }

    private static Map<String, MeasureColumn> parse(String remembered) {
        Map<String, MeasureColumn> meanings = new LinkedHashMap<>();
        remembered.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2).forEach(parts -> {
            for (MeasureColumn column : MeasureColumn.ALL) {
                if (column.name().equals(parts[0])) {
                    meanings.put(parts[1], column);
                }
            }
        });
        return meanings;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Sheet sheet() {
        return sheet;
    }

    void choose(Sheet chosen) {
        sheet = chosen;
        headRow(SheetMapping.guess(chosen).headRow());
    }

    int headRow() {
        return mapping.headRow();
    }

    /** Uses this row of the sheet, counted from 0, as the heading row. */
    void headRow(int row) {
        mapping = SheetMapping.at(sheet, row);
        List<String> headings = headings();
        for (int column = 0; column < headings.size(); column++) {
            MeasureColumn measureColumn = remembered.get(headings.get(column));
            if (measureColumn != null && !mapping.has(measureColumn)) {
                mapping = mapping.with(measureColumn, Optional.of(column));
            }
        }
    }

    /** Returns the headings of the columns; an empty text for columns without one. */
    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < sheet.columns(); column++) {
            headings.add(sheet.rows().get(mapping.headRow()).cell(column).strip().replaceAll("\\s+", " "));
        }
        return headings;
    }

    Optional<MeasureColumn> meaning(int column) {
        return mapping.columns()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void assign(int column, Optional<MeasureColumn> meaning) {
        Optional<MeasureColumn> before = meaning(column);
        if (before.isPresent()) {
            mapping = mapping.with(before.get(), Optional.empty());
        }
        if (meaning.isPresent()) {
            mapping = mapping.with(meaning.get(), Optional.of(column));
        }
    }

    boolean hasTitle() {
        return mapping.has(MeasureColumn.TITLE);
    }

    /** Returns the meaning of the columns as text, for reuse with sheets with the same headings. */
    String remember() {
        List<String> headings = headings();
        Map<String, MeasureColumn> all = new LinkedHashMap<>(remembered);
        mapping.columns().forEach((meaning, column) -> {
            if (column < headings.size() && !headings.get(column).isEmpty()) {
                all.put(headings.get(column), meaning);
            }
        });
        return all.entrySet()
                .stream()
                .skip(Math.max(0, all.size() - 200))
                .map(entry -> entry.getValue().name() + "\t" + entry.getKey())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the treatment of unknown names; empty until the user chooses one. */
    Optional<UnknownPeopleHandling> unknown() {
        return unknown;
    }

    void unknown(UnknownPeopleHandling chosen) {
        unknown = Optional.of(chosen);
    }

    /**
     * @param importing compares these sheets with the register; unknown names become people unless the user chooses
     * otherwise
     */
    WorkbookImportPlan plan(Function<List<Sheet>, WorkbookImportPlanner> importing) {
        return importing.apply(sheets).plan(sheet, mapping, unknown.orElse(UnknownPeopleHandling.CREATE));
    }
}
