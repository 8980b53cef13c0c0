package org.tomes.measure.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureRules;
import org.tomes.people.Person;
import org.tomes.problem.FieldError;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetProblem;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Plans which measures the import of a sheet adds and changes. */
public final class MeasureImportPlanner {

    private final List<Sheet> sheets;
    private final Language language;
    private final Map<MeasureId, Measure> byId;
    private final Map<String, Measure> byCode;
    private final List<Person> people;

    public MeasureImportPlanner(List<Sheet> sheets, List<Measure> measures, List<Person> people, Language language) {
        this.sheets = sheets;
        this.language = language;
        this.byId = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        this.byCode = measures.stream().collect(Collectors.toMap(measure -> key(measure.code()), Function.identity()));
        this.people = people;
    }

    static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the mapping of the sheet with the most recognized columns of measures.
     *
     * @throws SheetProblem if the sheet has fewer than two known headings, or no heading for the title
     */
    public static SheetMapping bestMapping(List<Sheet> sheets, String file) {
        SheetMapping mapping = SheetMapping.guess(bestSheet(sheets, file));
        if (mapping.columns().size() < 2) {
            throw new SheetProblem(Message
                    .of(mapping.columns().isEmpty() ? "measure.sheet.noHeadings" : "measure.sheet.oneHeading", file));
        }
        if (!mapping.has(MeasureColumn.TITLE)) {
            throw new SheetProblem(Message.of("measure.sheet.noTitle", file));
        }
        return mapping;
    }

    /** @throws SheetProblem if the file contains no rows */
    public static Sheet bestSheet(List<Sheet> sheets, String file) {
        return sheets.stream()
                .max((first, second) -> Integer.compare(SheetMapping.guess(first).columns().size(),
                        SheetMapping.guess(second).columns().size()))
                .orElseThrow(() -> new SheetProblem(Message.of("sheet.empty", file)));
    }

    /** Plans the effects of an import without writing anything. */
    public MeasureImportPlan plan(Sheet sheet, SheetMapping mapping, UnknownPeopleHandling unknown) {
        return plan(sheet, mapping, new PersonFinder(people, sheets, unknown), new HashMap<>());
    }

    /**
     * Plans an import with a person finder that is also used for other sheets. The result of the finder is final only
     * after these sheets.
     *
     * @param ownControls titles of custom controls by number; controls found in rows are added
     */
    public MeasureImportPlan plan(Sheet sheet, SheetMapping mapping, PersonFinder finder,
            Map<String, String> ownControls) {
        List<CellError> errors = new ArrayList<>();
        MeasureRowReader reader = new MeasureRowReader(mapping, finder, ownControls, language, errors);
        List<Planned> plannedRows = new ArrayList<>();
        Map<MeasureId, Integer> ids = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        for (SheetRow row : mapping.rows(sheet)) {
            if (!reader.isHeading(row)) {
                Optional<Measure> stored = stored(row, mapping);
                Planned plannedRow = new Planned(row, stored, reader.read(row, stored));
                plannedRows.add(plannedRow);
                checkUnique(plannedRow, mapping, ids, codes, errors);
            }
        }
        RelatedMeasureFinder related = new RelatedMeasureFinder(byId,
                plannedRows.stream().map(Planned::measure).toList());
        List<Measure> added = new ArrayList<>();
        List<Measure> changed = new ArrayList<>();
        int unchanged = 0;
        for (Planned candidate : plannedRows) {
            Measure measure = mapping.has(MeasureColumn.RELATED) ? related.resolve(candidate, mapping, errors)
                    : candidate.measure();
            addViolations(measure, candidate.row(), mapping, errors);
            if (candidate.stored().isEmpty()) {
                added.add(measure);
            } else if (candidate.stored().get().equals(measure)) {
                unchanged++;
            } else {
                changed.add(measure);
            }
        }
        errors.sort(
                (plannedRow, other) -> plannedRow.row() != other.row() ? Integer.compare(plannedRow.row(), other.row())
                        : Integer.compare(plannedRow.column(), other.column()));
        return new MeasureImportPlan(finder.added(), finder.unknownNames(), added, changed, unchanged, errors);
    }

    /** A row of the sheet, the measure of the register to which it belongs, and the measure as read from the row. */
    record Planned(SheetRow row, Optional<Measure> stored, Measure measure) {
    }

    private Optional<Measure> stored(SheetRow row, SheetMapping mapping) {
        Optional<MeasureId> id = PersonFinder.uuid(mapping.cell(row, MeasureColumn.ID)).map(MeasureId::new);
        if (id.isPresent()) {
            return Optional.ofNullable(byId.get(id.get()));
        }
        return Optional.ofNullable(byCode.get(key(MeasureRowReader.code(row, mapping))));
    }

    private void checkUnique(Planned planned, SheetMapping mapping, Map<MeasureId, Integer> ids,
            Map<String, Integer> codes, List<CellError> errors) {
        int number = planned.row().number();
        Integer earlierRow = ids.putIfAbsent(planned.measure().id(), number);
        if (earlierRow != null) {
            MeasureColumn column = mapping.has(MeasureColumn.ID) ? MeasureColumn.ID : MeasureColumn.CODE;
            errors.add(error(planned.row(), mapping, column, Message.of("measure.sheet.twice", earlierRow)));
        }
        String code = key(planned.measure().code());
        if (!code.isBlank()) {
            Integer earlierCodeRow = codes.putIfAbsent(code, number);
            if (earlierCodeRow != null && earlierRow == null) {
                errors.add(error(planned.row(), mapping, MeasureColumn.CODE,
                        Message.of("measure.sheet.codeTwice", planned.measure().code(), earlierCodeRow)));
            }
            Measure other = byCode.get(code);
            if (other != null && !other.id().equals(planned.measure().id())) {
                errors.add(error(planned.row(), mapping, MeasureColumn.CODE,
                        Message.of("measure.sheet.codeOfOther", planned.measure().code())));
            }
        }
    }

    private static void addViolations(Measure measure, SheetRow row, SheetMapping mapping, List<CellError> errors) {
        for (FieldError violation : MeasureRules.violations(measure)) {
            MeasureColumn column = MeasureColumn.find(violation.field()).orElse(MeasureColumn.TITLE);
            boolean isReported = errors.stream()
                    .skip(Math.max(0, errors.size() - 50))
                    .anyMatch(error -> error.row() == row.number() && error.column() == mapping.place(column));
            boolean getsNumber = column == MeasureColumn.CODE && measure.code().isBlank();
            if (!isReported && !getsNumber) {
                errors.add(error(row, mapping, column, violation.sentence()));
            }
        }
    }

    static CellError error(SheetRow row, SheetMapping mapping, MeasureColumn column, Message sentence) {
        return new CellError(row.number(), mapping.place(column), column.field(), sentence);
    }
}
