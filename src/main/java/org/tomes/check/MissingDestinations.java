package org.tomes.check;

import org.tomes.inventory.resource.ResourceId;

/**
 * Determines whether the destinations of settings exist. A setting retains the id of its destination after the
 * destination was deleted.
 */
public final class MissingDestinations {

    private MissingDestinations() {
    }

    /**
     * Whether the destination, or the resource that contains it, is missing although the resources of its type in its
     * subscription were collected. Logs may then arrive nowhere.
     */
    public static boolean isMissing(ResourceId destination, CheckContext context) {
        return context.inventory().find(destination).isEmpty()
                && (isListed(destination, context) || destination.parent()
                        .filter(parent -> isListed(parent, context) && context.inventory().find(parent).isEmpty())
                        .isPresent());
    }

    /** Whether all resources of this type in this subscription were collected. */
    private static boolean isListed(ResourceId id, CheckContext context) {
        return id.type().filter(type -> context.covers(type, id)).isPresent();
    }
}
