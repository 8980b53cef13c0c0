package org.tomes.nsg;

import java.util.List;
import java.util.Map;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * Resolution of the names in the rules of an NSG, in the virtual networks in which the NSG is used.
 *
 * @param virtualNetwork addresses that the tag {@code VirtualNetwork} certainly contains, without Azure's platform
 * address
 * @param perhaps further addresses that the tag may contain: every private address if no address space is known,
 * addresses behind a gateway, and those of all candidate networks if it is unknown which of them the NSG is used in;
 * empty if the address space is fully known
 * @param routes prefixes that routes add to the tag; they are outside the network's address space and remain public for
 * others
 * @param tags addresses of service tags by lower-case name, if Microsoft's list was supplied
 * @param members private addresses by lower-case id of their application security group, if network interfaces were
 * read
 * @param nics private addresses of all network interfaces that were read, whose application security groups are
 * therefore known
 * @param publicNics those private addresses of network interfaces that are public addresses elsewhere
 * @param adminRules security admin rules that may be evaluated before every NSG
 */
public record TagResolution(AddressSet virtualNetwork, AddressSet perhaps, RouteTagEffects routes,
        Map<String, AddressSet> tags, Map<String, AddressSet> members, AddressSet nics, AddressSet publicNics,
        List<NsgRule> adminRules) {

    public static final TagResolution UNKNOWN = new TagResolution(AddressSet.NONE, PublicSpace.PRIVATE,
            RouteTagEffects.NONE, Map.of(), Map.of(), AddressSet.NONE, AddressSet.NONE, List.of());

    /**
     * Returns a copy with additional address space of the virtual network, if this is not empty. The given address
     * space counts as complete.
     */
    public TagResolution withSpace(AddressSet more) {
        return more.isEmpty() ? this
                : new TagResolution(virtualNetwork.union(more), AddressSet.NONE, routes, tags, members, nics,
                        publicNics, adminRules);
    }

    /** Returns a copy for each possible resolution of the uncertain routes; empty if no route is uncertain. */
    public List<TagResolution> routeScenarios() {
        return routes.scenarios()
                .stream()
                .map(settled -> new TagResolution(virtualNetwork, perhaps, settled, tags, members, nics, publicNics,
                        adminRules))
                .toList();
    }

    /**
     * Returns the addresses from which anyone on the internet can send, even if a route adds some of them to {@code
     * VirtualNetwork}.
     */
    public AddressSet publicSpace() {
        return PublicSpace.without(virtualNetwork.union(perhaps));
    }

    /** Returns the addresses of {@code AzureCloud} and its regions that the list of tags contains. */
    public AddressSet rentable() {
        return AddressSet.unionOf(tags.entrySet()
                .stream()
                .filter(tag -> new UnknownMembership(UnknownMembership.Kind.TAG, tag.getKey(), true).isRentable())
                .map(Map.Entry::getValue)
                .toList());
    }

    /**
     * Returns the possible addresses of the local side of a packet. NSGs filter after address translation, so the local
     * address is public only if it is the private address of a network interface.
     */
    public AddressSet localSpace() {
        return AddressSet.ALL.minus(publicSpace()).union(publicNics);
    }

    /** Returns the possible addresses of members of an application security group that was not read. */
    AddressSet memberSpace() {
        return virtualNetwork.union(perhaps).minus(nics);
    }
}
