package org.tomes.measure.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.Attribute;
import org.tomes.measure.AmountText;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.PipeSeparatedList;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Reads one row as a measure. Fields without a column retain the value in the register. */
final class MeasureRowReader {

    private static final List<String> NOT_APPLICABLE = List.of("nichtanwendbar", "entfaellt", "na", "notapplicable",
            "nichtzutreffend");
    private static final String LIST = "[,;\\n]";
    private static final MeasureColumn EXEMPTIONS = MeasureColumn.get("exemptions");
    private static final MeasureColumn OWN_CONTROLS = MeasureColumn.get("ownControls");

    private final SheetMapping mapping;
    private final PersonFinder people;
    private final Language language;
    private final List<CellError> errors;
    private final Map<String, String> ownControls;
    private final ConstantFinder<ControlLinkKind> links;
    private final ConstantFinder<RiskLevel> risks;
    private final List<Consumer<MeasureBuilder>> fields;
    private SheetRow row;

    /**
     * @param ownControls titles of custom controls by number; controls found in rows are added
     */
    MeasureRowReader(SheetMapping mapping, PersonFinder people, Map<String, String> ownControls, Language language,
            List<CellError> errors) {
        this.mapping = mapping;
        this.people = people;
        this.ownControls = ownControls;
        this.language = language;
        this.errors = errors;
        links = new ConstantFinder<>(List.of(ControlLinkKind.values()), "measure", language);
        risks = new ConstantFinder<>(List.of(RiskLevel.values()), "measure", language);
        fields = MeasureFields.ALL.stream()
                .filter(field -> mapping.has(MeasureColumn.of(field)))
                .map(field -> reader(field, MeasureColumn.of(field)))
                .toList();
    }

    /** Whether a row is a sub-heading, such as the name of a chapter, instead of a measure. */
    boolean isHeading(SheetRow candidate) {
        return mapping.cell(candidate, MeasureColumn.TITLE).isBlank()
                && mapping.columns().values().stream().filter(column -> !candidate.cell(column).isBlank()).count() <= 1;
    }

    /**
     * Returns the code of a row. If there is no column for the code, an id column with the author's numbering is used.
     */
    static String code(SheetRow row, SheetMapping mapping) {
        if (mapping.has(MeasureColumn.CODE)) {
            String code = mapping.cell(row, MeasureColumn.CODE);
            return PersonFinder.uuid(mapping.cell(row, MeasureColumn.ID)).isPresent() ? code : code.strip();
        }
        String id = mapping.cell(row, MeasureColumn.ID).strip();
        return PersonFinder.uuid(id).isPresent() ? "" : id;
    }

    Measure read(SheetRow currentRow, Optional<Measure> stored) {
        row = currentRow;
        Optional<UUID> id = PersonFinder.uuid(mapping.cell(row, MeasureColumn.ID));
        MeasureBuilder measure = stored.map(Measure::change)
                .orElseGet(
                        () -> id.map(uuid -> new MeasureBuilder(new MeasureId(uuid))).orElseGet(MeasureBuilder::new));
        if (id.isEmpty() && mapping.has(MeasureColumn.CODE) && !mapping.cell(row, MeasureColumn.ID).isBlank()) {
            report(MeasureColumn.ID, Message.of("measure.sheet.badId", mapping.cell(row, MeasureColumn.ID)));
        }
        String code = code(row, mapping);
        if (!code.isBlank()) {
            measure.code(code);
        }
        fields.forEach(field -> field.accept(measure));
        return measure.build();
    }

