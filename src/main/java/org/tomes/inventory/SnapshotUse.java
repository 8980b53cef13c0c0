package org.tomes.inventory;

import java.util.List;
import org.tomes.text.Message;

/** Finds the records that refer to a snapshot and therefore prevent its deletion. */
@FunctionalInterface
public interface SnapshotUse {

    /** Returns descriptions of the records, by which users can find them; empty if there are none. */
    List<Message> of(Snapshot snapshot);
}
