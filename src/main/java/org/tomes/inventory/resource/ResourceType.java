package org.tomes.inventory.resource;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of Azure resource, such as {@code Microsoft.Network/virtualNetworks}. Equality ignores case, because Azure's
 * notation varies. Types that are known to Tomes are shown as in Azure's documentation.
 */
public final class ResourceType implements Comparable<ResourceType> {

    public static final ResourceType SUBSCRIPTION = new ResourceType("Microsoft.Resources/subscriptions");
    public static final ResourceType RESOURCE_GROUP = new ResourceType("Microsoft.Resources/resourceGroups");
    /**
     * Rows of the list of management groups and subscriptions. Each row contains the management groups above its entry.
     */
    public static final ResourceType MANAGEMENT_ENTITY = new ResourceType("Microsoft.Management/getEntities");
    public static final ResourceType VIRTUAL_NETWORK = new ResourceType("Microsoft.Network/virtualNetworks");
    public static final ResourceType SUBNET = new ResourceType("Microsoft.Network/virtualNetworks/subnets");
    public static final ResourceType SECURITY_GROUP = new ResourceType("Microsoft.Network/networkSecurityGroups");
    public static final ResourceType SECURITY_RULE = new ResourceType(
            "Microsoft.Network/networkSecurityGroups/securityRules");
    public static final ResourceType ROUTE_TABLE = new ResourceType("Microsoft.Network/routeTables");
    public static final ResourceType ROUTE = new ResourceType("Microsoft.Network/routeTables/routes");
    public static final ResourceType FIREWALL = new ResourceType("Microsoft.Network/azureFirewalls");
    public static final ResourceType FIREWALL_RULES = new ResourceType(
            "Microsoft.Network/firewallPolicies/ruleCollectionGroups");
    public static final ResourceType SECURITY_ADMIN_RULE = new ResourceType(
            "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules");
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
    public static final ResourceType SECURE_SCORE_CONTROL = new ResourceType(
            "Microsoft.Security/secureScores/secureScoreControls");
    public static final ResourceType RECOVERY_VAULT = new ResourceType("Microsoft.RecoveryServices/vaults");
    public static final ResourceType BACKUP_POLICY = new ResourceType(
            "Microsoft.RecoveryServices/vaults/backupPolicies");
    public static final ResourceType BACKUP_CONFIGURATION = new ResourceType(
            "Microsoft.RecoveryServices/vaults/backupconfig");
    public static final ResourceType BACKUP_VAULT = new ResourceType("Microsoft.DataProtection/backupVaults");
    public static final ResourceType LOCK = new ResourceType("Microsoft.Authorization/locks");
    public static final ResourceType POLICY_ASSIGNMENT = new ResourceType("Microsoft.Authorization/policyAssignments");
    public static final ResourceType POLICY_EXEMPTION = new ResourceType("Microsoft.Authorization/policyExemptions");
    public static final ResourceType POLICY_STATE = new ResourceType("Microsoft.PolicyInsights/policyStates");
    public static final ResourceType BUDGET = new ResourceType("Microsoft.Consumption/budgets");
    public static final ResourceType WORKSPACE = new ResourceType("Microsoft.OperationalInsights/workspaces");
    public static final ResourceType DIAGNOSTIC_SETTING = new ResourceType("Microsoft.Insights/diagnosticSettings");
    public static final ResourceType DISK = new ResourceType("Microsoft.Compute/disks");
    public static final ResourceType LOAD_BALANCER = new ResourceType("Microsoft.Network/loadBalancers");
    public static final ResourceType NAT_GATEWAY = new ResourceType("Microsoft.Network/natGateways");
    public static final ResourceType WEB_APP = new ResourceType("Microsoft.Web/sites");
    public static final ResourceType WEB_CONFIGURATION = new ResourceType("Microsoft.Web/sites/config");
    public static final ResourceType WEB_CERTIFICATE = new ResourceType("Microsoft.Web/certificates");
    public static final ResourceType APPLICATION_GATEWAY = new ResourceType("Microsoft.Network/applicationGateways");
    public static final ResourceType STORAGE_ACCOUNT = new ResourceType("Microsoft.Storage/storageAccounts");
    public static final ResourceType FILE_SHARE = new ResourceType(
            "Microsoft.Storage/storageAccounts/fileServices/shares");
    public static final ResourceType SQL_SERVER = new ResourceType("Microsoft.Sql/servers");
    public static final ResourceType SQL_FIREWALL_RULE = new ResourceType("Microsoft.Sql/servers/firewallRules");
    public static final ResourceType SQL_IPV6_FIREWALL_RULE = new ResourceType(
            "Microsoft.Sql/servers/ipv6FirewallRules");
    /** Rules of a storage account that delete or move blobs by their age. */
    public static final ResourceType STORAGE_DELETION_RULES = new ResourceType(
            "Microsoft.Storage/storageAccounts/managementPolicies");
    public static final ResourceType SQL_DATABASE = new ResourceType("Microsoft.Sql/servers/databases");
    public static final ResourceType SQL_SHORT_TERM_RETENTION = new ResourceType(
            "Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies");
    public static final ResourceType SQL_LONG_TERM_RETENTION = new ResourceType(
            "Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies");
    public static final ResourceType ROLE_ASSIGNMENT = new ResourceType("Microsoft.Authorization/roleAssignments");
    public static final ResourceType ROLE_DEFINITION = new ResourceType("Microsoft.Authorization/roleDefinitions");
    public static final ResourceType ELIGIBLE_ROLE = new ResourceType(
            "Microsoft.Authorization/roleEligibilityScheduleInstances");
    /**
     * Active role assignments as Privileged Identity Management lists them, with their end and whether they were
     * activated.
     */
    public static final ResourceType ROLE_SCHEDULE = new ResourceType(
            "Microsoft.Authorization/roleAssignmentScheduleInstances");
    /** Azure Lighthouse: assignments of a definition to a subscription or resource group. */
    public static final ResourceType DELEGATION = new ResourceType("Microsoft.ManagedServices/registrationAssignments");
    /** Azure Lighthouse: definitions, which contain accounts of another tenant and their roles. */
    public static final ResourceType DELEGATION_DEFINITION = new ResourceType(
            "Microsoft.ManagedServices/registrationDefinitions");
    public static final ResourceType WORKSPACE_TABLE = new ResourceType(
            "Microsoft.OperationalInsights/workspaces/tables");
    public static final ResourceType RECOMMENDATION = new ResourceType("Microsoft.Security/assessments");
    public static final ResourceType RECOMMENDATION_METADATA = new ResourceType(
            "Microsoft.Security/assessmentMetadata");
    public static final ResourceType SECURITY_ALERT = new ResourceType("Microsoft.Security/locations/alerts");
    /** Just-in-time access to ports of virtual machines. */
    public static final ResourceType JIT_POLICY = new ResourceType(
            "Microsoft.Security/locations/jitNetworkAccessPolicies");
    /** Policies of Microsoft Entra ID from Microsoft Graph, which have no Azure id. */
    public static final ResourceType CONDITIONAL_ACCESS = new ResourceType("Microsoft.Graph/conditionalAccessPolicies");
    public static final ResourceType SECURITY_DEFAULTS = new ResourceType(
            "Microsoft.Graph/identitySecurityDefaultsEnforcementPolicy");
    public static final ResourceType SUB_ASSESSMENT = new ResourceType("Microsoft.Security/assessments/subAssessments");
    public static final ResourceType COMPLIANCE_STANDARD = new ResourceType(
            "Microsoft.Security/regulatoryComplianceStandards");
    public static final ResourceType COMPLIANCE_CONTROL = new ResourceType(
            "Microsoft.Security/regulatoryComplianceStandards/regulatoryComplianceControls");
    public static final ResourceType SECURITY_CONTACT = new ResourceType("Microsoft.Security/securityContacts");
    public static final ResourceType ACTIVITY_LOG_ALERT = new ResourceType("Microsoft.Insights/activityLogAlerts");
    public static final ResourceType METRIC_ALERT = new ResourceType("Microsoft.Insights/metricAlerts");
    public static final ResourceType LOG_QUERY_ALERT = new ResourceType("Microsoft.Insights/scheduledQueryRules");
    public static final ResourceType ACTION_GROUP = new ResourceType("Microsoft.Insights/actionGroups");
    /** Alert processing rules, which remove the recipients of alerts. */
    public static final ResourceType ALERT_PROCESSING_RULE = new ResourceType("Microsoft.AlertsManagement/actionRules");
    /** Suppression rules, which dismiss Defender for Cloud alerts. */
    public static final ResourceType ALERT_SUPPRESSION = new ResourceType("Microsoft.Security/alertsSuppressionRules");
    /** Defender settings of one storage account, which can take precedence over the plan of the subscription. */
    public static final ResourceType STORAGE_DEFENDER = new ResourceType(
            "Microsoft.Security/defenderForStorageSettings");
    public static final ResourceType EVENT_TOPIC = new ResourceType("Microsoft.EventGrid/systemTopics");
    public static final ResourceType EVENT_TOPIC_SUBSCRIPTION = new ResourceType(
            "Microsoft.EventGrid/systemTopics/eventSubscriptions");
    public static final ResourceType EVENT_SUBSCRIPTION = new ResourceType("Microsoft.EventGrid/eventSubscriptions");
    public static final ResourceType PROTECTED_ITEM = new ResourceType(
            "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems");
    public static final ResourceType BACKUP_VAULT_POLICY = new ResourceType(
            "Microsoft.DataProtection/backupVaults/backupPolicies");
    public static final ResourceType BACKUP_INSTANCE = new ResourceType(
            "Microsoft.DataProtection/backupVaults/backupInstances");

