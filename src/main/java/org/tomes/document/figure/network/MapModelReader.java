package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.document.figure.network.MapModel.Guard;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Part;
import org.tomes.document.figure.network.MapModel.Peer;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VirtualNetworkView;

/**
 * Creates the model of the network map from a snapshot. It contains the networks and subnets, with the resources in
 * each.
 */
public final class MapModelReader {

    private static final List<ResourceType> SHOWN = List.of(ResourceType.VIRTUAL_NETWORK, ResourceType.SECURITY_GROUP,
            ResourceType.NETWORK_INTERFACE, ResourceType.VIRTUAL_MACHINE, ResourceType.PUBLIC_ADDRESS,
            ResourceType.BASTION);
    /** Names of subnets without an NSG; from Microsoft's pages on gateways, Azure Firewall and Route Server. */
    private static final Set<String> WITHOUT_GROUP = Set.of("gatewaysubnet", "azurefirewallsubnet",
            "azurefirewallmanagementsubnet", "routeserversubnet");

    private final Inventory inventory;
    private final Map<ResourceId, VirtualNetworkView> networks = new TreeMap<>();
    private final Map<ResourceId, Map<ResourceId, SubnetView>> subnets = new HashMap<>();

    private MapModelReader(Inventory inventory) {
        this.inventory = inventory;
    }

    public static MapModel of(Inventory inventory) {
        return new MapModelReader(inventory).model();
    }

    private MapModel model() {
        ResourcesBySubnet placement = new ResourcesBySubnet(inventory);
        inventory.networks().forEach(network -> networks.put(network.id(), network));
        inventory.subnets()
                .forEach(subnet -> subnet.network().ifPresent(network -> subnetsOf(network).put(subnet.id(), subnet)));
        SortedSet<ResourceId> ids = new TreeSet<>(networks.keySet());
        ids.addAll(subnets.keySet());
        placement.subnets().forEach(subnet -> subnet.parent().ifPresent(ids::add));
        ids.addAll(placement.networks());
        List<Net> nets = new ArrayList<>();
        Map<ResourceId, List<ResourceId>> subnetsByNetwork = new HashMap<>();
        placement.subnets()
                .forEach(subnet -> subnet.parent()
                        .ifPresent(network -> subnetsByNetwork.computeIfAbsent(network, key -> new ArrayList<>())
                                .add(subnet)));
        ids.forEach(id -> nets.add(net(id, subnetsByNetwork.getOrDefault(id, List.of()), placement)));
        nets.addAll(unreadPeers(nets));
        SortedSet<ResourceType> unread = new TreeSet<>(SHOWN.stream().filter(type -> !inventory.covers(type)).toList());
        return new MapModel(nets, placement.loose(), unread);
    }

    private Map<ResourceId, SubnetView> subnetsOf(ResourceId network) {
        return subnets.computeIfAbsent(network, key -> new LinkedHashMap<>());
    }

    private Net net(ResourceId id, List<ResourceId> subnetIds, ResourcesBySubnet placement) {
        Optional<VirtualNetworkView> network = Optional.ofNullable(networks.get(id));
        Map<ResourceId, Part> parts = new TreeMap<>();
        subnetsOf(id).values().forEach(subnet -> parts.put(subnet.id(), part(subnet, placement.in(subnet.id()))));
        subnetIds.forEach(subnet -> parts.computeIfAbsent(subnet, key -> new Part(subnet, List.of(), Guard.UNKNOWN,
                Optional.empty(), placement.in(subnet), Optional.empty())));
        return new Net(id, network.map(VirtualNetworkView::addressPrefixes).orElse(List.of()),
                network.map(VirtualNetworkView::location).orElse(""), network.isPresent(),
                sortByAddress(parts.values()), placement.at(id), network.map(MapModelReader::peers).orElse(List.of()));
    }

    private static Part part(SubnetView subnet, List<Thing> things) {
        Guard guard = subnet.securityGroup().isPresent() ? Guard.GROUP
                : WITHOUT_GROUP.contains(subnet.name().toLowerCase(Locale.ROOT)) ? Guard.NOT_NEEDED
                        : subnet.addressPrefixes().isEmpty() ? Guard.UNKNOWN : Guard.NONE;
        return new Part(subnet.id(), subnet.addressPrefixes(), guard, subnet.securityGroup(), things, Optional.empty());
    }

    /** Sorts by IPv4 address, as in network plans. Subnets without an address are last, sorted by name. */
    private static List<Part> sortByAddress(Collection<Part> parts) {
        return parts.stream().sorted((part, other) -> Long.compare(firstAddress(part), firstAddress(other))).toList();
    }

    private static long firstAddress(Part part) {
        return part.prefixes()
                .stream()
                .filter(prefix -> prefix.matches("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?"))
                .findFirst()
                .map(prefix -> Stream.of(prefix.replaceFirst("/.*", "").split("\\."))
                        .mapToLong(Long::parseLong)
                        .reduce(0, (value, octet) -> value * 256 + octet))
                .orElse(Long.MAX_VALUE);
    }

    private static List<Peer> peers(VirtualNetworkView network) {
        return network.peerings()
                .stream()
                .map(peering -> new Peer(peering.remote(),
                        peering.remote().map(ResourceId::name).orElse(peering.name()),
                        peering.state().filter("Connected"::equalsIgnoreCase).isPresent()))
                .toList();
    }

    /** Adds networks to which peerings lead and that the snapshot does not contain. */
    private static List<Net> unreadPeers(List<Net> nets) {
        SortedSet<ResourceId> missing = new TreeSet<>();
        nets.forEach(net -> net.peers().forEach(peer -> peer.remote().ifPresent(missing::add)));
        nets.forEach(net -> missing.remove(net.id()));
        return missing.stream().map(id -> new Net(id, List.of(), "", false, List.of(), List.of(), List.of())).toList();
    }
}
