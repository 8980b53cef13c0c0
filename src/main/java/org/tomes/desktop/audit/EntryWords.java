package org.tomes.desktop.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.desktop.common.Dates;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/** Describes audit entries in the words of the screen: fields by label, people by their current names. */
public final class EntryWords {

    /** One changed field, with its value before and after. */
    record FieldChange(String field, String before, String after) {
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Texts texts;
    private final Dates dates;
    private final Map<String, String> names;

    public EntryWords(Texts texts, List<Person> people) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.names = people.stream().collect(Collectors.toMap(person -> person.id().toString(), Person::name));
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

    /** The label of the record; for a person, the current name. */
    String record(AuditEntry entry) {
        String label = entry.record().label();
        return label.isEmpty() ? names.getOrDefault(entry.record().id(), "") : label;
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
        TreeSet<String> fields = new TreeSet<>(entry.before().values().keySet());
        fields.addAll(entry.after().values().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            changes.add(new FieldChange(field(entry, field), value(entry, entry.before(), field),
                    value(entry, entry.after(), field)));
        }
        return changes;
    }

    private String field(AuditEntry entry, String field) {
        return textOr(entry.record().type() + ".field." + field,
                textOr("people.field." + field, textOr("audit.field." + field, field)));
    }

    private String value(AuditEntry entry, AuditFields fields, String field) {
        return Optional.ofNullable(fields.values().get(field))
                .map(value -> inWords(entry.record().type(), field, value))
                .orElse("");
    }

    /** Translates constants and formats dates for the reader. */
    private String inWords(String type, String field, String value) {
        if (CONSTANT.matcher(value).matches()) {
            String named = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            return textOr(type + "." + field + "." + value, textOr(type + "." + type + named + "." + value, value));
        }
        return DAY.matcher(value).matches() ? dates.show(LocalDate.parse(value)) : inWords(value);
    }

    private String inWords(String value) {
        if (value.equals(AuditFields.PERSONAL)) {
            return texts.get("audit.personal");
        }
        Matcher ids = ID.matcher(value);
        return ids.replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
    }

    private String textOr(String key, String otherwise) {
        return texts.containsKey(key) ? texts.get(key) : otherwise;
    }
}
