package org.tomes.desktop.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.Article32Objective;
import org.tomes.desktop.common.Dates;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.PlainText;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.RiskLevel;
import org.tomes.people.Person;
import org.tomes.people.TopicKeys;
import org.tomes.text.Texts;

/**
 * Describes audit entries with the terms of the screen: fields by label, people by their current names, other records
 * by code or title.
 */
public final class EntryText {

    /**
     * One changed field, with its value before and after.
     *
     * @param name as in the audit trail
     * @param field the label
     */
    public record FieldChange(String name, String field, String before, String after) {

        private static final int BRIEF = 40;

        /** Returns the change without the markup of texts, unless only the markup changed. */
        FieldChange plain() {
            FieldChange plain = new FieldChange(name, field, PlainText.of(before), PlainText.of(after));
            return plain.before.equals(plain.after) ? this : plain;
        }

        /** Whether only some of the listed values changed. */
        boolean isListChange() {
            return parts(before).stream().anyMatch(parts(after)::contains);
        }

        /** Returns the values that were removed; for texts other than lists, the previous value. */
        String removed() {
            return isListChange() ? without(before, after) : before;
        }

        String added() {
            return isListChange() ? without(after, before) : after;
        }

        /** Returns the difference on one line, for lists of entries. */
        String brief() {
            if (!isListChange()) {
                return field + ": " + (before.isEmpty() ? "" : shortened(before) + " → ")
                        + (after.isEmpty() ? "–" : shortened(after));
            }
            return field + ":" + (removed().isEmpty() ? "" : " − " + shortened(removed()))
                    + (added().isEmpty() ? "" : " + " + shortened(added()));
        }

        private static String shortened(String value) {
            String line = value.replace('\n', ' ');
            return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1).strip() + "…";
        }

        private static List<String> parts(String value) {
            return value.isEmpty() ? List.of() : List.of(value.split(", "));
        }

