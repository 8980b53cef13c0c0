package org.tomes.desktop.document;

import java.util.Optional;
import org.tomes.desktop.common.WindowFrame;
import org.tomes.document.statement.StatementSubject;
import org.tomes.ledger.RecordRef;

/** Links to the records that a statement refers to. */
final class StatementLinks {

    private final WindowFrame frame;

    StatementLinks(WindowFrame frame) {
        this.frame = frame;
    }

    /** Returns the action that shows the record; empty if no screen shows such records. */
    Optional<Runnable> to(RecordRef record, StatementSubject noun) {
        return switch (record.type()) {
            case "finding" -> Optional.of(() -> frame.show("findings", record.label()));
            case "measure" -> Optional.of(() -> frame.show("measures", record.id()));
            case "change" -> Optional.of(() -> frame.show("changes", record.id()));
            case "evidence" -> Optional.of(() -> frame.show("evidence", record.id()));
            case "soa" -> Optional.of(() -> frame.show("soa", record.id()));
            case "responsibility" ->
                Optional.of(noun == StatementSubject.REVIEW ? () -> frame.show("reviews", record.id())
                        : () -> frame.show("responsibilities"));
            case "score" -> Optional.of(() -> frame.show("score"));
            default -> Optional.empty();
        };
    }
}
