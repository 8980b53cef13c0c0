package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A conclusion from a saved list of a subscription's resources: that there are none of a type, that the list includes
 * inherited resources, or that a query omitted a column, whose absence therefore proves nothing.
 *
 * @param type {@link #EVERYTHING} if all resources were listed: resources that the snapshot lacks then do not exist
 * @param subscription the subscription, or the single resource if Azure lists the type by resource
 */
public record ListFact(ResourceType type, ResourceId subscription) {

    /** The list returned by {@code az resource list}. */
    public static final ResourceType EVERYTHING = ResourceType.of("Microsoft.Resources/resources");
    /**
     * Declaration by the importing person that the lists of a subscription are complete. Files cannot prove it, since a
     * list may have been filtered when it was saved.
     */
    public static final ResourceType NOTHING_LEFT_OUT = ResourceType.of("Microsoft.Resources/completeLists");
    /** Suffix of the type, followed by a column, for rows of a query without that column. */
    private static final String WITHOUT_COLUMN = "/withoutColumn/";
    /** Suffix of the type for a list that was saved with inherited resources; other lists prove nothing about these. */
    private static final String WITH_INHERITED = "/withInherited";
    /**
     * Suffix of the type for a list with resources of several resource groups, which was therefore not limited to one.
     */
    private static final String OF_SEVERAL_GROUPS = "/ofSeveralGroups";
    /** Providers whose objects are not in Azure's list of resources. */
    private static final Set<String> PROVIDERS_NOT_LISTED = Set.of("microsoft.authorization", "microsoft.security",
            "microsoft.consumption", "microsoft.resources", "microsoft.managedservices");
    private static final Set<ResourceType> EXTENSIONS = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION);

    static ListFact withoutColumn(ResourceType type, String column, ResourceId subscription) {
        return new ListFact(ResourceType.of(type.text() + WITHOUT_COLUMN + column), subscription);
    }

    /** Whether this records that a query for a type left out the column in the subscription of this id. */
    public boolean omitsColumn(ResourceType requested, String column, ResourceId id) {
        return id.isWithin(subscription) && type.equals(ResourceType.of(requested.text() + WITHOUT_COLUMN + column));
    }

    static ListFact withInherited(ResourceType type, ResourceId subscription) {
        return new ListFact(ResourceType.of(type.text() + WITH_INHERITED), subscription);
    }

    /**
     * Whether this proves that the list of a type was saved with the resources that the subscription of this id
     * inherits.
     */
    public boolean provesInherited(ResourceType requested, ResourceId id) {
        return id.isWithin(subscription) && type.equals(ResourceType.of(requested.text() + WITH_INHERITED));
    }

    static ListFact ofSeveralGroups(ResourceType type, ResourceId subscription) {
        return new ListFact(ResourceType.of(type.text() + OF_SEVERAL_GROUPS), subscription);
    }

    /** Whether this proves that the list of a type in the subscription was not limited to one resource group. */
    public boolean provesSeveralGroups(ResourceType requested, ResourceId id) {
        return id.isWithin(subscription) && type.equals(ResourceType.of(requested.text() + OF_SEVERAL_GROUPS));
    }

    /**
     * Checks whether it proves that the subscription of this id has no resources of the type beyond those in the
     * snapshot. Settings of a subscription are listed without those of its resources (Azure CLI reference, "az monitor
     * diagnostic-settings subscription list").
     */
    public boolean provesNoneBeyond(ResourceType requested, ResourceId id) {
        boolean covered = EXTENSIONS.contains(requested) && subscription.parent().isEmpty() ? id.equals(subscription)
                : id.isWithin(subscription);
        return covered && (type.equals(requested) || type.equals(EVERYTHING) && isAmongResources(requested));
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
