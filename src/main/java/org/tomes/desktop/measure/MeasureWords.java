package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.ledger.AuditFields;
import org.tomes.measure.Kind;
import org.tomes.measure.Measure;
import org.tomes.measure.RiskLevel;
import org.tomes.measure.Status;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/** Describes the audited fields of a measure as displayed: names instead of ids, dates in the reader's format. */
final class MeasureWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Texts texts;
    private final Dates dates;
    private final Map<String, String> people;

    private final Map<String, String> codes;

    MeasureWords(Texts texts, List<Person> people, List<Measure> measures) {
        this.codes = measures.stream().collect(Collectors.toMap(measure -> measure.id().toString(), Measure::code));
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.people = people.stream().collect(Collectors.toMap(person -> person.id().toString(), Person::name));
    }

    /** The differences between two versions, one per field. */
    List<Difference> differences(Measure mine, Measure theirs) {
        return differences(mine.fields(), theirs.fields());
    }

    List<Difference> differences(AuditFields one, AuditFields other) {
        TreeSet<String> names = new TreeSet<>(one.differingFrom(other).values().keySet());
        names.addAll(other.differingFrom(one).values().keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            differences.add(new Difference(texts.get("measure.field." + name), value(name, one), value(name, other)));
        }
        return differences;
    }

    private String value(String field, AuditFields fields) {
        String raw = fields.values().getOrDefault(field, "");
        if (raw.isEmpty()) {
            return texts.get("desktop_measure.none");
        }
        return switch (field) {
            case "owner", "deputy" -> people.getOrDefault(raw, texts.get("desktop_measure.formerPerson"));
            case "kind" -> texts.name("measure", Kind.valueOf(raw));
            case "status" -> texts.name("measure", Status.valueOf(raw));
            case "due", "done", "nextReview" -> dates.show(LocalDate.parse(raw));
            case "goals" -> Arrays.stream(raw.split(", "))
                    .map(goal -> texts.name("catalogue", ProtectionGoal.valueOf(goal)))
                    .collect(Collectors.joining(", "));
            case "riskLevel" -> texts.name("measure", RiskLevel.valueOf(raw));
            case "related" ->
                Arrays.stream(raw.split(", ")).map(id -> codes.getOrDefault(id, id)).collect(Collectors.joining(", "));
            case "exemptions" -> ID.matcher(raw)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            people.getOrDefault(found.group(), texts.get("desktop_measure.formerPerson"))));
            default -> attributes(field, raw);
        };
    }

    private String attributes(String field, String raw) {
        return Stream.of(AttributeKind.values())
                .filter(kind -> kind.field().equals(field))
                .findFirst()
                .map(kind -> Arrays.stream(raw.split(", "))
                        .map(name -> kind.find(name)
                                .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                                .orElse(name))
                        .collect(Collectors.joining(", ")))
                .orElse(raw);
    }

    String name(String personId) {
        return people.getOrDefault(personId, "");
    }
}
