package org.tomes.desktop.change;

import org.tomes.desktop.common.Dates;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** How a snapshot is named where one is chosen. */
final class SnapshotNames {

    private SnapshotNames() {
    }

    static String of(Snapshot snapshot, Dates dates, Texts texts) {
        return texts.get("desktop_change.snapshot", String.valueOf(snapshot.number()), dates.show(snapshot.capturedAt()));
    }
}
