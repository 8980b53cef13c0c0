package org.tomes.change;

import java.util.List;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.resource.Resource;

/**
 * What became different about one resource from one snapshot to another.
 *
 * @param resource as it is now; as it was, where it is gone
 * @param changes property by property, where it is in both
 */
public record ResourceChange(What what, Resource resource, List<PropertyChange> changes) {

    /** How a resource became different. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    public ResourceChange {
        changes = List.copyOf(changes);
    }
}
