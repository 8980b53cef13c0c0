package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.document.figure.network.MapModel.Kind;
import org.tomes.document.figure.network.MapModel.PublicIp;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.NetworkInterface.IpConfiguration;
import org.tomes.inventory.view.PublicAddress;

/** Collects all resources that have addresses, by subnet. */
final class ResourcesBySubnet {

    private static final Map<ResourceType, Kind> DEVICES = Map.of(ResourceType.BASTION, Kind.BASTION,
            ResourceType.of("Microsoft.Network/virtualNetworkGateways"), Kind.GATEWAY,
            ResourceType.of("Microsoft.Network/azureFirewalls"), Kind.FIREWALL, ResourceType.APPLICATION_GATEWAY,
            Kind.APPLICATION_GATEWAY, ResourceType.LOAD_BALANCER, Kind.LOAD_BALANCER);
    private static final List<String> CONFIGURATIONS = List.of("ipConfigurations", "gatewayIPConfigurations",
            "frontendIPConfigurations", "managementIpConfiguration");

    private final Map<ResourceId, PublicAddress> addresses = new HashMap<>();
    private final Map<ResourceId, Map<ResourceId, Thing>> bySubnet = new LinkedHashMap<>();
    private final Map<ResourceId, Map<ResourceId, Thing>> byNetwork = new LinkedHashMap<>();
    private final Map<ResourceId, ResourceId> networkOfConfiguration = new HashMap<>();
    private final Set<ResourceId> placed = new HashSet<>();
    private final Set<ResourceId> used = new HashSet<>();
    private final List<Thing> loose = new ArrayList<>();

    ResourcesBySubnet(Inventory inventory) {
        inventory.publicAddresses().forEach(address -> addresses.put(address.id(), address));
        Map<ResourceId, ResourceId> machines = new HashMap<>();
        inventory.virtualMachines()
                .forEach(machine -> machine.interfaces().forEach(resourceId -> machines.put(resourceId, machine.id())));
        inventory.networkInterfaces()
                .forEach(networkInterface -> nic(networkInterface,
                        networkInterface.machine().or(() -> Optional.ofNullable(machines.get(networkInterface.id())))));
        DEVICES.forEach((type, kind) -> inventory.resources(type).forEach(resource -> device(resource, kind)));
        inventory.natGateways().forEach(gateway -> {
            Thing thing = new Thing(Kind.NAT_GATEWAY, gateway.id(), gateway.name(), List.of(),
                    publics(gateway.publicAddresses()), Optional.empty());
            Set<ResourceId> subnets = new LinkedHashSet<>(gateway.subnets());
            inventory.subnets()
                    .stream()
                    .filter(subnet -> subnet.natGateway().filter(gateway.id()::equals).isPresent())
                    .forEach(subnet -> subnets.add(subnet.id()));
            place(thing, subnets, Set.of());
        });
        inventory.virtualMachines()
                .stream()
                .filter(machine -> !placed.contains(machine.id()))
                .forEach(machine -> loose.add(
                        new Thing(Kind.MACHINE, machine.id(), machine.name(), List.of(), List.of(), Optional.empty())));
        inventory.publicAddresses()
                .stream()
                .filter(address -> !used.contains(address.id()))
                .forEach(address -> loose.add(new Thing(Kind.PUBLIC_ADDRESS, address.id(), address.name(), List.of(),
                        publics(List.of(address.id())), Optional.empty())));
    }

    Set<ResourceId> subnets() {
        return bySubnet.keySet();
    }

    Set<ResourceId> networks() {
        return byNetwork.keySet();
    }

    List<Thing> in(ResourceId subnet) {
        return List.copyOf(bySubnet.getOrDefault(subnet, Map.of()).values());
    }

    /** Returns the resources that belong to a network, but not to one of its subnets. */
    List<Thing> at(ResourceId network) {
        return List.copyOf(byNetwork.getOrDefault(network, Map.of()).values());
    }

    List<Thing> loose() {
        return loose;
    }

