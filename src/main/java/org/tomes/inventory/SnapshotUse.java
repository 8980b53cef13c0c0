package org.tomes.inventory;

import java.util.List;
import org.tomes.text.Message;

/** Finds records that refer to a snapshot, so that it must stay. */
@FunctionalInterface
public interface SnapshotUse {

    /** Returns the records that refer to it, named so that people can find them; empty if there are none. */
    List<Message> of(Snapshot snapshot);
}
