package org.tomes.nsg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.nsg.space.AddressSet;

/**
 * Everything that was read about a network, and what follows from it for the names in rules.
 *
 * @param tags addresses of service tags by name in lower case, from Microsoft's list where it was given
 */
public record Network(List<SecurityGroup> groups, List<VirtualNetwork> networks, List<Nic> nics, Map<String, AddressSet> tags,
        List<NotRead> notRead) {

    /** What the names in a group's rules stand for, by the virtual networks that it is used in. */
    public Surroundings around(SecurityGroup group) {
        return surroundings(spaceOf(subnetsOf(group)));
    }

    /** What names stand for to a network interface. */
    public Surroundings around(Nic nic) {
        return surroundings(spaceOf(nic.subnet().map(Set::of).orElse(Set.of())));
    }

    /** The group that an id of a resource means. */
    public Optional<SecurityGroup> group(String id) {
        return groups.stream().filter(group -> normal(group.id()).equals(id)).findFirst();
    }

    /** A subnet that was read as part of its virtual network. */
    public Optional<Subnet> subnet(String id) {
        return networks.stream().flatMap(network -> network.subnets().stream()).filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    /** The subnets that a group guards, directly or by network interfaces in them. */
    private Set<String> subnetsOf(SecurityGroup group) {
        String id = normal(group.id());
        Set<String> subnets = new HashSet<>(group.subnets());
        networks.stream().flatMap(network -> network.subnets().stream())
                .filter(subnet -> !id.isEmpty() && subnet.group().equals(Optional.of(id))).forEach(subnet -> subnets.add(subnet.id()));
        nics.stream().filter(nic -> group.nics().contains(nic.id()) || !id.isEmpty() && nic.group().equals(Optional.of(id)))
                .forEach(nic -> nic.subnet().ifPresent(subnets::add));
        return subnets;
    }

    /**
     * The space of the virtual networks with these subnets. Where no subnet is known, every virtual network in the data
     * may be the one; where one of the networks was not read, the space is unknown.
     */
    private Optional<AddressSet> spaceOf(Set<String> subnets) {
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        Set<String> wanted = subnets.stream().map(Network::networkOf).collect(Collectors.toSet());
        List<VirtualNetwork> used = networks.stream().filter(network -> wanted.isEmpty() || wanted.contains(network.id())).toList();
        if (!wanted.isEmpty() && used.size() < wanted.size()) {
            return Optional.empty();
        }
        List<AddressSet> spaces = new ArrayList<>();
        for (VirtualNetwork network : used) {
            spaces.add(network.space());
            for (VirtualNetwork.Peering peer : network.peers()) {
                spaces.add(peer.space());
                networks.stream().filter(other -> other.id().equals(peer.network())).forEach(other -> spaces.add(other.space()));
            }
        }
        return Optional.of(AddressSet.unionOf(spaces));
    }

    private static String networkOf(String subnet) {
        int end = subnet.lastIndexOf("/subnets/");
        return end < 0 ? subnet : subnet.substring(0, end);
    }

    private Surroundings surroundings(Optional<AddressSet> space) {
        Map<String, AddressSet> members = new HashMap<>();
        List<AddressSet> all = new ArrayList<>();
        for (Nic nic : nics) {
            AddressSet own = AddressSet.unionOf(nic.addresses().stream().map(address -> address.asSet()).toList());
            all.add(own);
            nic.applicationGroups().forEach(group -> members.merge(group, own, AddressSet::union));
        }
        return new Surroundings(space, tags, members, AddressSet.unionOf(all));
    }

    private static String normal(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.startsWith("/") ? lower : "/" + lower;
    }
}
