package org.tomes.inventory.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.ResourceType;

/**
 * Derives the type of a saved list from its file name: {@code budgets.json} as in the URL of Azure's API, or {@code
 * vm-list.json} as in the command {@code az vm list}. If the list is empty, its name is the only indication of the
 * type. Names with further parts are ignored, because such a list may be limited to one resource group or one vault.
 */
final class ListFileNames {

    private static final Map<String, ResourceType> TYPES = types();

    /** Patterns of names of lists that belong to one resource; the name of the resource follows. */
    private static final Map<ResourceType, Pattern> OF_ONE = Map.of(ResourceType.DIAGNOSTIC_SETTING,
            singleResourcePattern("diagnosticSettings|(?:monitor-)?diagnostic-settings-list"),
            ResourceType.EVENT_SUBSCRIPTION,
            singleResourcePattern("eventSubscriptions|eventgrid-event-subscription-list"),
            ResourceType.SQL_FIREWALL_RULE, singleResourcePattern("firewallRules|sql-server-firewall-rule-list"),
            ResourceType.SQL_IPV6_FIREWALL_RULE,
            singleResourcePattern("ipv6FirewallRules|sql-server-ipv6-firewall-rule-list"),
            ResourceType.of("Microsoft.DBforPostgreSQL/flexibleServers/firewallRules"),
            singleResourcePattern("firewallRules|postgres-flexible-server-firewall-rule-list"),
            ResourceType.of("Microsoft.DBforMySQL/flexibleServers/firewallRules"),
            singleResourcePattern("firewallRules|mysql-flexible-server-firewall-rule-list"),
            ResourceType.of("Microsoft.Synapse/workspaces/firewallRules"),
            singleResourcePattern("firewallRules|synapse-workspace-firewall-rule-list"),
            ResourceType.of("Microsoft.Cache/redis/firewallRules"),
            singleResourcePattern("firewallRules|redis-firewall-rules-list"));

    private static final String GRAPH = "graph-";

    private ListFileNames() {
    }

    static Optional<ResourceType> typeOf(String fileName) {
        String name = name(fileName).replaceFirst("\\.json$", "").replaceFirst(GRAPH, "");
        return Optional.ofNullable(TYPES.get(name));
    }

    /**
     * Whether the file contains the settings of a subscription itself. The command lists them separately for each
     * subscription.
     */
    static boolean isOfSubscription(String fileName) {
        return name(fileName).matches("(monitor-)?diagnostic-settings-subscription-list\\.json");
    }

    /** Whether the file contains the result of a Resource Graph query, which includes the children of all parents. */
    static boolean isOfGraph(String fileName) {
        return name(fileName).startsWith(GRAPH);
    }

