package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;

/**
 * Searches for the partition of a small set of packets that needs the fewest lines. The set is converted into a grid.
 * Values of one dimension that occur together with the same values of the other dimensions form one step. The search
 * repeatedly takes a remaining cell and tries every box that contains it.
 */
final class MinimalPartition {

    /**
     * Maximum number of steps, so that a cell is contained in at most 2^steps boxes.
     */
    private static final int MAX_STEPS = 12;
    /** Maximum number of boxes that are tried. The search then ends with the best partition found so far. */
    private static final int MAX_TRIED = 3_000;

    private final PacketGrid grid;
    private final Map<Long, Integer> reached = new HashMap<>();
    private final Map<Long, Option> options = new HashMap<>();
    private List<PacketBox> best;
    private int bestCost;
    private int tried;

    private MinimalPartition(PacketGrid grid, List<PacketBox> best) {
        this.grid = grid;
        this.best = best;
        this.bestCost = BoxCompaction.cost(best);
    }

    private record Option(PacketBox box, int cost) {
    }

    /**
     * @param disjoint boxes of one family, equal in all dimensions except the given ones
     * @return disjoint boxes with the same packets that need at most as many lines
     */
    static List<PacketBox> of(List<PacketBox> disjoint, List<Dimension> varied) {
        Optional<PacketGrid> grid = PacketGrid.of(disjoint, varied);
        if (grid.isEmpty() || grid.get().steps() > MAX_STEPS) {
            return disjoint;
        }
        MinimalPartition partition = new MinimalPartition(grid.get(), disjoint);
        partition.search(grid.get().cells(), 0, new ArrayList<>());
        return partition.best;
    }

    private void search(long uncovered, int cost, List<PacketBox> chosen) {
        if (uncovered == 0) {
            best = List.copyOf(chosen);
            bestCost = cost;
            return;
        }
        if (tried > MAX_TRIED || cost + grid.minBoxCount(uncovered) >= bestCost
                || reached.getOrDefault(uncovered, Integer.MAX_VALUE) <= cost) {
            return;
        }
        reached.put(uncovered, cost);
        List<Long> boxes = grid.boxes(grid.leastCoveredCell(uncovered), uncovered);
        boxes.sort(Comparator.comparingInt((Long cells) -> Long.bitCount(cells)).reversed());
        for (long cells : boxes) {
            tried++;
            Option option = options.computeIfAbsent(cells, this::option);
            if (cost + option.cost < bestCost) {
                chosen.add(option.box);
                search(uncovered & ~cells, cost + option.cost, chosen);
                chosen.removeLast();
            }
        }
    }

    private Option option(long cells) {
        PacketBox box = grid.box(cells);
        return new Option(box, BoxCompaction.cost(List.of(box)));
    }
}
