package org.tomes.desktop.trail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.desktop.common.WindowServices;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Message;

/** Describes the data that undoing restored, from the entries that undoing added to the audit trail. */
public record RestoredText(Workspace workspace) {

    /** Maximum length of a value that is quoted. */
    private static final int MAX_QUOTED = 60;
    private static final String TRANSLATION_STATUS = "translationStatus";
    /** The register never deletes a measure, so undoing the creation of a measure retires the measure. */
    private static final Predicate<AuditEntry> RETIRED = entry -> entry.record().is(RecordType.MEASURE)
            && MeasureStatus.RETIRED.name().equals(entry.after().values().get("status"));
    /** The undone action describes what happened to a section; the list of sections does not. */
    private static final Predicate<AuditEntry> OUTLINE = entry -> entry.record().type().equals("document-outline");

    /**
     * Returns empty if the entries do not restore what the entries before them changed, for example because undoing
     * retires a new measure.
     */
    public Optional<Message> of(List<AuditEntry> entries) {
        if (entries.isEmpty() || entries.size() > WindowServices.MAX_RESTORED || entries.stream().anyMatch(OUTLINE)) {
            return Optional.empty();
        }
        EntryText words = new AuditText(workspace.register()).of(entries, workspace.texts());
        if (entries.stream().allMatch(RETIRED)) {
            return Optional.of(Message.of("shell.restored.retired",
                    entries.stream().map(words::typeAndRecord).sorted().collect(Collectors.joining(", "))));
        }
        if (!entries.stream().allMatch(this::reverts)) {
            return Optional.empty();
        }
        if (entries.size() > 1) {
            return Optional.of(Message.of("shell.restored.records",
                    entries.stream().map(words::typeAndRecord).distinct().sorted().collect(Collectors.joining(", "))));
        }
        AuditEntry entry = entries.getFirst();
        String record = words.typeAndRecord(entry);
        List<EntryText.FieldChange> changes = withoutDerived(words.changes(entry));
        if (entry.action() == AuditAction.DELETED && entry.record().type().equals(RecordType.DOCUMENT_SECTION.key())) {
            return Optional.of(Message.of("shell.restored.suggested", words.record(entry)));
        }
        if (entry.action() != AuditAction.CHANGED) {
            return Optional.of(Message.of(
                    entry.action() == AuditAction.CREATED ? "shell.restored.present" : "shell.restored.removed",
                    record));
        }
        if (changes.size() > 1 || changes.getFirst().after().length() > MAX_QUOTED) {
            return Optional.of(Message.of("shell.restored.fields", record,
                    changes.stream().map(EntryText.FieldChange::field).collect(Collectors.joining(", "))));
        }
        EntryText.FieldChange change = changes.getFirst();
        return Optional.of(change.after().isEmpty() ? Message.of("shell.restored.empty", record, change.field())
                : Message.of("shell.restored.field", record, change.field(), change.after()));
    }

    /** Leaves out what the program sets because of another change, such as that a translation is outdated. */
    private static List<EntryText.FieldChange> withoutDerived(List<EntryText.FieldChange> changes) {
        List<EntryText.FieldChange> entered = changes.stream()
                .filter(change -> !change.name().equals(TRANSLATION_STATUS))
                .toList();
        return entered.isEmpty() ? changes : entered;
    }

    private boolean reverts(AuditEntry entry) {
        return workspace.register()
                .records()
                .trail()
                .entries(new AuditQuery(Optional.of(entry.record().type()), Optional.of(entry.record().id()),
                        Optional.empty(), Optional.empty(), Optional.empty(), 2))
                .stream()
                .filter(other -> other.number() < entry.number())
                .max(Comparator.comparing(AuditEntry::number))
                .filter(entry::reverts)
                .isPresent();
    }
}
