package org.tomes.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SubnetView;
import org.tomes.nsg.Network;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.nsg.space.AddressSet;

/**
 * Converts the network of a snapshot, with all ingress paths, for the exact analysis of NSGs. The result contains the
 * resources that were read completely and lists the rules that were not, each with its id in the snapshot.
 */
public final class SnapshotNetwork {

    private static final ResourceType GATEWAY = ResourceType.of("Microsoft.Network/virtualNetworkGateways");
    private static final ResourceType SCALE_SET = ResourceType.of("Microsoft.Compute/virtualMachineScaleSets");
    private static final List<ResourceType> TYPES = List.of(ResourceType.SECURITY_GROUP, ResourceType.SECURITY_RULE,
            ResourceType.VIRTUAL_NETWORK, ResourceType.SUBNET, ResourceType.NETWORK_INTERFACE,
            ResourceType.PUBLIC_ADDRESS, ResourceType.LOAD_BALANCER, ResourceType.BASTION, ResourceType.ROUTE_TABLE,
            ResourceType.ROUTE, GATEWAY, ResourceType.of("Microsoft.Network/localNetworkGateways"),
            ResourceType.of("Microsoft.Network/connections"), ResourceType.FIREWALL,
            ResourceType.of("Microsoft.Network/firewallPolicies"), ResourceType.FIREWALL_RULES,
            ResourceType.of("Microsoft.Network/ipGroups"), ResourceType.APPLICATION_GATEWAY, ResourceType.WEB_APP,
            ResourceType.STORAGE_ACCOUNT, ResourceType.SQL_SERVER, ResourceType.KEY_VAULT,
            ResourceType.of("Microsoft.DBforPostgreSQL/flexibleServers"),
            ResourceType.of("Microsoft.DBforMySQL/flexibleServers"),
            ResourceType.of("Microsoft.DocumentDB/databaseAccounts"),
            ResourceType.of("Microsoft.ContainerRegistry/registries"),
            ResourceType.of("Microsoft.CognitiveServices/accounts"), ResourceType.of("Microsoft.ServiceBus/namespaces"),
            ResourceType.of("Microsoft.EventHub/namespaces"), ResourceType.SECURITY_ADMIN_RULE, SCALE_SET,
            ResourceType.of("Microsoft.Compute/virtualMachineScaleSets/virtualMachines"),
            ResourceType.of("Microsoft.Network/loadBalancers/inboundNatRules"),
            ResourceType.of("Microsoft.ContainerService/managedClusters"),
            ResourceType.of("Microsoft.ContainerService/managedClusters/agentPools"));

    /** Represents the associations of a template's NSG; the template does not contain them, so they are unknown. */
    public static final ResourceId UNDECLARED = ResourceId
            .parse("/providers/Microsoft.Network/virtualNetworks/?/subnets/?")
            .orElseThrow();

    private SnapshotNetwork() {
    }

    static List<ResourceType> types() {
        return TYPES;
    }

    /** @param tags addresses of service tags by name in lower case; none if Microsoft's list was not imported */
    public static Network of(Inventory inventory, Map<String, AddressSet> tags) {
        ObjectMapper mapper = JsonMapper.builder(JsonLimits.FACTORY).build();
        ArrayNode all = mapper.createArrayNode();
        Set<ResourceId> disputed = inventory.disputed();
        Set<ResourceId> placed = placed(inventory);
        for (ResourceType type : TYPES) {
            inventory.resources(type)
                    .stream()
                    .filter(resource -> resource.hasProperties() || type.equals(ResourceType.SECURITY_RULE))
                    .forEach(resource -> all.add(placed(json(resource, disputed, mapper), resource, placed)));
        }
        NetworkReader reader = new NetworkReader().add(all, "").withTags(tags);
        if (inventory.snapshot().source() == SnapshotSource.FILES) {
            return reader.network().withUnknownRoutes();
        }
        Network network = (isRead(GATEWAY, inventory) ? reader.withAllGateways() : reader).network()
                .withUnknownRoutes();
        Network pulled = network.withBalancersRead(isRead(ResourceType.LOAD_BALANCER, inventory));
        return isRead(ResourceType.FIREWALL, inventory)
                ? pulled.withFirewallPaths(pulled.firewallPaths().withAllFirewallsRead())
                : pulled;
    }

    /** Returns the NSGs to which a subnet or a network interface refers, and those to which a scale set may refer. */
    private static Set<ResourceId> placed(Inventory inventory) {
        Stream<ResourceId> named = Stream
                .concat(inventory.subnets().stream().map(SubnetView::securityGroup),
                        inventory.networkInterfaces().stream().map(NetworkInterface::securityGroup))
                .flatMap(Optional::stream);
        boolean scaleSets = inventory.resources().stream().anyMatch(resource -> resource.type().equals(SCALE_SET));
        return Stream
                .concat(named,
                        scaleSets ? inventory.securityGroups().stream().map(SecurityGroupView::id) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /**
     * Adds an unknown association to the NSG of a template, because the subnets that refer to the NSG may be in another
     * template.
     */
    private static JsonNode placed(JsonNode json, Resource resource, Set<ResourceId> placed) {
        if (resource.type().equals(ResourceType.SECURITY_GROUP) && json.has("apiVersion")
                && !placed.contains(resource.id()) && json.path("properties") instanceof ObjectNode properties) {
            properties.putArray("subnets").addObject().put("id", UNDECLARED.toString());
        }
        return json;
    }

    private static boolean isRead(ResourceType type, Inventory inventory) {
        return inventory.snapshot().counts().containsKey(type) && !inventory.lacks(type);
    }

    /**
     * Removes disputed subnets, and marks disputed rules as uncertain, because either of their versions may be in
     * force.
     */
    private static void removeDisputed(ResourceId parent, JsonNode properties, Set<ResourceId> disputed) {
        if (properties.path("subnets") instanceof ArrayNode subnets) {
            Iterator<JsonNode> each = subnets.elements();
            while (each.hasNext()) {
                if (disputed.contains(parent.child("subnets", each.next().path("name").asText()))) {
                    each.remove();
                }
            }
        }
        for (JsonNode rule : properties.path("securityRules")) {
            if (rule instanceof ObjectNode object
                    && disputed.contains(parent.child("securityRules", rule.path("name").asText()))) {
                object.put("condition", "?");
            }
        }
    }

    private static JsonNode json(Resource resource, Set<ResourceId> disputed, ObjectMapper mapper) {
        try {
            JsonNode json = mapper.readTree(resource.json());
            if (json instanceof ObjectNode object) {
                object.put("id", resource.id().toString());
                object.put("type", resource.type().text());
                if (!resource.hasProperties()) {
                    object.put("condition", "?");
                }
                if (!disputed.isEmpty()) {
                    removeDisputed(resource.id(), object.path("properties"), disputed);
                }
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a resource is kept only as JSON", e);
        }
    }
}
