package org.tomes.nsg.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.UnknownMembership;
import org.tomes.nsg.UnknownMembership.Kind;
import org.tomes.nsg.analysis.PublicOpening.Layer;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;

/**
 * Finds the traffic from the internet that inbound rules allow: the packets of allowing pieces without those denied by
 * earlier rules, reduced to source and destination port. A port is open to a source if the source can reach any local
 * address at this port from any source port.
 */
final class PublicOpenings {

    /**
     * Maximum number of addresses in use in a virtual network, and therefore also the maximum size of an application
     * security group.
     */
    private static final BigInteger MAX_GROUP_SIZE = BigInteger.valueOf(65_536);

    private final FirstMatchingRules matches;
    private final AddressSet publicSpace;
    private final List<PublicOpening> collected = new ArrayList<>();

    private PublicOpenings(FirstMatchingRules matches, AddressSet publicSpace) {
        this.matches = matches;
        this.publicSpace = publicSpace;
    }

    static List<PublicOpening> of(FirstMatchingRules matches, AddressSet publicSpace) {
        PublicOpenings openings = new PublicOpenings(matches, publicSpace);
        for (IpFamily family : IpFamily.values()) {
            matches.reached(family).stream().filter(RuleBox::allows).forEach(openings::add);
        }
        return PublicOpening.merge(openings.collected);
    }

    private void add(RuleBox piece) {
        PacketBox box = piece.box()
                .with(Dimension.SOURCE,
                        piece.box().get(Dimension.SOURCE).intersect(publicSpace.of(piece.box().family())));
        if (box.isEmpty()) {
            return;
        }
        List<RuleBox> denials = matches.reachablePiecesBefore(piece, box)
                .stream()
                .filter(earlier -> !earlier.allows())
                .toList();
        boolean exact = piece.isCertain() && denials.stream().allMatch(RuleBox::isCertain);
        for (Layer layer : Layer.values()) {
            if (exact ? layer == Layer.CERTAIN : isInLayer(piece, layer)) {
                List<PacketBox> effective = denials.stream()
                        .filter(denial -> denies(denial, piece, layer))
                        .map(RuleBox::box)
                        .toList();
                DeniedSubtraction.from(box, effective)
                        .forEach(rest -> collected.add(new PublicOpening(piece, layer, rest.get(Dimension.PROTOCOL),
                                AddressSet.of(rest.family(), rest.get(Dimension.SOURCE)),
                                rest.get(Dimension.DESTINATION_PORT))));
            }
        }
    }

    private static boolean isInLayer(RuleBox piece, Layer layer) {
        return switch (layer) {
            case CERTAIN, BUT_FOR_DENIED_TAGS -> piece.isCertain();
            case RENTABLE -> !piece.isCertain() && piece.atoms().stream().allMatch(UnknownMembership::isRentable);
            case POSSIBLE -> true;
        };
    }

    /** Whether an earlier denial removes packets from the allowing piece under this interpretation. */
    private static boolean denies(RuleBox denial, RuleBox piece, Layer layer) {
        Set<UnknownMembership> truths = UnknownMembership.closure(piece.atoms());
        if (truths.containsAll(denial.atoms())) {
            return true;
        }
        boolean ofGroup = denial.atoms()
                .stream()
                .allMatch(atom -> atom.kind() == Kind.APPLICATION_GROUP && !atom.ofSource());
        boolean leavesSome = ofGroup && piece.box().get(Dimension.DESTINATION).size().compareTo(MAX_GROUP_SIZE) > 0;
        boolean ofTag = denial.atoms().stream().anyMatch(atom -> atom.kind() == Kind.TAG && atom.ofSource());
        return switch (layer) {
            case CERTAIN -> !leavesSome;
            case BUT_FOR_DENIED_TAGS, RENTABLE -> !leavesSome && !ofTag;
            case POSSIBLE -> false;
        };
    }
}
