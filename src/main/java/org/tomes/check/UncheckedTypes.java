package org.tomes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.service.ServiceChecks;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Types of resources in a snapshot without checks of their settings; they are listed so that a missing result is not
 * mistaken for met. A type counts as checked if a check reads one of its settings; merely counting its resources, as
 * with clusters for Defender's plans, is not sufficient.
 */
final class UncheckedTypes {

    private static final List<String> LOOKED_AT_BESIDES = List.of("Microsoft.AlertsManagement/actionRules",
            "Microsoft.Authorization/policyDefinitions", "Microsoft.Authorization/policySetDefinitions",
            "Microsoft.Compute/virtualMachineScaleSets/virtualMachines", "Microsoft.Compute/virtualMachines/extensions",
            "Microsoft.DBforMySQL/flexibleServers/firewallRules",
            "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules", "Microsoft.Cache/redis/firewallRules",
            "Microsoft.EventHub/namespaces/networkRuleSets", "Microsoft.ManagedIdentity/userAssignedIdentities",
            "Microsoft.Management/managementGroups", "Microsoft.Network/firewallPolicies", "Microsoft.Network/ipGroups",
            "Microsoft.Network/networkManagers", "Microsoft.Network/networkManagers/securityAdminConfigurations",
            "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections",
            "Microsoft.Network/networkWatchers", "Microsoft.Security/alertsSuppressionRules",
            "Microsoft.Security/automations", "Microsoft.Security/defenderForStorageSettings",
            "Microsoft.ServiceBus/namespaces/networkRuleSets",
            "Microsoft.Storage/storageAccounts/blobServices/containers", "Microsoft.Synapse/workspaces/firewallRules");
    private static final Set<String> NOT_LOOKED_AT = Set.of("Microsoft.ContainerService/managedClusters",
            "Microsoft.ContainerService/managedClusters/agentPools");
    private static final Set<ResourceType> LOOKED_AT = lookedAt();

    private UncheckedTypes() {
    }

    private static Set<ResourceType> lookedAt() {
        Set<ResourceType> types = Stream
                .of(ResourceType.knownTypes().stream(), SnapshotNetwork.types().stream(),
                        ServiceChecks.types().stream(), LOOKED_AT_BESIDES.stream().map(ResourceType::of),
                        Stream.of(ResourceType.SECURITY_ALERT))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(HashSet::new));
        types.remove(ResourceType.KEY);
        NOT_LOOKED_AT.stream().map(ResourceType::of).forEach(types::remove);
        return Set.copyOf(types);
    }

    static boolean isLookedAt(ResourceType type) {
        return LOOKED_AT.contains(type);
    }

    /** Returns one entry for each type, with the number of its resources. */
    static List<UnreadEntry> in(Inventory inventory) {
        return inventory.resources()
                .stream()
                .map(Resource::type)
                .filter(type -> !isLookedAt(type))
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(UncheckedTypes::entry)
                .toList();
    }

    private static UnreadEntry entry(Map.Entry<ResourceType, Long> of) {
        return new UnreadEntry("", of.getKey().text(), Message.of("check.unchecked.type", of.getValue()));
    }
}
