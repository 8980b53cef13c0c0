package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.List;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Ranges;

/**
 * Takes denied packets out of an allowed box, where only protocols, sources and destination ports of the rest are asked
 * for.
 */
final class DeniedSubtraction {

    private static final List<Dimension> HIDDEN = List.of(Dimension.DESTINATION, Dimension.SOURCE_PORT);

    private DeniedSubtraction() {
    }

    /**
     * Boxes that show who still gets through: a source and port are in one of them exactly when some destination and
     * source port of the box escapes all denials. Boxes may overlap.
     */
    static List<Box> from(Box box, List<Box> denials) {
        List<Box> whole = new ArrayList<>();
        List<Box> partly = new ArrayList<>();
        denials.forEach(denial -> (hides(denial, box) ? whole : partly).add(denial));
        List<Box> left = withoutWhole(box, whole);
        if (HIDDEN.stream().anyMatch(dimension -> leavesSome(box, partly, dimension))) {
            return left;
        }
        List<Box> rest = new ArrayList<>();
        for (Box part : left) {
            rest.addAll(minus(List.of(part), partly.stream().filter(part::intersects).toList()));
        }
        return rest;
    }

    private static boolean hides(Box denial, Box box) {
        return HIDDEN.stream().allMatch(dimension -> denial.get(dimension).containsAll(box.get(dimension)));
    }

    private static boolean leavesSome(Box box, List<Box> denials, Dimension dimension) {
        return !Ranges.unionOf(denials.stream().map(denial -> denial.get(dimension)).toList())
                .containsAll(box.get(dimension));
    }

    /** Denials of all ports and protocols, long lists of unwanted addresses for example, are taken away in one step. */
    private static List<Box> withoutWhole(Box box, List<Box> denials) {
        List<Ranges> everywhere = new ArrayList<>();
        List<Box> others = new ArrayList<>();
        for (Box denial : denials) {
            boolean all = denial.get(Dimension.PROTOCOL).containsAll(box.get(Dimension.PROTOCOL))
                    && denial.get(Dimension.DESTINATION_PORT).containsAll(box.get(Dimension.DESTINATION_PORT));
            if (all) {
                everywhere.add(denial.get(Dimension.SOURCE));
            } else {
                others.add(denial);
            }
        }
        Box left = everywhere.isEmpty() ? box
                : box.with(Dimension.SOURCE, box.get(Dimension.SOURCE).minus(Ranges.unionOf(everywhere)));
        return left.isEmpty() ? List.of() : minus(List.of(left), others);
    }

    private static List<Box> minus(List<Box> boxes, List<Box> denials) {
        List<Box> left = boxes;
        for (Box denial : denials) {
            List<Box> next = new ArrayList<>(left.size());
            left.forEach(box -> next.addAll(box.minus(denial)));
            left = next;
        }
        return left;
    }
}
