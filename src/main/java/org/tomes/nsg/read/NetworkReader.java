package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.UnreadItem;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/**
 * Reads NSGs and the data for their analysis (virtual networks, network interfaces, Microsoft's list of service tags)
 * from JSON in each form that Azure's tools produce. Resources of other types are ignored.
 */
public final class NetworkReader {

    private static final String TYPE = "microsoft.network/";
    private static final String SCALE_SETS = "microsoft.compute/virtualmachinescalesets";
    private static final String CLUSTERS = "microsoft.containerservice/managedclusters";

    private final Map<String, SecurityGroup> groups = new LinkedHashMap<>();
    private final Map<String, VirtualNetwork> networks = new LinkedHashMap<>();
    private final Map<String, Nic> nics = new LinkedHashMap<>();
    private final Map<String, AddressSet> tags = new HashMap<>();
    private final Set<String> gatewaySubnets = new HashSet<>();
    private final SubnetReader subnets = new SubnetReader();
    private final RouteReader routes = new RouteReader();
    private final IngressReader entrances = new IngressReader();
    private final FirewallReader firewalls = new FirewallReader();
    private final PublicServiceReader services = new PublicServiceReader();
    private final AdminRuleReader adminRules = new AdminRuleReader();
    private final List<Stray> strays = new ArrayList<>();
    private final List<UnreadItem> notRead = new ArrayList<>();
    /**
     * Items by id that were read only partially, as from a list of all resources. An item is removed when it is read
     * completely.
     */
    private final Map<String, UnreadItem> partial = new LinkedHashMap<>();

    /** @param source name of the origin in messages, for example a file name */
    public NetworkReader add(JsonNode root, String source) {
        ResourceFinder finder = new ResourceFinder();
        finder.find(root);
        SecurityGroupReader groupReader = new SecurityGroupReader(source, notRead::add);
        finder.resources()
                .forEach(node -> isolateFaults(source, node,
                        () -> add(node, finder.rulesOf(node), groupReader, source)));
        finder.expandedGroups()
                .stream()
                .filter(group -> !groups.containsKey(ResourceFields.of(group).id().orElse("")))
                .forEach(group -> isolateFaults(source, group,
                        () -> addGroup(group, finder.rulesOf(group), groupReader, source)));
        finder.rulesWithoutGroup()
                .forEach((group, rules) -> rules.forEach(rule -> strays.add(new Stray(group, rule, source))));
        finder.serviceTags().forEach(tag -> isolateFaults(source, tag, () -> addTag(ResourceFields.of(tag), source)));
        return this;
    }

    private void add(JsonNode node, List<JsonNode> rules, SecurityGroupReader groupReader, String source) {
        switch (kind(node)) {
            case "networksecuritygroups" -> addGroup(node, rules, groupReader, source);
            case "virtualnetworks" -> addNetwork(ResourceFields.of(node), source);
            case "virtualnetworks/subnets" -> subnets.add(ResourceFields.of(node));
            case "routetables" -> routes.addTable(ResourceFields.of(node));
            case "routetables/routes" -> routes.addRoute(ResourceFields.of(node));
            case "localnetworkgateways" -> routes.addSite(ResourceFields.of(node));
            case "connections" -> routes.addConnection(ResourceFields.of(node));
            case "networkinterfaces" -> addNic(ResourceFields.of(node), source);
            case SCALE_SETS -> addScaleSet(ResourceFields.of(node), "virtualMachineProfile", "networkProfile", source);
            case SCALE_SETS + "/virtualmachines" ->
                addScaleSet(ResourceFields.of(node), "", "networkProfileConfiguration", source);
            case CLUSTERS -> ResourceFields.of(node)
                    .objects("agentPoolProfiles")
                    .forEach(pool -> entrances
                            .addNodePool(ResourceFields.of(node).text("name") + "/" + pool.text("name"), pool));
            case CLUSTERS + "/agentpools" ->
                entrances.addNodePool(ResourceFields.of(node).text("name"), ResourceFields.of(node));
            case "publicipaddresses" -> entrances.addPublicAddress(ResourceFields.of(node));
            case "loadbalancers" -> entrances.addBalancer(ResourceFields.of(node));
            case "loadbalancers/inboundnatrules" -> entrances.addNatRule(ResourceFields.of(node));
            case "bastionhosts", "applicationgateways" -> entrances.addService(ResourceFields.of(node));
            case "azurefirewalls" -> {
                entrances.addService(ResourceFields.of(node));
                firewalls.addFirewall(ResourceFields.of(node));
            }
            case "firewallpolicies" -> firewalls.addPolicy(ResourceFields.of(node));
            case "firewallpolicies/rulecollectiongroups" -> firewalls.addRules(ResourceFields.of(node));
            case "ipgroups" -> firewalls.addAddressGroup(ResourceFields.of(node));
            case "virtualnetworkgateways" -> addGateway(ResourceFields.of(node));
            case "networkmanagers/securityadminconfigurations/rulecollections/rules" ->
                adminRules.add(ResourceFields.of(node));
            default -> services.add(ResourceFields.of(node));
        }
    }

