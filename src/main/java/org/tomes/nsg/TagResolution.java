package org.tomes.nsg;

import java.util.List;
import java.util.Map;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * Resolution of the names in an NSG's rules at the place where it is used.
 *
 * @param virtualNetwork addresses certainly in the tag {@code VirtualNetwork}, without Azure's platform address
 * @param perhaps addresses that may also be in it: every private address if no address space is known, addresses behind
 * a gateway, and networks if only one of them is the group's. Empty if the address space is fully known
 * @param routes additions by routes to the tag; they are outside the network's own space and remain public for others
 * @param tags addresses of service tags by lower-case name, if Microsoft's list was supplied
 * @param members private addresses in application security groups by lower-case id, if NICs were read
 * @param nics private addresses of all NICs that were read, whose groups are therefore known
 * @param publicNics those private addresses of NICs that are public elsewhere
 * @param adminRules security admin rules that may be evaluated before every NSG
 */
public record TagResolution(AddressSet virtualNetwork, AddressSet perhaps, RouteTagEffects routes,
        Map<String, AddressSet> tags, Map<String, AddressSet> members, AddressSet nics, AddressSet publicNics,
        List<NsgRule> adminRules) {

    public static final TagResolution UNKNOWN = new TagResolution(AddressSet.NONE, PublicSpace.PRIVATE,
            RouteTagEffects.NONE, Map.of(), Map.of(), AddressSet.NONE, AddressSet.NONE, List.of());

    /**
     * Returns a copy with additional address space of the virtual network, if any is given. The given space is taken as
     * complete.
     */
    public TagResolution withSpace(AddressSet more) {
        return more.isEmpty() ? this
                : new TagResolution(virtualNetwork.union(more), AddressSet.NONE, routes, tags, members, nics,
                        publicNics, adminRules);
    }

    /**
     * Returns copies in which the uncertain routes are resolved, one for each possibility; empty if nothing is
     * uncertain.
     */
    public List<TagResolution> routeScenarios() {
        return routes.scenarios()
                .stream()
                .map(settled -> new TagResolution(virtualNetwork, perhaps, settled, tags, members, nics, publicNics,
                        adminRules))
                .toList();
    }

    /**
     * Returns the addresses from which anyone on the internet can send, even if a route adds them to {@code
     * VirtualNetwork}.
     */
    public AddressSet publicSpace() {
        return PublicSpace.without(virtualNetwork.union(perhaps));
    }

    /** Returns the addresses of {@code AzureCloud} and its regions, as far as the list of tags contains them. */
    public AddressSet rentable() {
        return AddressSet.unionOf(tags.entrySet()
                .stream()
                .filter(tag -> new UnknownMembership(UnknownMembership.Kind.TAG, tag.getKey(), true).isRentable())
                .map(Map.Entry::getValue)
                .toList());
    }

    /**
     * Returns the possible addresses of the local side of a packet. NSGs filter after address translation, so the local
     * address is never public, unless it is the private address of a network interface.
     */
    public AddressSet localSpace() {
        return AddressSet.ALL.minus(publicSpace()).union(publicNics);
    }

    /** Returns the possible addresses of members of an application security group that was not read. */
    AddressSet memberSpace() {
        return virtualNetwork.union(perhaps).minus(nics);
    }
}
