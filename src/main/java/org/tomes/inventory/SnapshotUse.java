package org.tomes.inventory;

import java.util.List;
import org.tomes.text.Message;

/** Knows what in the register leans on a snapshot, so that it must stay. */
@FunctionalInterface
public interface SnapshotUse {

    /** Each thing that leans on it, named so that people find it; empty where nothing does. */
    List<Message> of(Snapshot snapshot);
}
