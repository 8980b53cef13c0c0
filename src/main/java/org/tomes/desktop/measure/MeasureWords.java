package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.ledger.AuditFields;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
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
        return MeasureFields.named(field).map(named -> value(named, raw)).orElse(raw);
    }

    private String value(MeasureField<?> any, String raw) {
        return switch (any) {
            case MeasureField.OfPerson _ -> people.getOrDefault(raw, texts.get("desktop_measure.formerPerson"));
            case MeasureField.Choice<?> field -> texts.name("measure", Enum.valueOf(field.type(), raw));
            case MeasureField.OptionalChoice<?> field -> texts.name("measure", Enum.valueOf(field.type(), raw));
            case MeasureField.Day _ -> dates.show(LocalDate.parse(raw));
            case MeasureField.Words field -> each(raw,
                    name -> field.kind()
                            .find(name)
                            .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                            .orElse(name));
            case MeasureField.Goals _ -> each(raw, goal -> texts.name("catalogue", ProtectionGoal.valueOf(goal)));
            case MeasureField.Related _ -> each(raw, id -> codes.getOrDefault(id, id));
            case MeasureField.Exemptions _ -> ID.matcher(raw)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            people.getOrDefault(found.group(), texts.get("desktop_measure.formerPerson"))));
            default -> raw;
        };
    }

    private static String each(String listed, UnaryOperator<String> shown) {
        return Arrays.stream(listed.split(", ")).map(shown).collect(Collectors.joining(", "));
    }

    String name(String personId) {
        return people.getOrDefault(personId, "");
    }
}
