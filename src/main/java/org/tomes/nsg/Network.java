package org.tomes.nsg;

import java.util.HashMap;
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
 * The networks of a file or snapshot, with all data for the analysis of NSGs. Resolves the names that rules use.
 *
 * @param entrances paths from the internet into the network
 * @param services services whose traffic NSGs do not filter, except services whose public access is disabled
 * @param routes prefixes that routes add to the tag {@code VirtualNetwork}, by lower-case subnet id
 * @param tags addresses of service tags by lower-case name, if Microsoft's list was supplied
 * @param machines addresses of the network interfaces, computed once for all groups
 * @param index finds subnets, groups and interfaces by id
 * @param adminRules security admin rules that may be deployed to the virtual networks
 * @param balancersRead whether the load balancers with a public address are known; data of a network interface does not
 * show pools that consist of addresses
 * @param firewallPaths DNAT rules of firewalls
 * @param byDefault names of template resources whose configuration depends on default values of parameters
 */
public record Network(List<SecurityGroup> groups, List<VirtualNetwork> networks, List<Nic> nics,
        Map<String, RouteTagEffects> routes, Map<String, AddressSet> tags, List<IngressPath> entrances,
        List<PublicService> services, List<UnreadItem> notRead, InterfaceAddresses machines, NetworkIndex index,
        List<NsgRule> adminRules, boolean balancersRead, FirewallDnatRules firewallPaths, List<String> byDefault) {

    public Network(List<SecurityGroup> groups, List<VirtualNetwork> networks, List<Nic> nics,
            Map<String, RouteTagEffects> routes, Map<String, AddressSet> tags, List<IngressPath> entrances,
            List<PublicService> services, List<UnreadItem> notRead) {
        this(groups, networks, nics, routes, tags, entrances, services, notRead, InterfaceAddresses.of(nics),
                new NetworkIndex(groups, networks, nics), List.of(), false, FirewallDnatRules.NONE, List.of());
    }

    /** Returns a copy with the given unread items before the existing ones. */
    public Network withNotRead(List<UnreadItem> before) {
        return new Network(groups, networks, nics, routes, tags, entrances, services,
                Stream.concat(before.stream(), notRead.stream()).toList(), machines, index, adminRules, balancersRead,
                firewallPaths, byDefault);
    }

    /** Returns a copy in which the given security admin rules replace the existing ones. */
    public Network withAdminRules(List<NsgRule> rules) {
        return new Network(groups, networks, nics, routes, tags, entrances, services, notRead, machines, index,
                List.copyOf(rules), balancersRead, firewallPaths, byDefault);
    }

    /** Returns a copy with another value of {@link #balancersRead}. */
    public Network withBalancersRead(boolean known) {
        return new Network(groups, networks, nics, routes, tags, entrances, services, notRead, machines, index,
                adminRules, known, firewallPaths, byDefault);
    }

    /** Returns a copy with these DNAT rules of firewalls. */
    public Network withFirewallPaths(FirewallDnatRules paths) {
        return new Network(groups, networks, nics, routes, tags, entrances, services, notRead, machines, index,
                adminRules, balancersRead, paths, byDefault);
    }

    /** Returns a copy that marks the named resources as dependent on default values of template parameters. */
    public Network withDefaults(List<String> names) {
        return new Network(groups, networks, nics, routes, tags, entrances, services, notRead, machines, index,
                adminRules, balancersRead, firewallPaths, List.copyOf(names));
    }

    /** Resolves the names in the rules of an NSG for the virtual networks in which the NSG is used. */
    public TagResolution tagsFor(SecurityGroup group) {
        return tagResolution(subnetsOf(group));
    }

    /** Resolves names in rules for this network interface. */
    public TagResolution tagsFor(Nic nic) {
        return tagResolution(nic.subnet().map(Set::of).orElse(Set.of()));
    }

    /** Returns the NSG of a subnet; empty if it is unknown whether the subnet has one. */
    public Optional<NetworkAttachment> subnetAttachment(String subnet) {
        return index.groupReferencing(subnet)
                .map(group -> new NetworkAttachment(Optional.of(group), true))
                .or(() -> index.subnet(subnet).map(read -> attachment(read.group())));
    }

    /** Whether NSGs filter traffic to a private endpoint; empty if its subnet was not read. */
    public Optional<Boolean> filtersEndpoint(Nic endpoint) {
        return endpoint.subnet().flatMap(index::subnet).map(Subnet::filtersEndpoints);
    }

    /** Returns the NSG of a network interface. */
    public NetworkAttachment nicAttachment(Nic nic) {
        return index.groupReferencing(nic.id())
                .map(group -> new NetworkAttachment(Optional.of(group), true))
                .orElseGet(() -> attachment(nic.group()));
    }

    private NetworkAttachment attachment(Optional<String> id) {
        return new NetworkAttachment(id.flatMap(index::group), id.isPresent());
    }

    /**
     * The NSG of a subnet or network interface.
     *
     * @param group empty if no NSG is attached or the attached NSG was not read
     */
    public record NetworkAttachment(Optional<SecurityGroup> group, boolean attached) {
    }

    /** Whether the NSG is known to be attached to at least one subnet. */
    public boolean isAttachedToSubnet(SecurityGroup group) {
        return !filteredSubnets(group).isEmpty();
    }

    /** Whether the NSG is known to be attached to at least one network interface. */
    public boolean isAttachedToNic(SecurityGroup group) {
        return !group.nics().isEmpty() || !nicsReferencing(group).isEmpty();
    }

    /** Returns the ids of the subnets to which the NSG is attached. */
    public Set<String> filteredSubnets(SecurityGroup group) {
        Set<String> subnets = new TreeSet<>(group.subnets());
        subnets.addAll(index.subnetsReferencing(NetworkIndex.normal(group.id())));
        return subnets;
    }

    /** Returns the network interfaces whose traffic the NSG filters, directly or through their subnet. */
    public List<Nic> filteredNics(SecurityGroup group) {
        Set<String> subnets = filteredSubnets(group);
        Set<String> ids = new HashSet<>(subnets);
        ids.addAll(group.nics());
        nicsReferencing(group).forEach(nic -> ids.add(nic.id()));
        return index.nics(ids)
                .stream()
                .filter(nic -> nic.subnet().filter(subnets::contains).isPresent()
                        || nicAttachment(nic).group().filter(group::equals).isPresent())
                .toList();
    }

    /** Returns the network interfaces that refer to the NSG. */
    private List<Nic> nicsReferencing(SecurityGroup group) {
        return group.id().isEmpty() ? List.of() : index.nics(Set.of(NetworkIndex.normal(group.id())));
    }

    /**
     * Whether subnets and NSGs of all network interfaces are known; otherwise each NSG may be attached to any of them.
     */
    public boolean areAttachmentsKnown() {
        return index.areAttachmentsKnown();
    }

    /** Returns the network interfaces in a subnet. */
    public List<Nic> nicsIn(String subnet) {
        return index.nics(Set.of(subnet));
    }

    /** Whether a network interface with this id was read. */
    public boolean hasNic(String id) {
        return index.nics(Set.of(id)).stream().anyMatch(nic -> nic.id().equals(id));
    }

    /** Returns those of the virtual networks that were read. */
    public Stream<VirtualNetwork> networks(Set<String> ids) {
        return ids.stream().sorted().flatMap(id -> index.networks(id).stream());
    }

    /** Returns those of the subnets that were read. */
    public Stream<Subnet> subnets(Set<String> ids) {
        return ids.stream().sorted().flatMap(id -> index.subnet(id).stream());
    }

    /** Returns the addresses of the subnets in which Azure Firewall is deployed. */
    public AddressSet firewallSpace() {
        return index.firewallSpace();
    }

    /** Returns the subnets of all virtual networks that were read. */
    public Stream<Subnet> subnets() {
        return networks.stream().flatMap(network -> network.subnets().stream());
    }

    /**
     * Returns the subnets whose traffic the NSG filters, for the whole subnet or for network interfaces in it. If only
     * the id of an interface is known, that id represents its subnet; see {@link #withUnknownRoutes}.
     */
    private Set<String> subnetsOf(SecurityGroup group) {
        Set<String> subnets = new HashSet<>(filteredSubnets(group));
        Stream.concat(nicsReferencing(group).stream(), index.nics(group.nics()).stream())
                .forEach(nic -> nic.subnet().ifPresent(subnets::add));
        group.nics().stream().filter(routes::containsKey).forEach(subnets::add);
        return subnets;
    }

    /**
     * Returns a copy with unknown routes for each subnet and interface that was not read but to which an NSG or an
     * interface refers. It is unknown which addresses {@code VirtualNetwork} contains in these subnets. Without this
     * copy, they would count as subnets without routes.
     */
    public Network withUnknownRoutes() {
        Map<String, RouteTagEffects> all = new HashMap<>(routes);
        Stream.concat(groups.stream().flatMap(group -> group.subnets().stream()),
                nics.stream().flatMap(nic -> nic.subnet().stream()))
                .filter(subnet -> index.subnet(subnet).isEmpty())
                .forEach(
                        subnet -> all.put(subnet, RouteTagEffects.unknown(subnet.replaceFirst("/subnets/[^/]*$", ""))));
        groups.stream()
                .flatMap(group -> group.nics().stream())
                .filter(nic -> !hasNic(nic))
                .forEach(nic -> all.put(nic, RouteTagEffects.unknown(nic)));
        return new Network(groups, networks, nics, all, tags, entrances, services, notRead, machines,
                new NetworkIndex(groups, networks, nics), adminRules, balancersRead, firewallPaths, byDefault);
    }

    /** Returns the ids of the route tables of those subnets of the NSG that were read. */
    public Stream<String> routeTables(SecurityGroup group) {
        return subnets(subnetsOf(group)).flatMap(subnet -> subnet.routeTable().stream()).distinct();
    }

    /**
     * Returns the ids of the NSG's subnets and interfaces that were not read; empty without {@link #withUnknownRoutes}.
     */
    public Set<String> unreadPlaces(SecurityGroup group) {
        Set<String> places = new TreeSet<>(subnetsOf(group));
        places.removeIf(place -> index.subnet(place).isPresent() || !routes.containsKey(place));
        return places;
    }

    /** Addresses that {@code VirtualNetwork} certainly contains, and further addresses that it may contain. */
    private record Space(AddressSet certain, AddressSet perhaps) {
    }

    /**
     * Returns the address space of the virtual networks with these subnets. If no subnet is known, the NSG may belong
     * to any virtual network in the data, so only addresses common to all networks are certain. If one of the networks
     * was not read, the address space is unknown.
     */
    private Space addressSpaceOf(Set<String> subnets) {
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
        AddressSet all = AddressSet.unionOf(used.stream().map(this::reachableAddresses).toList());
        List<AddressSet> certainSpaces = used.stream()
                .map(network -> PeeredAddresses.certain(network, subnets, index))
                .toList();
        AddressSet certain = subnets.isEmpty() ? certainSpaces.stream().reduce(AddressSet::intersect).orElseThrow()
                : AddressSet.unionOf(certainSpaces);
        boolean gateway = used.stream()
                .anyMatch(network -> network.hasGateway() || PeeredAddresses.isUnknown(network, index));
        return new Space(certain, (gateway ? all.union(PublicSpace.PRIVATE) : all).minus(certain));
    }

    /**
     * Returns the addresses of the virtual network and of its peers, including peers that only some of its subnets
     * reach.
     */
    public AddressSet reachableAddresses(VirtualNetwork network) {
        return PeeredAddresses.all(network, index);
    }

    private TagResolution tagResolution(Set<String> subnets) {
        return index.surroundings(subnets, this::resolve);
    }

    private TagResolution resolve(Set<String> subnets) {
        Space space = addressSpaceOf(subnets);
        // If no subnet is known, the NSG may belong to any subnet that was read.
        RouteTagEffects added = subnets.isEmpty() && !routes.isEmpty() ? RouteTagEffects.ofOneOf(distinctRoutes())
                : RouteTagEffects.ofOneOf(
                        subnets.stream().map(subnet -> routes.getOrDefault(subnet, RouteTagEffects.NONE)).toList());
        return new TagResolution(space.certain, space.perhaps, added, tags, machines.members(), machines.all(),
                machines.publicOnes(), adminRules);
    }

    private List<RouteTagEffects> distinctRoutes() {
        return subnets().map(subnet -> routes.getOrDefault(subnet.id(), RouteTagEffects.NONE)).distinct().toList();
    }
}
