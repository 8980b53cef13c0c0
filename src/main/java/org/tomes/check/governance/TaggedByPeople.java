package org.tomes.check.governance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * The resources of a subscription that people can be expected to tag: those whose type can carry tags (Microsoft Learn,
 * "Tag support for Azure resources"), apart from those that Azure makes by itself, whose tags it may overwrite.
 */
final class TaggedByPeople {

    /** Classic resources, which carry no tags. */
    private static final String CLASSIC = "microsoft.classic";
    /**
     * Groups that Azure makes for itself: of Network Watcher, Kubernetes nodes, restore points, default workspaces,
     * default alerts, Databricks and Cloud Shell.
     */
    private static final List<String> GROUPS = List.of("networkwatcherrg", "mc_", "azurebackuprg_",
            "defaultresourcegroup-", "default-activitylogalerts", "databricks-rg-", "cloud-shell-storage-");
    /** Azure makes them with the first network of a region, or with Application Insights. */
    private static final Set<String> TYPES = Set.of("microsoft.network/networkwatchers",
            "microsoft.alertsmanagement/smartdetectoralertrules", "microsoft.compute/restorepointcollections");
    private static final String DATABASE_OF_AZURE = "master";

    private TaggedByPeople() {
    }

    /**
     * Those that lack one of the tags, whatever its notation, or that have no tag where none is named. Rows that do not
     * speak of tags are not among them.
     */
    static List<Resource> lacking(Set<String> tags, Subject subscription, CheckContext context) {
        Set<String> managed = managedGroups(context);
        return IndexedResources.of(subscription, context)
                .stream()
                .filter(resource -> lacks(resource, tags) && !isOfAzure(resource, managed))
                .toList();
    }

    private static boolean lacks(Resource resource, Set<String> tags) {
        Set<String> carried = resource.tags()
                .keySet()
                .stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return tags.isEmpty() ? carried.isEmpty() && speaksOfTags(resource)
                : !carried.containsAll(tags) && (!carried.isEmpty() || speaksOfTags(resource));
    }

    /** Azure leaves out the field of a whole resource without tags; a reduced list may leave it out of all. */
    private static boolean speaksOfTags(Resource resource) {
        return resource.whole() || resource.node().names().stream().anyMatch("tags"::equalsIgnoreCase);
    }

    private static boolean isOfAzure(Resource resource, Set<String> managedGroups) {
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

    /** Groups that another resource manages, such as that of a Kubernetes cluster, in whatever name it has. */
    private static Set<String> managedGroups(CheckContext context) {
        return context.inventory()
                .make("groups that a resource manages",
                        () -> context.inventory()
                                .resources(ResourceType.RESOURCE_GROUP)
                                .stream()
                                .filter(group -> isManaged(group.node()))
                                .flatMap(group -> Stream.of(key(group.id(), group.id().name())))
                                .collect(Collectors.toSet()));
    }

    private static boolean isManaged(JsonNodeView group) {
        return group.text("managedBy").isPresent();
    }

    private static String key(ResourceId id, String group) {
        return (id.subscription().orElse("") + " " + group).toLowerCase(Locale.ROOT);
    }
}
