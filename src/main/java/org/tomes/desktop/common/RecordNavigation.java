package org.tomes.desktop.common;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.DocumentKind;
import org.tomes.finding.FindingId;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;

/** Determines which screen shows a record, and opens it there. */
public final class RecordNavigation {

    private static final Map<RecordType, String> SCREENS = Map.ofEntries(Map.entry(RecordType.MEASURE, "measures"),
            Map.entry(RecordType.FINDING, "findings"), Map.entry(RecordType.FINDING_RUN, "findings"),
            Map.entry(RecordType.CHANGE, "changes"), Map.entry(RecordType.EVIDENCE, "evidence"),
            Map.entry(RecordType.SOA, "soa"), Map.entry(RecordType.REVIEW, "reviews"),
            Map.entry(RecordType.DECISION, "reviews"), Map.entry(RecordType.PERSON, "responsibilities"),
            Map.entry(RecordType.RESPONSIBILITY, "responsibilities"), Map.entry(RecordType.SCORE, "score"),
            Map.entry(RecordType.SNAPSHOT, "azure"), Map.entry(RecordType.SCORE_IMPORT, "score"),
            Map.entry(RecordType.SCORE_VALUES, "score"), Map.entry(RecordType.VERSION, "documents"),
            Map.entry(RecordType.STATEMENT, "documents"), Map.entry(RecordType.RESOURCE, "azure"));
    /** Types whose screen can select a record by its id in the audit trail. */
    private static final Set<RecordType> SELECTED_BY_ID = Set.of(RecordType.MEASURE, RecordType.FINDING,
            RecordType.CHANGE, RecordType.EVIDENCE, RecordType.SOA, RecordType.PERSON, RecordType.STATEMENT,
            RecordType.RESOURCE, RecordType.DECISION);

    /** Types whose screen has a list of all records. The ids of its rows are those of the records. */
    private static final Set<RecordType> LISTED = Set.of(RecordType.MEASURE, RecordType.FINDING, RecordType.CHANGE,
            RecordType.EVIDENCE, RecordType.SOA);

    private RecordNavigation() {
    }

    /** Returns the key of the screen for records of a type; empty if there is none. */
    public static Optional<String> of(String type) {
        return RecordType.of(type).map(SCREENS::get);
    }

    /**
     * Returns an action that shows the screen of a record and selects the record if that is possible; empty if no
     * screen shows it.
     */
    public static Optional<Runnable> showing(RecordRef record, WindowServices frame) {
        return opening(record, frame).or(() -> of(record.type()).map(screen -> () -> frame.show(screen)));
    }

    /**
     * Returns the notice of an undo, with a button that shows the changed record if this record is on another screen.
     */
    static Notice elsewhere(Notice undone, List<AuditEntry> entries, WindowServices frame) {
        return entries.stream()
                .map(AuditEntry::record)
                .findFirst()
                .flatMap(record -> of(record.type()).filter(
                        screen -> !frame.currentScreenKey().isEmpty() && !screen.equals(frame.currentScreenKey()))
                        .flatMap(screen -> showing(record, frame)
                                .map(show -> undone.showing(Message.of("shell.screen." + screen), show))))
                .orElse(undone);
    }

    /** Selects the record that an undo has changed, if it is a single one and on the current screen. */
    static void select(List<AuditEntry> entries, WindowServices frame) {
        List<RecordRef> changed = entries.stream()
                .filter(entry -> entry.action() != AuditAction.DELETED)
                .map(AuditEntry::record)
                .filter(record -> of(record.type()).filter(frame.currentScreenKey()::equals).isPresent())
                .map(RecordRef::withoutLabel)
                .distinct()
                .toList();
        if (changed.size() == 1) {
            opening(changed.getFirst(), frame).ifPresent(Runnable::run);
        }
    }

    /** Returns an action that shows a record; empty if no screen can select it. */
    public static Optional<Runnable> opening(RecordRef record, WindowServices frame) {
        return of(record.type()).filter(screen -> SELECTED_BY_ID.stream().anyMatch(record::is))
                .map(screen -> () -> frame.show(screen, place(record)));
    }

    /** Whether {@link #listing} can show records of this type. */
    public static boolean hasList(String type) {
        return RecordType.of(type).filter(LISTED::contains).isPresent();
    }

    private static String place(RecordRef record) {
        return switch (record.kind().orElseThrow()) {
            case DECISION -> "decision/" + record.id();
            case RESOURCE -> "resource/" + record.id();
            case STATEMENT -> DocumentKind.CLOUD_SECURITY_POLICY.key() + "/statements/" + record.id();
            default -> record.id();
        };
    }

    /**
     * Returns an action that shows a list with only these records.
     *
     * @param reason reason why these records are shown, such as {@code Linked with}
     * @param label what the records have in common, such as {@code TOM-012}
     * @param records records of the kind that the screen lists
     */
    public static Runnable listing(String reason, String label, List<RecordRef> records, String screen,
            WindowServices frame) {
        Set<String> ids = records.stream().map(RecordNavigation::rowId).collect(Collectors.toSet());
        return () -> frame.showFiltered(screen, ListFilter.only(new ListFilter.Records(reason, label, ids)));
    }

    /** Returns the id of the row of a record in the list of its screen, in lower case. */
    private static String rowId(RecordRef record) {
        String id = record.is(RecordType.FINDING) ? FindingId.of(record).toString() : record.id();
        return id.toLowerCase(Locale.ROOT);
    }
}