    private static String name(String fileName) {
        return fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the name of the resource whose settings or parts a file lists, by their type, as in {@code
     * diagnosticSettings-NAME.json}. Azure lists these separately for each resource.
     */
    static Map<ResourceType, String> singleResourceNames(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        return OF_ONE.entrySet()
                .stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().matcher(name)))
                .filter(entry -> entry.getValue().matches())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().group(1)));
    }

    private static Pattern singleResourcePattern(String names) {
        return Pattern.compile("(?i)(?:" + names + ")-(.+)\\.json");
    }

    private static Map<String, ResourceType> types() {
        Map<String, ResourceType> types = new HashMap<>();
        List.of(ResourceType.VIRTUAL_NETWORK, ResourceType.SECURITY_GROUP, ResourceType.NETWORK_INTERFACE,
                ResourceType.PUBLIC_ADDRESS, ResourceType.BASTION, ResourceType.FLOW_LOG, ResourceType.VIRTUAL_MACHINE,
                ResourceType.DEFENDER_PLAN, ResourceType.SECURE_SCORE, ResourceType.LOCK,
                ResourceType.POLICY_ASSIGNMENT, ResourceType.POLICY_STATE, ResourceType.BUDGET, ResourceType.WORKSPACE,
                ResourceType.BACKUP_VAULT, ResourceType.LOAD_BALANCER, ResourceType.NAT_GATEWAY,
                ResourceType.STORAGE_ACCOUNT, ResourceType.ROLE_ASSIGNMENT, ResourceType.COMPLIANCE_STANDARD,
                ResourceType.SECURITY_CONTACT, ResourceType.ACTIVITY_LOG_ALERT, ResourceType.METRIC_ALERT,
                ResourceType.LOG_QUERY_ALERT, ResourceType.ACTION_GROUP, ResourceType.PROTECTED_ITEM,
                ResourceType.ELIGIBLE_ROLE, ResourceType.ROLE_SCHEDULE, ResourceType.DELEGATION,
                ResourceType.POLICY_EXEMPTION, ResourceType.ALERT_PROCESSING_RULE, ResourceType.ALERT_SUPPRESSION,
                ResourceType.EVENT_TOPIC, ResourceType.JIT_POLICY, ResourceType.CONDITIONAL_ACCESS)
                .forEach(type -> types.put(lastPart(type), type));
        add(types, ResourceType.KEY_VAULT, "keyvaults", "keyvault-list");
        add(types, ResourceType.RECOVERY_VAULT, "recoveryvaults", "recoveryservicesvaults", "backup-vault-list");
        add(types, ResourceType.WEB_APP, "sites", "websites");
        add(types, ResourceType.SQL_SERVER, "sqlservers", "sql-server-list");
        add(types, ResourceType.RECOMMENDATION, "securityassessments", "security-assessment-list");
        add(types, ResourceType.of("Microsoft.ContainerService/managedClusters"), "managedclusters", "aks-list");
        add(types, ResourceType.of("Microsoft.ContainerRegistry/registries"), "registries", "acr-list");
        add(types, ResourceType.of("Microsoft.Kubernetes/connectedClusters"), "connectedclusters", "connectedk8s-list");
        add(types, ResourceType.of("Microsoft.DocumentDB/databaseAccounts"), "databaseaccounts", "cosmosdb-list");
        add(types, ResourceType.of("Microsoft.SqlVirtualMachine/sqlVirtualMachines"), "sqlvirtualmachines",
                "sql-vm-list");
        add(types, ResourceType.of("Microsoft.Sql/managedInstances"), "managedinstances", "sql-mi-list");
        add(types, ResourceType.of("Microsoft.Security/automations"), "automations", "security-automation-list");
        add(types, ResourceType.VIRTUAL_MACHINE, "vm-list");
        add(types, ResourceType.of("Microsoft.Compute/virtualMachines/extensions"), "vm-extension-list");
        add(types, ResourceType.VIRTUAL_NETWORK, "vnet-list", "network-vnet-list");
        add(types, ResourceType.SECURITY_GROUP, "nsg-list", "network-nsg-list");
        add(types, ResourceType.NETWORK_INTERFACE, "nic-list", "network-nic-list");
        add(types, ResourceType.PUBLIC_ADDRESS, "public-ip-list", "network-public-ip-list");
        add(types, ResourceType.BASTION, "bastion-list", "network-bastion-list");
        add(types, ResourceType.LOAD_BALANCER, "lb-list", "network-lb-list");
        add(types, ResourceType.STORAGE_ACCOUNT, "storage-account-list");
        add(types, ResourceType.LOCK, "lock-list");
        add(types, ResourceType.POLICY_ASSIGNMENT, "policy-assignment-list");
        add(types, ResourceType.POLICY_STATE, "policy-state-list");
        add(types, ResourceType.BUDGET, "budget-list", "consumption-budget-list");
        add(types, ResourceType.ROLE_ASSIGNMENT, "role-assignment-list");
        add(types, ResourceType.DELEGATION, "managedservices-assignment-list");
        add(types, ResourceType.ALERT_PROCESSING_RULE, "monitor-alert-processing-rule-list");
        add(types, ResourceType.ALERT_SUPPRESSION, "security-alerts-suppression-rule-list");
        add(types, ResourceType.JIT_POLICY, "security-jit-policy-list");
        add(types, ResourceType.METRIC_ALERT, "monitor-metrics-alert-list");
        add(types, ResourceType.LOG_QUERY_ALERT, "monitor-scheduled-query-list");
        add(types, ResourceType.EVENT_TOPIC, "eventgrid-system-topic-list");
        add(types, ListFact.EVERYTHING, "resources", "resource-list");
        return Map.copyOf(types);
    }

    private static void add(Map<String, ResourceType> types, ResourceType type, String... names) {
        Arrays.stream(names).forEach(name -> types.put(name, type));
    }

    private static String lastPart(ResourceType type) {
        return type.text().substring(type.text().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
