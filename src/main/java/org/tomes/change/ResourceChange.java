package org.tomes.change;

import java.util.List;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;

/**
 * The difference of one resource between two snapshots.
 *
 * @param resource the resource in its current state; if it was removed, in its last state
 * @param changes the changed properties, if both snapshots contain the resource
 */
public record ResourceChange(What kind, ResourceEntry resource, List<PropertyChange> changes) {

    /** The kind of a resource's change. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    public ResourceChange {
        changes = List.copyOf(changes);
    }
}
