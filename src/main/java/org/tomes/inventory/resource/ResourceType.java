package org.tomes.inventory.resource;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of Azure resources, such as {@code Microsoft.Network/virtualNetworks}. Equal without regard to case, since Azure
 * itself writes types in several ways; those that Tomes knows are shown as Azure's documentation writes them.
 */
public final class ResourceType implements Comparable<ResourceType> {

    public static final ResourceType SUBSCRIPTION = new ResourceType("Microsoft.Resources/subscriptions");
    public static final ResourceType RESOURCE_GROUP = new ResourceType("Microsoft.Resources/resourceGroups");
    public static final ResourceType VIRTUAL_NETWORK = new ResourceType("Microsoft.Network/virtualNetworks");
    public static final ResourceType SUBNET = new ResourceType("Microsoft.Network/virtualNetworks/subnets");
    public static final ResourceType SECURITY_GROUP = new ResourceType("Microsoft.Network/networkSecurityGroups");
    public static final ResourceType SECURITY_RULE = new ResourceType("Microsoft.Network/networkSecurityGroups/securityRules");
    public static final ResourceType NETWORK_INTERFACE = new ResourceType("Microsoft.Network/networkInterfaces");
    public static final ResourceType PUBLIC_ADDRESS = new ResourceType("Microsoft.Network/publicIPAddresses");
    public static final ResourceType BASTION = new ResourceType("Microsoft.Network/bastionHosts");
    public static final ResourceType FLOW_LOG = new ResourceType("Microsoft.Network/networkWatchers/flowLogs");
    public static final ResourceType VIRTUAL_MACHINE = new ResourceType("Microsoft.Compute/virtualMachines");
    public static final ResourceType KEY_VAULT = new ResourceType("Microsoft.KeyVault/vaults");
    public static final ResourceType SECRET = new ResourceType("Microsoft.KeyVault/vaults/secrets");
    public static final ResourceType KEY = new ResourceType("Microsoft.KeyVault/vaults/keys");
    public static final ResourceType CERTIFICATE = new ResourceType("Microsoft.KeyVault/vaults/certificates");
    public static final ResourceType DEFENDER_PLAN = new ResourceType("Microsoft.Security/pricings");
    public static final ResourceType SECURE_SCORE = new ResourceType("Microsoft.Security/secureScores");
    public static final ResourceType SECURE_SCORE_CONTROL = new ResourceType("Microsoft.Security/secureScores/secureScoreControls");
    public static final ResourceType RECOVERY_VAULT = new ResourceType("Microsoft.RecoveryServices/vaults");
    public static final ResourceType BACKUP_POLICY = new ResourceType("Microsoft.RecoveryServices/vaults/backupPolicies");
    public static final ResourceType BACKUP_CONFIGURATION = new ResourceType("Microsoft.RecoveryServices/vaults/backupconfig");
    public static final ResourceType BACKUP_VAULT = new ResourceType("Microsoft.DataProtection/backupVaults");
    public static final ResourceType LOCK = new ResourceType("Microsoft.Authorization/locks");
    public static final ResourceType POLICY_ASSIGNMENT = new ResourceType("Microsoft.Authorization/policyAssignments");
    public static final ResourceType BUDGET = new ResourceType("Microsoft.Consumption/budgets");
    public static final ResourceType WORKSPACE = new ResourceType("Microsoft.OperationalInsights/workspaces");
    public static final ResourceType DIAGNOSTIC_SETTING = new ResourceType("Microsoft.Insights/diagnosticSettings");

    private static final Map<String, ResourceType> KNOWN = Stream.of(SUBSCRIPTION, RESOURCE_GROUP, VIRTUAL_NETWORK, SUBNET,
            SECURITY_GROUP, SECURITY_RULE, NETWORK_INTERFACE, PUBLIC_ADDRESS, BASTION, FLOW_LOG, VIRTUAL_MACHINE, KEY_VAULT,
            SECRET, KEY, CERTIFICATE, DEFENDER_PLAN, SECURE_SCORE, SECURE_SCORE_CONTROL, RECOVERY_VAULT, BACKUP_POLICY,
            BACKUP_CONFIGURATION, BACKUP_VAULT, LOCK, POLICY_ASSIGNMENT, BUDGET, WORKSPACE, DIAGNOSTIC_SETTING)
            .collect(Collectors.toUnmodifiableMap(ResourceType::key, Function.identity()));
    /** Resource Graph's own name for resource groups. */
    private static final String GROUP_IN_GRAPH = "microsoft.resources/subscriptions/resourcegroups";

    private final String text;
    private final String key;

    private ResourceType(String text) {
        this.text = text;
        this.key = text.toLowerCase(Locale.ROOT);
    }

    public static ResourceType of(String text) {
        ResourceType written = new ResourceType(text.strip());
        return written.key.equals(GROUP_IN_GRAPH) ? RESOURCE_GROUP : KNOWN.getOrDefault(written.key, written);
    }

    public String text() {
        return text;
    }

    private String key() {
        return key;
    }

    @Override
    public int compareTo(ResourceType other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceType type && key.equals(type.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
