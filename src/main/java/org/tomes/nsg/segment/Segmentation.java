package org.tomes.nsg.segment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.text.Message;

/**
 * Segmentation of a virtual network, compared with the design.
 *
 * @param subnets the subnets of the network that are in zones, and the management subnets of its peers
 * @param matrix allowed traffic from one side to another
 * @param origins the same traffic as lines for readers, with separate lines for management in this network and in its
 * peers
 */
public record Segmentation(VirtualNetwork network, List<Zoned> subnets, Map<Side, Map<Side, ReachablePorts>> matrix,
        List<Origin> origins, List<RequirementResult> flows) {

    /**
     * One origin of traffic.
     *
     * @param isElsewhere whether the origin is a zone of peered networks
     * @param senders for the internet, the addresses that can send traffic to each destination
     */
    public record Origin(Side side, boolean isElsewhere, Map<Side, ReachablePorts> traffic,
            Map<Side, AddressSet> senders) {
    }

    /** Origin or destination of traffic. */
    public enum Side {
        INTERNET,
        OFFICE,
        OTHER,
        FRONTEND,
        BACKEND,
        MANAGEMENT;

        static Side of(Zone zone) {
            return valueOf(zone.name());
        }
    }

    /** A subnet with its zone. */
    public record Zoned(Zone zone, Subnet subnet) {
    }

    /** Returns the requirements for zones that exist in the network. */
    public List<RequirementResult> applicable() {
        return flows.stream().filter(flow -> !flow.lacksZone()).toList();
    }

    /**
     * Analyses every virtual network with a zone. If management is its only zone, only the requirements on management
     * apply.
     *
     * @param office addresses used for administration; empty if unknown
     */
    public static List<Segmentation> of(Network network, Zones zones, AddressSet office) {
        ZoneTraffic traffic = new ZoneTraffic(network);
        return network.networks()
                .stream()
                .filter(virtualNetwork -> virtualNetwork.subnets()
                        .stream()
                        .anyMatch(subnet -> zones.of(subnet).isPresent()))
                .map(virtualNetwork -> of(network, virtualNetwork, zones, office, traffic))
                .toList();
    }

    private static Segmentation of(Network network, VirtualNetwork ownNetwork, Zones zones, AddressSet office,
            ZoneTraffic traffic) {
        Set<String> peers = ownNetwork.peers()
                .stream()
                .map(VirtualNetwork.Peering::network)
                .collect(Collectors.toSet());
        List<Zoned> subnets = Stream.concat(Stream.of(ownNetwork), network.networks(peers))
                .flatMap(virtualNetwork -> virtualNetwork.subnets()
                        .stream()
                        .flatMap(subnet -> zones.of(subnet)
                                .stream()
                                .filter(zone -> virtualNetwork.equals(ownNetwork)
                                        || zone == Zone.MANAGEMENT && ownNetwork.reaches(virtualNetwork, subnet))
                                .map(zone -> new Zoned(zone, subnet))))
                .toList();
        List<Zoned> receiving = subnets.stream()
                .filter(zoned -> !isBastion(zoned) && ownNetwork.holds(zoned.subnet().id()))
                .toList();
        Map<Side, List<TrafficEndpoint>> from = endpointsBySide(subnets, network, ownNetwork);
        Map<Side, List<TrafficEndpoint>> to = endpointsBySide(
                receiving.stream().filter(zoned -> !zoned.subnet().forWebApps()).toList(), network, ownNetwork);
        AddressSet inZones = AddressSet
                .unionOf(subnets.stream().map(zoned -> space(zoned.subnet(), ownNetwork)).toList());
        AddressSet internet = PublicSpace.without(network.reachableAddresses(ownNetwork));
        from.put(Side.INTERNET, List.of(TrafficEndpoint.outside(internet.minus(office))));
        from.put(Side.OFFICE, office.isEmpty() ? List.of() : List.of(TrafficEndpoint.outside(office)));
        from.put(Side.OTHER, List.of(TrafficEndpoint.outside(network.reachableAddresses(ownNetwork).minus(inZones))));
        to.put(Side.INTERNET, List.of(TrafficEndpoint.outside(internet)));
        Map<Side, AddressSet> fromInternet = new EnumMap<>(Side.class);
        Map<Side, Map<Side, ReachablePorts>> matrix = matrix(traffic, from, to, fromInternet);
        // Traffic between peers and the internet is assessed in the networks of the peers, and Microsoft requires
        // the traffic of Bastion. Neither counts here.
        Map<Side, List<TrafficEndpoint>> senders = endpointsBySide(receiving, network, ownNetwork);
        matrix.forEach((side, row) -> row.computeIfPresent(Side.INTERNET, (destination,
                all) -> senders.containsKey(side) ? traffic.between(senders.get(side), to.get(destination)) : null));
        Set<Side> webApps = receiving.stream()
                .filter(zoned -> zoned.subnet().forWebApps())
                .map(zoned -> Side.of(zoned.zone()))
                .collect(Collectors.toSet());
        List<RequirementResult> flows = new ArrayList<>(ZoneDesign.assess(matrix, !office.isEmpty(), webApps,
                zonesWithoutMachines(receiving, network, ownNetwork)));
        endpoints(receiving, network, ownNetwork).ifPresent(flows::add);
        boolean onlyManaged = subnets.stream()
                .allMatch(zoned -> zoned.zone() == Zone.MANAGEMENT || !ownNetwork.holds(zoned.subnet().id()));
        Map<Boolean, Map<Side, List<TrafficEndpoint>>> byPlace = subnets.stream()
                .collect(Collectors.partitioningBy(zoned -> ownNetwork.holds(zoned.subnet().id()), Collectors
                        .collectingAndThen(Collectors.toList(), held -> endpointsBySide(held, network, ownNetwork))));
        List<Origin> origins = matrix.keySet()
                .stream()
                .flatMap(side -> origins(side, matrix.get(side), fromInternet,
                        byPlace.get(true).getOrDefault(side, List.of()),
                        byPlace.get(false).getOrDefault(side, List.of()), to, traffic))
                .toList();
        Segmentation all = new Segmentation(ownNetwork, subnets, matrix, origins, flows);
        return onlyManaged ? new Segmentation(ownNetwork, subnets, matrix, origins, all.applicable()) : all;
    }

    /**
     * Returns the zones in which nothing is administered. Although interfaces of the network were read, the subnets of
     * these zones contain no interfaces, or only those of private endpoints.
     */
    private static Set<Side> zonesWithoutMachines(List<Zoned> subnets, Network network, VirtualNetwork ownNetwork) {
        if (ownNetwork.subnets().stream().allMatch(subnet -> network.nicsIn(subnet.id()).isEmpty())) {
            return Set.of();
        }
        Set<Side> machines = subnets.stream()
                .filter(zoned -> SubnetEndpoints.mayContainMachines(network, zoned.subnet()))
                .map(zoned -> Side.of(zoned.zone()))
                .collect(Collectors.toSet());
        return Stream.of(Side.values()).filter(side -> !machines.contains(side)).collect(Collectors.toSet());
    }

    /** Returns one line; two lines if a zone has subnets in this network and in its peers. */
    private static Stream<Origin> origins(Side side, Map<Side, ReachablePorts> row, Map<Side, AddressSet> fromInternet,
            List<TrafficEndpoint> own, List<TrafficEndpoint> elsewhere, Map<Side, List<TrafficEndpoint>> to,
            ZoneTraffic traffic) {
        if (elsewhere.isEmpty() || own.isEmpty()) {
            return Stream.of(new Origin(side, own.isEmpty() && !elsewhere.isEmpty(), row,
                    side == Side.INTERNET ? fromInternet : Map.of()));
        }
        Map<Side, ReachablePorts> ofOwn = new EnumMap<>(Side.class);
        Map<Side, ReachablePorts> ofElsewhere = new EnumMap<>(Side.class);
        row.forEach((destination, both) -> {
            if (destination == Side.INTERNET) {
                ofOwn.put(destination, both);
            } else {
                ofOwn.put(destination, traffic.between(own, to.get(destination)));
                ofElsewhere.put(destination, traffic.between(elsewhere, to.get(destination)));
            }
        });
        return Stream.of(new Origin(side, false, ofOwn, Map.of()), new Origin(side, true, ofElsewhere, Map.of()));
    }

    /**
     * Returns the networks with subnets of which none is in a zone. The design has no requirements for their traffic.
     */
    public static List<VirtualNetwork> networksWithoutZones(Network network, Zones zones) {
        return network.networks()
                .stream()
                .filter(virtualNetwork -> !virtualNetwork.subnets().isEmpty()
                        && virtualNetwork.subnets().stream().allMatch(subnet -> zones.of(subnet).isEmpty()))
                .toList();
    }

    private static boolean isBastion(Zoned zoned) {
        return zoned.subnet().name().equalsIgnoreCase(Zones.BASTION);
    }

    private static AddressSet space(Subnet subnet, VirtualNetwork ownNetwork) {
        return subnet.space().isEmpty() ? ownNetwork.space() : subnet.space();
    }

    private static Map<Side, List<TrafficEndpoint>> endpointsBySide(List<Zoned> subnets, Network network,
            VirtualNetwork ownNetwork) {
        Map<Side, List<TrafficEndpoint>> result = new EnumMap<>(Side.class);
        subnets.forEach(zoned -> result.computeIfAbsent(Side.of(zoned.zone()), side -> new ArrayList<>())
                .addAll(SubnetEndpoints.of(network, zoned.subnet(), space(zoned.subnet(), ownNetwork)).all()));
        return result;
    }

    /**
     * Returns whether NSGs filter the traffic to private endpoints in the zones; empty if there are no private
     * endpoints.
     */
    private static Optional<RequirementResult> endpoints(List<Zoned> subnets, Network network,
            VirtualNetwork ownNetwork) {
        Set<String> ids = subnets.stream().map(zoned -> zoned.subnet().id()).collect(Collectors.toSet());
        List<Nic> unfiltered = subnets.stream()
                .flatMap(zoned -> SubnetEndpoints.of(network, zoned.subnet(), space(zoned.subnet(), ownNetwork))
                        .unfilteredEndpoints()
                        .stream())
                .toList();
        if (!unfiltered.isEmpty()) {
            return Optional.of(new RequirementResult("private-endpoints", RequirementResult.Verdict.NOT_MET,
                    Message.of("segment.pastGroups",
                            unfiltered.stream().map(Nic::name).sorted().collect(Collectors.joining(", ")))));
        }
        boolean hasEndpoints = ids.stream().flatMap(id -> network.nicsIn(id).stream()).anyMatch(Nic::endpoint);
        return hasEndpoints ? Optional.of(new RequirementResult("private-endpoints", RequirementResult.Verdict.MET,
                Message.of("segment.endpointsFiltered"))) : Optional.empty();
    }

    private static Map<Side, Map<Side, ReachablePorts>> matrix(ZoneTraffic traffic,
            Map<Side, List<TrafficEndpoint>> from, Map<Side, List<TrafficEndpoint>> to,
            Map<Side, AddressSet> fromInternet) {
        Map<Side, Map<Side, ReachablePorts>> matrix = new EnumMap<>(Side.class);
        for (Side source : Side.values()) {
            for (Side destination : Side.values()) {
                boolean zoned = Stream.of(source, destination).anyMatch(side -> side.compareTo(Side.OTHER) > 0);
                if (zoned && !from.getOrDefault(source, List.of()).isEmpty()
                        && !to.getOrDefault(destination, List.of()).isEmpty()) {
                    matrix.computeIfAbsent(source, side -> new EnumMap<>(Side.class))
                            .put(destination,
                                    traffic.between(from.get(source), to.get(destination), source == Side.INTERNET
                                            ? addresses -> fromInternet.merge(destination, addresses, AddressSet::union)
                                            : addresses -> {
                                            }));
                }
            }
        }
        return matrix;
    }
}
