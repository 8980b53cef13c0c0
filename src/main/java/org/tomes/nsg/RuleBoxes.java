package org.tomes.nsg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.UnknownMembership.Kind;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;

/** Splits the rules of an NSG into pieces, in the order in which Azure evaluates the rules. */
public final class RuleBoxes {

    /** Service tags that have the same addresses everywhere. */
    private static final Set<String> EXACT = Set.of("azureloadbalancer", "azureplatformdns", "azureplatformimds");

    private final Direction direction;
    private final TagResolution resolution;
    private final RouteTagEffects routes;
    private final AddressSet publicSpace;
    private final AddressSet localSpace;

    private RuleBoxes(Direction direction, TagResolution resolution) {
        this.direction = direction;
        this.resolution = resolution;
        this.routes = resolution.routes();
        this.publicSpace = resolution.publicSpace();
        this.localSpace = resolution.localSpace();
    }

    /**
     * Returns the pieces of one direction, including those of the default rules. The last pieces match all remaining
     * packets.
     */
    public static List<RuleBox> of(SecurityGroup group, Direction direction, TagResolution resolution) {
        List<NsgRule> ordered = Stream.of(resolution.adminRules(), group.rules(), DefaultRules.ALL)
                .flatMap(List::stream)
                .filter(rule -> rule.directions().contains(direction))
                .sorted(Comparator.comparing(RuleBoxes::rank))
                .toList();
        RuleBoxes pieces = new RuleBoxes(direction, resolution);
        List<RuleBox> all = new ArrayList<>();
        for (int order = 0; order < ordered.size(); order++) {
            all.addAll(pieces.of(order, ordered.get(order)));
        }
        return all;
    }

    /**
     * Puts a rule of unknown priority first. Because it may or may not match, this covers its possible effect at every
     * position.
     */
    private static int rank(NsgRule rule) {
        return rule.priority().orElse(0);
    }

    private List<RuleBox> of(int order, NsgRule rule) {
        List<RuleBox> pieces = new ArrayList<>();
        boolean portless = rule.sourcePorts().equals(PortNotation.ALL)
                && rule.destinationPorts().equals(PortNotation.ALL);
        RangeSet protocols = portless ? rule.protocols() : rule.protocols().intersect(Protocol.WITH_PORTS);
        List<Part> sources = parts(rule.source(), true);
        List<Part> destinations = parts(rule.destination(), false);
        for (RuleAccess access : rule.access().map(List::of).orElse(List.of(RuleAccess.values()))) {
            for (Part source : sources) {
                for (Part destination : destinations) {
                    Set<UnknownMembership> atoms = new HashSet<>(source.atoms);
                    atoms.addAll(destination.atoms);
                    if (!rule.isRead()) {
                        atoms.add(new UnknownMembership(
                                resolution.adminRules().contains(rule) ? Kind.ADMIN_RULE : Kind.RULE,
                                access + " " + rule.unread(), true));
                    }
                    for (IpFamily family : IpFamily.values()) {
                        PacketBox box = PacketBox.of(family, protocols, source.addresses.of(family),
                                destination.addresses.of(family), rule.sourcePorts(), rule.destinationPorts());
                        if (!box.isEmpty()) {
                            pieces.add(new RuleBox(order, rule, access, box, Set.copyOf(atoms)));
                        }
                    }
                }
            }
        }
        return pieces;
    }

    private record Part(AddressSet addresses, Set<UnknownMembership> atoms) {
    }

    private List<Part> parts(RuleEndpoint side, boolean ofSource) {
        boolean local = ofSource == (direction == Direction.OUTBOUND);
        AddressSet space = local ? localSpace : AddressSet.ALL;
        List<Part> parts = new ArrayList<>();
        AddressSet knownAddresses = side.addresses();
        for (String tag : side.tags()) {
            knownAddresses = knownAddresses.union(knownAddresses(tag, local));
            parts.addAll(unknownParts(tag, local, ofSource));
        }
        for (String group : side.groups()) {
            AddressSet members = resolution.members().get(group);
            knownAddresses = knownAddresses.union(members == null ? AddressSet.NONE : members);
            if (members == null) {
                parts.add(new Part(resolution.memberSpace(),
                        Set.of(new UnknownMembership(Kind.APPLICATION_GROUP, group, ofSource))));
            }
        }
        parts.add(new Part(knownAddresses.intersect(space), Set.of()));
        return parts;
    }

    private AddressSet knownAddresses(String tag, boolean local) {
        return switch (tag) {
            case "internet" -> publicSpace.minus(routes.notInternet()).minus(routes.perhapsNotInternet());
            case "azureloadbalancer", "azureplatformdns" -> PublicSpace.PLATFORM;
            case "azureplatformimds" -> PublicSpace.METADATA;
            case "virtualnetwork" ->
                local ? localSpace : resolution.virtualNetwork().union(PublicSpace.PLATFORM).union(routes.certain());
            default -> resolution.tags().getOrDefault(tag, AddressSet.NONE);
        };
    }

    private List<Part> unknownParts(String tag, boolean local, boolean ofSource) {
        if (local) {
            return List.of();
        }
        return switch (tag) {
            case "virtualnetwork" -> Stream
                    .of(part(Kind.VIRTUAL_NETWORK, tag, resolution.perhaps().minus(routes.certain()), ofSource),
                            part(Kind.ROUTES, origins(), routes.perhaps(), ofSource))
                    .flatMap(List::stream)
                    .toList();
            case "internet" ->
                part(Kind.INTERNET, origins(), publicSpace.intersect(routes.perhapsNotInternet()), ofSource);
            default -> EXACT.contains(tag) || resolution.tags().containsKey(tag) ? List.of()
                    : List.of(new Part(publicSpace, Set.of(new UnknownMembership(Kind.TAG, tag, ofSource))));
        };
    }

    private String origins() {
        return String.join(", ", routes.origins());
    }

    private static List<Part> part(Kind kind, String name, AddressSet addresses, boolean ofSource) {
        return addresses.isEmpty() ? List.of()
                : List.of(new Part(addresses, Set.of(new UnknownMembership(kind, name, ofSource))));
    }
}
