package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Ranges;

/** Says the same packets with few boxes: joins disjoint boxes that differ in one dimension only, as long as any do. */
final class Compact {

    private Compact() {
    }

    /** @param disjoint boxes without common packets; the result has the same packets and is disjoint too */
    static List<Box> of(List<Box> disjoint) {
        List<Box> boxes = disjoint;
        int before;
        do {
            before = boxes.size();
            for (Dimension dimension : Dimension.values()) {
                boxes = joined(boxes, dimension);
            }
        } while (boxes.size() < before);
        return boxes;
    }

    private static List<Box> joined(List<Box> boxes, Dimension dimension) {
        Map<Box, List<Box>> alike = new LinkedHashMap<>();
        boxes.forEach(box -> alike.computeIfAbsent(box.with(dimension, Ranges.EMPTY), key -> new ArrayList<>()).add(box));
        return alike.values().stream().map(same -> same.getFirst().with(dimension,
                Ranges.unionOf(same.stream().map(box -> box.get(dimension)).toList()))).toList();
    }
}
