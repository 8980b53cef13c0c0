package org.tomes.check.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Network data of virtual machine scale sets. The data does not contain the network interfaces of their machines; from
 * Microsoft's page “Networking for Azure Virtual Machine Scale Sets”.
 */
final class ScaleSets {

    static final ResourceType TYPE = ResourceType.of("Microsoft.Compute/virtualMachineScaleSets");

    private static final CachedValue<Inventory, Map<ResourceId, Set<ResourceId>>> GROUPS = new CachedValue<>(
            inventory -> {
                Map<ResourceId, Set<ResourceId>> places = new TreeMap<>();
                for (Resource scaleSet : inventory.resources(TYPE)) {
                    interfaces(scaleSet).forEach(nic -> nic.reference("networkSecurityGroup")
                            .ifPresent(group -> places.computeIfAbsent(group, key -> new TreeSet<>())
                                    .addAll(places(nic, scaleSet))));
                }
                return places;
            });
    private static final CachedValue<Inventory, Map<ResourceId, Set<String>>> NAMES_BY_GROUP = new CachedValue<>(
            inventory -> {
                Map<ResourceId, Set<String>> names = new TreeMap<>();
                inventory.resources(TYPE)
                        .forEach(scaleSet -> interfaces(scaleSet)
                                .flatMap(nic -> nic.reference("networkSecurityGroup").stream())
                                .forEach(id -> names.computeIfAbsent(id, key -> new TreeSet<>()).add(scaleSet.name())));
                return names;
            });

    private ScaleSets() {
    }

    /**
     * Returns the NSGs to which network profiles of scale sets refer, each with the subnets of the machines. A scale
     * set without subnets is represented by its id.
     */
    static Map<ResourceId, Set<ResourceId>> groups(Inventory inventory) {
        return GROUPS.in(inventory);
    }

    /** Returns the names of scale sets whose network profile refers to the NSG. */
    static Set<String> using(ResourceId group, Inventory inventory) {
        return NAMES_BY_GROUP.in(inventory).getOrDefault(group, Set.of());
    }

    private static List<ResourceId> places(JsonNodeView nic, Resource scaleSet) {
        List<ResourceId> subnets = nic.objects("ipConfigurations")
                .stream()
                .flatMap(configuration -> configuration.properties().reference("subnet").stream())
                .toList();
        return subnets.isEmpty() ? List.of(scaleSet.id()) : subnets;
    }

    /**
     * Whether the data contains the network profile of the scale set's machines. A scale set with flexible
     * orchestration may have no profile and include machines that were created separately; from Microsoft's page
     * "Orchestration modes for Virtual Machine Scale Sets".
     */
    static boolean containsNetworkProfile(Resource scaleSet) {
        JsonNodeView profile = scaleSet.node().properties().child("virtualMachineProfile").child("networkProfile");
        return profile.isList("networkInterfaceConfigurations");
    }

    /** Whether each machine of the scale set gets a public address. */
    static boolean isPublic(Resource scaleSet) {
        return interfaces(scaleSet).flatMap(nic -> nic.objects("ipConfigurations").stream())
                .map(JsonNodeView::properties)
                .anyMatch(configuration -> configuration.object("publicIPAddressConfiguration").isObject());
    }

    /**
     * A public address that each machine of a scale set gets, on an interface without an NSG.
     *
     * @param subnet subnet of the machines; empty if the data does not contain it
     * @param sku SKU of the address; empty if the data does not contain it
     */
    record PublicInterface(String address, Optional<ResourceId> subnet, Optional<String> sku) {
    }

    /** Returns the subnets of the machines. */
    static Stream<ResourceId> subnets(Resource scaleSet) {
        return subnets(interfaces(scaleSet));
    }

    /** Returns the subnets of those machine interfaces that have no NSG; empty without a network profile. */
    static Stream<ResourceId> subnetsWithoutGroup(Resource scaleSet) {
        return subnets(interfaces(scaleSet).filter(nic -> nic.reference("networkSecurityGroup").isEmpty()));
    }

    private static Stream<ResourceId> subnets(Stream<JsonNodeView> interfaces) {
        return interfaces.flatMap(nic -> nic.objects("ipConfigurations").stream())
                .flatMap(configuration -> configuration.properties().reference("subnet").stream());
    }

    static List<PublicInterface> publicInterfacesWithoutGroup(Resource scaleSet) {
        return interfaces(scaleSet).filter(nic -> nic.reference("networkSecurityGroup").isEmpty())
                .flatMap(nic -> nic.objects("ipConfigurations").stream())
                .map(JsonNodeView::properties)
                .filter(configuration -> configuration.object("publicIPAddressConfiguration").isObject())
                .map(configuration -> {
                    JsonNodeView address = configuration.child("publicIPAddressConfiguration");
                    return new PublicInterface(address.text("name").orElse(scaleSet.name()),
                            configuration.reference("subnet"), address.child("sku").text("name"));
                })
                .toList();
    }

    /**
     * Returns the inbound NAT pools and rules of load balancers that publish a port for each machine. The scale set
     * refers to pools; newer rules refer to the backend pool; from Microsoft's page "Inbound NAT rules".
     */
    static List<ResourceId> translations(Resource scaleSet) {
        return interfaces(scaleSet).flatMap(nic -> nic.objects("ipConfigurations").stream())
                .map(JsonNodeView::properties)
                .flatMap(
                        configuration -> Stream.concat(configuration.references("loadBalancerInboundNatPools").stream(),
                                configuration.references("loadBalancerBackendAddressPools").stream()))
                .distinct()
                .toList();
    }

    private static Stream<JsonNodeView> interfaces(Resource scaleSet) {
        List<JsonNodeView> interfaces = scaleSet.node()
                .properties()
                .child("virtualMachineProfile")
                .child("networkProfile")
                .objects("networkInterfaceConfigurations");
        return interfaces.stream().map(JsonNodeView::properties);
    }
}