        private static String without(String list, String other) {
            return parts(list).stream().filter(part -> !parts(other).contains(part)).collect(Collectors.joining(", "));
        }
    }

    /** Ids of Azure resources only. */
    static final Pattern RESOURCES = Pattern.compile(
            "(?:/subscriptions|/providers|https:/)/[^,\\s]+(?:, (?:/subscriptions|/providers|https:/)/[^,\\s]+)*");
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** The id of a record. Ids within the path of an Azure resource are not matched, since they are ids of Azure. */
    static final Pattern ID = Pattern.compile("(?<![/\\w-])" + UUID + "(?![/\\w-])");

    private static final Pattern AZURE_ID = Pattern.compile(UUID, Pattern.CASE_INSENSITIVE);

    private static final Pattern CONSTANTS_LISTED = Pattern.compile("[A-Z][A-Z_]+(?:, [A-Z][A-Z_]+)*");
    /** The text keys of fields whose values are constants of a type with another name. */
    private static final Map<String, String> CONSTANTS = Map.of("finding.ending", "finding.closingReason",
            "finding.opening", "finding.openReason", "finding.sources", "finding.findingOrigin", "finding-run.source",
            "finding.findingOrigin", "soa.decision", "soa.applicability", "soa.state", "soa.implementationState",
            "snapshot.source", "desktop_azure.source", "change.kind", "change.changeSubject",
            "annex-treatment.treatment", "annex.annexPresentation");
    /** References to records: kind and id or code, each optionally preceded by the letter of an assignment. */
    private static final String REFERENCE = "(?:[RACI] )?[a-z]+(?:-[a-z]+)* (?:" + UUID + "|[A-Z]+[-.][A-Z0-9.]*\\d)";
    private static final Pattern REFERENCES = Pattern.compile(REFERENCE + "(?:, " + REFERENCE + ")*");
    private static final Pattern KIND = Pattern.compile("(?<=^|, |, [RACI] |^[RACI] )([a-z]+(?:-[a-z]+)*) (?=\\S+)");
    /** The key of a document. */
    private static final Pattern KEY = Pattern.compile("^[a-z]+(?:-[a-z]+)*");
    private static final Pattern MOMENT = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z");
    /** A SHA-256 hash. Its beginning is enough to compare two values; exports contain the complete hash. */
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");
    /** Hashes only, each optionally preceded by a language. */
    private static final Pattern HASHES = Pattern
            .compile("(?:[a-z]{2} )?[0-9a-f]{64}(?:, (?:[a-z]{2} )?[0-9a-f]{64})*");
    private static final Pattern RISK = Pattern.compile("(?<= \\| )(?:LOW|MEDIUM|HIGH|VERY_HIGH)(?= \\| )");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Texts texts;
    private final Dates dates;
    private final Map<String, String> names;

    /** @param names names of records, by id */
    EntryText(Texts texts, Map<String, String> names) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.names = names;
    }

    /** Creates texts with the names of people only. */
    public EntryText(Texts texts, List<Person> people) {
        this(texts, Person.namesByText(people));
    }

    String person(AuditEntry entry) {
        String person = names.get(entry.actor().person());
        return person == null ? texts.get("audit.onlyAccount", entry.actor().account()) : person;
    }

    String action(AuditEntry entry) {
        return texts.name("ledger", entry.action());
    }

    /** Returns the state that a change or version reached, or the action if the entry is not such a step. */
    String event(AuditEntry entry) {
        boolean hasSteps = entry.record().is(RecordType.CHANGE) || entry.record().is(RecordType.VERSION);
        return hasSteps && entry.action() == AuditAction.CHANGED && entry.after().values().containsKey("state")
                ? value(entry.record().type(), entry.after(), "state")
                : action(entry);
    }

    String type(AuditEntry entry) {
        return textOr("audit.type." + entry.record().type(), entry.record().type());
    }

    /** Returns the label of the record, with the title of its document; for a person, the current name. */
    String record(AuditEntry entry) {
        String label = entry.record().label();
        return label.isEmpty() ? names.getOrDefault(entry.record().id(), "") : replaceKeyByTitle(label);
    }

    /** Replaces the key of a topic, or of a document at the beginning, with its title. */
    private String replaceKeyByTitle(String value) {
        if (TopicKeys.ALL.contains(value)) {
            return texts.get("people.subject." + value);
        }
        Matcher key = KEY.matcher(value);
        return key.find()
                ? DocumentKind.ofKey(key.group())
                        .map(kind -> kind.title(texts) + value.substring(key.end()))
                        .orElse(value)
                : value;
    }

    /**
     * Returns the kind of the record and its name, because the name alone may be only a number. Omits a name that the
     * kind already contains.
     */
    String typeAndRecord(AuditEntry entry) {
        String type = type(entry);
        String record = record(entry);
        return type.contains(record) ? type : type + ' ' + record;
    }

    /** Returns the whole entry on one line, for lists. */
    public String line(AuditEntry entry) {
        return String.join(" · ", dates.show(entry.at()), person(entry), action(entry), typeAndRecord(entry));
    }

    /** Returns the names of the changed fields, on one line. */
    String fields(AuditEntry entry) {
        return changes(entry).stream().map(FieldChange::field).collect(Collectors.joining(", "));
    }

    /**
     * Returns the changed fields with their differences, on one line; for a new record, only the names of its fields.
     */
    String differences(AuditEntry entry) {
        return entry.action() == AuditAction.CHANGED
                ? changes(entry).stream().map(FieldChange::brief).collect(Collectors.joining("; "))
                : fields(entry);
    }

    List<FieldChange> changes(AuditEntry entry) {
        return changes(entry.record().type(), entry.before(), entry.after()).stream()
                .map(change -> withoutHashes(change, entry))
                .toList();
    }

    /**
     * Returns a change that states only that a hash has changed, since the characters of a hash mean nothing to a
     * reader.
     */
    private FieldChange withoutHashes(FieldChange change, AuditEntry entry) {
        String before = entry.before().values().getOrDefault(change.name(), "");
        String after = entry.after().values().getOrDefault(change.name(), "");
        boolean areHashes = Stream.of(before, after)
                .filter(value -> !value.isEmpty())
                .allMatch(value -> HASHES.matcher(value).matches());
        return !areHashes ? change
                : new FieldChange(change.name(), change.field(), "", texts.get(
                        before.isEmpty() ? "audit.recorded" : after.isEmpty() ? "audit.removed" : "audit.altered"));
    }

    /** @param type the type of the record, as in {@link org.tomes.ledger.RecordRef} */
    public List<FieldChange> changes(String type, AuditFields before, AuditFields after) {
        TreeSet<String> fields = new TreeSet<>(before.values().keySet());
        fields.addAll(after.values().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            FieldChange change = new FieldChange(field, field(type, field), value(type, before, field),
                    value(type, after, field));
            changes.add(type.equals(RecordType.DOCUMENT_SECTION.key()) ? change.plain() : change);
        }
        return changes;
    }

    private String field(String type, String field) {
        return textOr("audit." + type + "." + field, textOr(type + ".field." + field,
                textOr("people.field." + field, textOr("audit.field." + field, field))));
    }

    private String value(String type, AuditFields fields, String field) {
        String value = fields.values().getOrDefault(field, "");
        Optional<MeasureField<?>> ofMeasure = type.equals("measure") ? MeasureFields.find(field) : Optional.empty();
        return value.isEmpty() ? ""
                : ofMeasure.map(measureField -> describe(measureField, value))
                        .orElseGet(() -> describe(type, field, value));
    }

    private String describe(MeasureField<?> any, String value) {
        return switch (any) {
            case MeasureField.OfPerson _ -> names.getOrDefault(value, texts.get("desktop_measure.formerPerson"));
            case MeasureField.Exemptions _ ->
                RISK.matcher(replaceIdsByNames(value, texts.get("desktop_measure.formerPerson")))
                        .replaceAll(match -> texts.name("measure", RiskLevel.valueOf(match.group())));
            case MeasureField.Words field -> translateEach(value,
                    name -> field.kind()
                            .find(name)
                            .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                            .orElse(name));
            case MeasureField.Goals _ ->
                translateEach(value, goal -> texts.name("catalogue", Article32Objective.valueOf(goal)));
            default -> describe("measure", any.name(), value);
        };
    }

    private static String translateEach(String listed, UnaryOperator<String> translation) {
        return Arrays.stream(listed.split(", ")).map(translation).collect(Collectors.joining(", "));
    }

    /** Translates constants and formats dates for the reader. */
    private String describe(String type, String field, String value) {
        if (CONSTANTS_LISTED.matcher(value).matches()) {
            String typeAndField = type + Character.toUpperCase(field.charAt(0)) + field.substring(1);
            String words = CONSTANTS.getOrDefault(type + "." + field, type + "." + field);
            return translateEach(value, constant -> textOr(words + "." + constant,
                    textOr(type + "." + typeAndField + "." + constant, constant)));
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.get(value.equals("true") ? "audit.yes" : "audit.no");
        }
        if (value.equals(AuditFields.PERSONAL)) {
            return texts.get("audit.personal");
        }
        if (field.equals("document")) {
            return replaceKeyByTitle(value);
        }
        if (field.equals("deviations")) {
            return translateEach(value, this::deviation);
        }
        if (DAY.matcher(value).matches()) {
            return dates.show(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            return dates.show(Instant.parse(value));
        }
        if (RESOURCES.matcher(value).matches()) {
            return translateEach(value, this::resource);
        }
        return HASH.matcher(replaceIdsByNames(references(value), "$0")).replaceAll("$1…");
    }

    /** Translates the kinds of the records. The kinds of people and roles are omitted, because the names suffice. */
    private String references(String value) {
        return REFERENCES.matcher(value).matches()
                ? KIND.matcher(value)
                        .replaceAll(kind -> kind.group(1).equals("person") || kind.group(1).equals("role") ? ""
                                : Matcher.quoteReplacement(textOr("audit.type." + kind.group(1), kind.group(1)) + " "))
                : value;
    }

    /** Returns the name of an Azure resource; for an id of Azure, returns the display name if this name is known. */
    private String resource(String id) {
        return Optional.ofNullable(names.get(id)).or(() -> resourceName(id)).orElse(id);
    }

    /**
     * Returns the name contained in the id of a resource, with the name of its vault; empty if the name is an id of
     * Azure.
     */
    static Optional<String> resourceName(String id) {
        return ResourceId.parse(id)
                .map(resource -> resource.vault()
                        .map(vault -> vault + '/' + resource.name())
                        .orElseGet(resource::qualifiedName))
                .filter(name -> !AZURE_ID.matcher(name).find());
    }

    /** Returns finding and resource with the text of the decision, which is the last word of the recorded value. */
    private String deviation(String recorded) {
        int last = recorded.lastIndexOf(' ');
        String decision = "version.decision." + recorded.substring(last + 1);
        return texts.containsKey(decision) ? texts.get(decision, recorded.substring(0, last)) : recorded;
    }

    /** @param unknown replaces ids without a name; {@code $0} is the id */
    private String replaceIdsByNames(String value, String unknown) {
        return ID.matcher(value)
                .replaceAll(match -> Optional.ofNullable(names.get(match.group()))
                        .map(this::replaceKeyByTitle)
                        .map(Matcher::quoteReplacement)
                        .orElse(unknown));
    }

    private String textOr(String key, String otherwise) {
        return texts.containsKey(key) ? texts.get(key) : otherwise;
    }
}
