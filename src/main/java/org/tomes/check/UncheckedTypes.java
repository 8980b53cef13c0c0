package org.tomes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * Resource types in a snapshot whose settings no check covers. They are listed so that a missing result is not mistaken
 * for met. A type counts as checked if a check reads one of its settings. Counting its resources is not sufficient, as
 * with clusters for Defender's plans.
 */
final class UncheckedTypes {

    private static final List<String> LOOKED_AT_BESIDES = List.of("Microsoft.AlertsManagement/actionRules",
            "Microsoft.Authorization/policyDefinitions", "Microsoft.Authorization/policySetDefinitions",
            "Microsoft.Compute/virtualMachineScaleSets/virtualMachines", "Microsoft.Compute/virtualMachines/extensions",
            "Microsoft.DBforMySQL/flexibleServers/firewallRules",
            "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules", "Microsoft.Cache/redis/firewallRules",
            "Microsoft.EventHub/namespaces/networkRuleSets", "Microsoft.ManagedIdentity/userAssignedIdentities",
            "Microsoft.Management/getEntities", "Microsoft.Management/managementGroups",
            "Microsoft.Network/firewallPolicies", "Microsoft.Network/ipGroups", "Microsoft.Network/networkManagers",
            "Microsoft.Network/networkManagers/securityAdminConfigurations",
            "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections",
            "Microsoft.Network/networkWatchers", "Microsoft.Security/alertsSuppressionRules",
            "Microsoft.Security/advancedThreatProtectionSettings", "Microsoft.Security/automations",
            "Microsoft.CognitiveServices/accounts/defenderForAISettings",
            "Microsoft.Sql/servers/advancedThreatProtectionSettings", "Microsoft.Sql/servers/securityAlertPolicies",
            "Microsoft.ServiceBus/namespaces/networkRuleSets", "Microsoft.SqlVirtualMachine/sqlVirtualMachines",
            "Microsoft.Storage/storageAccounts/blobServices/containers", "Microsoft.Synapse/workspaces/firewallRules");
    private static final Set<String> NOT_LOOKED_AT = Set.of("Microsoft.ContainerService/managedClusters/agentPools");
    private static final Set<ResourceType> LOOKED_AT = checkedTypes();
    /** Types that the checks of virtual networks and NSGs consider. */
    private static final Set<ResourceType> OF_NETWORKS = Stream
            .concat(SnapshotNetwork.types().stream(), Stream.of(ResourceType.NAT_GATEWAY, ResourceType.FLOW_LOG))
            .filter(type -> type.text().startsWith("Microsoft.Network/"))
            .collect(Collectors.toUnmodifiableSet());

    private UncheckedTypes() {
    }

    private static Set<ResourceType> checkedTypes() {
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

    static boolean isChecked(ResourceType type) {
        return LOOKED_AT.contains(type);
    }

    /**
     * Returns one entry for each type without a check, and for each type that checks consider only together with other
     * types, none of which was collected. In the second case, no resource of the same provider was assessed and no
     * check that depends on the type had a result.
     */
    static List<UnreadEntry> in(Inventory inventory, List<Assessment> assessments) {
        boolean network = inventory.resources(ResourceType.VIRTUAL_NETWORK).stream().anyMatch(Resource::hasProperties)
                || inventory.resources(ResourceType.SECURITY_GROUP).stream().anyMatch(Resource::hasProperties);
        Set<String> subjects = assessments.stream()
                .map(assessment -> assessment.resource().type().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> providers = subjects.stream().map(UncheckedTypes::provider).collect(Collectors.toSet());
        List<Check> decided = assessments.stream()
                .map(Assessment::check)
                .distinct()
                .flatMap(id -> Checks.find(id).stream())
                .toList();
        return inventory.resources()
                .stream()
                .map(Resource::type)
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .flatMap(counted -> {
                    ResourceType type = counted.getKey();
                    if (!isChecked(type)) {
                        return Stream.of(entry(counted, "check.unchecked.type"));
                    }
                    if (subjects.contains(type.text().toLowerCase(Locale.ROOT))) {
                        return Stream.empty();
                    }
                    if (OF_NETWORKS.contains(type)) {
                        return network ? Stream.empty() : Stream.of(entry(counted, "check.unchecked.network"));
                    }
                    return providers.contains(provider(type.text()))
                            || decided.stream().anyMatch(check -> check.isDecidedBy(type)) ? Stream.empty()
                                    : Stream.of(entry(counted, "check.unchecked.alone"));
                })
                .toList();
    }

    private static String provider(String type) {
        return type.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
    }

    private static UnreadEntry entry(Map.Entry<ResourceType, Long> of, String key) {
        return new UnreadEntry("", of.getKey().text(), Message.of(key, of.getValue()));
    }
}
