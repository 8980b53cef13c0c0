package org.tomes.check;

import org.tomes.inventory.resource.ResourceId;

/** Whether the destinations of settings exist. A setting keeps the id of a destination that was deleted. */
public final class Destinations {

    private Destinations() {
    }

    /**
     * Whether the destination, or the resource that contains it, is missing from the collected resources of its type in
     * its subscription, so that nothing may arrive there.
     */
    public static boolean isGone(ResourceId destination, CheckContext context) {
        return isMissing(destination, context)
                || destination.parent().filter(parent -> isMissing(parent, context)).isPresent();
    }

    private static boolean isMissing(ResourceId id, CheckContext context) {
        boolean listed = id.type().filter(type -> context.covers(type, id)).isPresent();
        return listed && context.inventory().find(id).isEmpty();
    }
}
