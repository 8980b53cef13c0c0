package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A list of a subscription's resources that was saved and held none of a type: it was asked for, and there is none.
 *
 * @param type {@link #EVERYTHING} where all resources were listed: then there is none of any type that is not in the
 * snapshot
 */
public record EmptyCollection(ResourceType type, ResourceId subscription) {

    /** As {@code az resource list} lists them. */
    public static final ResourceType EVERYTHING = ResourceType.of("Microsoft.Resources/resources");
    /** What Azure keeps beside resources rather than among them. */
    private static final Set<String> BESIDE = Set.of("microsoft.authorization", "microsoft.security",
            "microsoft.consumption", "microsoft.resources");
    private static final Set<ResourceType> EXTENSIONS = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION);

    /** Whether it says that the subscription of this id has no more of the type than the snapshot holds. */
    public boolean says(ResourceType asked, ResourceId of) {
        return of.isWithin(subscription) && (type.equals(asked) || type.equals(EVERYTHING) && isAmongResources(asked));
    }

    /** Parts of resources are left out of the list of all, as are settings on them. */
    private static boolean isAmongResources(ResourceType asked) {
        String[] parts = asked.text().toLowerCase(Locale.ROOT).split("/");
        return parts.length == 2 && !BESIDE.contains(parts[0]) && !EXTENSIONS.contains(asked);
    }
}
