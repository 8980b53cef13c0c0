package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/** Compaction of boxes on small grids, for which the minimum can be found by exhaustive search. */
@SlowTest
class BoxCompactionTest {

    private static final int SIDE = 4;
    private static final int FULL = (1 << SIDE) - 1;

    private static PacketBox cell(int source, int destination) {
        return PacketBox.of(IpFamily.V4, Protocol.TCP.asSet(), RangeSet.of(source, source),
                RangeSet.of(destination, destination), PortNotation.ALL, PortNotation.ALL);
    }

    private static List<PacketBox> cells(int grid) {
        List<PacketBox> cells = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            if ((grid >> i & 1) == 1) {
                cells.add(cell(i / SIDE, i % SIDE));
            }
        }
        return cells;
    }

    /** Returns the smallest number of disjoint products of rows and columns that make up a grid. */
    private static int fewest(int grid, Map<Integer, Integer> cache) {
        if (grid == 0) {
            return 0;
        }
        Integer cached = cache.get(grid);
        if (cached != null) {
            return cached;
        }
        int first = Integer.numberOfTrailingZeros(grid);
        int best = Integer.MAX_VALUE;
        for (int rows = 1; rows <= FULL; rows++) {
            for (int columns = 1; columns <= FULL; columns++) {
                int product = 0;
                for (int row = 0; row < SIDE; row++) {
                    product |= (rows >> row & 1) == 1 ? columns << row * SIDE : 0;
                }
                if ((product >> first & 1) == 1 && (product & ~grid) == 0) {
                    best = Math.min(best, 1 + fewest(grid & ~product, cache));
                }
            }
        }
        cache.put(grid, best);
        return best;
    }

    @Test
    void noPartitionOfAFourByFourGridIsSmaller() {
        Map<Integer, Integer> cache = new HashMap<>();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            int grid = random.nextInt(1 << SIDE * SIDE);
            List<PacketBox> compact = BoxCompaction.of(cells(grid));
            assertEqualAndDisjoint(cells(grid), compact);
            assertThat(compact.size()).as(Integer.toBinaryString(grid)).isEqualTo(fewest(grid, cache));
        }
    }

    @Test
    void compactedSetsAreEqualDisjointAndNotLonger() {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            List<PacketBox> disjoint = new ArrayList<>();
            for (int box = 0; box < 5; box++) {
                List<PacketBox> fresh = List.of(PacketBox.of(random.nextInt(4) == 0 ? IpFamily.V6 : IpFamily.V4,
                        range(random, 4), range(random, 6), range(random, 6), range(random, 6), range(random, 6)));
                for (PacketBox previous : disjoint) {
                    fresh = fresh.stream()
                            .flatMap(candidate -> candidate.family() == previous.family()
                                    ? candidate.minus(previous).stream()
                                    : List.of(candidate).stream())
                            .toList();
                }
                disjoint.addAll(fresh);
            }
            Collections.shuffle(disjoint, random);
            List<PacketBox> compact = BoxCompaction.of(disjoint);
            assertEqualAndDisjoint(disjoint, compact);
            assertThat(BoxCompaction.cost(compact)).isLessThanOrEqualTo(BoxCompaction.cost(disjoint));
        }
    }

    private static RangeSet range(Random random, int max) {
        int first = random.nextInt(max + 1);
        return RangeSet.of(first, first + random.nextInt(max + 1 - first));
    }

    private static void assertEqualAndDisjoint(List<PacketBox> before, List<PacketBox> after) {
        for (int i = 0; i < after.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(after.get(i).intersects(after.get(j))).as("%s and %s", after.get(i), after.get(j)).isFalse();
            }
        }
        assertThat(isWithin(before, after) && isWithin(after, before)).as("%s and %s", before, after).isTrue();
    }

    private static boolean isWithin(List<PacketBox> boxes, List<PacketBox> others) {
        List<PacketBox> left = boxes;
        for (PacketBox other : others) {
            left = left.stream()
                    .flatMap(box -> box.family() == other.family() ? box.minus(other).stream() : List.of(box).stream())
                    .toList();
        }
        return left.stream().allMatch(PacketBox::isEmpty) || left.isEmpty();
    }

    @Test
    void manyAdjacentBoxesBecomeOne() {
        List<PacketBox> halves = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            halves.add(cell(i, 7).with(Dimension.DESTINATION, RangeSet.of(0, 99)));
        }

        assertThat(BoxCompaction.of(halves)).hasSize(1);
    }

    /**
     * Three steps of source, two of destination, and three neighbouring ports, of which two with a gap need two lines.
     */
    @Test
    void noPartitionInThreeDimensionsNeedsFewerLines() {
        Map<Integer, Integer> products = new HashMap<>();
        for (int sources = 1; sources < 8; sources++) {
            for (int destinations = 1; destinations < 4; destinations++) {
                for (int ports = 1; ports < 8; ports++) {
                    products.put(product(sources, destinations, ports), ports == 5 ? 2 : 1);
                }
            }
        }
        Map<Integer, Integer> cache = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int grid = random.nextInt(1 << 18) | (i % 3 == 0 ? 0 : random.nextInt(1 << 18));
            List<PacketBox> cells = new ArrayList<>();
            for (int cell = 0; cell < 18; cell++) {
                if ((grid >> cell & 1) == 1) {
                    cells.add(cell(cell / 6 * 2, cell / 3 % 2 * 2).with(Dimension.DESTINATION_PORT,
                            RangeSet.of(cell % 3 + 1, cell % 3 + 1)));
                }
            }
            List<PacketBox> compact = BoxCompaction.of(cells);
            assertEqualAndDisjoint(cells, compact);
            assertThat(BoxCompaction.cost(compact)).as(Integer.toBinaryString(grid))
                    .isEqualTo(fewestLines(grid, products, cache));
        }
    }

    private static int product(int sources, int destinations, int ports) {
        int product = 0;
        for (int cell = 0; cell < 18; cell++) {
            product |= (sources >> cell / 6 & destinations >> cell / 3 % 2 & ports >> cell % 3 & 1) << cell;
        }
        return product;
    }

    private static int fewestLines(int grid, Map<Integer, Integer> products, Map<Integer, Integer> cache) {
        if (grid == 0) {
            return 0;
        }
        Integer cached = cache.get(grid);
        if (cached != null) {
            return cached;
        }
        int first = Integer.numberOfTrailingZeros(grid);
        int best = products.entrySet()
                .stream()
                .filter(entry -> (entry.getKey() >> first & 1) == 1 && (entry.getKey() & ~grid) == 0)
                .mapToInt(entry -> entry.getValue() + fewestLines(grid & ~entry.getKey(), products, cache))
                .min()
                .orElseThrow();
        cache.put(grid, best);
        return best;
    }
}
