package org.tomes.check.governance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Resources to which policies in “Indexed” mode apply: resources with a location whose types can carry tags (Microsoft
 * Learn, "Azure Policy definition structure"). Of child resources, only databases are included.
 */
final class IndexedResources {

    /** Providers whose resources have a location that shows only where they are managed. */
    private static final Set<String> OTHER_PROVIDERS = Set.of("microsoft.resources/", "microsoft.authorization/",
            "microsoft.security/", "microsoft.consumption/");
    private static final String DATABASE = "microsoft.sql/servers/databases";

    private static final CachedValue<Inventory, ResourceIndex<Resource>> BY_SUBSCRIPTION = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.resources().stream().filter(IndexedResources::isIndexed).toList(),
                    resource -> resource.id().subscription().flatMap(id -> ResourceId.parse("/subscriptions/" + id))));

    private IndexedResources() {
    }

    static List<Resource> of(CheckedResource subscription, CheckContext context) {
        return BY_SUBSCRIPTION.in(context.inventory()).of(ResourceId.parse(subscription.id()).orElseThrow());
    }

    private static boolean isIndexed(Resource resource) {
        String type = type(resource);
        return !resource.location().isBlank() && OTHER_PROVIDERS.stream().noneMatch(type::startsWith)
                && (type.equals(DATABASE) || type.chars().filter(character -> character == '/').count() == 1);
    }

    static String type(Resource resource) {
        return resource.type().text().toLowerCase(Locale.ROOT);
    }
}