    /** Returns a function that reads the cell of a field in the current row into a measure. */
    private Consumer<MeasureBuilder> reader(MeasureField<?> any, MeasureColumn column) {
        return switch (any) {
            case MeasureField.Line field -> measure -> line(column).ifPresent(line -> field.set(measure, line));
            case MeasureField.Text field ->
                measure -> field.set(measure, cell(column).replace("\r\n", "\n").replace('\r', '\n'));
            case MeasureField.Choice<?> field -> choice(field, column);
            case MeasureField.OptionalChoice<?> field -> optionalChoice(field, column);
            case MeasureField.OfPerson field -> measure -> field.set(measure,
                    person(column, cell(column), mapping.cell(row, MeasureColumn.idColumnOf(field))));
            case MeasureField.Day field -> measure -> field.set(measure, date(column));
            case MeasureField.Months field -> measure -> months(column).ifPresent(months -> field.set(measure, months));
            case MeasureField.Amount field -> measure -> amount(column).ifPresent(amount -> field.set(measure, amount));
            case MeasureField.Words field -> {
                ConstantFinder<Attribute> words = new ConstantFinder<>(field.kind().choices(), "catalogue", language);
                yield measure -> field.set(measure, constants(column, words));
            }
            case MeasureField.Goals field -> {
                ConstantFinder<Article32Objective> words = new ConstantFinder<>(List.of(Article32Objective.values()),
                        "catalogue", language);
                yield measure -> field.set(measure, new LinkedHashSet<>(constants(column, words)));
            }
            case MeasureField.ControlLinks field ->
                measure -> controls(column).ifPresent(controls -> field.set(measure, controls));
            case MeasureField.OwnControls field ->
                measure -> field.set(measure, parts(column, "\\n").stream().map(this::parseCustomControl).toList());
            case MeasureField.Tags field -> measure -> field.set(measure, parts(column, LIST));
            case MeasureField.Exemptions field -> measure -> field.set(measure,
                    parts(column, "\\n").stream().flatMap(line -> exemption(line).stream()).toList());
            case MeasureField.Documents field ->
                measure -> field.set(measure, parts(column, "\\n").stream().map(MeasureRowReader::document).toList());
            // The codes are resolved after all rows have been read, because a row may refer to a later row.
            case MeasureField.Related _ -> measure -> {
            };
        };
    }

    private String cell(MeasureColumn column) {
        return mapping.cell(row, column);
    }

