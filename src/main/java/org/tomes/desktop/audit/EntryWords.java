package org.tomes.desktop.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.desktop.common.Dates;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/**
 * Describes audit entries in the words of the screen: fields by label, people by their current names, measures by code.
 */
public final class EntryWords {

    /** One changed field, with its value before and after. */
    public record FieldChange(String field, String before, String after) {
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    /** The key of a document. */
    private static final Pattern KEY = Pattern.compile("^[a-z]+(?:-[a-z]+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Texts texts;
    private final Dates dates;
    private final Map<String, String> names;

    /** @param codes of measures, by id */
    public EntryWords(Texts texts, List<Person> people, Map<String, String> codes) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.names = new HashMap<>(codes);
        people.forEach(person -> names.put(person.id().toString(), person.name()));
    }

    String person(AuditEntry entry) {
        String person = names.get(entry.actor().person());
        return person == null ? entry.actor().account() : person;
    }

    String action(AuditEntry entry) {
        return texts.name("ledger", entry.action());
    }

    String type(AuditEntry entry) {
        return textOr("audit.type." + entry.record().type(), entry.record().type());
    }

    /** The label of the record, with the title of its document; for a person, the current name. */
    String record(AuditEntry entry) {
        String label = entry.record().label();
        return label.isEmpty() ? names.getOrDefault(entry.record().id(), "") : withTitle(label);
    }

    /** Replaces the key of a document at the beginning by its title. */
    private String withTitle(String value) {
        Matcher key = KEY.matcher(value);
        return key.find()
                ? DocumentKind.ofKey(key.group())
                        .map(kind -> kind.title(texts) + value.substring(key.end()))
                        .orElse(value)
                : value;
    }

    /** The whole entry on one line, for lists. */
    public String line(AuditEntry entry) {
        return String.join(" · ", dates.show(entry.at()), person(entry), action(entry),
                (type(entry) + ' ' + record(entry)).strip());
    }

    /** The names of the changed fields, on one line. */
    String fields(AuditEntry entry) {
        return changes(entry).stream().map(FieldChange::field).collect(Collectors.joining(", "));
    }

    List<FieldChange> changes(AuditEntry entry) {
        return changes(entry.record().type(), entry.before(), entry.after());
    }

    /** @param type of the record, as in {@link org.tomes.ledger.RecordRef} */
    public List<FieldChange> changes(String type, AuditFields before, AuditFields after) {
        TreeSet<String> fields = new TreeSet<>(before.values().keySet());
        fields.addAll(after.values().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            changes.add(new FieldChange(field(type, field), value(type, before, field), value(type, after, field)));
        }
        return changes;
    }

    private String field(String type, String field) {
        return textOr(type + ".field." + field, textOr("people.field." + field, textOr("audit.field." + field, field)));
    }

    private String value(String type, AuditFields fields, String field) {
        String value = fields.values().getOrDefault(field, "");
        Optional<MeasureField<?>> ofMeasure = type.equals("measure") ? MeasureFields.named(field) : Optional.empty();
        return value.isEmpty() ? ""
                : ofMeasure.map(known -> inWords(known, value)).orElseGet(() -> inWords(type, field, value));
    }

    private String inWords(MeasureField<?> any, String value) {
        return switch (any) {
            case MeasureField.OfPerson _ -> names.getOrDefault(value, texts.get("desktop_measure.formerPerson"));
            case MeasureField.Exemptions _ -> named(value, texts.get("desktop_measure.formerPerson"));
            case MeasureField.Words field -> each(value,
                    name -> field.kind()
                            .find(name)
                            .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                            .orElse(name));
            case MeasureField.Goals _ -> each(value, goal -> texts.name("catalogue", ProtectionGoal.valueOf(goal)));
            default -> inWords("measure", any.name(), value);
        };
    }

    private static String each(String listed, UnaryOperator<String> shown) {
        return Arrays.stream(listed.split(", ")).map(shown).collect(Collectors.joining(", "));
    }

    /** Translates constants and formats dates for the reader. */
    private String inWords(String type, String field, String value) {
        if (CONSTANT.matcher(value).matches()) {
            String named = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            return textOr(type + "." + field + "." + value, textOr(type + "." + type + named + "." + value, value));
        }
        if (value.equals(AuditFields.PERSONAL)) {
            return texts.get("audit.personal");
        }
        if (field.equals("document")) {
            return withTitle(value);
        }
        return DAY.matcher(value).matches() ? dates.show(LocalDate.parse(value)) : named(value, "$0");
    }

    /** @param unknown replaces ids without a name; {@code $0} is the id */
    private String named(String value, String unknown) {
        return ID.matcher(value)
                .replaceAll(found -> Optional.ofNullable(names.get(found.group()))
                        .map(Matcher::quoteReplacement)
                        .orElse(unknown));
    }

    private String textOr(String key, String otherwise) {
        return texts.containsKey(key) ? texts.get(key) : otherwise;
    }
}
