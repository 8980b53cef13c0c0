package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.RangeSet;

/** Removes denied packets from an allowed box. Only protocols, sources and destination ports of the rest are exact. */
final class DeniedSubtraction {

    private static final List<Dimension> HIDDEN = List.of(Dimension.DESTINATION, Dimension.SOURCE_PORT);

    private DeniedSubtraction() {
    }

    /**
     * Returns boxes of the sources that still get through. A source and port are in one of them exactly if some
     * destination and source port of the box escapes all denials. The boxes may overlap.
     */
    static List<Box> from(Box box, List<Box> denials) {
        List<Box> ofAllHidden = new ArrayList<>();
        List<Box> ofSomeHidden = new ArrayList<>();
        denials.forEach(denial -> (hides(denial, box) ? ofAllHidden : ofSomeHidden).add(denial));
        List<Box> remaining = subtractWholeDenials(box, ofAllHidden);
        if (HIDDEN.stream().anyMatch(dimension -> leavesPackets(box, ofSomeHidden, dimension))) {
            return remaining;
        }
        List<Box> rest = new ArrayList<>();
        for (Box part : remaining) {
            rest.addAll(minus(List.of(part), ofSomeHidden.stream().filter(part::intersects).toList()));
        }
        return rest;
    }

    private static boolean hides(Box denial, Box box) {
        return HIDDEN.stream().allMatch(dimension -> denial.get(dimension).containsAll(box.get(dimension)));
    }

    private static boolean leavesPackets(Box box, List<Box> denials, Dimension dimension) {
        return !RangeSet.unionOf(denials.stream().map(denial -> denial.get(dimension)).toList())
                .containsAll(box.get(dimension));
    }

    /** Subtracts denials of all ports and protocols, such as long block lists of addresses, in one step. */
    private static List<Box> subtractWholeDenials(Box box, List<Box> denials) {
        List<RangeSet> everywhere = new ArrayList<>();
        List<Box> otherDenials = new ArrayList<>();
        for (Box denial : denials) {
            boolean all = denial.get(Dimension.PROTOCOL).containsAll(box.get(Dimension.PROTOCOL))
                    && denial.get(Dimension.DESTINATION_PORT).containsAll(box.get(Dimension.DESTINATION_PORT));
            if (all) {
                everywhere.add(denial.get(Dimension.SOURCE));
            } else {
                otherDenials.add(denial);
            }
        }
        Box remaining = everywhere.isEmpty() ? box
                : box.with(Dimension.SOURCE, box.get(Dimension.SOURCE).minus(RangeSet.unionOf(everywhere)));
        return remaining.isEmpty() ? List.of() : minus(List.of(remaining), otherDenials);
    }

    private static List<Box> minus(List<Box> boxes, List<Box> denials) {
        List<Box> remaining = boxes;
        for (Box denial : denials) {
            List<Box> next = new ArrayList<>(remaining.size());
            remaining.forEach(box -> next.addAll(box.minus(denial)));
            remaining = next;
        }
        return remaining;
    }
}
