package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.RangeSet;

/**
 * Removes denied packets from an allowed box. In the result, only protocols, sources and destination ports are exact.
 */
final class DeniedSubtraction {

    private static final List<Dimension> HIDDEN = List.of(Dimension.DESTINATION, Dimension.SOURCE_PORT);

    private DeniedSubtraction() {
    }

    /**
     * Returns boxes of the sources whose packets are still allowed. A source and destination port are in one of these
     * boxes exactly if at least one destination and source port of the box is not denied for them. The boxes may
     * overlap.
     */
    static List<PacketBox> from(PacketBox box, List<PacketBox> denials) {
        List<PacketBox> ofAllHidden = new ArrayList<>();
        List<PacketBox> ofSomeHidden = new ArrayList<>();
        denials.forEach(denial -> (hides(denial, box) ? ofAllHidden : ofSomeHidden).add(denial));
        List<PacketBox> remaining = subtractWholeDenials(box, ofAllHidden);
        if (HIDDEN.stream().anyMatch(dimension -> leavesPackets(box, ofSomeHidden, dimension))) {
            return remaining;
        }
        List<PacketBox> rest = new ArrayList<>();
        for (PacketBox part : remaining) {
            rest.addAll(minus(List.of(part), ofSomeHidden.stream().filter(part::intersects).toList()));
        }
        return rest;
    }

    private static boolean hides(PacketBox denial, PacketBox box) {
        return HIDDEN.stream().allMatch(dimension -> denial.get(dimension).containsAll(box.get(dimension)));
    }

    private static boolean leavesPackets(PacketBox box, List<PacketBox> denials, Dimension dimension) {
        return !RangeSet.unionOf(denials.stream().map(denial -> denial.get(dimension)).toList())
                .containsAll(box.get(dimension));
    }

    /**
     * Subtracts in one step the denials that apply to all ports and protocols, such as long block lists of addresses.
     */
    private static List<PacketBox> subtractWholeDenials(PacketBox box, List<PacketBox> denials) {
        List<RangeSet> everywhere = new ArrayList<>();
        List<PacketBox> otherDenials = new ArrayList<>();
        for (PacketBox denial : denials) {
            boolean all = denial.get(Dimension.PROTOCOL).containsAll(box.get(Dimension.PROTOCOL))
                    && denial.get(Dimension.DESTINATION_PORT).containsAll(box.get(Dimension.DESTINATION_PORT));
            if (all) {
                everywhere.add(denial.get(Dimension.SOURCE));
            } else {
                otherDenials.add(denial);
            }
        }
        PacketBox remaining = everywhere.isEmpty() ? box
                : box.with(Dimension.SOURCE, box.get(Dimension.SOURCE).minus(RangeSet.unionOf(everywhere)));
        return remaining.isEmpty() ? List.of() : minus(List.of(remaining), otherDenials);
    }

    private static List<PacketBox> minus(List<PacketBox> boxes, List<PacketBox> denials) {
        List<PacketBox> remaining = boxes;
        for (PacketBox denial : denials) {
            List<PacketBox> next = new ArrayList<>(remaining.size());
            remaining.forEach(box -> next.addAll(box.minus(denial)));
            remaining = next;
        }
        return remaining;
    }
}
