package org.tomes.nsg.analysis;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.RangeSet;

/**
 * Outbound traffic to public addresses that the rules of an NSG allow, except on expected TCP ports.
 *
 * @param certain certainly allowed ports by protocol
 * @param possible these ports and those allowed under unknown conditions
 * @param rules names of the rules that certainly allow traffic
 */
public record UnexpectedOutbound(Map<Protocol, RangeSet> certain, Map<Protocol, RangeSet> possible, Set<String> rules) {

    /**
     * @param resolution resolution of the names in the rules of the NSG
     * @param expectedTcp expected TCP ports, which are left out
     */
    public static UnexpectedOutbound of(SecurityGroup group, TagResolution resolution, Set<Integer> expectedTcp) {
        FirstMatchingRules matches = new FirstMatchingRules(RuleBoxes.of(group, Direction.OUTBOUND, resolution));
        RangeSet expected = RangeSet.unionOf(expectedTcp.stream().map(port -> RangeSet.of(port, port)).toList());
        UnexpectedOutbound traffic = new UnexpectedOutbound(new EnumMap<>(Protocol.class),
                new EnumMap<>(Protocol.class), new LinkedHashSet<>());
        for (IpFamily family : IpFamily.values()) {
            RangeSet internet = resolution.publicSpace().of(family);
            matches.reached(family)
                    .stream()
                    .filter(RuleBox::allows)
                    .forEach(piece -> traffic.add(piece, matches, internet, expected));
        }
        return traffic;
    }

    private void add(RuleBox piece, FirstMatchingRules matches, RangeSet internet, RangeSet expected) {
        PacketBox box = piece.box()
                .with(Dimension.DESTINATION, piece.box().get(Dimension.DESTINATION).intersect(internet));
        if (box.isEmpty()) {
            return;
        }
        List<RuleBox> denials = matches.reachablePiecesBefore(piece, box)
                .stream()
                .filter(earlier -> !earlier.allows())
                .toList();
        List<PacketBox> certainDenials = denials.stream().filter(RuleBox::isCertain).map(RuleBox::box).toList();
        DeniedSubtraction.from(box, certainDenials).forEach(rest -> addPorts(rest, expected, possible));
        if (piece.isCertain()) {
            List<PacketBox> allDenials = denials.stream().map(RuleBox::box).toList();
            boolean certainlyPasses = DeniedSubtraction.from(box, allDenials)
                    .stream()
                    .filter(rest -> addPorts(rest, expected, certain))
                    .count() > 0;
            if (certainlyPasses) {
                rules.add(piece.rule().name());
            }
        }
    }

    /** Adds the ports of a box; returns whether the box contributed any. */
    private static boolean addPorts(PacketBox box, RangeSet expected, Map<Protocol, RangeSet> into) {
        boolean any = false;
        for (Protocol protocol : Protocol.in(box.get(Dimension.PROTOCOL))) {
            RangeSet ports = box.get(Dimension.DESTINATION_PORT);
            RangeSet beyond = protocol == Protocol.TCP ? ports.minus(expected) : ports;
            if (!beyond.isEmpty()) {
                into.merge(protocol, beyond, RangeSet::union);
                any = true;
            }
        }
        return any;
    }

    public boolean isCertain() {
        return !certain.isEmpty();
    }

    public boolean isEmpty() {
        return possible.isEmpty();
    }

    /** Returns the certainly allowed ports; if there are none, the ports that may be allowed. */
    public Map<Protocol, RangeSet> ports() {
        return isCertain() ? certain : possible;
    }
}
