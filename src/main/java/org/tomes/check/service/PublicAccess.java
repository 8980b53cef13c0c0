package org.tomes.check.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.InternetAccess;
import org.tomes.check.InternetAccess.Kind;
import org.tomes.check.RequiredLists;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.check.service.SettingCheck.Setting;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.NetworkRuleSet;

/**
 * Checks whether a service that stores data has a public endpoint, and which addresses it allows; from Microsoft's
 * pages on the firewall of each service. Separate checks cover key vaults, storage accounts and Azure SQL servers.
 */
final class PublicAccess {

    static final Map<ResourceType, Setting> SETTINGS = Map.ofEntries(
            entry("Microsoft.DocumentDB/databaseAccounts", PublicAccess::cosmos),
            entry("Microsoft.ContainerRegistry/registries",
                    (resource, context) -> firewall(resource, "networkRuleSet")),
            entry("Microsoft.CognitiveServices/accounts", (resource, context) -> firewall(resource, "networkAcls")),
            entry("Microsoft.EventHub/namespaces", PublicAccess::namespace),
            entry("Microsoft.ServiceBus/namespaces", PublicAccess::namespace),
            entry("Microsoft.DBforPostgreSQL/flexibleServers", PublicAccess::flexible),
            entry("Microsoft.DBforMySQL/flexibleServers", PublicAccess::flexible),
            entry("Microsoft.Sql/managedInstances", (resource, context) -> assessManagedInstance(resource)),
            entry("Microsoft.Synapse/workspaces", PublicAccess::synapse),
            entry("Microsoft.Cache/redis", PublicAccess::redis),
            entry("Microsoft.Cache/redisEnterprise", (resource, context) -> assessManagedRedis(resource)),
            entry("Microsoft.DBforPostgreSQL/serverGroupsv2", (resource, context) -> cluster(resource)),
            entry("Microsoft.DBforPostgreSQL/servers", (resource, context) -> assessWithoutRules(resource)),
            entry("Microsoft.DBforMySQL/servers", (resource, context) -> assessWithoutRules(resource)),
            entry("Microsoft.DBforMariaDB/servers", (resource, context) -> assessWithoutRules(resource)),
            entry("Microsoft.DocumentDB/mongoClusters", (resource, context) -> assessWithoutRules(resource)),
            entry("Microsoft.Databricks/workspaces", (resource, context) -> assessWithoutRules(resource)),
            entry("Microsoft.Search/searchServices",
                    (resource, context) -> listed(resource, resource.node().properties().child("networkRuleSet"),
                            "ipRules")),
            entry("Microsoft.Kusto/clusters", (resource, context) -> assessDataExplorer(resource)),
            entry("Microsoft.EventGrid/topics",
                    (resource, context) -> listed(resource, resource.node().properties(), "inboundIpRules")),
            entry("Microsoft.EventGrid/domains",
                    (resource, context) -> listed(resource, resource.node().properties(), "inboundIpRules")),
            entry("Microsoft.Devices/IotHubs", (resource, context) -> hub(resource)),
            entry("Microsoft.ContainerService/managedClusters", (resource, context) -> assessApiServer(resource)),
            entry("Microsoft.AppConfiguration/configurationStores", (resource, context) -> assessSwitchOnly(resource)),
            entry("Microsoft.DataFactory/factories", (resource, context) -> assessSwitchOnly(resource)),
            entry("Microsoft.Automation/automationAccounts", (resource, context) -> automation(resource)));

    private static final List<ResourceType> WITH_RULES = Stream
            .of("Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.DBforMySQL/flexibleServers",
                    "Microsoft.Synapse/workspaces", "Microsoft.Cache/redis")
            .map(ResourceType::of)
            .toList();
    private static final String SWITCH = "publicNetworkAccess";
    private static final String BUILT_IN = "applyToBuiltInEventHubEndpoint";

    private PublicAccess() {
    }

    private static Map.Entry<ResourceType, Setting> entry(String type, Setting setting) {
        return Map.entry(ResourceType.of(type), setting);
    }

