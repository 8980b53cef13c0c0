package org.tomes.check.governance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Resources of a subscription that people can be expected to tag: those of types that can carry tags (Microsoft Learn,
 * "Tag support for Azure resources"), except resources that Azure creates, because Azure may overwrite their tags.
 */
final class TaggableResources {

    /** Prefix of classic resources, which cannot carry tags. */
    private static final String CLASSIC = "microsoft.classic";
    /**
     * Prefixes of resource groups created by Azure: of Network Watcher, Kubernetes nodes, restore points, default
     * workspaces, default alerts, Databricks and Cloud Shell.
     */
    private static final List<String> GROUPS = List.of("networkwatcherrg", "mc_", "azurebackuprg_",
            "defaultresourcegroup-", "default-activitylogalerts", "databricks-rg-", "cloud-shell-storage-");
    /** Types of resources that Azure creates with the first network of a region, or with Application Insights. */
    private static final Set<String> TYPES = Set.of("microsoft.network/networkwatchers",
            "microsoft.alertsmanagement/smartdetectoralertrules", "microsoft.compute/restorepointcollections");
    private static final String DATABASE_OF_AZURE = "master";
    /**
     * Resource groups that another resource manages, such as that of a Kubernetes cluster, independently of their
     * names.
     */
    private static final CachedValue<Inventory, Set<String>> MANAGED_GROUPS = new CachedValue<>(
            inventory -> inventory.resources(ResourceType.RESOURCE_GROUP)
                    .stream()
                    .filter(group -> isManaged(group.node()))
                    .map(group -> key(group.id(), group.id().name()))
                    .collect(Collectors.toSet()));

    private TaggableResources() {
    }

    /**
     * Returns resources that lack one of the tags, ignoring case; if no tag is required, resources without any tag.
     * Resources from lists without tags are not included.
     */
    static List<Resource> lacking(Set<String> tags, CheckedResource subscription, CheckContext context) {
        Set<String> managed = MANAGED_GROUPS.in(context.inventory());
        return IndexedResources.of(subscription, context)
                .stream()
                .filter(resource -> lacks(resource, tags) && !isManagedByAzure(resource, managed))
                .toList();
    }

    private static boolean lacks(Resource resource, Set<String> tags) {
        Set<String> carried = resource.tags()
                .keySet()
                .stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return tags.isEmpty() ? carried.isEmpty() && containsTags(resource)
                : !carried.containsAll(tags) && (!carried.isEmpty() || containsTags(resource));
    }

    /**
     * Whether the data shows the tags of the resource. Azure omits the field of a complete resource that has no tags,
     * but a reduced list may omit it for all resources.
     */
    private static boolean containsTags(Resource resource) {
        return resource.hasProperties() || resource.node().names().stream().anyMatch("tags"::equalsIgnoreCase);
    }

    private static boolean isManagedByAzure(Resource resource, Set<String> managedGroups) {
        String type = IndexedResources.type(resource);
        return type.startsWith(CLASSIC) || TYPES.contains(type)
                || resource.type().equals(ResourceType.SQL_DATABASE)
                        && resource.id().name().equalsIgnoreCase(DATABASE_OF_AZURE)
                || resource.type().equals(ResourceType.NETWORK_INTERFACE) && isOfPrivateEndpoint(resource)
                || resource.id()
                        .resourceGroup()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> GROUPS.stream().anyMatch(name::startsWith)
                                || managedGroups.contains(key(resource.id(), name)))
                        .isPresent();
    }

    private static boolean isOfPrivateEndpoint(Resource networkInterface) {
        return networkInterface.node().properties().has("privateEndpoint");
    }

    private static boolean isManaged(JsonNodeView group) {
        return group.text("managedBy").isPresent();
    }

    private static String key(ResourceId id, String group) {
        return (id.subscription().orElse("") + " " + group).toLowerCase(Locale.ROOT);
    }
}
