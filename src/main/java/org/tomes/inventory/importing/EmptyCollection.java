package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A saved list of a subscription's resources without any of a type: the type was requested, and there are none.
 *
 * @param type {@link #EVERYTHING} if all resources were listed: then there are none of any type that is not in the
 * snapshot
 * @param subscription or the only resource that was asked, where Azure lists the type resource by resource
 */
public record EmptyCollection(ResourceType type, ResourceId subscription) {

    /** The list returned by {@code az resource list}. */
    public static final ResourceType EVERYTHING = ResourceType.of("Microsoft.Resources/resources");
    /**
     * That the lists of a subscription are complete, as who imported them says: no file proves it, since a list may
     * have been filtered when it was saved.
     */
    public static final ResourceType NOTHING_LEFT_OUT = ResourceType.of("Microsoft.Resources/completeLists");
    /** Providers whose objects Azure does not list among resources. */
    private static final Set<String> BESIDE = Set.of("microsoft.authorization", "microsoft.security",
            "microsoft.consumption", "microsoft.resources");
    private static final Set<ResourceType> EXTENSIONS = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION);

    /**
     * Checks whether it proves that the subscription of this id has no further resources of the type than the snapshot
     * contains.
     */
    public boolean provesNoneBeyond(ResourceType asked, ResourceId of) {
        return of.isWithin(subscription) && (type.equals(asked) || type.equals(EVERYTHING) && isAmongResources(asked));
    }

    /** Child resources are not in the list of all resources, nor are settings on them. */
    private static boolean isAmongResources(ResourceType asked) {
        String[] parts = asked.text().toLowerCase(Locale.ROOT).split("/");
        return parts.length == 2 && !BESIDE.contains(parts[0]) && !EXTENSIONS.contains(asked);
    }
}
