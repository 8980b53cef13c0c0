package org.tomes.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.SlowTest;
import org.tomes.document.compare.ShortestEdit.Edit;

/** For any lists, the edits convert one into the other, and there is no shorter sequence. */
@SlowTest
class EditsPropertyTest {

    private final long seed = Seeds.seed();
    private final Random random = new Random(seed);

    @Test
    void editsGiveBothListsBackAndAreAsFewAsCanBe() {
        for (int round = 0; round < 2_000; round++) {
            List<Integer> before = list();
            List<Integer> after = list();
            List<Edit<Integer>> edits = ShortestEdit.between(before, after);

            assertThat(without(edits, EditKind.ADDED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(edits, EditKind.REMOVED)).as("seed %d", seed).isEqualTo(after);
            assertThat(edits.stream().filter(edit -> edit.op() == EditKind.KEPT))
                    .as("seed %d: %s %s", seed, before, after)
                    .hasSize(longestInCommon(before, after));
        }
    }

    @Test
    void completelyDifferentListsAreComparedInBoundedTime() {
        List<String> before = Collections.nCopies(20_000, "a");
        List<String> after = Collections.nCopies(20_000, "b");
        List<Edit<String>> edits = ShortestEdit.between(before, after);
        assertThat(edits).hasSize(40_000).noneMatch(edit -> edit.op() == EditKind.KEPT);
    }

    private List<Integer> list() {
        return random.ints(random.nextInt(12), 0, 4).boxed().toList();
    }

    private static List<Integer> without(List<Edit<Integer>> edits, EditKind left) {
        List<Integer> list = new ArrayList<>();
        edits.stream().filter(edit -> edit.op() != left).forEach(edit -> list.add(edit.element()));
        return list;
    }

    /** Uses the table of the textbook algorithm. */
    private static int longestInCommon(List<Integer> one, List<Integer> other) {
        int[][] table = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                table[i][j] = one.get(i - 1).equals(other.get(j - 1)) ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[one.size()][other.size()];
    }
}
