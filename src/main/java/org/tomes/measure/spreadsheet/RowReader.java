package org.tomes.measure.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.measure.AmountText;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Kind;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.measure.OwnControl;
import org.tomes.measure.PipeSeparated;
import org.tomes.measure.Planning;
import org.tomes.measure.RiskLevel;
import org.tomes.measure.Status;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Reads one row as a measure; fields without a column keep the register's value. */
final class RowReader {

    private static final List<String> NOT_APPLICABLE = List.of("nichtanwendbar", "entfaellt", "na", "notapplicable",
            "nichtzutreffend");

    private final SheetMapping mapping;
    private final PersonFinder people;
    private final Language language;
    private final List<CellError> errors;
    private final SheetWords<Kind> kinds;
    private final SheetWords<Status> statuses;
    private final SheetWords<ProtectionGoal> goals;
    private final SheetWords<RiskLevel> levels;
    private final Map<AttributeKind, SheetWords<Attribute>> attributes = new EnumMap<>(AttributeKind.class);
    private final Map<String, String> ownControls;
    private final SheetWords<LinkKind> links;
    private SheetRow row;

    /** @param ownControls titles of the company's own controls by number; those found in rows are added */
    RowReader(SheetMapping mapping, PersonFinder people, Map<String, String> ownControls, Language language,
            List<CellError> errors) {
        this.ownControls = ownControls;
        links = new SheetWords<>(List.of(LinkKind.values()), "measure", language);
        this.mapping = mapping;
        this.people = people;
        this.language = language;
        this.errors = errors;
        kinds = new SheetWords<>(List.of(Kind.values()), "measure", language)
                .and(Kind.TECHNICAL, "t,tech,technisch,technische,technik")
                .and(Kind.ORGANISATIONAL, "o,org,organisatorische,organizational,organisation");
        statuses = new SheetWords<>(List.of(Status.values()), "measure", language).and(Status.PLANNED,
                "offen,open,neu,new,todo,to do,nicht umgesetzt,noch nicht umgesetzt,nein,no,not implemented,nicht begonnen,not started,geplante")
                .and(Status.IN_PROGRESS,
                        "in arbeit,in bearbeitung,laufend,begonnen,teilweise,teilweise umgesetzt,in progress,ongoing,partial,partially,"
                                + "partially implemented,started,wip")
                .and(Status.IMPLEMENTED,
                        "erledigt,implementiert,fertig,abgeschlossen,ja,yes,done,completed,complete,vollständig umgesetzt,fully implemented,x")
                .and(Status.VERIFIED_EFFECTIVE,
                        "wirksam,geprüft,wirksamkeit geprüft,verified,effective,verifiziert,nachgewiesen")
                .and(Status.RETIRED, "zurückgezogen,außer betrieb,obsolete,stillgelegt,abgelöst,aufgehoben");
        goals = new SheetWords<>(List.of(ProtectionGoal.values()), "catalogue", language);
        levels = new SheetWords<>(List.of(RiskLevel.values()), "measure", language).and(RiskLevel.LOW, "gering,klein,1")
                .and(RiskLevel.MEDIUM, "normal,moderate,2")
                .and(RiskLevel.HIGH, "3")
                .and(RiskLevel.VERY_HIGH, "kritisch,critical,4");
        for (AttributeKind kind : AttributeKind.values()) {
            attributes.put(kind, new SheetWords<>(kind.choices(), "catalogue", language));
        }
    }

    /** Whether a row is a sub-heading, such as the name of a chapter, and not a measure. */
    boolean isHeading(SheetRow one) {
        return mapping.cell(one, MeasureColumn.TITLE).isBlank()
                && mapping.columns().values().stream().filter(column -> !one.cell(column).isBlank()).count() <= 1;
    }

    /** The code of a row; without a code column, an id column with the author's own numbering is used. */
    static String code(SheetRow row, SheetMapping mapping) {
        if (mapping.has(MeasureColumn.CODE)) {
            String code = mapping.cell(row, MeasureColumn.CODE);
            return PersonFinder.uuid(mapping.cell(row, MeasureColumn.ID)).isPresent() ? code : code.strip();
        }
        String id = mapping.cell(row, MeasureColumn.ID).strip();
        return PersonFinder.uuid(id).isPresent() ? "" : id;
    }

