package org.tomes.azure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.azure.DataRequest.Below;
import org.tomes.azure.DataRequest.ChildResources;
import org.tomes.azure.DataRequest.InVault;
import org.tomes.azure.DataRequest.Referred;
import org.tomes.azure.DataRequest.Table;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.WellKnownRole;

/**
 * All requests that Tomes makes to Azure, each with the API version that its parser supports. Resource Graph is used
 * for everything it contains, because one query covers all subscriptions; Azure Resource Manager is used for the rest.
 */
final class RequestCatalogue {

    /** The version that the typed client of subscriptions and tenants uses. */
    static final String SUBSCRIPTIONS_VERSION = "2022-12-01";
    /** Maximum number of subscriptions in one Resource Graph query. */
    static final int MAX_SUBSCRIPTIONS = 1_000;
    static final ResourceType RESOURCE_GRAPH = ResourceType.of("Microsoft.ResourceGraph/resources");
    static final String RESOURCE_GRAPH_VERSION = "2022-10-01";

    private static final ResourceType FIREWALL_POLICY = ResourceType.of("Microsoft.Network/firewallPolicies");
    private static final ResourceType NETWORK_MANAGER = ResourceType.of("Microsoft.Network/networkManagers");
    private static final ResourceType ADMIN_CONFIGURATION = ResourceType
            .of("Microsoft.Network/networkManagers/securityAdminConfigurations");
    private static final ResourceType ADMIN_COLLECTION = ResourceType
            .of("Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections");
    private static final Table CONTAINERS = new Table("resourcecontainers", List.of(ResourceType.RESOURCE_GROUP));
    /**
     * Resources that paid Defender plans protect and that no other request covers. They are needed to detect
     * unnecessary plans.
     */
    private static final List<ResourceType> PROTECTED_BY_PLANS = Stream
            .of("Microsoft.Compute/virtualMachineScaleSets", "Microsoft.HybridCompute/machines",
                    "Microsoft.Sql/managedInstances", "Microsoft.Synapse/workspaces/sqlPools",
                    "Microsoft.SqlVirtualMachine/sqlVirtualMachines", "Microsoft.AzureArcData/sqlServerInstances",
                    "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.DBforPostgreSQL/servers",
                    "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DBforMySQL/servers",
                    "Microsoft.DBforMariaDB/servers", "Microsoft.ContainerService/managedClusters",
                    "Microsoft.ContainerRegistry/registries", "Microsoft.Kubernetes/connectedClusters",
                    "Microsoft.DocumentDB/databaseAccounts", "Microsoft.ApiManagement/service",
                    "Microsoft.CognitiveServices/accounts")
            .map(ResourceType::of)
            .toList();
    /**
     * Resources to which others refer, so that checks follow these references, and resources that checks examine for
     * public access.
     */
    private static final List<ResourceType> REFERRED_TO = Stream.concat(
            Stream.of(ResourceType.ROUTE_TABLE, ResourceType.APPLICATION_GATEWAY, ResourceType.WEB_CERTIFICATE,
                    FIREWALL_POLICY, NETWORK_MANAGER),
            Stream.of("Microsoft.Compute/virtualMachines/extensions", "Microsoft.Network/virtualNetworkGateways",
                    "Microsoft.Network/localNetworkGateways", "Microsoft.Network/connections",
                    "Microsoft.Network/azureFirewalls", "Microsoft.Network/ipGroups",
                    "Microsoft.Network/networkWatchers", "Microsoft.ManagedIdentity/userAssignedIdentities",
                    "Microsoft.Web/sites/slots", "Microsoft.Security/automations",
                    "Microsoft.AlertsManagement/actionRules", "Microsoft.EventHub/namespaces",
                    "Microsoft.ServiceBus/namespaces", "Microsoft.Cache/redis", "Microsoft.Cache/redisEnterprise",
                    "Microsoft.App/containerApps", "Microsoft.Synapse/workspaces",
                    "Microsoft.DBforPostgreSQL/serverGroupsv2", "Microsoft.DocumentDB/mongoClusters",
                    "Microsoft.Search/searchServices", "Microsoft.Kusto/clusters", "Microsoft.EventGrid/topics",
                    "Microsoft.EventGrid/domains", "Microsoft.Devices/IotHubs", "Microsoft.Databricks/workspaces",
                    "Microsoft.AppConfiguration/configurationStores", "Microsoft.DataFactory/factories",
                    "Microsoft.Automation/automationAccounts",
                    "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies",
                    "Microsoft.Network/FrontDoorWebApplicationFirewallPolicies").map(ResourceType::of))
            .toList();
    private static final Table RESOURCES = new Table("resources",
            Stream.concat(Stream.of(ResourceType.VIRTUAL_NETWORK, ResourceType.SECURITY_GROUP,
                    ResourceType.NETWORK_INTERFACE, ResourceType.PUBLIC_ADDRESS, ResourceType.LOAD_BALANCER,
                    ResourceType.NAT_GATEWAY, ResourceType.BASTION, ResourceType.FLOW_LOG, ResourceType.VIRTUAL_MACHINE,
                    ResourceType.DISK, ResourceType.KEY_VAULT, ResourceType.RECOVERY_VAULT, ResourceType.BACKUP_VAULT,
                    ResourceType.WORKSPACE, ResourceType.WEB_APP, ResourceType.STORAGE_ACCOUNT, ResourceType.SQL_SERVER,
                    ResourceType.SQL_DATABASE, ResourceType.ACTIVITY_LOG_ALERT, ResourceType.METRIC_ALERT,
                    ResourceType.LOG_QUERY_ALERT, ResourceType.ACTION_GROUP, ResourceType.EVENT_TOPIC),
                    Stream.concat(PROTECTED_BY_PLANS.stream(), REFERRED_TO.stream())).toList());
    private static final Table SCORES = new Table("securityresources",
            List.of(ResourceType.SECURE_SCORE, ResourceType.SECURE_SCORE_CONTROL));
    private static final Table SECURITY = new Table("securityresources",
            List.of(ResourceType.SECURE_SCORE, ResourceType.SECURE_SCORE_CONTROL, ResourceType.RECOMMENDATION,
                    ResourceType.DEFENDER_PLAN, ResourceType.COMPLIANCE_STANDARD, ResourceType.COMPLIANCE_CONTROL,
                    ResourceType.SECURITY_CONTACT, ResourceType.SECURITY_ALERT));
    /**
     * Individual vulnerabilities, such as a missing update on one machine. They have a separate query, because there
     * are too many for a common one.
     */
    private static final Table WEAKNESSES = new Table("sub-assessments", "securityresources",
            List.of(ResourceType.SUB_ASSESSMENT));
    private static final Table POLICIES = new Table("policyresources",
            List.of(ResourceType.POLICY_ASSIGNMENT, ResourceType.POLICY_EXEMPTION));
    /**
     * Compliance states, one for each pair of resource and applicable policy. They have a separate query, because there
     * are too many for a common one.
     */
    private static final Table POLICY_STATES = new Table("policy states", "policyresources",
            List.of(ResourceType.POLICY_STATE));
    private static final Table BACKUPS = new Table("recoveryservicesresources", List.of(ResourceType.BACKUP_POLICY,
            ResourceType.PROTECTED_ITEM, ResourceType.BACKUP_INSTANCE, ResourceType.BACKUP_VAULT_POLICY));
    private static final Table ROLES = new Table("authorizationresources", List.of(ResourceType.ROLE_ASSIGNMENT));
    private static final Table DELEGATIONS = new Table("managedservicesresources",
            List.of(ResourceType.DELEGATION, ResourceType.DELEGATION_DEFINITION));