    private static Answer firewall(Resource resource, String rules) {
        JsonNodeView properties = resource.node().properties();
        return answer(InternetAccess.of(properties.text(SWITCH), NetworkRuleSet.of(properties.object(rules))));
    }

    /**
     * Assesses a Cosmos DB account. Without rules and without the virtual network filter, the account allows all
     * addresses. The address 0.0.0.0 represents all of Azure, including other customers. Older accounts contain all
     * addresses in one text.
     */
    private static Answer cosmos(Resource resource, CheckContext context) {
        JsonNodeView properties = resource.node().properties();
        List<String> older = properties.text("ipRangeFilter")
                .map(all -> Stream.of(all.split(",")).map(String::strip).toList())
                .orElse(List.of());
        Optional<NetworkRuleSet> rules = NetworkRuleSet.of(properties)
                .map(firewall -> firewall.denyingAllBut(older))
                .filter(all -> !all.addresses().isEmpty()
                        || properties.flag("isVirtualNetworkFilterEnabled").orElse(false));
        InternetAccess access = InternetAccess.of(properties.text(SWITCH), rules);
        boolean azure = access.kind() != Kind.OFF
                && rules.filter(all -> all.addresses().contains("0.0.0.0")).isPresent();
        return azure ? Answer.notMet("azure") : answer(access);
    }

    private static Answer answer(InternetAccess access) {
        return switch (access.kind()) {
            case OFF -> Answer.met("disabled");
            case PERIMETER -> Answer.notAssessed("perimeter");
            case UNKNOWN -> Answer.notAssessed(access.unknownValue());
            case OPEN, EVERYBODY -> Answer.notMet("open");
            case WIDE -> Answer.notMet("wide", access.addresses());
            case UNREAD -> Answer.notAssessed("unread", String.join(", ", access.unread()));
            case SELECTED -> Answer.met("selected");
        };
    }

    /**
     * Assesses a service with a list of addresses. An empty list allows all addresses; from "Configure network access
     * and firewall rules for Azure AI Search" (open by default), "Manage public access to your Azure Data Explorer
     * cluster" (selected addresses need at least one) and the SDK reference of Event Grid, {@code InboundIPRules}
     * ("instead of all IPs"). Older API versions have no list.
     */
    private static Answer listed(Resource resource, JsonNodeView node, String list) {
        return node.has(list)
                ? assessListedAddresses(resource.node().properties().text(SWITCH), NetworkRuleSet.addresses(node, list))
                : assessWithoutRules(resource);
    }

    private static Answer assessListedAddresses(Optional<String> access, List<String> addresses) {
        Optional<NetworkRuleSet> rules = Optional.of(addresses)
                .filter(list -> !list.isEmpty())
                .map(list -> new NetworkRuleSet(Optional.of("Deny"), Optional.empty(), list, List.of()));
        return answer(InternetAccess.of(access, rules));
    }

    /**
     * Assesses an IoT hub. Older hubs have a list of rules that accept or reject addresses; the rules in it are not
     * evaluated. Without this list, older hubs allow all addresses; from "IoT Hub classic IP filter and how to
     * upgrade". Newer rules apply to the built-in endpoint for events only if a setting includes it; from the SDK
     * reference, {@code NetworkRuleSetProperties}.
     */
    private static Answer hub(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView rules = properties.child("networkRuleSets");
        if (!properties.objects("ipFilterRules").isEmpty()) {
            return assessWithoutRules(resource);
        }
        Answer answer = firewall(resource, "networkRuleSets");
        if (!rules.isObject() || answer.reasonKey().equals("disabled")
                || answer.result() == CheckOutcome.NOT_ASSESSED) {
            return answer;
        }
        if (rules.text("defaultAction").isEmpty()) {
            return Answer.missingProperty("networkRuleSets.defaultAction");
        }
        return answer.result() == CheckOutcome.NOT_MET ? answer
                : rules.flag(BUILT_IN)
                        .map(covered -> covered ? answer : Answer.notMet("built-in"))
                        .orElseGet(() -> Answer.missingProperty(BUILT_IN));
    }