    private static final Map<String, ResourceType> KNOWN = Stream
            .of(FIREWALL, FIREWALL_RULES, SECURITY_ADMIN_RULE, SUBSCRIPTION, RESOURCE_GROUP, VIRTUAL_NETWORK, SUBNET,
                    SECURITY_GROUP, SECURITY_RULE, ROUTE_TABLE, ROUTE, NETWORK_INTERFACE, PUBLIC_ADDRESS, BASTION,
                    FLOW_LOG, VIRTUAL_MACHINE, KEY_VAULT, SECRET, KEY, CERTIFICATE, DEFENDER_PLAN, SECURE_SCORE,
                    SECURE_SCORE_CONTROL, RECOVERY_VAULT, BACKUP_POLICY, BACKUP_CONFIGURATION, BACKUP_VAULT, LOCK,
                    POLICY_ASSIGNMENT, POLICY_EXEMPTION, POLICY_STATE, BUDGET, WORKSPACE, DIAGNOSTIC_SETTING, DISK,
                    LOAD_BALANCER, NAT_GATEWAY, WEB_APP, WEB_CONFIGURATION, WEB_CERTIFICATE, APPLICATION_GATEWAY,
                    STORAGE_ACCOUNT, FILE_SHARE, SQL_SERVER, SQL_FIREWALL_RULE, SQL_IPV6_FIREWALL_RULE,
                    STORAGE_DELETION_RULES, SQL_DATABASE, SQL_SHORT_TERM_RETENTION, SQL_LONG_TERM_RETENTION,
                    ROLE_ASSIGNMENT, ROLE_DEFINITION, ELIGIBLE_ROLE, ROLE_SCHEDULE, DELEGATION, DELEGATION_DEFINITION,
                    WORKSPACE_TABLE, RECOMMENDATION, RECOMMENDATION_METADATA, SUB_ASSESSMENT, COMPLIANCE_STANDARD,
                    COMPLIANCE_CONTROL, SECURITY_CONTACT, STORAGE_DEFENDER, JIT_POLICY, CONDITIONAL_ACCESS,
                    SECURITY_DEFAULTS, ACTIVITY_LOG_ALERT, METRIC_ALERT, LOG_QUERY_ALERT, ACTION_GROUP, EVENT_TOPIC,
                    EVENT_TOPIC_SUBSCRIPTION, EVENT_SUBSCRIPTION, PROTECTED_ITEM, BACKUP_INSTANCE, BACKUP_VAULT_POLICY)
            .collect(Collectors.toUnmodifiableMap(ResourceType::key, Function.identity()));
    /**
     * Alternative names of types in Azure: the name of resource groups in Resource Graph, and names of compliance types
     * in the API.
     */
    private static final Map<String, ResourceType> OTHER_NAMES = Map.of(
            "microsoft.resources/subscriptions/resourcegroups", RESOURCE_GROUP,
            "microsoft.authorization/roleeligibilityschedules", ELIGIBLE_ROLE,
            "microsoft.security/regulatorycompliancestandard", COMPLIANCE_STANDARD,
            "microsoft.security/regulatorycompliancecontrol", COMPLIANCE_CONTROL);

    private final String text;
    private final String key;

    private ResourceType(String text) {
        this.text = text;
        this.key = text.toLowerCase(Locale.ROOT);
    }

    public static ResourceType of(String text) {
        ResourceType type = new ResourceType(text.strip());
        return OTHER_NAMES.getOrDefault(type.key, KNOWN.getOrDefault(type.key, type));
    }

    /** Returns all types for which this class has a constant. */
    public static Collection<ResourceType> knownTypes() {
        return KNOWN.values();
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
