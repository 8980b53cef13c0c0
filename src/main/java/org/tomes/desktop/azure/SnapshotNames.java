package org.tomes.desktop.azure;

import javafx.util.StringConverter;
import org.tomes.desktop.common.Dates;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** How a snapshot is called where it is chosen. */
final class SnapshotNames extends StringConverter<Snapshot> {

    private final Texts texts;
    private final Dates dates;

    SnapshotNames(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
    }

    @Override
    public String toString(Snapshot snapshot) {
        return snapshot == null ? "" : texts.get("azure.snapshot", String.valueOf(snapshot.number()), dates.show(snapshot.capturedAt()))
                + (snapshot.label().isEmpty() ? "" : " – " + snapshot.label());
    }

    @Override
    public Snapshot fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list, never typed");
    }
}
