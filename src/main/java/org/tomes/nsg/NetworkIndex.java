package org.tomes.nsg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.nsg.space.AddressSet;

/**
 * Finds the parts of a network by lower-case id. No lookup may scan the whole network, because networks can have
 * thousands of subnets, each of which is looked up.
 */
final class NetworkIndex {

    private static final String SUBNETS = "/subnets/";

    private final Map<String, SecurityGroup> groups = new HashMap<>();
    /** NSGs by the subnets and network interfaces that the data of the NSG lists. */
    private final Map<String, SecurityGroup> groupsByMember = new HashMap<>();
    private final Map<String, List<VirtualNetwork>> networks = new HashMap<>();
    private final Map<String, VirtualNetwork> networksBySubnet = new HashMap<>();
    private final Map<String, Subnet> subnets = new HashMap<>();
    private final Map<String, List<String>> subnetsByGroup = new HashMap<>();
    private final List<Nic> nics;
    private final boolean knowsAttachments;
    private final AddressSet firewallSpace;
    /** Positions in {@link #nics} by the ids of the interface, its subnet and its NSG. */
    private final Map<String, List<Integer>> nicsById = new HashMap<>();
    /**
     * Resolutions of names by sets of subnet ids; all NSGs without an attachment use the resolution of the empty set.
     */
    private final Map<Set<String>, TagResolution> surroundings = new ConcurrentHashMap<>();

    NetworkIndex(List<SecurityGroup> groups, List<VirtualNetwork> networks, List<Nic> nics) {
        this.nics = nics;
        for (SecurityGroup group : groups) {
            this.groups.putIfAbsent(normal(group.id()), group);
            Stream.concat(group.subnets().stream(), group.nics().stream())
                    .forEach(member -> groupsByMember.putIfAbsent(member, group));
        }
        for (VirtualNetwork network : networks) {
            this.networks.computeIfAbsent(network.id(), id -> new ArrayList<>()).add(network);
            for (Subnet subnet : network.subnets()) {
                subnets.putIfAbsent(subnet.id(), subnet);
                networksBySubnet.putIfAbsent(subnet.id(), network);
                subnet.group()
                        .ifPresent(group -> subnetsByGroup.computeIfAbsent(group, id -> new ArrayList<>())
                                .add(subnet.id()));
            }
        }
        this.knowsAttachments = nics.stream()
                .flatMap(nic -> nic.subnet().stream())
                .allMatch(id -> this.subnets.containsKey(id) || groupsByMember.containsKey(id))
                && nics.stream().noneMatch(nic -> nic.group().filter(Nic.UNKNOWN::equals).isPresent());
        this.firewallSpace = FirewallDnatRules.firewallSpace(networks);
        for (int i = 0; i < nics.size(); i++) {
            int position = i;
            Nic nic = nics.get(i);
            Stream.of(Optional.of(nic.id()), nic.subnet(), nic.group())
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(id -> nicsById.computeIfAbsent(id, key -> new ArrayList<>()).add(position));
        }
    }

    boolean areAttachmentsKnown() {
        return knowsAttachments;
    }

    AddressSet firewallSpace() {
        return firewallSpace;
    }

    Optional<SecurityGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Returns the NSG whose data lists this subnet or network interface. */
    Optional<SecurityGroup> groupReferencing(String member) {
        return Optional.ofNullable(groupsByMember.get(member));
    }

    List<VirtualNetwork> networks(String id) {
        return networks.getOrDefault(id, List.of());
    }

    /** Finds the virtual network of a subnet by the id of the subnet, even if the subnet itself was not read. */
    Optional<VirtualNetwork> networkOf(String subnet) {
        int end = subnet.indexOf(SUBNETS);
        return Optional.ofNullable(networksBySubnet.get(subnet))
                .or(() -> end < 0 ? Optional.empty() : networks(subnet.substring(0, end)).stream().findFirst());
    }

    Optional<Subnet> subnet(String id) {
        return Optional.ofNullable(subnets.get(id));
    }

    /** Returns the ids of the subnets that refer to this NSG. */
    List<String> subnetsReferencing(String group) {
        return group.isEmpty() ? List.of() : subnetsByGroup.getOrDefault(group, List.of());
    }

    /**
     * Returns, in the order of the data, the network interfaces that have one of the given IDs, are in a subnet with
     * one of them, or refer to an NSG with one of them.
     */
    List<Nic> nics(Collection<String> ids) {
        TreeSet<Integer> positions = new TreeSet<>();
        ids.stream().map(nicsById::get).filter(Objects::nonNull).forEach(positions::addAll);
        return positions.stream().map(nics::get).toList();
    }

    /**
     * @param resolve creates the resolution; called once for each set of subnets
     */
    TagResolution surroundings(Set<String> subnets, Function<Set<String>, TagResolution> resolve) {
        return surroundings.computeIfAbsent(Set.copyOf(subnets), resolve);
    }

    /** Returns the id in lower case with a leading slash; an empty id is returned unchanged. */
    static String normal(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.startsWith("/") ? lower : "/" + lower;
    }
}
