package org.tomes.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Parts of resources that were collected without the resource itself. Such a part alone does not decide a result: a
 * server can refuse public access despite its firewall rules, and a storage account can refuse anonymous access despite
 * its containers; from Microsoft's pages "Azure SQL Database and Azure Synapse IP firewall rules" and "Remediate
 * anonymous read access to blob data".
 */
final class ChildrenWithoutParent {

    /** Last segments of types that can be assessed only together with the resource that contains them. */
    private static final Set<String> PARTS = Set.of("firewallrules", "ipv6firewallrules", "networkrulesets", "config",
            "extensions", "blobservices", "containers", "accesspolicies", "auditingsettings", "diagnosticsettings");

    private ChildrenWithoutParent() {
    }

    /** Returns one entry for each type of part of each resource that was not collected. */
    static List<UnreadEntry> in(Inventory inventory) {
        return inventory.resources()
                .stream()
                .filter(part -> PARTS.contains(lastSegment(part.type())))
                .filter(part -> whole(part.id()).filter(whole -> inventory.find(whole).isEmpty()).isPresent())
                .collect(Collectors.groupingBy(part -> whole(part.id()).orElseThrow(), TreeMap::new,
                        Collectors.groupingBy(Resource::type, TreeMap::new, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(whole -> whole.getValue().entrySet().stream().map(parts -> entry(whole.getKey(), parts)))
                .toList();
    }

    private static UnreadEntry entry(ResourceId whole, Map.Entry<ResourceType, List<Resource>> parts) {
        List<String> names = parts.getValue().stream().map(Resource::name).toList();
        return new UnreadEntry(whole.toString(), "",
                Message.of("check.orphans", parts.getKey().text(), NameAbbreviation.of(names, 10), whole.name()));
    }

    /** Returns the top-level resource that contains the part; empty if the subscription contains it directly. */
    private static Optional<ResourceId> whole(ResourceId part) {
        Optional<ResourceId> parent = part.parent();
        while (parent.filter(id -> isChildType(id.type())).isPresent()) {
            parent = parent.get().parent();
        }
        return parent.filter(id -> id.type().filter(type -> !type.equals(ResourceType.SUBSCRIPTION)).isPresent());
    }

    private static boolean isChildType(Optional<ResourceType> type) {
        return type.filter(resourceType -> resourceType.text().indexOf('/') != resourceType.text().lastIndexOf('/'))
                .isPresent();
    }

    private static String lastSegment(ResourceType type) {
        return type.text().substring(type.text().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
