package org.tomes.inventory;

import java.util.List;
import org.tomes.text.Message;

/** Finds records that refer to a snapshot and prevent its deletion. */
@FunctionalInterface
public interface SnapshotUse {

    /** Returns descriptions by which users can find the records; empty if there are none. */
    List<Message> of(Snapshot snapshot);
}
