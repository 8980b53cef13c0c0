package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Scale sets and network interfaces of machines without any NSG, neither at the interface nor at the subnet. Azure then
 * allows all traffic from the virtual network and to the internet (Microsoft Learn, "How network security groups filter
 * network traffic").
 */
final class MachinesWithoutNsg {

    private static final CachedValue<CheckContext, List<Unguarded>> ALL = new CachedValue<>(MachinesWithoutNsg::all);

    private MachinesWithoutNsg() {
    }

    /**
     * @param unread subnet that may have an NSG; empty if the subnet is known to have none
     */
    record Unguarded(CheckedResource subject, Optional<ResourceId> unread) {
    }

    static List<Unguarded> of(CheckContext context) {
        return ALL.in(context);
    }

    private static List<Unguarded> all(CheckContext context) {
        Inventory inventory = context.inventory();
        NsgCoverage places = NsgCoverage.of(inventory);
        Stream<Unguarded> machines = MachineInterfaces.of(inventory)
                .interfaces()
                .filter(nic -> nic.hasProperties() && nic.securityGroup().isEmpty()
                        && !places.guarded().contains(nic.id()))
                .flatMap(nic -> worst(CheckedResource.of(nic),
                        nic.ipConfigurations().stream().flatMap(configuration -> configuration.subnet().stream()),
                        context).stream());
        Stream<Unguarded> scaleSets = inventory.resources(ScaleSets.TYPE)
                .stream()
                .filter(Resource::hasProperties)
                .flatMap(scaleSet -> worst(CheckedResource.of(scaleSet), ScaleSets.subnetsWithoutGroup(scaleSet),
                        context).stream());
        return Stream.concat(machines, scaleSets).toList();
    }

    /**
     * Returns the worst result: a subnet that is known to have no NSG is worse than a subnet of which this is unknown.
     */
    private static Optional<Unguarded> worst(CheckedResource subject, Stream<ResourceId> subnets,
            CheckContext context) {
        NsgCoverage places = NsgCoverage.of(context.inventory());
        List<ResourceId> unguarded = subnets.filter(places::isUnguarded).toList();
        return unguarded.stream().anyMatch(subnet -> places.isRead(subnet, context))
                ? Optional.of(new Unguarded(subject, Optional.empty()))
                : unguarded.stream().findFirst().map(subnet -> new Unguarded(subject, Optional.of(subnet)));
    }
}
