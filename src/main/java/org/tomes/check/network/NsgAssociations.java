package org.tomes.check.network;

import java.util.Set;
import java.util.TreeSet;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SubnetView;

/**
 * The subnets and network interfaces with which an NSG is associated, found by references in either direction.
 *
 * @param subnets subnets that the NSG protects
 * @param interfaces network interfaces that the NSG protects individually
 * @param ofScaleSets subnets of scale sets whose machines the NSG protects; the interfaces of these machines are not in
 * the data
 */
record NsgAssociations(Set<ResourceId> subnets, Set<ResourceId> interfaces, Set<ResourceId> ofScaleSets) {

    private static final CachedValue<Inventory, ResourceIndex<SubnetView>> SUBNETS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.subnets(), SubnetView::securityGroup));
    private static final CachedValue<Inventory, ResourceIndex<NetworkInterface>> INTERFACES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.networkInterfaces(), NetworkInterface::securityGroup));

    static NsgAssociations by(SecurityGroupView group, Inventory inventory) {
        Set<ResourceId> subnets = new TreeSet<>(group.subnets());
        SUBNETS.in(inventory).of(group.id()).forEach(subnet -> subnets.add(subnet.id()));
        Set<ResourceId> interfaces = new TreeSet<>(group.interfaces());
        INTERFACES.in(inventory).of(group.id()).forEach(nic -> interfaces.add(nic.id()));
        return new NsgAssociations(subnets, interfaces, ScaleSets.groups(inventory).getOrDefault(group.id(), Set.of()));
    }

    boolean nothing() {
        return subnets.isEmpty() && interfaces.isEmpty() && ofScaleSets.isEmpty();
    }
}
