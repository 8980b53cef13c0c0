package org.tomes.measure.spreadsheet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.AttributeKind;
import org.tomes.measure.Exemption;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.PipeSeparated;
import org.tomes.measure.Planning;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Measures as a table for export, complete enough to be imported again: with ids, people and links. */
public final class MeasureTables {

    private final Texts texts;
    private final Map<PersonId, Person> people;
    private final Map<MeasureId, String> codes;
    private final List<Measure> measures;

    private final Set<PersonId> alsoNamed;
    private final Map<String, String> ownTitles;

    public MeasureTables(List<Measure> measures, List<Person> people, Language language) {
        this(measures, people, Set.of(), Map.of(), language);
    }

    /**
     * @param alsoNamed people named by further sheets of the file
     * @param ownTitles the titles of the company's own controls, by number
     */
    public MeasureTables(List<Measure> measures, List<Person> people, Set<PersonId> alsoNamed,
            Map<String, String> ownTitles, Language language) {
        this.ownTitles = Map.copyOf(ownTitles);
        this.alsoNamed = Set.copyOf(alsoNamed);
        this.texts = Texts.in(language);
        this.measures = measures;
        this.people = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.codes = measures.stream().collect(Collectors.toMap(Measure::id, Measure::code));
    }

    /** The measures, and on a second sheet the people they name. */
    public List<SheetTable> all() {
        List<MeasureColumn> columns = List.of(MeasureColumn.values());
        SheetTable table = new SheetTable(texts.get("measure.sheet.measures"),
                columns.stream().map(column -> column.heading(texts)).toList(),
                columns.stream().map(MeasureColumn::width).toList(),
                () -> measures.stream()
                        .map(measure -> columns.stream().map(column -> cell(column, measure)).toList())
                        .iterator());
        return List.of(table, persons());
    }

    private SheetTable persons() {
        List<PersonColumn> columns = List.of(PersonColumn.values());
        Map<PersonId, Person> chosen = new LinkedHashMap<>();
        Stream.concat(measures.stream().flatMap(MeasureTables::named), alsoNamed.stream())
                .forEach(id -> choose(id, chosen));
        List<Person> named = chosen.values()
                .stream()
                .sorted(Comparator.comparing(person -> person.id().toString()))
                .toList();
        return new SheetTable(texts.get("measure.sheet.people"),
                columns.stream().map(column -> column.heading(texts)).toList(),
                columns.stream().map(column -> 30).toList(),
                () -> named.stream()
                        .map(person -> columns.stream().map(column -> column.cell(person, texts)).toList())
                        .iterator());
    }

    /** Includes the deputies of people. */
    private void choose(PersonId id, Map<PersonId, Person> chosen) {
        Person person = people.get(id);
        if (person != null && chosen.putIfAbsent(id, person) == null) {
            person.deputy().ifPresent(deputy -> choose(deputy, chosen));
        }
    }

    private static Stream<PersonId> named(Measure measure) {
        return Stream
                .concat(Stream.of(measure.owner(), measure.deputy()),
                        measure.details().exemptions().stream().map(Exemption::approvedBy))
                .flatMap(Optional::stream);
    }

    private Object cell(MeasureColumn column, Measure measure) {
        Planning planning = measure.details().planning();
        return switch (column) {
            case ID -> measure.id().toString();
            case CODE -> measure.code();
            case TITLE -> measure.title();
            case KIND -> texts.name("measure", measure.kind());
            case STATUS -> texts.name("measure", measure.status());
            case TARGET -> measure.target();
            case IMPLEMENTATION -> measure.implementation();
            case SCOPE -> measure.scope();
            case OWNER -> name(measure.owner());
            case OWNER_ID -> text(measure.owner());
            case DEPUTY -> name(measure.deputy());
            case DEPUTY_ID -> text(measure.deputy());
            case DUE -> orEmpty(measure.due());
            case DONE -> orEmpty(measure.done());
            case REVIEW_INTERVAL -> measure.reviewIntervalMonths();
            case NEXT_REVIEW -> orEmpty(measure.nextReview());
            case GOALS -> names(measure.goals().stream().sorted().toList());
            case CONTROLS -> measure.controls()
                    .stream()
                    .map(link -> link.kind() == LinkKind.DIRECT ? link.control().toString()
                            : link.control() + " (" + texts.name("measure", link.kind()) + ")")
                    .collect(Collectors.joining(", "));
            case OWN_CONTROLS -> measure.details()
                    .ownControls()
                    .stream()
                    .map(link -> PipeSeparated.join(link.control(), texts.name("measure", link.kind()),
                            ownTitles.getOrDefault(link.control(), "")))
                    .collect(Collectors.joining("\n"));
            case CATEGORIES -> attributes(AttributeKind.CATEGORY, measure);
            case CONTROL_TYPES -> attributes(AttributeKind.CONTROL_TYPE, measure);
            case PROPERTIES -> attributes(AttributeKind.PROPERTY, measure);
            case CONCEPTS -> attributes(AttributeKind.CONCEPT, measure);
            case CAPABILITIES -> attributes(AttributeKind.CAPABILITY, measure);
            case DOMAINS -> attributes(AttributeKind.DOMAIN, measure);
            case RISK_LEVEL -> planning.riskLevel().map(level -> texts.name("measure", level)).orElse("");
            case COST_ONCE -> amount(planning.costOnce());
            case COST_YEARLY -> amount(planning.costYearly());
            case EFFORT_DAYS -> amount(planning.effortDays());
            case TAGS -> String.join(", ", measure.details().tags());
            case EXEMPTIONS ->
                measure.details().exemptions().stream().map(this::exemption).collect(Collectors.joining("\n"));
            case RELATED -> measure.details().related().stream().map(this::code).collect(Collectors.joining("; "));
            case DOCUMENTS ->
                measure.details().documents().stream().map(Object::toString).collect(Collectors.joining("\n"));
            case NOTES -> measure.notes();
            case RETIRED_REASON -> measure.retiredReason();
        };
    }

    /** Uses the id instead of a code that could be read as two. */
    private String code(MeasureId id) {
        String code = codes.getOrDefault(id, ";");
        return code.matches(".*[,;].*") || !code.equals(code.strip()) ? id.toString() : code;
    }

    private String exemption(Exemption one) {
        return one.approvedBy().isEmpty() ? PipeSeparated.join(one.what(), one.reason(), one.until().toString())
                : PipeSeparated.join(one.what(), one.reason(), one.until().toString(), name(one.approvedBy()),
                        text(one.approvedBy()));
    }

    private String attributes(AttributeKind kind, Measure measure) {
        return measure.details()
                .attributes()
                .of(kind)
                .stream()
                .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                .collect(Collectors.joining(", "));
    }

    private String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(one -> texts.name("catalogue", one)).collect(Collectors.joining(", "));
    }

    private static Object amount(Optional<BigDecimal> amount) {
        return orEmpty(amount);
    }

    private static Object orEmpty(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private static String text(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse("");
    }

    private String name(Optional<PersonId> person) {
        return person.map(people::get).map(Person::name).orElse("");
    }
}
