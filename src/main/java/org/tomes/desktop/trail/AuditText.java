package org.tomes.desktop.trail;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.app.RecordServices;
import org.tomes.desktop.azure.ResourceTitles;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.MeasureId;
import org.tomes.text.Texts;

/** Texts of audit entries and versions of records, with the names of the records that they refer to. */
public final class AuditText {

    private final OpenRegister register;

    public AuditText(OpenRegister register) {
        this.register = register;
    }

    /** Returns the texts of these entries. */
    EntryText of(List<AuditEntry> entries, Texts texts) {
        return new EntryText(texts,
                read(entries.stream().flatMap(entry -> Stream.of(entry.before(), entry.after())).toList(), texts));
    }

    /** Returns the fields in which two versions of a record differ, with the texts of the trail. */
    public List<FieldConflict> differences(AuditedRecord mine, AuditedRecord theirs, Texts texts) {
        AuditFields entered = mine.fields().differingFrom(theirs.fields());
        AuditFields stored = theirs.fields().differingFrom(mine.fields());
        return new EntryText(texts, read(List.of(entered, stored), texts)).changes(mine.ref().type(), entered, stored)
                .stream()
                .map(change -> new FieldConflict(change.name(), change.field(), orDash(change.before()),
                        orDash(change.after())))
                .toList();
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "–" : value;
    }

    /**
     * Reads names of records by id: the names of all people, and the names of other records only if needed. Of the
     * measures, only those that the fields refer to are read.
     */
    private Map<String, String> read(Collection<AuditFields> allFields, Texts texts) {
        Set<String> ids = fields(allFields).flatMap(value -> EntryText.ID.matcher(value).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        register.records().people().all().forEach(person -> names.put(person.id().toString(), person.name()));
        for (Supplier<Stream<RecordRef>> candidates : referenceSources(register, ids)) {
            if (!names.keySet().containsAll(ids)) {
                candidates.get().forEach(record -> names.put(record.id(), record.label()));
            }
        }
        names.putAll(resources(allFields, texts));
        return names;
    }

    /** Reads the newest snapshot only if the names of its ids are needed. */
    private Map<String, String> resources(Collection<AuditFields> allFields, Texts texts) {
        Set<String> unnamed = fields(allFields).filter(value -> EntryText.RESOURCES.matcher(value).matches())
                .flatMap(value -> Stream.of(value.split(", ")))
                .filter(id -> EntryText.resourceName(id).isEmpty())
                .collect(Collectors.toSet());
        Optional<Inventory> inventory = unnamed.isEmpty() ? Optional.empty() : register.azure().inventory().latest();
        if (inventory.isEmpty()) {
            return Map.of();
        }
        Map<ResourceId, String> titles = ResourceTitles.of(inventory.get(), texts);
        Map<String, String> names = new HashMap<>();
        unnamed.forEach(id -> ResourceId.parse(id)
                .flatMap(resource -> Optional.ofNullable(titles.get(resource)))
                .ifPresent(title -> names.put(id, title)));
        return names;
    }

    private static Stream<String> fields(Collection<AuditFields> allFields) {
        return allFields.stream().flatMap(fields -> fields.values().values().stream());
    }

    private static List<Supplier<Stream<RecordRef>>> referenceSources(OpenRegister register, Set<String> ids) {
        RecordServices records = register.records();
        return List.of(() -> records.responsibilities().roles().stream().map(AuditedRecord::ref),
                () -> records.responsibilities().topics().stream().map(AuditedRecord::ref),
                () -> records.changes().all().stream().map(AuditedRecord::ref),
                () -> records.evidence().all().stream().map(AuditedRecord::ref),
                () -> register.azure().inventory().all().stream().map(Snapshot::ref),
                () -> records.measures()
                        .find(ids.stream().map(UUID::fromString).map(MeasureId::new).toList())
                        .stream()
                        .map(AuditedRecord::ref));
    }
}
