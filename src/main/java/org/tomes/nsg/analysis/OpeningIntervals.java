package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * The 65,536 ports, divided into intervals at each port at which an opening begins or ends. All ports of an interval
 * have the same openings.
 */
final class OpeningIntervals {

    private final List<PublicOpening> openings;
    private final TreeMap<Integer, List<PublicOpening>> changes = new TreeMap<>();

    OpeningIntervals(List<PublicOpening> openings) {
        this.openings = openings;
        changes.put(0, new ArrayList<>());
        for (PublicOpening opening : openings) {
            RangeSet ports = opening.ports();
            for (int range = 0; range < ports.count(); range++) {
                change((int) ports.firstLowBits(range), opening);
                change((int) ports.lastLowBits(range) + 1, opening);
            }
        }
    }

    private void change(int port, PublicOpening opening) {
        if (port <= PortNotation.HIGHEST) {
            changes.computeIfAbsent(port, at -> new ArrayList<>()).add(opening);
        }
    }

    List<PublicOpening> at(int port) {
        return openings.stream().filter(opening -> opening.ports().contains(0, port)).toList();
    }

    /** Visits the intervals in order, each with its openings. */
    void forEach(BiConsumer<RangeSet, List<PublicOpening>> visitor) {
        Set<Integer> open = new LinkedHashSet<>();
        java.util.Map<PublicOpening, Integer> numbers = new java.util.IdentityHashMap<>();
        openings.forEach(opening -> numbers.put(opening, numbers.size()));
        for (var change : changes.entrySet()) {
            change.getValue().stream().map(numbers::get).forEach(number -> {
                if (!open.remove(number)) {
                    open.add(number);
                }
            });
            Integer next = changes.higherKey(change.getKey());
            visitor.accept(RangeSet.of(change.getKey(), next == null ? PortNotation.HIGHEST : next - 1),
                    open.stream().map(openings::get).toList());
        }
    }
}