    /** Returns the text as one line; empty for the code, because the code may be in another column. */
    private Optional<String> line(MeasureColumn column) {
        boolean isExported = PersonFinder.uuid(cell(MeasureColumn.ID)).isPresent();
        return column == MeasureColumn.CODE ? Optional.empty()
                : Optional.of(isExported ? cell(column) : cell(column).strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private <E extends Enum<E>> Consumer<MeasureBuilder> choice(MeasureField.Choice<E> field, MeasureColumn column) {
        ConstantFinder<E> words = new ConstantFinder<>(List.of(field.type().getEnumConstants()), "measure", language);
        return measure -> {
            if (field.type() == MeasureStatus.class && NOT_APPLICABLE.contains(MeasureColumn.normalise(cell(column)))) {
                report(column, Message.of("measure.sheet.notApplicable"));
            } else {
                constant(column, words).ifPresent(constant -> field.set(measure, constant));
            }
        };
    }

    private <E extends Enum<E>> Consumer<MeasureBuilder> optionalChoice(MeasureField.OptionalChoice<E> field,
            MeasureColumn column) {
        ConstantFinder<E> words = new ConstantFinder<>(List.of(field.type().getEnumConstants()), "measure", language);
        return measure -> field.set(measure, constant(column, words));
    }

    private Optional<LocalDate> date(MeasureColumn column) {
        String text = cell(column).strip();
        if (text.isEmpty() || text.matches("[-–/]+")) {
            return Optional.empty();
        }
        Optional<LocalDate> day = CellValueParser.date(text);
        if (day.isEmpty()) {
            report(column, Message.of("measure.sheet.badDate", text));
        }
        return day;
    }

    /** Returns the months; empty if the value in the register remains. */
    private OptionalInt months(MeasureColumn column) {
        String text = cell(column);
        OptionalInt months = text.isBlank() ? OptionalInt.empty() : CellValueParser.months(text);
        if (months.isEmpty() && !text.isBlank()) {
            report(column, Message.of("measure.sheet.badInterval", text));
        }
        return months;
    }

    /** Returns the amount; empty if it is invalid. */
    private Optional<Optional<BigDecimal>> amount(MeasureColumn column) {
        try {
            return Optional.of(AmountText.parse(cell(column), language.locale()));
        } catch (Problem e) {
            report(column, e.sentence());
            return Optional.empty();
        }
    }

    /** Returns the controls; empty if the cell is not a list of controls. */
    private Optional<List<ControlLink>> controls(MeasureColumn column) {
        try {
            return Optional.of(CellValueParser.controls(cell(column)));
        } catch (CellValueParser.UnknownControl e) {
            report(column, Message.of("measure.sheet.badControl", e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Parses object | reason | end date | approver | id of the approver | level | assessment. The id may be left out,
     * and so may all parts after the end date, the approver or the id.
     */
    private Optional<Exemption> exemption(String line) {
        List<String> parts = PipeSeparatedList.split(line);
        Optional<LocalDate> until = parts.size() < 3 ? Optional.empty() : CellValueParser.date(parts.get(2));
        if (until.isEmpty() || parts.size() > 7) {
            report(EXEMPTIONS, Message.of("measure.exemptionForm", line));
            return Optional.empty();
        }
        boolean hasId = parts.size() == 5 || parts.size() == 7;
        Optional<PersonId> approvedBy = parts.size() < 4 ? Optional.empty()
                : person(EXEMPTIONS, parts.get(3), hasId ? parts.get(4) : "");
        return Optional.of(new Exemption(parts.get(0), parts.get(1), until.get(), approvedBy,
                parts.size() < 6 ? Optional.empty() : residualRisk(parts.get(parts.size() - 2), parts.getLast())));
    }

    private Optional<ResidualRisk> residualRisk(String level, String assessment) {
        Optional<RiskLevel> found = risks.find(level);
        if (found.isEmpty()) {
            report(EXEMPTIONS, Message.of("measure.sheet.badWord", level, risks.choices()));
        }
        return found.map(known -> new ResidualRisk(known, assessment));
    }

    /**
     * Parses number | kind | title; usually the cell contains only the number. A control that is not in the register is
     * added with the title.
     */
    private CustomControlLink parseCustomControl(String line) {
        List<String> parts = PipeSeparatedList.split(line);
        String number = parts.getFirst().toUpperCase(Locale.ROOT);
        Optional<ControlLinkKind> kind = parts.size() < 2 || parts.get(1).isEmpty()
                ? Optional.of(ControlLinkKind.DIRECT)
                : links.find(parts.get(1));
        if (kind.isEmpty()) {
            report(OWN_CONTROLS, Message.of("measure.sheet.badWord", parts.get(1), links.choices()));
        }
        if (!ownControls.containsKey(number)) {
            if (parts.size() > 2 && !parts.get(2).isBlank()) {
                ownControls.put(number, parts.get(2));
            } else {
                report(OWN_CONTROLS, Message.of("measure.unknownOwnControl", number));
            }
        }
        return new CustomControlLink(number, kind.orElse(ControlLinkKind.DIRECT));
    }

    /** Parses title | address; usually the cell contains only the address. */
    private static DocumentLink document(String line) {
        List<String> parts = PipeSeparatedList.split(line);
        return parts.size() == 2 ? new DocumentLink(parts.get(0), parts.get(1))
                : new DocumentLink(line.strip(), line.strip());
    }

    private Optional<PersonId> person(MeasureColumn column, String name, String id) {
        try {
            return people.find(name, id);
        } catch (PersonFinder.Unclear e) {
            report(column, e.sentence());
            return Optional.empty();
        }
    }

    private <E> Optional<E> constant(MeasureColumn column, ConstantFinder<E> words) {
        String text = mapping.cell(row, column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> constant = words.find(text);
        if (constant.isEmpty()) {
            report(column, Message.of("measure.sheet.badWord", text, words.choices()));
        }
        return constant;
    }

    private <E> List<E> constants(MeasureColumn column, ConstantFinder<E> words) {
        List<E> constants = new ArrayList<>();
        for (String text : parts(column, LIST)) {
            words.find(text)
                    .ifPresentOrElse(constants::add,
                            () -> report(column, Message.of("measure.sheet.badWord", text, words.choices())));
        }
        return constants;
    }

    private List<String> parts(MeasureColumn column, String separator) {
        return Stream.of(mapping.cell(row, column).split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void report(MeasureColumn column, Message sentence) {
        errors.add(MeasureImportPlanner.error(row, mapping, column, sentence));
    }
}
