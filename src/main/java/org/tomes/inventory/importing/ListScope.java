package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * What Azure lists together: all of a type in a subscription, or what belongs to one parent, such as the secrets of a
 * vault, the firewall rules of a server or the diagnostic settings of a resource. A list of one says nothing of others.
 */
public final class ListScope {

    private static final Set<ResourceType> OF_ONE_RESOURCE = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION);

    private ListScope() {
    }

    /** Returns the beginning of the ids of all that is listed together with this one, in lower case. */
    public static String of(ResourceType type, ResourceId id) {
        return isOfParent(type, id) ? parent(type, id) : subscription(id);
    }

    /** Whether it is listed for one parent only. */
    public static boolean isOfParent(ResourceType type, ResourceId id) {
        return id.isVaultItem() || OF_ONE_RESOURCE.contains(type)
                || type.text().chars().filter(character -> character == '/').count() > 1;
    }

    private static String parent(ResourceType type, ResourceId id) {
        if (id.isVaultItem()) {
            return id.key().substring(0, id.key().indexOf('/', "https://".length()));
        }
        if (type.equals(ResourceType.PROTECTED_ITEM)) {
            int within = id.key().indexOf("/backupfabrics/");
            return within < 0 ? id.key() : id.key().substring(0, within);
        }
        return id.parent().map(ResourceId::key).orElse("");
    }

    private static String subscription(ResourceId id) {
        return id.subscription().map(name -> "/subscriptions/" + name.toLowerCase(Locale.ROOT)).orElse("");
    }
}