    /**
     * Assesses a Data Explorer cluster. The NSG filters the traffic of a cluster inside a virtual network; from "Deploy
     * Azure Data Explorer cluster into your Virtual Network".
     */
    private static Answer assessDataExplorer(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return properties.child("virtualNetworkConfiguration").isObject() ? assessWithoutRules(resource)
                : listed(resource, properties, "allowedIpRangeList");
    }

    /**
     * Assesses the API server of a cluster. It is public unless the cluster is private. A public API server is open to
     * all addresses unless it has authorised ranges; from "Secure access to the API server using authorized IP address
     * ranges in AKS".
     */
    private static Answer assessApiServer(Resource resource) {
        JsonNodeView server = resource.node().properties().child("apiServerAccessProfile");
        return server.flag("enablePrivateCluster").orElse(false) ? Answer.met("disabled")
                : assessListedAddresses(Optional.empty(), server.texts("authorizedIPRanges"));
    }

    /**
     * Assesses a service whose public endpoint can only be enabled or disabled, without rules for addresses; from Azure
     * Policy, "… should disable public network access".
     */
    private static Answer assessSwitchOnly(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        if (properties.text(SWITCH).isEmpty()) {
            return Answer.missingProperty(SWITCH);
        }
        Answer written = assessSwitch(properties);
        return written.reasonKey().equals("rules") ? Answer.notMet("open") : written;
    }

    /** Assesses the setting that enables the public endpoint; in automation accounts its value is true or false. */
    private static Answer automation(Resource resource) {
        return resource.node()
                .properties()
                .flag(SWITCH)
                .map(on -> on ? Answer.notMet("open") : Answer.met("disabled"))
                .orElseGet(() -> Answer.missingProperty(SWITCH));
    }

    /**
     * Assesses only the setting that enables the public endpoint. The rules are not read, because they are a separate
     * resource or a list in a notation specific to the service.
     */
    private static Answer assessWithoutRules(Resource resource) {
        return assessSwitch(resource.node().properties());
    }

    /**
     * Assesses a namespace, whose rules are a separate resource. Without rules, all traffic is allowed even if the
     * default action is to deny; from "Allow access to Azure Event Hubs namespaces from specific IP addresses" and the
     * same page for Service Bus.
     */
    private static Answer namespace(Resource resource, CheckContext context) {
        Answer written = assessWithoutRules(resource);
        Optional<JsonNodeView> set = context.inventory()
                .find(resource.id().child("networkRuleSets", "default"))
                .filter(Resource::hasProperties)
                .map(read -> read.node().properties());
        if (set.isEmpty()) {
            return written;
        }
        Optional<String> ofNamespace = resource.node().properties().text(SWITCH);
        Optional<String> ofRules = set.get().text(SWITCH);
        if (ofNamespace.isPresent() && ofRules.isPresent() && !ofNamespace.get().equalsIgnoreCase(ofRules.get())) {
            return Answer.notAssessed(BaseCheck.contradictoryEntries(resource.name() + ": " + SWITCH, ofNamespace.get(),
                    "networkRuleSets/default: " + SWITCH, ofRules.get()));
        }
        if (written.result() == CheckOutcome.MET) {
            return written;
        }
        Optional<NetworkRuleSet> rules = NetworkRuleSet.of(set.get())
                .filter(firewall -> !firewall.addresses().isEmpty()
                        || !set.get().list("virtualNetworkRules").isEmpty());
        return answer(InternetAccess.of(set.get().text(SWITCH), rules));
    }

    /**
     * Assesses a flexible server. A server in a dedicated subnet has no public endpoint. Other servers have rules like
     * those of Azure SQL, including 0.0.0.0; from "Firewall rules in Azure Database for PostgreSQL".
     */
    private static Answer flexible(Resource resource, CheckContext context) {
        JsonNodeView network = resource.node().properties().child("network");
        if (network.reference("delegatedSubnetResourceId").isPresent()) {
            return Answer.met("disabled");
        }
        return assessWithRules(resource, network, context);
    }

