package org.tomes.desktop.common;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.ledger.RecordRef;

/** The screens that show the records of the audit trail. */
public final class RecordScreens {

    private static final Map<String, String> SCREENS = Map.ofEntries(Map.entry("measure", "measures"),
            Map.entry("finding", "findings"), Map.entry("finding-run", "findings"), Map.entry("change", "changes"),
            Map.entry("evidence", "evidence"), Map.entry("soa", "soa"), Map.entry("review", "reviews"),
            Map.entry("person", "responsibilities"), Map.entry("snapshot", "azure"), Map.entry("score-import", "score"),
            Map.entry("score-values", "score"), Map.entry("version", "documents"));
    /** Types whose records their screen selects by the id in the audit trail. */
    private static final Set<String> SELECTED_BY_ID = Set.of("measure", "finding", "change", "evidence", "soa",
            "person");

    private RecordScreens() {
    }

    /** Returns the key of the screen for records of a type; empty if there is none. */
    public static Optional<String> of(String type) {
        return Optional.ofNullable(SCREENS.get(type));
    }

    /** Returns an action that shows a record; empty if no screen can select it. */
    public static Optional<Runnable> opening(RecordRef record, WindowFrame frame) {
        return of(record.type()).filter(screen -> SELECTED_BY_ID.contains(record.type()))
                .map(screen -> () -> frame.show(screen, record.id()));
    }
}