    /** A rule whose NSG is not in the same document. */
    private record Stray(String group, JsonNode rule, String source) {

        /** Whether the NSG contains the rule, so that no data is missing. */
        boolean isContainedIn(SecurityGroup read) {
            NsgRule itself = new RuleReader(rule).read("");
            return itself.isRead() && read.rules().contains(itself);
        }

        UnreadItem complaint() {
            String name = ResourceFields.of(rule).text("name");
            String id = ResourceFields.of(rule).text("id");
            return new UnreadItem(source, SecurityGroupReader.lastSegment(group),
                    name.isEmpty() ? SecurityGroupReader.lastSegment(id) : name,
                    Message.of("nsg.notRead.ruleWithoutGroup"));
        }
    }

    private Stream<UnreadItem> strayRules() {
        return strays.stream()
                .filter(stray -> groups.get(stray.group()) == null || !stray.isContainedIn(groups.get(stray.group())))
                .map(Stray::complaint);
    }

    /** Reads one resource. An internal error does not affect other resources. */
    private void isolateFaults(String source, JsonNode node, Runnable reading) {
        Faults.contain("reading of a network's resource", () -> {
            reading.run();
            return true;
        }, reason -> notRead.add(new UnreadItem(source, node.path("name").asText(""), "", reason)));
    }

    /** @param additional addresses of service tags by lower-case name; a list in the files takes precedence */
    public NetworkReader withTags(Map<String, AddressSet> additional) {
        additional.forEach(tags::putIfAbsent);
        return this;
    }

    /** Records that all gateways were read. A pull lists them by subscription, Azure CLI commands by resource group. */
    public NetworkReader withAllGateways() {
        routes.markGatewaysRead();
        return this;
    }

    public Network network() {
        List<VirtualNetwork> withGateways = networks.values()
                .stream()
                .map(subnets::withStandaloneSubnets)
                .map(network -> hasGateway(network) ? network.withGateway() : network)
                .toList();
        return new Network(List.copyOf(groups.values()), withGateways, List.copyOf(nics.values()),
                routes.routes(withGateways, subnets.standalone(), tags), Map.copyOf(tags),
                entrances.ingressPaths(nics.values()), services.services(),
                Stream.of(notRead.stream(), partial.values().stream(), strayRules()).flatMap(each -> each).toList())
                .withAdminRules(adminRules.rules())
                .withBalancersRead(entrances.areBalancersKnown())
                .withFirewallPaths(firewalls.paths(withGateways));
    }

    /**
     * Returns the resource type without {@code Microsoft.Network/}. If the source does not contain the type, it is
     * derived from the fields.
     */
    private static String kind(JsonNode node) {
        ResourceFields fields = ResourceFields.of(node);
        String type = fields.text("type").toLowerCase(Locale.ROOT);
        if (type.startsWith(TYPE)) {
            return type.substring(TYPE.length());
        }
        if (!type.isEmpty()) {
            return type.startsWith(SCALE_SETS) || type.startsWith(CLUSTERS) ? type : "";
        }
        String id = fields.text("id").toLowerCase(Locale.ROOT);
        int at = id.indexOf("/providers/" + TYPE);
        if (at >= 0) {
            String[] segments = id.substring(at).split("/");
            return segments.length == 5 ? segments[3] : "";
        }
        return fields.has("securityRules") ? "networksecuritygroups"
                : fields.has("ipConfigurations") ? "networkinterfaces"
                        : fields.has("addressSpace") ? "virtualnetworks" : "";
    }

    private void addGroup(JsonNode node, List<JsonNode> childRules, SecurityGroupReader reader, String source) {
        ResourceFields fields = ResourceFields.of(node);
        if (!listsRules(node, fields) && childRules.isEmpty()) {
            partial(fields, groups.keySet(),
                    new UnreadItem(source, fields.text("name"), "", Message.of("nsg.notRead.withoutRules")));
            return;
        }
        if (!fields.text("condition").isEmpty()) {
            notRead.add(new UnreadItem(source, fields.text("name"), "", Message.of("nsg.notRead.condition")));
        }
        SecurityGroup group = reader.read(node, childRules);
        String id = markComplete(fields.id().orElse("#" + groups.size()));
        groups.merge(id, group, (securityGroup, other) -> GroupMerge.merge(securityGroup, other, source, notRead::add));
    }

