package org.tomes.nsg;

import java.util.List;
import java.util.Map;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * What the names in an NSG's rules stand for where it is used.
 *
 * @param virtualNetwork what the tag {@code VirtualNetwork} holds for certain, beside Azure's platform address
 * @param perhaps what it may hold as well: every private address where no space is known, those behind a gateway, and
 * the networks of which one is the group's; none if its space is wholly known
 * @param routes what routes add to the tag; no part of the network's own space, and still public for others
 * @param tags addresses of service tags by name in lower case, where Microsoft's list was given
 * @param members private addresses of application security groups by id in lower case, where NICs were read
 * @param nics the private addresses of all NICs that were read: of these it is known which group they are in
 * @param publicNics those of them that would be public elsewhere
 * @param adminRules security admin rules that may stand before every NSG
 */
public record TagResolution(AddressSet virtualNetwork, AddressSet perhaps, Routes routes, Map<String, AddressSet> tags,
        Map<String, AddressSet> members, AddressSet nics, AddressSet publicNics, List<Rule> adminRules) {

    public static final TagResolution UNKNOWN = new TagResolution(AddressSet.NONE, PublicSpace.PRIVATE, Routes.NONE,
            Map.of(), Map.of(), AddressSet.NONE, AddressSet.NONE, List.of());

    /** With more address space of the virtual network, where any is given: who names it names all of it. */
    public TagResolution withSpace(AddressSet more) {
        return more.isEmpty() ? this
                : new TagResolution(virtualNetwork.union(more), AddressSet.NONE, routes, tags, members, nics,
                        publicNics, adminRules);
    }

    /** The same with the doubts about routes settled, in each way there is; none if routes leave no doubt. */
    public List<TagResolution> routeScenarios() {
        return routes.scenarios()
                .stream()
                .map(settled -> new TagResolution(virtualNetwork, perhaps, settled, tags, members, nics, publicNics,
                        adminRules))
                .toList();
    }

    /** What anybody on the internet may send from, whether or not a route puts it into {@code VirtualNetwork}. */
    public AddressSet publicSpace() {
        return PublicSpace.without(virtualNetwork.union(perhaps));
    }

    /** The addresses of {@code AzureCloud} and its regions, as far as the list of tags tells them. */
    public AddressSet rentable() {
        return AddressSet.unionOf(tags.entrySet()
                .stream()
                .filter(tag -> new UnknownMembership(UnknownMembership.Kind.TAG, tag.getKey(), true).isRentable())
                .map(Map.Entry::getValue)
                .toList());
    }

    /**
     * What the local side of a packet can be: NSGs see it after address translation, so it is never public, unless a
     * network interface bears such an address as its private one.
     */
    public AddressSet localSpace() {
        return AddressSet.ALL.minus(publicSpace()).union(publicNics);
    }

    /** Where members of an application security group may be. */
    AddressSet memberSpace() {
        return virtualNetwork.union(perhaps).minus(nics);
    }
}
