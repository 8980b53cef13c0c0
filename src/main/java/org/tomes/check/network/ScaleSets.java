package org.tomes.check.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * What virtual machine scale sets say of the network of their machines, which have no network interfaces of their own
 * in the data; from Microsoft's page “Networking for Azure Virtual Machine Scale Sets”.
 */
final class ScaleSets {

    static final ResourceType TYPE = ResourceType.of("Microsoft.Compute/virtualMachineScaleSets");

    private ScaleSets() {
    }

    /**
     * The groups that guard machines of scale sets, by the word of their network profiles, each with the subnets of
     * those machines; a scale set that names none stands for itself.
     */
    static Map<ResourceId, Set<ResourceId>> groups(Inventory inventory) {
        return inventory.make("groups of scale sets", () -> {
            Map<ResourceId, Set<ResourceId>> places = new TreeMap<>();
            for (Resource scaleSet : inventory.resources(TYPE)) {
                interfaces(scaleSet).forEach(nic -> nic.reference("networkSecurityGroup")
                        .ifPresent(group -> places.computeIfAbsent(group, none -> new TreeSet<>())
                                .addAll(places(nic, scaleSet))));
            }
            return places;
        });
    }

    private static List<ResourceId> places(JsonNodeView nic, Resource scaleSet) {
        List<ResourceId> subnets = nic.objects("ipConfigurations")
                .stream()
                .flatMap(configuration -> configuration.properties().reference("subnet").stream())
                .toList();
        return subnets.isEmpty() ? List.of(scaleSet.id()) : subnets;
    }

    /**
     * Whether its data says how its machines are connected. One of flexible orchestration may have no profile of its
     * own and take in machines that were made beside it; from Microsoft's page "Orchestration modes for Virtual Machine
     * Scale Sets".
     */
    static boolean tellsNetwork(Resource scaleSet) {
        JsonNodeView profile = scaleSet.node().properties().child("virtualMachineProfile").child("networkProfile");
        return profile.isList("networkInterfaceConfigurations");
    }

    /** Whether each machine gets a public address. */
    static boolean isPublic(Resource scaleSet) {
        return interfaces(scaleSet).flatMap(nic -> nic.objects("ipConfigurations").stream())
                .map(JsonNodeView::properties)
                .anyMatch(configuration -> configuration.child("publicIPAddressConfiguration").isObject());
    }

    /**
     * Inbound NAT of load balancers that leads to its machines by a port for each: pools, which name the scale set by
     * its pool, and newer rules, which name the backend pool; from Microsoft's page "Inbound NAT rules".
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
