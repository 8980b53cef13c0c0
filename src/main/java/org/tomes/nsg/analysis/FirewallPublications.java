package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.DefaultRules;
import org.tomes.nsg.Direction;
import org.tomes.nsg.FirewallDnatRules.Publication;
import org.tomes.nsg.FirewallDnatRules.Unread;
import org.tomes.nsg.FirewallDnatRules.UnreadRules;
import org.tomes.nsg.Network;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.InternetReachability.State;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Finds the ports that DNAT rules of Azure Firewall publish. The firewall replaces the address of the sender with the
 * private address of the firewall, so the NSG sees a packet from the virtual network (Microsoft Learn, “Filter inbound
 * internet traffic with Azure Firewall DNAT”).
 */
public final class FirewallPublications {

    private final Network network;
    private final AddressSet firewalls;

    private FirewallPublications(Network network) {
        this.network = network;
        AddressSet subnetAddresses = network.firewallSpace();
        this.firewalls = subnetAddresses.isEmpty() ? PublicSpace.PRIVATE : subnetAddresses;
    }

    public static FirewallPublications of(Network network) {
        return new FirewallPublications(network);
    }

    /** Returns the unread DNAT rules of firewalls from which the NSG allows traffic to management ports. */
    public List<UnreadRules> unread(SecurityGroup group) {
        return unread(group, Stream.of(Protocol.TCP, Protocol.UDP)
                .collect(Collectors.toMap(protocol -> protocol, ManagementPorts::of)));
    }

    private List<UnreadRules> unread(SecurityGroup group, Map<Protocol, RangeSet> ports) {
        Set<String> places = places(network.filteredSubnets(group));
        List<UnreadRules> near = Stream.concat(
                network.firewallPaths()
                        .unread()
                        .stream()
                        .filter(rules -> rules.place().map(places::contains).orElse(true)),
                network.unreadPlaces(group).stream().map(FirewallPublications::unread)).distinct().toList();
        AddressSet behind = near.isEmpty() ? AddressSet.NONE : behind(group);
        boolean through = !behind.isEmpty() && ports.entrySet()
                .stream()
                .anyMatch(entry -> answer(group, entry.getKey(), behind, entry.getValue()).fate() != Fate.DENY);
        return through ? near : List.of();
    }

    /**
     * Returns the unread rules of a virtual network that was not read, because this network or its peer may contain a
     * firewall.
     */
    private static UnreadRules unread(String place) {
        String id = place.replaceFirst("/subnets/[^/]*$", "");
        return new UnreadRules(id.substring(id.lastIndexOf('/') + 1), Optional.of(id), Unread.NETWORK);
    }

    /** Returns the networks that contain the subnets, and their peers. */
    private Set<String> places(Set<String> subnets) {
        return subnets.stream()
                .map(subnet -> subnet.substring(0, Math.max(0, subnet.lastIndexOf("/subnets/"))))
                .distinct()
                .flatMap(place -> Stream.concat(Stream.of(place), peers(place)))
                .collect(Collectors.toSet());
    }

    private Stream<String> peers(String place) {
        return network.networks(Set.of(place))
                .limit(1)
                .flatMap(network -> network.peers().stream())
                .map(VirtualNetwork.Peering::network);
    }

    private AddressSet behind(SecurityGroup group) {
        if (!network.unreadPlaces(group).isEmpty()) {
            return PublicSpace.PRIVATE;
        }
        Set<String> guarded = network.filteredSubnets(group);
        return AddressSet.unionOf(Stream.concat(network.subnets(guarded).map(Subnet::space),
                network.filteredNics(group).stream().map(nic -> nic.addressSet())).toList());
    }

    private FlowAnswer answer(SecurityGroup group, Protocol protocol, AddressSet target, RangeSet ports) {
        return new FlowEvaluators(network, AddressSet.NONE).through(group)
                .answer(new Flow(Direction.INBOUND, protocol.asSet(), firewalls, PortNotation.ALL, target, ports));
    }

    /**
     * Returns the publications of management ports of addresses behind an NSG for whose traffic the NSG has this
     * result.
     */
    public List<Publication> of(SecurityGroup group, Fate fate) {
        List<Publication> management = management().toList();
        AddressSet behind = management.isEmpty() ? AddressSet.NONE : behind(group);
        return management.stream()
                .filter(publication -> publication.leadsInto(behind))
                .filter(publication -> fate == answer(group, publication, behind).fate())
                .toList();
    }

    private Stream<Publication> management() {
        return network.firewallPaths()
                .publications()
                .stream()
                .map(publication -> publication.on(ManagementPorts.among(publication.protocol(), publication.ports())))
                .filter(publication -> !publication.ports().isEmpty());
    }

