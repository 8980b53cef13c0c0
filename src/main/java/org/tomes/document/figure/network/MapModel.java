package org.tomes.document.figure.network;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;

/**
 * The networks of a snapshot as shown on a map, before layout.
 *
 * @param nets networks in the order of their ids
 * @param loose resources that belong to networks, but not to a subnet in the snapshot
 * @param unread types that were not read completely, so that resources may be missing on the map
 */
public record MapModel(List<Net> nets, List<Thing> loose, SortedSet<ResourceType> unread) {

    public MapModel {
        nets = List.copyOf(nets);
        loose = List.copyOf(loose);
    }

    /** Returns the model with the zones of its subnets. */
    public MapModel withZones(Zones zones) {
        return new MapModel(nets.stream()
                .map(net -> net.with(net.parts()
                        .stream()
                        .map(part -> part.in(Optional.ofNullable(zones.bySubnet().get(part.id().key()))))
                        .toList()))
                .toList(), loose, unread);
    }

    /**
     * Returns the networks in the order of the map. Each hub is before its spokes, and networks without peerings are
     * last.
     */
    public List<Net> inOrder() {
        return HubWithSpokes.of(nets)
                .stream()
                .flatMap(hub -> Stream.concat(Stream.of(hub.hub()), hub.spokes().stream()))
                .toList();
    }

    /**
     * A virtual network.
     *
     * @param read false if other resources refer to it, but the snapshot does not contain it
     * @param things resources that belong to the network but not to a subnet, such as a public load balancer
     */
    public record Net(ResourceId id, List<String> prefixes, String location, boolean read, List<Part> parts,
            List<Thing> things, List<Peer> peers) {

        public Net {
            prefixes = List.copyOf(prefixes);
            parts = List.copyOf(parts);
            things = List.copyOf(things);
            peers = List.copyOf(peers);
        }

        public String name() {
            return id.name();
        }

        /** Returns all resources in the network, inside and outside its subnets. */
        public Stream<Thing> everything() {
            return Stream.concat(things.stream(), parts.stream().flatMap(part -> part.things().stream()));
        }

        public long count(Kind kind) {
            return everything().filter(thing -> thing.kind() == kind).map(Thing::id).distinct().count();
        }

        public long publics() {
            return everything().flatMap(thing -> thing.publics().stream()).distinct().count();
        }

        Net with(List<Part> shownParts) {
            return new Net(id, prefixes, location, read, shownParts, things, peers);
        }
    }

    /** How a subnet is protected. */
    public enum Guard {
        GROUP,
        NONE,
        /** Azure forbids an NSG in this subnet, or advises against it. */
        NOT_NEEDED,
        /** The snapshot contains references to the subnet, but not its settings. */
        UNKNOWN
    }

    /**
     * A subnet.
     *
     * @param group NSG; present only with {@link Guard#GROUP}
     * @param zone zone of the subnet, if the map shows zones
     */
    public record Part(ResourceId id, List<String> prefixes, Guard guard, Optional<ResourceId> group,
            List<Thing> things, Optional<Zone> zone) {

        public Part {
            prefixes = List.copyOf(prefixes);
            things = List.copyOf(things);
        }

        public String name() {
            return id.name();
        }

        Part in(Optional<Zone> inZone) {
            return new Part(id, prefixes, guard, group, things, inZone);
        }
    }

    public enum Kind {
        MACHINE,
        INTERFACE,
        PRIVATE_ENDPOINT,
        BASTION,
        LOAD_BALANCER,
        APPLICATION_GATEWAY,
        GATEWAY,
        FIREWALL,
        NAT_GATEWAY,
        PUBLIC_ADDRESS
    }

    /**
     * A resource with an address.
     *
     * @param addresses private addresses
     * @param group NSG of its network interface
     */
    public record Thing(Kind kind, ResourceId id, String name, List<String> addresses, List<PublicIp> publics,
            Optional<ResourceId> group) {

        public Thing {
            addresses = List.copyOf(addresses);
            publics = List.copyOf(publics);
        }
    }

    /**
     * @param text the address; the name of the resource if it has no address yet
     */
    public record PublicIp(ResourceId id, String text) {
    }

    /**
     * The remote network of a peering.
     *
     * @param remote empty if the peering does not name the network
     * @param connected whether traffic can pass, which requires that both networks have a peering
     */
    public record Peer(Optional<ResourceId> remote, String name, boolean connected) {
    }
}
