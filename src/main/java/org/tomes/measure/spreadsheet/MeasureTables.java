package org.tomes.measure.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureId;
import org.tomes.measure.PipeSeparatedList;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Measures as a table for export. The table is complete enough to be imported again: it contains ids, people and links.
 */
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
     * @param alsoNamed people to whom further sheets of the file refer
     * @param ownTitles titles of custom controls, by number
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

    /** Returns the sheet of measures, and a second sheet with the people to whom the measures refer. */
    public List<OutputSheet> all() {
        List<MeasureColumn> columns = MeasureColumn.ALL;
        List<MeasureField<?>> fields = MeasureColumn.fields();
        OutputSheet sheet = new OutputSheet(texts.get("measure.sheet.measures"),
                columns.stream().map(column -> column.heading(texts)).toList(),
                columns.stream().map(MeasureColumn::width).toList(),
                () -> measures.stream().map(measure -> cells(fields, measure)).iterator());
        return List.of(sheet, persons());
    }

    private OutputSheet persons() {
        List<PeopleSheetColumn> columns = List.of(PeopleSheetColumn.values());
        Map<PersonId, Person> chosen = new LinkedHashMap<>();
        Stream.concat(measures.stream().flatMap(MeasureTables::referencedPeople), alsoNamed.stream())
                .forEach(id -> choose(id, chosen));
        List<Person> sorted = chosen.values()
                .stream()
                .sorted(Comparator.comparing(person -> person.id().toString()))
                .toList();
        return new OutputSheet(texts.get("measure.sheet.people"),
                columns.stream().map(column -> column.heading(texts)).toList(),
                columns.stream().map(column -> 30).toList(),
                () -> sorted.stream()
                        .map(person -> columns.stream().map(column -> column.cell(person, texts)).toList())
                        .iterator());
    }

    /** Adds a person, the deputy, the deputy of the deputy, and so on. */
    private void choose(PersonId id, Map<PersonId, Person> chosen) {
        Person person = people.get(id);
        if (person != null && chosen.putIfAbsent(id, person) == null) {
            person.deputy().ifPresent(deputy -> choose(deputy, chosen));
        }
    }

    private static Stream<PersonId> referencedPeople(Measure measure) {
        return Stream
                .concat(Stream.of(measure.owner(), measure.deputy()),
                        measure.details().exemptions().stream().map(Exemption::approvedBy))
                .flatMap(Optional::stream);
    }

    private List<Object> cells(List<MeasureField<?>> fields, Measure measure) {
        List<Object> cells = new ArrayList<>(List.of(measure.id().toString()));
        for (MeasureField<?> field : fields) {
            cells.add(cell(field, measure));
            if (field instanceof MeasureField.OfPerson person) {
                cells.add(text(person.of(measure)));
            }
        }
        return cells;
    }

    private Object cell(MeasureField<?> any, Measure measure) {
        return switch (any) {
            case MeasureField.Line field -> field.of(measure);
            case MeasureField.Text field -> field.of(measure);
            case MeasureField.Choice<?> field -> texts.name("measure", field.of(measure));
            case MeasureField.OptionalChoice<?> field ->
                field.of(measure).map(constant -> texts.name("measure", constant)).orElse("");
            case MeasureField.OfPerson field -> name(field.of(measure));
            case MeasureField.Day field -> orEmpty(field.of(measure));
            case MeasureField.Months field -> field.of(measure);
            case MeasureField.Amount field -> orEmpty(field.of(measure));
            case MeasureField.Words field ->
                join(", ", field.of(measure), attribute -> texts.name("catalogue", (Enum<?>) attribute));
            case MeasureField.Goals field ->
                join(", ", field.of(measure).stream().sorted().toList(), goal -> texts.name("catalogue", goal));
            case MeasureField.ControlLinks field -> join(", ", field.of(measure), this::control);
            case MeasureField.OwnControls field -> join("\n", field.of(measure), this::customControlText);
            case MeasureField.Tags field -> String.join(", ", field.of(measure));
            case MeasureField.Exemptions field -> join("\n", field.of(measure), this::exemption);
            case MeasureField.Related field -> join("; ", field.of(measure), this::code);
            case MeasureField.Documents field -> join("\n", field.of(measure), Object::toString);
        };
    }

    private static <T> String join(String separator, List<T> values, Function<T, String> format) {
        return values.stream().map(format).collect(Collectors.joining(separator));
    }

    private String control(ControlLink link) {
        return link.kind() == ControlLinkKind.DIRECT ? link.control().toString()
                : link.control() + " (" + texts.name("measure", link.kind()) + ")";
    }

    private String customControlText(CustomControlLink link) {
        return PipeSeparatedList.join(link.control(), texts.name("measure", link.kind()),
                ownTitles.getOrDefault(link.control(), ""));
    }

    /** Returns the code; the id if the code could be read as two codes. */
    private String code(MeasureId id) {
        String code = codes.getOrDefault(id, ";");
        return code.matches(".*[,;].*") || !code.equals(code.strip()) ? id.toString() : code;
    }

    private String exemption(Exemption exemption) {
        List<String> parts = new ArrayList<>(
                List.of(exemption.item(), exemption.reason(), exemption.until().toString()));
        if (exemption.approvedBy().isPresent() || exemption.residualRisk().isPresent()) {
            parts.addAll(List.of(name(exemption.approvedBy()), text(exemption.approvedBy())));
        }
        exemption.residualRisk()
                .ifPresent(risk -> parts.addAll(List.of(texts.name("measure", risk.level()), risk.assessment())));
        return PipeSeparatedList.join(parts.toArray(String[]::new));
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
