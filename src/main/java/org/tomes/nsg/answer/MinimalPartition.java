package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;

/**
 * Looks for the partition of a small set of packets that is said in the fewest lines. The set becomes a grid: in each
 * dimension, values that are in it with the same others are one step. Of the cells that are left, one is taken, and
 * every box that holds it is tried.
 */
final class MinimalPartition {

    /** A cell is in at most two to the power of this many boxes. */
    private static final int MOST_STEPS = 12;
    /** After so many boxes the best that was found has to do. */
    private static final int MOST_TRIED = 3_000;

    private final Grid grid;
    private final Map<Long, Integer> reached = new HashMap<>();
    private final Map<Long, Option> options = new HashMap<>();
    private List<Box> best;
    private int bestCost;
    private int tried;

    private MinimalPartition(Grid grid, List<Box> best) {
        this.grid = grid;
        this.best = best;
        this.bestCost = BoxCompaction.cost(best);
    }

    private record Option(Box box, int cost) {
    }

    /**
     * @param disjoint boxes of one family, alike in all dimensions but the given ones
     * @return the same packets in disjoint boxes that are said in no more lines
     */
    static List<Box> of(List<Box> disjoint, List<Dimension> varied) {
        Optional<Grid> grid = Grid.of(disjoint, varied);
        if (grid.isEmpty() || grid.get().steps() > MOST_STEPS) {
            return disjoint;
        }
        MinimalPartition fewest = new MinimalPartition(grid.get(), disjoint);
        fewest.search(grid.get().cells(), 0, new ArrayList<>());
        return fewest.best;
    }

    private void search(long left, int cost, List<Box> chosen) {
        if (left == 0) {
            best = List.copyOf(chosen);
            bestCost = cost;
            return;
        }
        if (tried > MOST_TRIED || cost + grid.atLeast(left) >= bestCost
                || reached.getOrDefault(left, Integer.MAX_VALUE) <= cost) {
            return;
        }
        reached.put(left, cost);
        List<Long> boxes = grid.boxes(grid.leastCoveredCell(left), left);
        boxes.sort(Comparator.comparingInt((Long cells) -> Long.bitCount(cells)).reversed());
        for (long cells : boxes) {
            tried++;
            Option option = options.computeIfAbsent(cells, this::option);
            if (cost + option.cost < bestCost) {
                chosen.add(option.box);
                search(left & ~cells, cost + option.cost, chosen);
                chosen.removeLast();
            }
        }
    }

    private Option option(long cells) {
        Box box = grid.box(cells);
        return new Option(box, BoxCompaction.cost(List.of(box)));
    }
}
