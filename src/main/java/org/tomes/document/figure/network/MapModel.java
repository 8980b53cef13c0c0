package org.tomes.document.figure.network;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * The networks of one snapshot as a map shows them, before anything has a place on paper.
 *
 * @param nets in the order of their ids
 * @param loose what belongs to the network but is in none of its subnets according to the snapshot
 * @param unread types of which not everything was read, so that the map may lack some
 */
public record MapModel(List<Net> nets, List<Thing> loose, SortedSet<ResourceType> unread) {

    public MapModel {
        nets = List.copyOf(nets);
        loose = List.copyOf(loose);
    }

    /**
     * A virtual network.
     *
     * @param read false for one that others name and the snapshot does not hold
     * @param things that belong to the network as a whole, such as a public load balancer before its machines
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

        /** Everything in it, in subnets or not. */
        public Stream<Thing> everything() {
            return Stream.concat(things.stream(), parts.stream().flatMap(part -> part.things().stream()));
        }

        public long count(Kind kind) {
            return everything().filter(thing -> thing.kind() == kind).map(Thing::id).distinct().count();
        }

        public long publics() {
            return everything().flatMap(thing -> thing.publics().stream()).distinct().count();
        }

        Net with(List<Part> some) {
            return new Net(id, prefixes, location, read, some, things, peers);
        }
    }

    /** What protects a subnet. */
    public enum Guard {
        GROUP,
        NONE,
        /** Azure itself forbids a group there, or advises against one. */
        NOT_NEEDED,
        /** The snapshot names the subnet but not its settings. */
        UNKNOWN
    }

    /** A subnet. @param group present exactly with {@link Guard#GROUP} */
    public record Part(ResourceId id, List<String> prefixes, Guard guard, Optional<ResourceId> group,
            List<Thing> things) {

        public Part {
            prefixes = List.copyOf(prefixes);
            things = List.copyOf(things);
        }

        public String name() {
            return id.name();
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
     * Something with an address.
     *
     * @param addresses private ones
     * @param group the group on its network interface
     */
    public record Thing(Kind kind, ResourceId id, String name, List<String> addresses, List<PublicIp> publics,
            Optional<ResourceId> group) {

        public Thing {
            addresses = List.copyOf(addresses);
            publics = List.copyOf(publics);
        }
    }

    /** @param text the address itself, or its name while it has none */
    public record PublicIp(ResourceId id, String text) {
    }

    /**
     * The other end of a peering.
     *
     * @param remote absent where the peering does not name it
     * @param connected whether traffic can pass; a peering needs both sides
     */
    public record Peer(Optional<ResourceId> remote, String name, boolean connected) {
    }
}
