package org.tomes.nsg;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * Everything that was read about a network, and what follows from it for the names in rules.
 *
 * @param entrances what leads into it from the internet
 * @param services those that no NSG filters, without those whose public address is shut
 * @param routes what routes add to the tag {@code VirtualNetwork}, by the subnet's id in lower case
 * @param tags addresses of service tags by name in lower case, from Microsoft's list where it was given
 * @param machines addresses that the network interfaces have, which every group asks for
 * @param index finds what the network consists of by id
 * @param adminRules security admin rules that may be deployed to its virtual networks
 */
public record Network(List<SecurityGroup> groups, List<VirtualNetwork> networks, List<Nic> nics,
        Map<String, Routes> routes, Map<String, AddressSet> tags, List<IngressPath> entrances,
        List<PublicService> services, List<UnreadRule> notRead, InterfaceAddresses machines, NetworkIndex index,
        List<Rule> adminRules) {

    public Network(List<SecurityGroup> groups, List<VirtualNetwork> networks, List<Nic> nics,
            Map<String, Routes> routes, Map<String, AddressSet> tags, List<IngressPath> entrances,
            List<PublicService> services, List<UnreadRule> notRead) {
        this(groups, networks, nics, routes, tags, entrances, services, notRead, InterfaceAddresses.of(nics),
                new NetworkIndex(groups, networks, nics), List.of());
    }

    /** With complaints of the edge before its own. */
    public Network withNotRead(List<UnreadRule> before) {
        return new Network(groups, networks, nics, routes, tags, entrances, services,
                Stream.concat(before.stream(), notRead.stream()).toList(), machines, index, adminRules);
    }

    /** The same with these security admin rules instead of its own. */
    public Network withAdminRules(List<Rule> rules) {
        return new Network(groups, networks, nics, routes, tags, entrances, services, notRead, machines, index,
                List.copyOf(rules));
    }

    /** What the names in a group's rules stand for, by the virtual networks that it is used in. */
    public TagResolution tagsFor(SecurityGroup group) {
        return tagResolution(subnetsOf(group));
    }

    /** What names stand for to a network interface. */
    public TagResolution tagsFor(Nic nic) {
        return tagResolution(nic.subnet().map(Set::of).orElse(Set.of()));
    }

    /** The group of a subnet; empty if it is not known whether there is one. */
    public Optional<Attachment> ofSubnet(String subnet) {
        return index.groupNaming(subnet)
                .map(group -> new Attachment(Optional.of(group), true))
                .or(() -> index.subnet(subnet).map(read -> attachment(read.group())));
    }

    /** Whether NSGs filter what goes to a private endpoint; empty if its subnet was not read. */
    public Optional<Boolean> filtersEndpoint(Nic endpoint) {
        return endpoint.subnet().flatMap(index::subnet).map(Subnet::filtersEndpoints);
    }

    /** The group of a network interface. */
    public Attachment ofNic(Nic nic) {
        return index.groupNaming(nic.id())
                .map(group -> new Attachment(Optional.of(group), true))
                .orElseGet(() -> attachment(nic.group()));
    }

    private Attachment attachment(Optional<String> id) {
        return new Attachment(id.flatMap(index::group), id.isPresent());
    }

    /**
     * What is attached somewhere.
     *
     * @param group empty if none is attached or the attached one was not read
     */
    public record Attachment(Optional<SecurityGroup> group, boolean attached) {
    }

    /** Whether a group is known to guard a subnet as a whole. */
    public boolean guardsSubnet(SecurityGroup group) {
        return !filteredSubnets(group).isEmpty();
    }

    /** Whether a group is known to guard a network interface. */
    public boolean guardsNic(SecurityGroup group) {
        return !group.nics().isEmpty() || !nicsNaming(group).isEmpty();
    }

    /** Ids of the subnets that a group guards as a whole. */
    public Set<String> filteredSubnets(SecurityGroup group) {
        Set<String> subnets = new TreeSet<>(group.subnets());
        subnets.addAll(index.subnetsNaming(NetworkIndex.normal(group.id())));
        return subnets;
    }

    /** The network interfaces that a group guards, by themselves or with their subnet. */
    public List<Nic> filteredNics(SecurityGroup group) {
        Set<String> subnets = filteredSubnets(group);
        Set<String> ids = new HashSet<>(subnets);
        ids.addAll(group.nics());
        nicsNaming(group).forEach(nic -> ids.add(nic.id()));
        return index.nics(ids)
                .stream()
                .filter(nic -> nic.subnet().filter(subnets::contains).isPresent()
                        || ofNic(nic).group().filter(group::equals).isPresent())
                .toList();
    }

    /** The network interfaces that name a group as theirs. */
    private List<Nic> nicsNaming(SecurityGroup group) {
        return group.id().isEmpty() ? List.of() : index.nics(Set.of(NetworkIndex.normal(group.id())));
    }

    /** The network interfaces in a subnet. */
    public List<Nic> nicsIn(String subnet) {
        return index.nics(Set.of(subnet));
    }

    /** Whether a network interface with this id was read. */
    public boolean hasNic(String id) {
        return index.nics(Set.of(id)).stream().anyMatch(nic -> nic.id().equals(id));
    }

    /** The virtual networks with these ids that were read. */
    public Stream<VirtualNetwork> networks(Set<String> ids) {
        return ids.stream().sorted().flatMap(id -> index.networks(id).stream());
    }

    /** The subnets with these ids that were read. */
    public Stream<Subnet> subnets(Set<String> ids) {
        return ids.stream().sorted().flatMap(id -> index.subnet(id).stream());
    }

    /** The subnets of all virtual networks that were read. */
    public Stream<Subnet> subnets() {
        return networks.stream().flatMap(network -> network.subnets().stream());
    }

    /** The subnets that a group guards, directly or by network interfaces in them. */
    private Set<String> subnetsOf(SecurityGroup group) {
        Set<String> subnets = new HashSet<>(filteredSubnets(group));
        Stream.concat(nicsNaming(group).stream(), index.nics(group.nics()).stream())
                .forEach(nic -> nic.subnet().ifPresent(subnets::add));
        return subnets;
    }

    /** What {@code VirtualNetwork} holds for certain and what it may hold as well. */
    private record Space(AddressSet certain, AddressSet perhaps) {
    }

    /**
     * The space of the virtual networks with these subnets. Where no subnet is known, any virtual network in the data
     * may be the one, so only what all have is certain; where one of the networks was not read, the space is unknown.
     */
    private Space spaceOf(Set<String> subnets) {
        Set<VirtualNetwork> used = new HashSet<>(subnets.isEmpty() ? networks : List.of());
        boolean allRead = !networks.isEmpty();
        for (String subnet : subnets) {
            Optional<VirtualNetwork> network = index.networkOf(subnet);
            network.ifPresent(used::add);
            allRead &= network.isPresent();
        }
        if (!allRead) {
            return new Space(AddressSet.NONE, PublicSpace.PRIVATE);
        }
        AddressSet all = AddressSet.unionOf(used.stream().map(this::reachOf).toList());
        List<AddressSet> sure = used.stream().map(network -> PeerReach.certain(network, subnets, index)).toList();
        AddressSet certain = subnets.isEmpty() ? sure.stream().reduce(AddressSet::intersect).orElseThrow()
                : AddressSet.unionOf(sure);
        boolean gateway = used.stream()
                .anyMatch(network -> network.hasGateway() || PeerReach.isUnknown(network, index));
        return new Space(certain, (gateway ? all.union(PublicSpace.PRIVATE) : all).minus(certain));
    }

    /** A virtual network's own addresses and those of its peers, also of such that only some of its subnets reach. */
    public AddressSet reachOf(VirtualNetwork network) {
        return PeerReach.all(network, index);
    }

    private TagResolution tagResolution(Set<String> subnets) {
        return index.surroundings(subnets, this::resolve);
    }

    private TagResolution resolve(Set<String> subnets) {
        Space space = spaceOf(subnets);
        // Where no subnet is known, any that was read may be the one.
        Routes added = subnets.isEmpty() && !routes.isEmpty() ? Routes.ofOneOf(everyWay())
                : Routes.ofOneOf(subnets.stream().map(subnet -> routes.getOrDefault(subnet, Routes.NONE)).toList());
        return new TagResolution(space.certain, space.perhaps, added, tags, machines.members(), machines.all(),
                machines.publicOnes(), adminRules);
    }

    private List<Routes> everyWay() {
        return subnets().map(subnet -> routes.getOrDefault(subnet.id(), Routes.NONE)).distinct().toList();
    }
}