    /**
     * Whether the data lists the rules of the NSG. Azure lists them even if there are none; only a template may omit
     * them.
     */
    private static boolean listsRules(JsonNode node, ResourceFields fields) {
        return fields.has("securityRules") || fields.has("copy") || node.path("properties").isTextual()
                || fields.has("apiVersion");
    }

    private void addNetwork(ResourceFields fields, String source) {
        Optional<AddressSet> space = SubnetReader.prefixes(fields.inner("addressSpace").list("addressPrefixes"));
        if (space.isEmpty() || space.get().isEmpty()) {
            partial(fields, networks.keySet(),
                    new UnreadItem(source, "", "", Message.of("nsg.notRead.addressSpace", fields.text("name"))));
            return;
        }
        List<VirtualNetwork.Peering> peers = new ArrayList<>();
        for (ResourceFields peering : fields.objects("virtualNetworkPeerings")) {
            if (permitsTraffic(peering)) {
                peers.add(PeeringReader.read(peering));
            }
        }
        boolean gateway = fields.objects("virtualNetworkPeerings")
                .stream()
                .anyMatch(peering -> peering.text("useRemoteGateways").equalsIgnoreCase("true") || leadsToHub(peering));
        String id = fields.id().orElse("#" + networks.size());
        fields.objects("virtualNetworkPeerings")
                .stream()
                .filter(peering -> peering.text("useRemoteGateways").equalsIgnoreCase("true"))
                .forEach(peering -> routes.addUseOfGateway(id, peering));
        List<Subnet> ownSubnets = fields.objects("subnets")
                .stream()
                .map(subnet -> SubnetReader.within(id, subnet))
                .toList();
        if (fields.has("subnets") && !fields.get("subnets").isArray() || !fields.list("copy").isEmpty()) {
            notRead.add(new UnreadItem(source, "", "", Message.of("nsg.notRead.subnets", fields.text("name"))));
        }
        // The network includes the addresses of its subnets, even if its address space does not contain them.
        AddressSet completeSpace = space.get()
                .union(AddressSet.unionOf(ownSubnets.stream().map(Subnet::space).toList()));
        VirtualNetwork network = new VirtualNetwork(
                fields.text("name").isEmpty() ? SecurityGroupReader.lastSegment(id) : fields.text("name"), id,
                completeSpace, gateway, peers, ownSubnets);
        VirtualNetwork earlier = networks.put(markComplete(id), network);
        if (reportVersions(earlier, network, network.name(), source)) {
            networks.put(id, NetworkMerge.merge(earlier, network));
        }
    }

    /** Records a partially read item, unless the complete item was read before. */
    private void partial(ResourceFields fields, Set<String> readWhole, UnreadItem complaint) {
        Optional<String> id = fields.id();
        if (id.isEmpty()) {
            notRead.add(complaint);
        } else if (!readWhole.contains(id.get())) {
            partial.put(id.get(), complaint);
        }
    }

    private String markComplete(String id) {
        partial.remove(id);
        return id;
    }

    /** Whether a peering allows traffic. It must be connected on both sides and allow access. */
    private static boolean permitsTraffic(ResourceFields peering) {
        String state = peering.text("peeringState");
        return !peering.text("allowVirtualNetworkAccess").equalsIgnoreCase("false")
                && (state.isEmpty() || state.equalsIgnoreCase("Connected"));
    }

    /**
     * Whether a gateway was read or a subnet has the reserved name for gateways; the gateway itself may not have been
     * read.
     */
    private boolean hasGateway(VirtualNetwork network) {
        return gatewaySubnets.stream().anyMatch(network::holds)
                || network.subnets().stream().anyMatch(RouteReader::isForGateway);
    }

    /**
     * Whether a peering leads to the hub of a Virtual WAN. Microsoft manages the network of the hub; in the peering of
     * a connected network, its name starts with {@code HV_}. Networks connected to the gateways of the hub are
     * reachable through it. Source: "About virtual network connectivity" in the Virtual WAN documentation.
     */
    private static boolean leadsToHub(ResourceFields peering) {
        return permitsTraffic(peering) && peering.inner("remoteVirtualNetwork")
                .id()
                .filter(id -> SecurityGroupReader.lastSegment(id).startsWith("hv_"))
                .isPresent();
    }

