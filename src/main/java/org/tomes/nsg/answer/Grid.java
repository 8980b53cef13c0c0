package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Ranges;

/**
 * A small set of packets as the cells of a grid, each a bit of a long: in each dimension, values that are in the set
 * with the same others are one step. Boxes of the grid are products of steps, neighbouring or not.
 */
final class Grid {

    private static final int MOST_CELLS = 64;

    private final Box model;
    private final List<Dimension> dimensions;
    private final List<List<Ranges>> values;
    private final int size;
    /** How far apart in numbers cells of neighbouring steps are. */
    private final int[] strides;
    /** The cells of each step of each dimension. */
    private final long[][] slices;
    private final long cells;

    private Grid(List<Box> boxes, List<Dimension> dimensions, List<List<Ranges>> values, int size) {
        this.model = boxes.getFirst();
        this.dimensions = dimensions;
        this.values = values;
        this.size = size;
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
            Box box = box(1L << cell);
            all |= boxes.stream().anyMatch(box::intersects) ? 1L << cell : 0;
        }
        this.cells = all;
    }

    /**
     * @param boxes disjoint, of one family, alike in all dimensions but the given ones
     * @return empty if there would be too many cells
     */
    static Optional<Grid> of(List<Box> boxes, List<Dimension> dimensions) {
        List<List<Ranges>> values = new ArrayList<>();
        int size = 1;
        for (Dimension dimension : dimensions) {
            Map<Set<Box>, Ranges> steps = new LinkedHashMap<>();
            DimensionSlices.stretches(boxes, dimension)
                    .forEach((holding, range) -> steps.merge(
                            new HashSet<>(holding.stream().map(box -> box.with(dimension, Ranges.EMPTY)).toList()),
                            range, Ranges::union));
            values.add(List.copyOf(steps.values()));
            size *= steps.size();
            if (size > MOST_CELLS) {
                return Optional.empty();
            }
        }
        return Optional.of(new Grid(boxes, dimensions, values, size));
    }

    long cells() {
        return cells;
    }

    /** How many steps there are beside the one that a cell is in, over all dimensions. */
    int steps() {
        return values.stream().mapToInt(list -> list.size() - 1).sum();
    }

    private int step(int cell, int dimension) {
        return cell / strides[dimension] % values.get(dimension).size();
    }

    /** The smallest box that holds these cells. */
    Box box(long held) {
        Box box = model;
        for (int dimension = 0; dimension < slices.length; dimension++) {
            List<Ranges> taken = new ArrayList<>();
            for (int step = 0; step < slices[dimension].length; step++) {
                if ((held & slices[dimension][step]) != 0) {
                    taken.add(values.get(dimension).get(step));
                }
            }
            box = box.with(dimensions.get(dimension), Ranges.unionOf(taken));
        }
        return box;
    }

    /** All boxes within what is left that hold a cell. */
    List<Long> boxes(int cell, long left) {
        List<Long> found = new ArrayList<>();
        widen(1L << cell, 0, 0, cell, left, found);
        return found;
    }

    private void widen(long box, int dimension, int from, int cell, long left, List<Long> found) {
        if (dimension == slices.length) {
            found.add(box);
            return;
        }
        widen(box, dimension + 1, 0, cell, left, found);
        int own = step(cell, dimension);
        for (int step = from; step < slices[dimension].length; step++) {
            long added = step == own ? 0 : moved(box & slices[dimension][own], (step - own) * strides[dimension]);
            if (added != 0 && (added & ~left) == 0) {
                widen(box | added, dimension, step + 1, cell, left, found);
            }
        }
    }

    private static long moved(long held, int by) {
        return by >= 0 ? held << by : held >>> -by;
    }

    /** The cell with the fewest others beside it, which the fewest boxes hold. */
    int leastCoveredCell(long left) {
        int loneliest = -1;
        int fewest = Integer.MAX_VALUE;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            int cell = Long.numberOfTrailingZeros(rest);
            int beside = beside(cell, left);
            if (beside < fewest) {
                fewest = beside;
                loneliest = cell;
            }
        }
        return loneliest;
    }

    private int beside(int cell, long left) {
        int beside = 0;
        for (int dimension = 0; dimension < slices.length; dimension++) {
            for (int step = 0; step < slices[dimension].length; step++) {
                beside += (left >>> (cell + (step - step(cell, dimension)) * strides[dimension]) & 1) == 1 ? 1 : 0;
            }
        }
        return beside;
    }

    /** How many boxes it takes at least: cells of which no two can be in one box. */
    int atLeast(long left) {
        List<Integer> apart = new ArrayList<>();
        for (long rest = left; rest != 0; rest &= rest - 1) {
            int cell = Long.numberOfTrailingZeros(rest);
            if (apart.stream().noneMatch(other -> share(cell, other, left))) {
                apart.add(cell);
            }
        }
        return apart.size();
    }

    private boolean share(int one, int other, long left) {
        long box = 1L << one;
        for (int dimension = 0; dimension < slices.length; dimension++) {
            box |= moved(box, (step(other, dimension) - step(one, dimension)) * strides[dimension]);
        }
        return (box & ~left) == 0;
    }
}