    private static Answer synapse(Resource resource, CheckContext context) {
        return assessWithRules(resource, resource.node().properties(), context);
    }

    /**
     * Assesses a cache. If a cache has no rules, the data does not show what this means, whether the cache is inside or
     * outside a virtual network.
     */
    private static Answer redis(Resource resource, CheckContext context) {
        Answer answer = assessWithRules(resource, resource.node().properties(), context);
        boolean withoutRules = answer.reasonKey().equals("azure")
                || answer.reasonKey().equals("selected") && answer.arguments().equals(List.of(0));
        return withoutRules ? Answer.notAssessed("rules") : answer;
    }

    /**
     * "With publicNetworkAccess Enabled, an empty rule set allows all public traffic" (Azure SDK reference, {@code
     * RedisEnterpriseClusterPatch.FirewallRules}). Older API versions have neither of the two properties.
     */
    private static Answer assessManagedRedis(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        if (properties.text(SWITCH).isEmpty()) {
            return Answer.missingProperty(SWITCH);
        }
        Answer written = assessSwitch(properties);
        return !written.reasonKey().equals("rules") || !properties.list("firewallRules").isEmpty() ? written
                : Answer.notMet("open");
    }

    /**
     * @param node node that contains the state of the public endpoint
     */
    private static Answer assessWithRules(Resource resource, JsonNodeView node, CheckContext context) {
        Answer written = assessSwitch(node);
        if (!written.reasonKey().equals("rules")) {
            return written;
        }
        Answer rules = SqlFirewall.assessRules(resource, List.of(ruleTypeOf(resource.type())), context);
        return switch (rules.reasonKey()) {
            case "everybody" -> Answer.notMet("open");
            case "wide" -> Answer.notMet("wide", rules.arguments().getLast());
            case "restricted" -> Answer.met("selected", rules.arguments().getLast());
            default -> rules;
        };
    }

    private static ResourceType ruleTypeOf(ResourceType server) {
        return ResourceType.of(server.text() + "/firewallRules");
    }

    /** Returns the lists of rules that are separate resources, because further rules may allow more addresses. */
    static List<RequiredLists> reversingLists() {
        return WITH_RULES.stream()
                .map(server -> RequiredLists.ofMet(ruleTypeOf(server))
                        .forReasons("selected")
                        .unless((context, resource) -> resource.type().filter(server::equals).isEmpty()))
                .toList();
    }

    /**
     * Returns the answer according to the setting that enables the public endpoint; the answer is “rules” if the
     * firewall decides.
     */
    static Answer assessSwitch(JsonNodeView node) {
        return switch (node.text(SWITCH).orElse("Enabled").toLowerCase(Locale.ROOT)) {
            case "disabled" -> Answer.met("disabled");
            case "enabled" -> Answer.notAssessed("rules");
            case "securedbyperimeter" -> Answer.notAssessed("perimeter");
            default -> Answer.notAssessed(BaseCheck.unknownValue(SWITCH, node.text(SWITCH).orElseThrow()));
        };
    }

    /** Assesses Azure Cosmos DB for PostgreSQL. A separate setting enables the public address of its coordinator. */
    private static Answer cluster(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return properties.flag("enablePublicIpAccess").filter(on -> !on).isPresent() ? Answer.met("disabled")
                : assessSwitch(properties);
    }

    /** Assesses a managed instance. If the value is absent, Microsoft documents no default. */
    private static Answer assessManagedInstance(Resource resource) {
        return resource.node()
                .properties()
                .flag("publicDataEndpointEnabled")
                .map(on -> on ? Answer.notMet("public-endpoint") : Answer.met("disabled"))
                .orElseGet(() -> Answer.missingProperty("publicDataEndpointEnabled"));
    }
}