    private void nic(NetworkInterface nic, Optional<ResourceId> machine) {
        Kind kind = machine.isPresent() ? Kind.MACHINE
                : nic.resource().node().properties().child("privateEndpoint").isObject() ? Kind.PRIVATE_ENDPOINT
                        : Kind.INTERFACE;
        ResourceId id = machine.orElse(nic.id());
        boolean standing = false;
        for (IpConfiguration ipConfiguration : nic.ipConfigurations()) {
            networkOf(ipConfiguration).ifPresent(network -> networkOfConfiguration
                    .put(nic.id().child("ipConfigurations", ipConfiguration.name()), network));
            if (ipConfiguration.subnet().isPresent()) {
                standing = true;
                put(bySubnet, ipConfiguration.subnet().get(),
                        new Thing(kind, id, id.name(), ipConfiguration.privateAddress().stream().toList(),
                                publics(ipConfiguration.publicAddress().stream().toList()), nic.securityGroup()));
            }
        }
        if (!standing && kind != Kind.MACHINE) {
            loose.add(new Thing(kind, id, id.name(), List.of(), List.of(), nic.securityGroup()));
        }
    }

    private static Optional<ResourceId> networkOf(IpConfiguration configuration) {
        return configuration.subnet().flatMap(ResourceId::parent);
    }

    private void device(Resource resource, Kind kind) {
        JsonNodeView properties = resource.node().properties();
        List<JsonNodeView> configurations = CONFIGURATIONS.stream()
                .flatMap(list -> Stream.concat(properties.objects(list).stream(),
                        Stream.of(properties.child(list)).filter(JsonNodeView::isObject)))
                .map(JsonNodeView::properties)
                .toList();
        Set<ResourceId> subnets = new LinkedHashSet<>();
        List<ResourceId> outside = new ArrayList<>();
        List<String> privateAddresses = new ArrayList<>();
        configurations.forEach(jsonNodeView -> {
            jsonNodeView.reference("subnet").ifPresent(subnets::add);
            jsonNodeView.reference("publicIPAddress").ifPresent(outside::add);
            jsonNodeView.text("privateIPAddress").ifPresent(privateAddresses::add);
        });
        Set<ResourceId> networks = new LinkedHashSet<>();
        properties.reference("virtualNetwork").ifPresent(networks::add);
        if (kind == Kind.LOAD_BALANCER) {
            LoadBalancer.of(resource)
                    .pools()
                    .stream()
                    .flatMap(pool -> pool.members().stream())
                    .flatMap(member -> Optional.ofNullable(networkOfConfiguration.get(member)).stream())
                    .forEach(networks::add);
        }
        place(new Thing(kind, resource.id(), resource.name(), privateAddresses, publics(outside), Optional.empty()),
                subnets, networks);
    }

    /**
     * Adds the resource to its subnets; without subnets, to its networks; without networks, to the resources without a
     * network.
     */
    private void place(Thing thing, Set<ResourceId> subnets, Set<ResourceId> networks) {
        subnets.forEach(subnet -> put(bySubnet, subnet, thing));
        if (subnets.isEmpty()) {
            networks.forEach(network -> put(byNetwork, network, thing));
            if (networks.isEmpty()) {
                loose.add(thing);
            }
        }
    }

    /** Adds the resource. A machine with several addresses in one subnet appears only once there. */
    private void put(Map<ResourceId, Map<ResourceId, Thing>> where, ResourceId place, Thing thing) {
        placed.add(thing.id());
        where.computeIfAbsent(place, key -> new LinkedHashMap<>())
                .merge(thing.id(), thing,
                        (one, other) -> new Thing(one.kind(), one.id(), one.name(),
                                both(one.addresses(), other.addresses()), both(one.publics(), other.publics()),
                                one.group().or(other::group)));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private List<PublicIp> publics(List<ResourceId> ids) {
        used.addAll(ids);
        return ids.stream()
                .distinct()
                .map(id -> new PublicIp(id,
                        Optional.ofNullable(addresses.get(id)).flatMap(PublicAddress::address).orElse(id.name())))
                .toList();
    }
}