    Measure read(SheetRow one, Optional<Measure> stored) {
        row = one;
        Optional<UUID> id = PersonFinder.uuid(mapping.cell(row, MeasureColumn.ID));
        MeasureBuilder measure = stored.map(Measure::change)
                .orElseGet(
                        () -> id.map(uuid -> new MeasureBuilder(new MeasureId(uuid))).orElseGet(MeasureBuilder::new));
        if (id.isEmpty() && mapping.has(MeasureColumn.CODE) && !mapping.cell(row, MeasureColumn.ID).isBlank()) {
            say(MeasureColumn.ID, Message.of("measure.sheet.badId", mapping.cell(row, MeasureColumn.ID)));
        }
        String code = code(row, mapping);
        if (!code.isBlank()) {
            measure.code(code);
        }
        basics(measure, id.isPresent());
        texts(measure);
        dates(measure);
        details(measure);
        return measure.build();
    }

    private void basics(MeasureBuilder measure, boolean own) {
        if (mapping.has(MeasureColumn.TITLE)) {
            String title = mapping.cell(row, MeasureColumn.TITLE);
            measure.title(own ? title : title.strip().replaceAll("\\s*\\R\\s*", " "));
        }
        word(MeasureColumn.KIND, kinds).ifPresent(measure::kind);
        if (NOT_APPLICABLE.contains(MeasureColumn.plain(mapping.cell(row, MeasureColumn.STATUS)))) {
            say(MeasureColumn.STATUS, Message.of("measure.sheet.notApplicable"));
        } else {
            word(MeasureColumn.STATUS, statuses).ifPresent(measure::status);
        }
        if (mapping.has(MeasureColumn.OWNER)) {
            measure.owner(person(MeasureColumn.OWNER, mapping.cell(row, MeasureColumn.OWNER),
                    mapping.cell(row, MeasureColumn.OWNER_ID)));
        }
        if (mapping.has(MeasureColumn.DEPUTY)) {
            measure.deputy(person(MeasureColumn.DEPUTY, mapping.cell(row, MeasureColumn.DEPUTY),
                    mapping.cell(row, MeasureColumn.DEPUTY_ID)));
        }
        if (mapping.has(MeasureColumn.GOALS)) {
            List<ProtectionGoal> found = words(MeasureColumn.GOALS, goals);
            measure.goals(found.isEmpty() ? Set.of() : EnumSet.copyOf(found));
        }
        if (mapping.has(MeasureColumn.CONTROLS)) {
            try {
                measure.controls(CellValues.controls(mapping.cell(row, MeasureColumn.CONTROLS)));
            } catch (CellValues.UnknownControl e) {
                say(MeasureColumn.CONTROLS, Message.of("measure.sheet.badControl", e.getMessage()));
            }
        }
    }

    private void texts(MeasureBuilder measure) {
        text(MeasureColumn.TARGET).ifPresent(measure::target);
        text(MeasureColumn.IMPLEMENTATION).ifPresent(measure::implementation);
        text(MeasureColumn.SCOPE).ifPresent(measure::scope);
        text(MeasureColumn.NOTES).ifPresent(measure::notes);
        text(MeasureColumn.RETIRED_REASON).ifPresent(measure::retiredReason);
    }

    private Optional<String> text(MeasureColumn column) {
        return mapping.has(column) ? Optional.of(mapping.cell(row, column).replace("\r\n", "\n").replace('\r', '\n'))
                : Optional.empty();
    }

    private void dates(MeasureBuilder measure) {
        date(MeasureColumn.DUE).ifPresent(measure::due);
        date(MeasureColumn.DONE).ifPresent(measure::done);
        date(MeasureColumn.NEXT_REVIEW).ifPresent(measure::nextReview);
        String interval = mapping.cell(row, MeasureColumn.REVIEW_INTERVAL);
        if (!interval.isBlank()) {
            OptionalInt months = CellValues.months(interval);
            months.ifPresentOrElse(measure::reviewIntervalMonths,
                    () -> say(MeasureColumn.REVIEW_INTERVAL, Message.of("measure.sheet.badInterval", interval)));
        }
    }

    private Optional<Optional<LocalDate>> date(MeasureColumn column) {
        if (!mapping.has(column)) {
            return Optional.empty();
        }
        String written = mapping.cell(row, column);
        if (written.isBlank() || written.strip().matches("[-–/]+")) {
            return Optional.of(Optional.empty());
        }
        Optional<LocalDate> day = CellValues.date(written);
        if (day.isEmpty()) {
            say(column, Message.of("measure.sheet.badDate", written.strip()));
        }
        return Optional.of(day);
    }

