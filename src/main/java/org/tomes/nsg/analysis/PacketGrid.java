package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.RangeSet;

/**
 * A small set of packets as cells of a grid, with one bit of a long for each cell. Values of one dimension that occur
 * together with the same values of the other dimensions form one step. A box of the grid is a product of steps, which
 * need not be adjacent.
 */
final class PacketGrid {

    private static final int MAX_CELLS = 64;

    private final PacketBox model;
    private final List<Dimension> dimensions;
    private final List<List<RangeSet>> values;
    /** Distance between the cell numbers of neighbouring steps, by dimension. */
    private final int[] strides;
    /** The cells of each step of each dimension. */
    private final long[][] slices;
    private final long cells;

    private PacketGrid(List<PacketBox> boxes, List<Dimension> dimensions, List<List<RangeSet>> values, int size) {
        this.model = boxes.getFirst();
        this.dimensions = dimensions;
        this.values = values;
        this.strides = new int[values.size()];
        this.slices = new long[values.size()][];
        int stride = 1;
        for (int dimension = values.size() - 1; dimension >= 0; dimension--) {
            strides[dimension] = stride;
            stride *= values.get(dimension).size();
            slices[dimension] = new long[values.get(dimension).size()];
            for (int cell = 0; cell < size; cell++) {
                slices[dimension][step(cell, dimension)] |= 1L << cell;
            }
        }
        long all = 0;
        for (int cell = 0; cell < size; cell++) {
            PacketBox box = box(1L << cell);
            all |= boxes.stream().anyMatch(box::intersects) ? 1L << cell : 0;
        }
        this.cells = all;
    }

    /**
     * @param boxes disjoint, of one family, equal in all dimensions except the given ones
     * @return empty if there would be too many cells
     */
    static Optional<PacketGrid> of(List<PacketBox> boxes, List<Dimension> dimensions) {
        List<List<RangeSet>> values = new ArrayList<>();
        int size = 1;
        for (Dimension dimension : dimensions) {
            Map<Set<PacketBox>, RangeSet> steps = new LinkedHashMap<>();
            DimensionSlices.stretches(boxes, dimension)
                    .forEach((holding, range) -> steps.merge(
                            new HashSet<>(holding.stream().map(box -> box.with(dimension, RangeSet.EMPTY)).toList()),
                            range, RangeSet::union));
            values.add(List.copyOf(steps.values()));
            size *= steps.size();
            if (size > MAX_CELLS) {
                return Optional.empty();
            }
        }
        return Optional.of(new PacketGrid(boxes, dimensions, values, size));
    }

    long cells() {
        return cells;
    }

    /** Returns the number of steps that do not belong to a given cell, summed over all dimensions. */
    int steps() {
        return values.stream().mapToInt(list -> list.size() - 1).sum();
    }

    private int step(int cell, int dimension) {
        return cell / strides[dimension] % values.get(dimension).size();
    }

    /** Returns the smallest box that contains these cells. */
    PacketBox box(long selected) {
        PacketBox box = model;
        for (int dimension = 0; dimension < slices.length; dimension++) {
            List<RangeSet> ranges = new ArrayList<>();
            for (int step = 0; step < slices[dimension].length; step++) {
                if ((selected & slices[dimension][step]) != 0) {
                    ranges.add(values.get(dimension).get(step));
                }
            }
            box = box.with(dimensions.get(dimension), RangeSet.unionOf(ranges));
        }
        return box;
    }

    /** Returns all boxes that contain this cell and consist of remaining cells. */
    List<Long> boxes(int cell, long uncovered) {
        List<Long> boxes = new ArrayList<>();
        widen(1L << cell, 0, 0, cell, uncovered, boxes);
        return boxes;
    }

    private void widen(long box, int dimension, int from, int cell, long uncovered, List<Long> boxes) {
        if (dimension == slices.length) {
            boxes.add(box);
            return;
        }
        widen(box, dimension + 1, 0, cell, uncovered, boxes);
        int ownStep = step(cell, dimension);
        for (int step = from; step < slices[dimension].length; step++) {
            long added = step == ownStep ? 0
                    : shift(box & slices[dimension][ownStep], (step - ownStep) * strides[dimension]);
            if (added != 0 && (added & ~uncovered) == 0) {
                widen(box | added, dimension, step + 1, cell, uncovered, boxes);
            }
        }
    }

    private static long shift(long selected, int by) {
        return by >= 0 ? selected << by : selected >>> -by;
    }

    /** Returns the remaining cell with the fewest neighbours, because it is contained in the fewest boxes. */
    int leastCoveredCell(long uncovered) {
        int leastCovered = -1;
        int fewest = Integer.MAX_VALUE;
        for (long rest = uncovered; rest != 0; rest &= rest - 1) {
            int cell = Long.numberOfTrailingZeros(rest);
            int neighbours = countNeighbours(cell, uncovered);
            if (neighbours < fewest) {
                fewest = neighbours;
                leastCovered = cell;
            }
        }
        return leastCovered;
    }

    private int countNeighbours(int cell, long uncovered) {
        int neighbours = 0;
        for (int dimension = 0; dimension < slices.length; dimension++) {
            for (int step = 0; step < slices[dimension].length; step++) {
                neighbours += (uncovered >>> (cell + (step - step(cell, dimension)) * strides[dimension]) & 1) == 1 ? 1
                        : 0;
            }
        }
        return neighbours;
    }

    /** Returns a lower bound for the number of boxes: the number of cells of which no two can share a box. */
    int minBoxCount(long uncovered) {
        List<Integer> apart = new ArrayList<>();
        for (long rest = uncovered; rest != 0; rest &= rest - 1) {
            int cell = Long.numberOfTrailingZeros(rest);
            if (apart.stream().noneMatch(other -> canShareBox(cell, other, uncovered))) {
                apart.add(cell);
            }
        }
        return apart.size();
    }

    private boolean canShareBox(int first, int second, long uncovered) {
        long box = 1L << first;
        for (int dimension = 0; dimension < slices.length; dimension++) {
            box |= shift(box, (step(second, dimension) - step(first, dimension)) * strides[dimension]);
        }
        return (box & ~uncovered) == 0;
    }
}
