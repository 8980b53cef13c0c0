package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.PublicOpening.Layer;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Determines from which public sources traffic is allowed, for every port of interest and every other port that is not
 * closed.
 */
final class Exposures {

    private static final List<Integer> OF_INTEREST = List.of(22, 3389, 1433, 3306, 5432, 5985, 5986, 445, 80, 443);

    private final FirstMatchingRules matches;
    private final AddressSet publicSpace;
    private final AddressSet rentable;
    private final String origins;

    private Exposures(FirstMatchingRules matches, TagResolution resolution) {
        this.matches = matches;
        this.publicSpace = resolution.publicSpace();
        this.rentable = resolution.rentable();
        this.origins = String.join(", ", resolution.routes().origins());
    }

    /** @param inbound the inbound rules of one NSG */
    static List<Exposure> of(FirstMatchingRules inbound, TagResolution resolution) {
        Exposures exposures = new Exposures(inbound, resolution);
        List<PublicOpening> openings = PublicOpenings.of(inbound, resolution.publicSpace());
        List<Exposure> all = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            OpeningIntervals stretches = new OpeningIntervals(
                    openings.stream().filter(opening -> opening.protocols().intersects(protocol.asSet())).toList());
            if (protocol == Protocol.TCP) {
                OF_INTEREST
                        .forEach(port -> all.add(exposures.of(protocol, RangeSet.of(port, port), stretches.at(port))));
            }
            all.addAll(exposures.otherPorts(protocol, stretches));
        }
        return all;
    }

    /** Merges neighbouring ports with the same result and leaves out ports of interest, which are listed separately. */
    private List<Exposure> otherPorts(Protocol protocol, OpeningIntervals stretches) {
        List<Exposure> result = new ArrayList<>();
        stretches.forEach((ports, openings) -> {
            if (openings.isEmpty()) {
                return;
            }
            Exposure exposure = of(protocol, ports, openings);
            Exposure last = result.isEmpty() ? null : result.getLast();
            if (last != null && last.ports().lastLowBits(0) + 1 == ports.firstLowBits(0)
                    && hasSameAnswer(last, exposure)) {
                result.set(result.size() - 1, new Exposure(protocol, last.ports().union(ports), last.verdict(),
                        last.rule(), last.sources(), last.reason()));
            } else {
                result.add(exposure);
            }
        });
        result.removeIf(exposure -> exposure.verdict() == PortOpenness.CLOSED
                || protocol == Protocol.TCP && isOfInterest(exposure.ports()));
        return result;
    }

    private static boolean hasSameAnswer(Exposure a, Exposure b) {
        return a.verdict() == b.verdict() && a.rule().equals(b.rule()) && a.sources().equals(b.sources());
    }

    private static boolean isOfInterest(RangeSet ports) {
        return ports.firstLowBits(0) == ports.lastLowBits(0) && OF_INTEREST.contains((int) ports.firstLowBits(0));
    }

    private Exposure of(Protocol protocol, RangeSet ports, List<PublicOpening> openings) {
        List<PublicOpening> certain = in(Layer.CERTAIN, openings);
        List<PublicOpening> exceptDeniedTags = in(Layer.BUT_FOR_DENIED_TAGS, openings);
        List<PublicOpening> rentableOnly = in(Layer.RENTABLE, openings);
        List<PublicOpening> possible = in(Layer.POSSIBLE, openings);
        AddressSet sources = PublicOpening.sources(certain);
        AddressSet sourcesExceptDeniedTags = PublicOpening.sources(union(certain, exceptDeniedTags));
        if (PortOpenness.of(sourcesExceptDeniedTags) == PortOpenness.OPEN) {
            RuleBox piece = PublicOpening.earliest(union(certain, exceptDeniedTags));
            return new Exposure(protocol, ports, PortOpenness.OPEN, piece.rule(), sourcesExceptDeniedTags,
                    reason("open", piece));
        }
        List<PublicOpening> listed = certain.stream().filter(this::isRented).toList();
        if (PortOpenness.of(PublicOpening.sources(rentableOnly)) == PortOpenness.OPEN || !listed.isEmpty()) {
            RuleBox piece = PublicOpening.earliest(union(rentableOnly, listed));
            return new Exposure(protocol, ports, PortOpenness.OPEN, piece.rule(), sources,
                    Message.of("nsg.exposure.rentable", piece.rule().name()));
        }
        PortOpenness verdict = PortOpenness.of(sources);
        if (verdict != PortOpenness.of(PublicOpening.sources(union(certain, possible)))) {
            return undecided(protocol, ports, sources, openings);
        }
        if (verdict == PortOpenness.CLOSED) {
            RuleBox piece = closing(protocol, ports);
            return new Exposure(protocol, ports, verdict, piece.rule(), sources,
                    Message.of("nsg.exposure.closed", piece.rule().name()));
        }
        RuleBox piece = PublicOpening.earliest(certain);
        return new Exposure(protocol, ports, verdict, piece.rule(), sources, reason("restricted", piece));
    }

    /**
     * Returns the reason. A rule for {@code VirtualNetwork} allows public addresses only if routes added them to the
     * tag.
     */
    private Message reason(String keySuffix, RuleBox piece) {
        boolean routed = piece.rule().source().tags().contains("virtualnetwork") && !origins.isEmpty();
        return routed ? Message.of("nsg.exposure.routed", piece.rule().name(), origins)
                : Message.of("nsg.exposure." + keySuffix, piece.rule().name());
    }

    /** Whether that tag allows addresses that Microsoft's list contains in {@code AzureCloud}. */
    private boolean isRented(PublicOpening opening) {
        return opening.piece().rule().allowsAzureCloud() && opening.sources().intersects(rentable);
    }

    private Exposure undecided(Protocol protocol, RangeSet ports, AddressSet sources, List<PublicOpening> openings) {
        RuleBox piece = openings.stream()
                .map(PublicOpening::piece)
                .filter(opening -> !opening.isCertain())
                .min((a, b) -> Integer.compare(a.order(), b.order()))
                .orElseGet(() -> firstUncertainDenial(protocol, ports));
        return new Exposure(protocol, ports, PortOpenness.UNDECIDED, piece.rule(), sources,
                UndecidedReason.reason(piece));
    }

    private RuleBox firstUncertainDenial(Protocol protocol, RangeSet ports) {
        return at(protocol, ports).filter(piece -> !piece.isCertain() && !piece.allows()).findFirst().orElseThrow();
    }

    /** Returns the denying rule after which no public source remains for any destination. */
    private RuleBox closing(Protocol protocol, RangeSet ports) {
        AddressSet remaining = publicSpace;
        List<RuleBox> denials = at(protocol, ports).filter(piece -> piece.isCertain() && !piece.allows()).toList();
        for (RuleBox piece : denials) {
            if (isForEveryDestination(piece)) {
                remaining = remaining.minus(AddressSet.of(piece.box().family(), piece.box().get(Dimension.SOURCE)));
            }
            if (remaining.isEmpty()) {
                return piece;
            }
        }
        return denials.getLast();
    }

    private boolean isForEveryDestination(RuleBox piece) {
        RangeSet local = AddressSet.ALL.minus(publicSpace).of(piece.box().family());
        return piece.box().get(Dimension.DESTINATION).containsAll(local)
                && piece.box().get(Dimension.SOURCE_PORT).equals(PortNotation.ALL);
    }

    private Stream<RuleBox> at(Protocol protocol, RangeSet ports) {
        return matches.pieces()
                .stream()
                .filter(piece -> piece.box().get(Dimension.PROTOCOL).intersects(protocol.asSet())
                        && piece.box().get(Dimension.DESTINATION_PORT).containsAll(ports));
    }

    private static List<PublicOpening> in(Layer layer, List<PublicOpening> openings) {
        return openings.stream().filter(opening -> opening.layer() == layer).toList();
    }

    private static List<PublicOpening> union(List<PublicOpening> a, List<PublicOpening> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
