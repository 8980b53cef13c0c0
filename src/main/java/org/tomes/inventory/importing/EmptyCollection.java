package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A saved list of a subscription's resources that contains none of a type, which proves that there are none.
 *
 * @param type {@link #EVERYTHING} if all resources were listed: there are then none of any type missing in the snapshot
 * @param subscription the subscription, or the single resource if Azure lists the type by resource
 */
public record EmptyCollection(ResourceType type, ResourceId subscription) {

    /** The list returned by {@code az resource list}. */
    public static final ResourceType EVERYTHING = ResourceType.of("Microsoft.Resources/resources");
    /**
     * Declaration by the importing person that the lists of a subscription are complete. Files cannot prove it, since a
     * list may have been filtered when it was saved.
     */
    public static final ResourceType NOTHING_LEFT_OUT = ResourceType.of("Microsoft.Resources/completeLists");
    /** Providers whose objects are not in Azure's list of resources. */
    private static final Set<String> PROVIDERS_NOT_LISTED = Set.of("microsoft.authorization", "microsoft.security",
            "microsoft.consumption", "microsoft.resources");
    private static final Set<ResourceType> EXTENSIONS = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION);

    /**
     * Checks whether it proves that the subscription of this id has no resources of the type beyond those in the
     * snapshot.
     */
    public boolean provesNoneBeyond(ResourceType requested, ResourceId id) {
        return id.isWithin(subscription)
                && (type.equals(requested) || type.equals(EVERYTHING) && isAmongResources(requested));
    }

    /**
     * Whether the type is in the list of all resources, which contains neither child resources nor settings on
     * resources.
     */
    private static boolean isAmongResources(ResourceType requested) {
        String[] parts = requested.text().toLowerCase(Locale.ROOT).split("/");
        return parts.length == 2 && !PROVIDERS_NOT_LISTED.contains(parts[0]) && !EXTENSIONS.contains(requested);
    }
}
