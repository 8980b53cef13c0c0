package org.tomes.check;

import org.tomes.inventory.resource.ResourceId;

/** Whether the destinations of settings exist. A setting keeps the id of a destination that was deleted. */
public final class MissingDestinations {

    private MissingDestinations() {
    }

    /**
     * Whether the destination, or the resource that contains it, is missing from the collected resources of its type in
     * its subscription, so that nothing may arrive there.
     */
    public static boolean isMissing(ResourceId destination, CheckContext context) {
        return context.inventory().find(destination).isEmpty()
                && (isListed(destination, context) || destination.parent()
                        .filter(parent -> isListed(parent, context) && context.inventory().find(parent).isEmpty())
                        .isPresent());
    }

    /** Whether all resources of its type and subscription were collected. */
    private static boolean isListed(ResourceId id, CheckContext context) {
        return id.type().filter(type -> context.covers(type, id)).isPresent();
    }
}