    private FlowAnswer answer(SecurityGroup group, Publication publication, AddressSet behind) {
        return answer(group, publication.protocol(), publication.target().orElse(behind), publication.ports());
    }

    /** Returns the publications of management ports of addresses without an NSG. */
    public List<Publication> of(AddressSet addresses) {
        return management().filter(publication -> publication.leadsInto(addresses)).toList();
    }

    /**
     * Returns the exposures that arise because the NSG allows traffic from a firewall that publishes the ports,
     * although the rules of the NSG do not open these ports to the internet.
     *
     * @param exposures results of the rules of the NSG
     */
    List<Exposure> exposures(SecurityGroup group, List<Exposure> exposures) {
        List<Publication> all = network.firewallPaths().publications();
        AddressSet behind = all.isEmpty() ? AddressSet.NONE : behind(group);
        List<Exposure> found = new ArrayList<>();
        for (Publication publication : all.stream().filter(candidate -> candidate.leadsInto(behind)).toList()) {
            RangeSet left = publication.ports()
                    .minus(RangeSet.unionOf(exposures.stream()
                            .filter(exposure -> exposure.protocol() == publication.protocol()
                                    && exposure.verdict() == PortOpenness.OPEN)
                            .map(Exposure::ports)
                            .toList()));
            if (left.isEmpty()) {
                continue;
            }
            FlowAnswer answer = answer(group, publication.on(left), behind);
            boolean open = publication.certain() && answer.fate() == Fate.ALLOW;
            if (answer.fate() != Fate.DENY) {
                NsgRule rule = answer.rule().orElse(DefaultRules.NETWORK_IN);
                found.add(new Exposure(publication.protocol(), left, open ? PortOpenness.OPEN : PortOpenness.UNDECIDED,
                        rule, AddressSet.NONE,
                        Message.of(open ? "nsg.exposure.published" : "nsg.exposure.perhapsPublished", rule.name(),
                                publication.rule())));
            }
        }
        found.addAll(unread(group, exposures, found));
        return found;
    }

    /** Returns an undecided exposure of all other ports if rules of a firewall policy were not read. */
    private List<Exposure> unread(SecurityGroup group, List<Exposure> exposures, List<Exposure> published) {
        List<Exposure> found = new ArrayList<>();
        for (Protocol protocol : List.of(Protocol.TCP, Protocol.UDP)) {
            RangeSet left = PortNotation.ALL.minus(RangeSet.unionOf(Stream
                    .concat(exposures.stream(), published.stream())
                    .filter(exposure -> exposure.protocol() == protocol && exposure.verdict() == PortOpenness.OPEN)
                    .map(Exposure::ports)
                    .toList()));
            unread(group, Map.of(protocol, left)).stream()
                    .findFirst()
                    .ifPresent(rules -> found.add(new Exposure(protocol, left, PortOpenness.UNDECIDED,
                            DefaultRules.NETWORK_IN, AddressSet.NONE, reason(rules))));
        }
        return found;
    }

    /** Returns whether a firewall leads to addresses behind the NSG; empty if no firewall does. */
    Optional<InternetReachability> reachability(SecurityGroup group, Exposure exposure) {
        List<Publication> published = network.firewallPaths()
                .publications()
                .stream()
                .filter(publication -> publication.protocol() == exposure.protocol())
                .map(publication -> publication.on(publication.ports().intersect(exposure.ports())))
                .filter(publication -> !publication.ports().isEmpty())
                .toList();
        AddressSet behind = published.isEmpty() ? AddressSet.NONE : behind(group);
        Optional<Publication> uncertain = Optional.empty();
        for (Publication publication : published.stream().filter(candidate -> candidate.leadsInto(behind)).toList()) {
            Fate fate = answer(group, publication, behind).fate();
            if (publication.certain() && fate == Fate.ALLOW) {
                return Optional.of(
                        new InternetReachability(State.YES, Message.of("nsg.reachable.FIREWALL", publication.rule())));
            }
            uncertain = fate == Fate.DENY ? uncertain : uncertain.or(() -> Optional.of(publication));
        }
        return uncertain
                .map(publication -> new InternetReachability(State.UNKNOWN,
                        Message.of("nsg.reachable.firewallPerhaps", publication.rule())))
                .or(() -> unread(group, Map.of(exposure.protocol(), exposure.ports())).stream()
                        .findFirst()
                        .map(rules -> new InternetReachability(State.UNKNOWN, reason(rules))));
    }

    private static Message reason(UnreadRules rules) {
        return Message.of(switch (rules.kind()) {
            case POLICY -> "nsg.reachable.policyUnread";
            case FIREWALL -> "nsg.reachable.firewallUnread";
            case NETWORK -> "nsg.reachable.networkUnread";
        }, rules.name());
    }
}
