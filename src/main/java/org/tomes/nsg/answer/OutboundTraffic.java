package org.tomes.nsg.answer;

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
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Family;
import org.tomes.nsg.space.Ranges;

/**
 * What the outbound rules of a group let some machine send to some public address, beside some TCP ports.
 *
 * @param certain ports by protocol
 * @param possible the same, with what the unknown may let out
 * @param rules names of the rules that let it out for certain
 */
public record OutboundTraffic(Map<Protocol, Ranges> certain, Map<Protocol, Ranges> possible, Set<String> rules) {

    /** @param surroundings what the names in the group's rules stand for */
    public static OutboundTraffic of(SecurityGroup group, TagResolution surroundings, Set<Integer> besideTcp) {
        FirstMatches matches = new FirstMatches(RuleBoxes.of(group, Direction.OUTBOUND, surroundings));
        Ranges meant = Ranges.unionOf(besideTcp.stream().map(port -> Ranges.of(port, port)).toList());
        OutboundTraffic found = new OutboundTraffic(new EnumMap<>(Protocol.class), new EnumMap<>(Protocol.class),
                new LinkedHashSet<>());
        for (Family family : Family.values()) {
            Ranges internet = surroundings.publicSpace().of(family);
            matches.reached(family)
                    .stream()
                    .filter(RuleBox::allows)
                    .forEach(piece -> found.add(piece, matches, internet, meant));
        }
        return found;
    }

    private void add(RuleBox piece, FirstMatches matches, Ranges internet, Ranges meant) {
        Box box = piece.box().with(Dimension.DESTINATION, piece.box().get(Dimension.DESTINATION).intersect(internet));
        if (box.isEmpty()) {
            return;
        }
        List<RuleBox> denials = matches.reachedBefore(piece, box)
                .stream()
                .filter(earlier -> !earlier.allows())
                .toList();
        List<Box> sure = denials.stream().filter(RuleBox::isCertain).map(RuleBox::box).toList();
        DeniedSubtraction.from(box, sure).forEach(rest -> put(rest, meant, possible));
        if (piece.isCertain()) {
            List<Box> all = denials.stream().map(RuleBox::box).toList();
            boolean more = DeniedSubtraction.from(box, all)
                    .stream()
                    .filter(rest -> put(rest, meant, certain))
                    .count() > 0;
            if (more) {
                rules.add(piece.rule().name());
            }
        }
    }

    /** Whether there was anything to put. */
    private static boolean put(Box box, Ranges meant, Map<Protocol, Ranges> into) {
        boolean any = false;
        for (Protocol protocol : Protocol.in(box.get(Dimension.PROTOCOL))) {
            Ranges ports = box.get(Dimension.DESTINATION_PORT);
            Ranges beyond = protocol == Protocol.TCP ? ports.minus(meant) : ports;
            if (!beyond.isEmpty()) {
                into.merge(protocol, beyond, Ranges::union);
                any = true;
            }
        }
        return any;
    }

    public boolean isCertain() {
        return !certain.isEmpty();
    }

    public boolean isNothing() {
        return possible.isEmpty();
    }

    /** What passes for certain; what may pass where nothing does for certain. */
    public Map<Protocol, Ranges> ports() {
        return isCertain() ? certain : possible;
    }
}