    private void addGateway(ResourceFields gateway) {
        gateway.objects("ipConfigurations")
                .forEach(configuration -> configuration.inner("subnet").id().ifPresent(gatewaySubnets::add));
        routes.addGateway(gateway);
        entrances.addService(gateway);
    }

    /**
     * Reads a scale set. The data contains no interfaces of its machines. Each interface in the profile represents the
     * interfaces of all machines, without an address. Source: Microsoft's page "Networking for Azure Virtual Machine
     * Scale Sets". Lists of the machines repeat the profile for each machine.
     *
     * @param container field that contains the profile; empty if it is in the resource itself
     */
    private void addScaleSet(ResourceFields scaleSet, String container, String name, String source) {
        ResourceFields profile = (container.isEmpty() ? scaleSet : scaleSet.inner(container)).inner(name);
        for (ResourceFields nic : profile.objects(Nic.OF_SCALE_SET)) {
            nic.idWithin(scaleSet, Nic.OF_SCALE_SET).ifPresent(id -> addNic(nic, id, scaleSet.text("name"), source));
        }
    }

    /**
     * Returns an id that represents the public addresses that the configuration assigns to each machine of a scale set.
     */
    private static Optional<String> publicAddressOfEach(ResourceFields configuration, String nic) {
        return Optional.of("publicIPAddressConfiguration")
                .filter(configuration::has)
                .map(key -> nic + "/" + configuration.inner(key).text("name").toLowerCase(Locale.ROOT));
    }

    private void addNic(ResourceFields fields, String source) {
        addNic(fields, fields.id().orElse("#" + nics.size()), fields.text("name"), source);
    }

    private void addNic(ResourceFields fields, String id, String name, String source) {
        List<IpConfiguration> configurations = new ArrayList<>();
        Set<String> applicationGroups = new HashSet<>();
        Optional<String> subnet = Optional.empty();
        for (ResourceFields configuration : fields.objects("ipConfigurations")) {
            configurations.add(new IpConfiguration(
                    configuration.idWithin(fields, "ipConfigurations").orElse(id + "#" + configurations.size()),
                    Address.parse(configuration.text("privateIPAddress")),
                    configuration.inner("publicIPAddress").id().or(() -> publicAddressOfEach(configuration, id)),
                    configuration.ids("loadBalancerBackendAddressPools"),
                    Stream.of("loadBalancerInboundNatRules", "loadBalancerInboundNatPools")
                            .flatMap(list -> configuration.ids(list).stream())
                            .collect(Collectors.toSet())));
            applicationGroups.addAll(configuration.ids("applicationSecurityGroups"));
            subnet = subnet.or(() -> configuration.inner("subnet").id());
        }
        if (configurations.isEmpty()) {
            boolean isRead = nics.containsKey(id) && !partial.containsKey(id);
            partial(fields, isRead ? Set.of(id) : Set.of(),
                    new UnreadItem(source, "", "", Message.of("nsg.notRead.nic", fields.text("name"))));
            if (isRead) {
                return;
            }
        } else {
            markComplete(id);
        }
        Nic nic = new Nic(name, id, fields.inner("networkSecurityGroup").id(), subnet, configurations,
                applicationGroups, fields.inner("privateEndpoint").id().isPresent());
        Nic earlier = nics.put(id, nic);
        boolean wasRead = earlier != null && !earlier.configurations().isEmpty();
        if (wasRead && reportVersions(earlier, nic, name, source)) {
            nics.put(id, NetworkMerge.merge(earlier, nic));
            entrances.markUncertain(nics.get(id));
        }
    }

    /**
     * @param earlierOrNull the version that was read before under the same id
     * @return whether the two versions differ
     */
    private boolean reportVersions(Object earlierOrNull, Object later, String name, String source) {
        boolean differ = earlierOrNull != null && !earlierOrNull.equals(later);
        if (differ) {
            notRead.add(new UnreadItem(source, "", "", Message.of("nsg.notRead.versions", name)));
        }
        return differ;
    }

    /**
     * Adds a service tag. The tag remains unknown unless all of its addresses can be read, because only a part of them
     * would be wrong.
     */
    private void addTag(ResourceFields tag, String source) {
        ServiceTagFile.tag(tag)
                .ifPresentOrElse(entry -> tags.put(entry.getKey(), entry.getValue()), () -> notRead
                        .add(new UnreadItem(source, "", "", Message.of("nsg.notRead.serviceTag", tag.text("name")))));
    }
}
