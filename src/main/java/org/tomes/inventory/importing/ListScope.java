package org.tomes.inventory.importing;

import java.util.Locale;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Scope of Azure's lists: all resources of a type in a subscription, or those of one parent, such as the secrets of a
 * vault, the firewall rules of a server or the diagnostic settings of a resource. A list of one parent proves nothing
 * about other parents.
 */
public final class ListScope {

    private static final Set<ResourceType> OF_ONE_RESOURCE = Set.of(ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.EVENT_SUBSCRIPTION, ResourceType.STORAGE_DEFENDER);

    /**
     * Types of assignments that also apply below their scope. Commands of Azure CLI and queries of Resource Graph leave
     * out assignments from above the subscription unless an option requests them (Azure CLI reference, "az policy
     * assignment list" and "az role assignment list"; REST "Resources", {@code authorizationScopeFilter}). Azure's API
     * returns them.
     */
    private static final Set<ResourceType> INHERITED = Set.of(ResourceType.POLICY_ASSIGNMENT,
            ResourceType.POLICY_EXEMPTION, ResourceType.ROLE_ASSIGNMENT);

    private ListScope() {
    }

    /** Whether resources of the type can be inherited from scopes above the subscription. */
    static boolean isInherited(ResourceType type) {
        return INHERITED.contains(type);
    }

    /** Returns the common prefix, in lower case, of all ids that Azure lists together with this id. */
    public static String of(ResourceType type, ResourceId id) {
        return isListedByParent(type, id) ? parent(type, id) : subscription(id);
    }

    /** Whether Azure lists resources of the type separately for each parent. */
    public static boolean isListedByParent(ResourceType type, ResourceId id) {
        return id.isVaultItem() || isListedByParent(type);
    }

    static boolean isListedByParent(ResourceType type) {
        return OF_ONE_RESOURCE.contains(type) || type.text().chars().filter(character -> character == '/').count() > 1;
    }

    private static String parent(ResourceType type, ResourceId id) {
        if (id.isVaultItem()) {
            return id.key().substring(0, id.key().indexOf('/', "https://".length()));
        }
        if (type.equals(ResourceType.PROTECTED_ITEM)) {
            int end = id.key().indexOf("/backupfabrics/");
            return end < 0 ? id.key() : id.key().substring(0, end);
        }
        return id.parent().map(ResourceId::key).orElse("");
    }

    private static String subscription(ResourceId id) {
        return id.subscription().map(name -> "/subscriptions/" + name.toLowerCase(Locale.ROOT)).orElse("");
    }
}