    private static final List<Below> BELOW_SUBSCRIPTIONS = List.of(
            new Below("locks", ResourceType.LOCK, "/providers/Microsoft.Authorization/locks", "2020-05-01",
                    "Microsoft.Authorization/locks/read"),
            new Below("budgets", ResourceType.BUDGET, "/providers/Microsoft.Consumption/budgets", "2023-05-01",
                    "Microsoft.Consumption/budgets/read"),
            new Below("eligible roles", ResourceType.ELIGIBLE_ROLE,
                    "/providers/Microsoft.Authorization/roleEligibilityScheduleInstances", "2020-10-01",
                    "Microsoft.Authorization/roleEligibilityScheduleInstances/read"),
            new Below("active roles", ResourceType.ROLE_SCHEDULE,
                    "/providers/Microsoft.Authorization/roleAssignmentScheduleInstances", "2020-10-01",
                    "Microsoft.Authorization/roleAssignmentScheduleInstances/read"),
            new Below("activity log", ResourceType.DIAGNOSTIC_SETTING,
                    "/providers/Microsoft.Insights/diagnosticSettings", "2021-05-01-preview",
                    "Microsoft.Insights/diagnosticSettings/read"),
            new Below("suppression rules of alerts", ResourceType.ALERT_SUPPRESSION,
                    "/providers/Microsoft.Security/alertsSuppressionRules", "2019-01-01-preview",
                    "Microsoft.Security/alertsSuppressionRules/read"),
            new Below("just-in-time access", ResourceType.JIT_POLICY,
                    "/providers/Microsoft.Security/jitNetworkAccessPolicies", "2020-01-01",
                    "Microsoft.Security/locations/jitNetworkAccessPolicies/read"));
    private static final List<ChildResources> CHILD_RESOURCES = List.of(
            new ChildResources("tables of workspaces", ResourceType.WORKSPACE, ResourceType.WORKSPACE_TABLE, "/tables",
                    "2022-10-01", "Microsoft.OperationalInsights/workspaces/tables/read"),
            new ChildResources("diagnostic settings", ResourceType.KEY_VAULT, ResourceType.DIAGNOSTIC_SETTING,
                    "/providers/Microsoft.Insights/diagnosticSettings", "2021-05-01-preview",
                    "Microsoft.Insights/diagnosticSettings/read"),
            new ChildResources("event subscriptions of vaults", ResourceType.KEY_VAULT, ResourceType.EVENT_SUBSCRIPTION,
                    "/providers/Microsoft.EventGrid/eventSubscriptions", "2022-06-15",
                    "Microsoft.EventGrid/eventSubscriptions/read"),
            new ChildResources("event subscriptions", ResourceType.EVENT_TOPIC, ResourceType.EVENT_TOPIC_SUBSCRIPTION,
                    "/eventSubscriptions", "2022-06-15", "Microsoft.EventGrid/systemTopics/eventSubscriptions/read"),
            new ChildResources("backup configuration", ResourceType.RECOVERY_VAULT, ResourceType.BACKUP_CONFIGURATION,
                    "/backupconfig/vaultconfig", "2023-02-01", "Microsoft.RecoveryServices/vaults/backupconfig/read"),
            new ChildResources("short-term retention", ResourceType.SQL_DATABASE, ResourceType.SQL_SHORT_TERM_RETENTION,
                    "/backupShortTermRetentionPolicies", "2021-11-01",
                    "Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies/read"),
            new ChildResources("long-term retention", ResourceType.SQL_DATABASE, ResourceType.SQL_LONG_TERM_RETENTION,
                    "/backupLongTermRetentionPolicies", "2021-11-01",
                    "Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/read"),
            new ChildResources("firewall rules of SQL servers", ResourceType.SQL_SERVER, ResourceType.SQL_FIREWALL_RULE,
                    "/firewallRules", "2021-11-01", "Microsoft.Sql/servers/firewallRules/read"),
            new ChildResources("IPv6 firewall rules of SQL servers", ResourceType.SQL_SERVER,
                    ResourceType.SQL_IPV6_FIREWALL_RULE, "/ipv6FirewallRules", "2021-11-01",
                    "Microsoft.Sql/servers/ipv6FirewallRules/read"),
            new ChildResources("deletion rules of storage accounts", ResourceType.STORAGE_ACCOUNT,
                    ResourceType.STORAGE_DELETION_RULES, "/managementPolicies/default", "2023-05-01",
                    "Microsoft.Storage/storageAccounts/managementPolicies/read", true),
            new ChildResources("configuration of web apps", ResourceType.WEB_APP, ResourceType.WEB_CONFIGURATION,
                    "/config/web", "2023-12-01", "Microsoft.Web/sites/config/read"),
            new ChildResources("rules of firewall policies", FIREWALL_POLICY, ResourceType.FIREWALL_RULES,
                    "/ruleCollectionGroups", "2024-05-01",
                    "Microsoft.Network/firewallPolicies/ruleCollectionGroups/read"),
            new ChildResources("security admin configurations", NETWORK_MANAGER, ADMIN_CONFIGURATION,
                    "/securityAdminConfigurations", "2024-05-01",
                    "Microsoft.Network/networkManagers/securityAdminConfigurations/read"),
            new ChildResources("security admin rule collections", ADMIN_CONFIGURATION, ADMIN_COLLECTION,
                    "/ruleCollections", "2024-05-01",
                    "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/read"),
            new ChildResources("security admin rules", ADMIN_COLLECTION, ResourceType.SECURITY_ADMIN_RULE, "/rules",
                    "2024-05-01",
                    "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules/read"),
            new ChildResources("file shares", ResourceType.STORAGE_ACCOUNT, ResourceType.FILE_SHARE,
                    "/fileServices/default/shares", "2023-05-01",
                    "Microsoft.Storage/storageAccounts/fileServices/shares/read"),
            new ChildResources("blob containers", ResourceType.STORAGE_ACCOUNT,
                    ResourceType.of("Microsoft.Storage/storageAccounts/blobServices/containers"),
                    "/blobServices/default/containers", "2023-05-01",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/read"),
            new ChildResources("settings of Defender for Storage", ResourceType.STORAGE_ACCOUNT,
                    ResourceType.STORAGE_DEFENDER, "/providers/Microsoft.Security/defenderForStorageSettings/current",
                    "2025-01-01", "Microsoft.Security/defenderForStorageSettings/read", true),
            rules("network rules of Event Hubs", "Microsoft.EventHub/namespaces", "/networkRuleSets", "2024-01-01"),
            rules("network rules of Service Bus", "Microsoft.ServiceBus/namespaces", "/networkRuleSets", "2021-11-01"),
            rules("firewall rules of PostgreSQL servers", "Microsoft.DBforPostgreSQL/flexibleServers", "/firewallRules",
                    "2022-12-01"),
            rules("firewall rules of MySQL servers", "Microsoft.DBforMySQL/flexibleServers", "/firewallRules",
                    "2023-12-30"),
            rules("firewall rules of Synapse workspaces", "Microsoft.Synapse/workspaces", "/firewallRules",
                    "2021-06-01"),
            rules("firewall rules of Redis caches", "Microsoft.Cache/redis", "/firewallRules", "2023-08-01"),
            rules("deployment sign-in of web apps", "Microsoft.Web/sites", "/basicPublishingCredentialsPolicies",
                    "2023-12-01"),
            rules("databases of managed Redis", "Microsoft.Cache/redisEnterprise", "/databases", "2024-02-01"));
    private static final List<InVault> IN_VAULTS = List.of(new InVault("secrets", ResourceType.SECRET, "/secrets"),
            new InVault("certificates", ResourceType.CERTIFICATE, "/certificates"));

    private static final Referred SETS = new Referred("policy set definitions",
            ResourceType.of("Microsoft.Authorization/policySetDefinitions"), "2023-04-01",
            "Microsoft.Authorization/policySetDefinitions/read");
    private static final Referred DEFINITIONS = new Referred("policy definitions",
            ResourceType.of("Microsoft.Authorization/policyDefinitions"), "2023-04-01",
            "Microsoft.Authorization/policyDefinitions/read");
    private static final Referred ROLE_DEFINITIONS = new Referred("role definitions", ResourceType.ROLE_DEFINITION,
            "2022-04-01", "Microsoft.Authorization/roleDefinitions/read");
    private static final String BUILT_IN = "/providers/microsoft.authorization/policydefinitions/";

    private RequestCatalogue() {
    }

    /**
     * Returns the requests to Microsoft Graph, which are sent only if the user asks for them, because few accounts have
     * the permission.
     */
    static List<DataRequest.OfEntra> entraRequests() {
        return List.of(
                new DataRequest.OfEntra("Conditional Access policies", ResourceType.CONDITIONAL_ACCESS,
                        "/v1.0/identity/conditionalAccess/policies", "Policy.Read.All"),
                new DataRequest.OfEntra("security defaults", ResourceType.SECURITY_DEFAULTS,
                        "/v1.0/policies/identitySecurityDefaultsEnforcementPolicy", "Policy.Read.All"));
    }

    /** Returns the request for a list whose type and permission have the same name as its path below the resource. */
    private static ChildResources rules(String name, String parent, String path, String version) {
        return new ChildResources(name, ResourceType.of(parent), ResourceType.of(parent + path), path, version,
                parent + path + "/read");
    }

    static List<Table> tables() {
        return List.of(CONTAINERS, RESOURCES, SECURITY, WEAKNESSES, POLICIES, POLICY_STATES, BACKUPS, ROLES,
                DELEGATIONS);
    }

    static Table scores() {
        return SCORES;
    }

    static List<Below> subscriptionRequests() {
        return BELOW_SUBSCRIPTIONS;
    }

    static List<ChildResources> childResourceRequests() {
        return CHILD_RESOURCES;
    }

    /**
     * Returns the request for a definition to which an assignment or an initiative refers. Custom definitions and
     * initiatives are needed, because they determine what an assignment does. Empty for built-in roles and individual
     * built-in policies, which checks recognize by their ids.
     */
    static Optional<Referred> definition(ResourceId id) {
        Optional<ResourceType> type = id.type();
        if (type.filter(ROLE_DEFINITIONS.type()::equals).isPresent()) {
            return WellKnownRole.isBuiltIn(id.name()) ? Optional.empty() : Optional.of(ROLE_DEFINITIONS);
        }
        if (type.filter(SETS.type()::equals).isPresent()) {
            return Optional.of(SETS);
        }
        return type.filter(DEFINITIONS.type()::equals)
                .filter(single -> !id.key().startsWith(BUILT_IN))
                .map(single -> DEFINITIONS);
    }

    /** Returns every type whose API version can be selected, with the version that its parser supports. */
    static Map<ResourceType, String> versions() {
        Map<ResourceType, String> versions = new TreeMap<>();
        versions.put(ResourceType.SUBSCRIPTION, SUBSCRIPTIONS_VERSION);
        versions.put(RESOURCE_GRAPH, RESOURCE_GRAPH_VERSION);
        BELOW_SUBSCRIPTIONS.forEach(below -> versions.put(below.type(), below.version()));
        CHILD_RESOURCES.forEach(collector -> versions.put(collector.type(), collector.version()));
        IN_VAULTS.forEach(items -> versions.put(items.type(), InVault.VERSION));
        List.of(SETS, DEFINITIONS, ROLE_DEFINITIONS)
                .forEach(referred -> versions.put(referred.type(), referred.version()));
        return versions;
    }

    /** Returns every type that is read from Azure Resource Manager, with the version that its parser supports. */
    static Map<ResourceType, String> managementVersions() {
        Map<ResourceType, String> versions = versions();
        IN_VAULTS.forEach(items -> versions.remove(items.type()));
        return versions;
    }

    static List<InVault> vaultRequests() {
        return IN_VAULTS;
    }
}
