package org.tomes.desktop.common;

import javafx.util.StringConverter;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** The names of snapshots in a selection list. */
public final class SnapshotNames extends StringConverter<Snapshot> {

    private final Texts texts;
    private final Dates dates;

    public SnapshotNames(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
    }

    @Override
    public String toString(Snapshot snapshot) {
        return snapshot == null ? "" : brief(snapshot) + (snapshot.label().isEmpty() ? "" : " – " + snapshot.label());
    }

    /** Returns the name without the label, for narrow lists. */
    public String brief(Snapshot snapshot) {
        return texts.get("azure.snapshot", String.valueOf(snapshot.number()), dates.show(snapshot.capturedAt()));
    }

    @Override
    public Snapshot fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list, never typed");
    }
}
