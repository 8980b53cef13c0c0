package org.tomes.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.document.compare.ThreeWayMerge.MergeConflict;

class ThreeWayMergeTest {

    private static final List<String> BASE = List.of("one", "two", "three", "four", "five");

    @Test
    void bothSidesChangesComeTogetherWhereTheyDoNotMeet() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, List.of("ONE", "two", "three", "four", "five", "six"),
                List.of("one", "two", "new", "three", "five"));

        assertThat(merge.lines()).containsExactly("ONE", "two", "new", "three", "five", "six");
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void ownTextWinsAConflictWhichIsReported() {
        ThreeWayMerge merge = ThreeWayMerge.of(BASE, List.of("one", "mine", "three", "four", "five"),
                List.of("one", "theirs", "three", "four", "FIVE"));

        assertThat(merge.lines()).containsExactly("one", "mine", "three", "four", "FIVE");
        assertThat(merge.conflicts()).containsExactly(new MergeConflict(List.of("mine"), List.of("theirs")));
    }

    @Test
    void identicalChangesAreNotAConflict() {
        assertThat(ThreeWayMerge.of(BASE, List.of("one", "same"), List.of("one", "same")))
                .isEqualTo(new ThreeWayMerge(List.of("one", "same"), List.of()));
    }

    /** For any texts: with one side unchanged, the result is the other side, and no own word is lost. */
    @Test
    void unchangedSideIsReplacedAndOwnLinesRemain() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> base = text(random);
            List<String> mine = changed(base, random, "mine");
            List<String> theirs = changed(base, random, "theirs");

            assertThat(ThreeWayMerge.of(base, mine, base)).as("seed " + seed)
                    .isEqualTo(new ThreeWayMerge(mine, List.of()));
            assertThat(ThreeWayMerge.of(base, base, theirs)).as("seed " + seed)
                    .isEqualTo(new ThreeWayMerge(theirs, List.of()));
            assertThat(ThreeWayMerge.of(base, mine, theirs).lines()).as("seed " + seed)
                    .containsAll(mine.stream().filter(line -> line.startsWith("mine")).toList());
        }
    }

    private static List<String> text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            lines.add(String.valueOf(random.nextInt(6)));
        }
        return lines;
    }

    private static List<String> changed(List<String> base, Random random, String whose) {
        List<String> lines = new ArrayList<>();
        for (String line : base) {
            int what = random.nextInt(6);
            if (what == 0) {
                lines.add(whose + random.nextInt(3));
            } else if (what != 1) {
                lines.add(line);
            }
        }
        if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size() + 1), whose);
        }
        return lines;
    }
}
