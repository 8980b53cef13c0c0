package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A conclusion from a saved list of a subscription's resources: that no resource of a type exists, that the list
 * includes inherited resources, or that a query omitted a column, so that a missing value in this column proves
 * nothing.
 *
 * @param type {@link #EVERYTHING} if all resources were listed, so that resources which the snapshot lacks do not exist
 * @param subscription the subscription; if Azure lists the type by resource, the single resource
 */
public record ListFact(ResourceType type, ResourceId subscription) {

    /** The list returned by {@code az resource list}. */
    public static final ResourceType EVERYTHING = ResourceType.of("Microsoft.Resources/resources");
    /**
     * Declaration by the importing person that the lists of a subscription are complete. Files cannot prove this,
     * because a list may have been filtered when it was saved.
     */
    public static final ResourceType NOTHING_LEFT_OUT = ResourceType.of("Microsoft.Resources/completeLists");
    /** Suffix of the type, followed by a column, for rows of a query that omitted this column. */
    private static final String WITHOUT_COLUMN = "/withoutColumn/";
    /**
     * Suffix of the type for a list that was saved with inherited resources. Lists without this fact prove nothing
     * about inherited resources.
     */
    private static final String WITH_INHERITED = "/withInherited";
    /**
     * Suffix of the type for a list that contains resources of several resource groups and was therefore not limited to
     * one group.
     */
    private static final String OF_SEVERAL_GROUPS = "/ofSeveralGroups";
    /** Providers whose resources are not in Azure's list of all resources. */
    private static final Set<String> PROVIDERS_NOT_LISTED = Set.of("microsoft.authorization", "microsoft.security",
            "microsoft.consumption", "microsoft.resources", "microsoft.managedservices");
    private static final Set<ResourceType> EXTENSIONS = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION);

    static ListFact withoutColumn(ResourceType type, String column, ResourceId subscription) {
        return new ListFact(ResourceType.of(type.text() + WITHOUT_COLUMN + column), subscription);
    }

    /** Whether this fact records that a query for the type omitted the column in the subscription of this id. */
    public boolean omitsColumn(ResourceType requested, String column, ResourceId id) {
        return id.isWithin(subscription) && type.equals(ResourceType.of(requested.text() + WITHOUT_COLUMN + column));
    }

    static ListFact withInherited(ResourceType type, ResourceId subscription) {
        return new ListFact(ResourceType.of(type.text() + WITH_INHERITED), subscription);
    }

    /**
     * Whether this fact proves that the list of the type was saved with the resources that the subscription of this id
     * inherits.
     */
    public boolean provesInherited(ResourceType requested, ResourceId id) {
        return id.isWithin(subscription) && type.equals(ResourceType.of(requested.text() + WITH_INHERITED));
    }

    static ListFact ofSeveralGroups(ResourceType type, ResourceId subscription) {
        return new ListFact(ResourceType.of(type.text() + OF_SEVERAL_GROUPS), subscription);
    }

    /** Whether this fact proves that the list of the type in the subscription was not limited to one resource group. */
    public boolean provesSeveralGroups(ResourceType requested, ResourceId id) {
        return id.isWithin(subscription) && type.equals(ResourceType.of(requested.text() + OF_SEVERAL_GROUPS));
    }

    /**
     * Whether this fact proves that the subscription of this id has no resources of the type beyond those in the
     * snapshot. Azure lists the settings of a subscription without the settings of its resources (Azure CLI reference,
     * "az monitor diagnostic-settings subscription list").
     */
    public boolean provesNoneBeyond(ResourceType requested, ResourceId id) {
        boolean covered = EXTENSIONS.contains(requested) && subscription.parent().isEmpty() ? id.equals(subscription)
                : id.isWithin(subscription);
        return covered && (type.equals(requested) || type.equals(EVERYTHING) && isAmongResources(requested));
    }

    /**
     * Whether Azure's list of all resources contains the type. This list contains neither child resources nor settings
     * of resources.
     */
    private static boolean isAmongResources(ResourceType requested) {
        String[] parts = requested.text().toLowerCase(Locale.ROOT).split("/");
        return parts.length == 2 && !PROVIDERS_NOT_LISTED.contains(parts[0]) && !EXTENSIONS.contains(requested);
    }
}
