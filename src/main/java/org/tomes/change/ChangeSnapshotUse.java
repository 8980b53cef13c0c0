package org.tomes.change;

import java.util.List;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotUse;
import org.tomes.text.Message;

/** Change records that name a snapshot as the state before or after the change. */
public final class ChangeSnapshotUse implements SnapshotUse {

    private final ChangeRecords changes;

    public ChangeSnapshotUse(ChangeRecords changes) {
        this.changes = changes;
    }

    @Override
    public List<Message> of(Snapshot snapshot) {
        return changes.all()
                .stream()
                .filter(change -> change.links().before().filter(number -> number == snapshot.number()).isPresent()
                        || change.links().after().filter(number -> number == snapshot.number()).isPresent())
                .map(change -> Message.of("change.usesSnapshot", String.valueOf(change.number()), change.title()))
                .toList();
    }
}