    private void details(MeasureBuilder measure) {
        for (AttributeKind kind : AttributeKind.values()) {
            MeasureColumn column = Stream.of(MeasureColumn.values())
                    .filter(measureColumn -> measureColumn.field().equals(kind.field()))
                    .findFirst()
                    .orElseThrow();
            if (mapping.has(column)) {
                measure.attributes(kind, words(column, attributes.get(kind)));
            }
        }
        Planning before = measure.planning();
        measure.planning(
                new Planning(
                        mapping.has(MeasureColumn.RISK_LEVEL) ? word(MeasureColumn.RISK_LEVEL, levels)
                                : before.riskLevel(),
                        amount(MeasureColumn.COST_ONCE, before.costOnce()),
                        amount(MeasureColumn.COST_YEARLY, before.costYearly()),
                        amount(MeasureColumn.EFFORT_DAYS, before.effortDays())));
        if (mapping.has(MeasureColumn.TAGS)) {
            measure.tags(parts(MeasureColumn.TAGS, "[,;\\n]"));
        }
        if (mapping.has(MeasureColumn.EXEMPTIONS)) {
            measure.exemptions(
                    parts(MeasureColumn.EXEMPTIONS, "\\n").stream().flatMap(line -> exemption(line).stream()).toList());
        }
        if (mapping.has(MeasureColumn.OWN_CONTROLS)) {
            measure.ownControls(parts(MeasureColumn.OWN_CONTROLS, "\\n").stream().map(this::ownControl).toList());
        }
        if (mapping.has(MeasureColumn.DOCUMENTS)) {
            measure.documents(parts(MeasureColumn.DOCUMENTS, "\\n").stream().map(RowReader::document).toList());
        }
    }

    private Optional<BigDecimal> amount(MeasureColumn column, Optional<BigDecimal> before) {
        if (!mapping.has(column)) {
            return before;
        }
        try {
            return AmountText.parse(mapping.cell(row, column), language.locale());
        } catch (Problem e) {
            say(column, e.sentence());
            return before;
        }
    }

    private Optional<Exemption> exemption(String line) {
        List<String> parts = PipeSeparated.split(line);
        Optional<LocalDate> until = parts.size() < 3 ? Optional.empty() : CellValues.date(parts.get(2));
        if (until.isEmpty() || parts.size() > 5) {
            say(MeasureColumn.EXEMPTIONS, Message.of("measure.exemptionForm", line));
            return Optional.empty();
        }
        Optional<PersonId> approvedBy = parts.size() < 4 ? Optional.empty()
                : person(MeasureColumn.EXEMPTIONS, parts.get(3), parts.size() < 5 ? "" : parts.get(4));
        return Optional.of(new Exemption(parts.get(0), parts.get(1), until.get(), approvedBy));
    }

    /**
     * Number | kind | title; usually only the number is given. A control missing in the register is added with the
     * title.
     */
    private OwnControl ownControl(String line) {
        List<String> parts = PipeSeparated.split(line);
        String number = parts.getFirst().toUpperCase(Locale.ROOT);
        Optional<LinkKind> kind = parts.size() < 2 || parts.get(1).isEmpty() ? Optional.of(LinkKind.DIRECT)
                : links.find(parts.get(1));
        if (kind.isEmpty()) {
            say(MeasureColumn.OWN_CONTROLS, Message.of("measure.sheet.badWord", parts.get(1), links.choices()));
        }
        if (!ownControls.containsKey(number)) {
            if (parts.size() > 2 && !parts.get(2).isBlank()) {
                ownControls.put(number, parts.get(2));
            } else {
                say(MeasureColumn.OWN_CONTROLS, Message.of("measure.unknownOwnControl", number));
            }
        }
        return new OwnControl(number, kind.orElse(LinkKind.DIRECT));
    }

    /** Usually only the address is given. */
    private static DocumentLink document(String line) {
        List<String> parts = PipeSeparated.split(line);
        return parts.size() == 2 ? new DocumentLink(parts.get(0), parts.get(1))
                : new DocumentLink(line.strip(), line.strip());
    }

    private Optional<PersonId> person(MeasureColumn column, String name, String id) {
        try {
            return people.find(name, id);
        } catch (PersonFinder.Unclear e) {
            say(column, e.sentence());
            return Optional.empty();
        }
    }

    private <E> Optional<E> word(MeasureColumn column, SheetWords<E> words) {
        String written = mapping.cell(row, column).strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = words.find(written);
        if (found.isEmpty()) {
            say(column, Message.of("measure.sheet.badWord", written, words.choices()));
        }
        return found;
    }

    private <E> List<E> words(MeasureColumn column, SheetWords<E> words) {
        List<E> found = new ArrayList<>();
        for (String written : parts(column, "[,;\\n]")) {
            words.find(written)
                    .ifPresentOrElse(found::add,
                            () -> say(column, Message.of("measure.sheet.badWord", written, words.choices())));
        }
        return found;
    }

    private List<String> parts(MeasureColumn column, String separator) {
        return Stream.of(mapping.cell(row, column).split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void say(MeasureColumn column, Message sentence) {
        errors.add(MeasureImport.error(row, mapping, column, sentence));
    }
}
