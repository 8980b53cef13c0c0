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

/** Plans the additions and changes of importing a sheet of measures. */
public final class MeasureImport {

    private final List<Sheet> sheets;
    private final Language language;
    private final Map<MeasureId, Measure> byId;
    private final Map<String, Measure> byCode;
    private final List<Person> people;

    public MeasureImport(List<Sheet> sheets, List<Measure> measures, List<Person> people, Language language) {
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
     * Finds the sheet with the most columns of measures, and its mapping.
     *
     * @throws SheetProblem if no sheet has headings of measures, or a title
     */
    public static SheetMapping bestMapping(List<Sheet> sheets, String file) {
        SheetMapping mapping = SheetMapping.guess(bestSheet(sheets, file));
        if (mapping.columns().size() < 2) {
            throw new SheetProblem(Message.of("measure.sheet.noHeadings", file));
        }
        if (!mapping.has(MeasureColumn.TITLE)) {
            throw new SheetProblem(Message.of("measure.sheet.noTitle", file));
        }
        return mapping;
    }

    /** @throws SheetProblem if the file contains no rows */
    public static Sheet bestSheet(List<Sheet> sheets, String file) {
        return sheets.stream()
                .max((one, other) -> Integer.compare(SheetMapping.guess(one).columns().size(),
                        SheetMapping.guess(other).columns().size()))
                .orElseThrow(() -> new SheetProblem(Message.of("sheet.empty", file)));
    }

    /** The effects of an import; nothing is written. */
    public ImportPlan plan(Sheet sheet, SheetMapping mapping, UnknownPersons unknown) {
        return plan(sheet, mapping, new PersonFinder(people, sheets, unknown), new HashMap<>());
    }

    /**
     * As the other, but also finds people of further sheets: then the finder's final result counts.
     *
     * @param ownControls titles of the company's own controls by number; those found in rows are added
     */
    public ImportPlan plan(Sheet sheet, SheetMapping mapping, PersonFinder finder, Map<String, String> ownControls) {
        List<CellError> errors = new ArrayList<>();
        RowReader reader = new RowReader(mapping, finder, ownControls, language, errors);
        List<Planned> planned = new ArrayList<>();
        Map<MeasureId, Integer> ids = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        for (SheetRow row : mapping.rows(sheet)) {
            if (!reader.isHeading(row)) {
                Optional<Measure> stored = stored(row, mapping);
                Planned one = new Planned(row, stored, reader.read(row, stored));
                planned.add(one);
                unique(one, mapping, ids, codes, errors);
            }
        }
        RelatedCodes related = new RelatedCodes(byId, planned.stream().map(Planned::measure).toList());
        List<Measure> added = new ArrayList<>();
        List<Measure> changed = new ArrayList<>();
        int unchanged = 0;
        for (Planned candidate : planned) {
            Measure measure = mapping.has(MeasureColumn.RELATED) ? related.resolve(candidate, mapping, errors)
                    : candidate.measure();
            broken(measure, candidate.row(), mapping, errors);
            if (candidate.stored().isEmpty()) {
                added.add(measure);
            } else if (candidate.stored().get().equals(measure)) {
                unchanged++;
            } else {
                changed.add(measure);
            }
        }
        errors.sort((one, other) -> one.row() != other.row() ? Integer.compare(one.row(), other.row())
                : Integer.compare(one.column(), other.column()));
        return new ImportPlan(finder.added(), finder.unknownNames(), added, changed, unchanged, errors);
    }

    /** A row of the sheet, the register's measure for it, and the measure in the row. */
    record Planned(SheetRow row, Optional<Measure> stored, Measure measure) {
    }

    private Optional<Measure> stored(SheetRow row, SheetMapping mapping) {
        Optional<MeasureId> id = PersonFinder.uuid(mapping.cell(row, MeasureColumn.ID)).map(MeasureId::new);
        if (id.isPresent()) {
            return Optional.ofNullable(byId.get(id.get()));
        }
        return Optional.ofNullable(byCode.get(key(RowReader.code(row, mapping))));
    }

    private void unique(Planned one, SheetMapping mapping, Map<MeasureId, Integer> ids, Map<String, Integer> codes,
            List<CellError> errors) {
        int number = one.row().number();
        Integer before = ids.putIfAbsent(one.measure().id(), number);
        if (before != null) {
            MeasureColumn column = mapping.has(MeasureColumn.ID) ? MeasureColumn.ID : MeasureColumn.CODE;
            errors.add(error(one.row(), mapping, column, Message.of("measure.sheet.twice", before)));
        }
        String code = key(one.measure().code());
        if (!code.isBlank()) {
            Integer same = codes.putIfAbsent(code, number);
            if (same != null && before == null) {
                errors.add(error(one.row(), mapping, MeasureColumn.CODE,
                        Message.of("measure.sheet.codeTwice", one.measure().code(), same)));
            }
            Measure other = byCode.get(code);
            if (other != null && !other.id().equals(one.measure().id())) {
                errors.add(error(one.row(), mapping, MeasureColumn.CODE,
                        Message.of("measure.sheet.codeOfOther", one.measure().code())));
            }
        }
    }

    private static void broken(Measure measure, SheetRow row, SheetMapping mapping, List<CellError> errors) {
        for (FieldError broken : MeasureRules.violations(measure)) {
            MeasureColumn column = MeasureColumn.find(broken.field()).orElse(MeasureColumn.TITLE);
            boolean known = errors.stream()
                    .skip(Math.max(0, errors.size() - 50))
                    .anyMatch(error -> error.row() == row.number() && error.column() == mapping.place(column));
            boolean numbered = column == MeasureColumn.CODE && measure.code().isBlank();
            if (!known && !numbered) {
                errors.add(error(row, mapping, column, broken.sentence()));
            }
        }
    }

    static CellError error(SheetRow row, SheetMapping mapping, MeasureColumn column, Message sentence) {
        return new CellError(row.number(), mapping.place(column), column.field(), sentence);
    }
}
