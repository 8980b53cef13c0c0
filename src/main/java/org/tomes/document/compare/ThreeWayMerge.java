package org.tomes.document.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tomes.document.compare.ShortestEdit.Edit;

/**
 * A three-way merge: applies the changes made to a base text to another text derived from it. Where both texts changed
 * the same lines in different ways, the derived text takes precedence.
 *
 * @param lines the merged lines
 * @param conflicts conflicting changes, in order
 */
public record ThreeWayMerge(List<String> lines, List<MergeConflict> conflicts) {

    /** Lines that both sides changed in different ways. */
    public record MergeConflict(List<String> mine, List<String> theirs) {
        public MergeConflict {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    public ThreeWayMerge {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    /** @param base the common base of both texts */
    public static ThreeWayMerge of(List<String> base, List<String> mine, List<String> theirs) {
        int[] inMine = places(base, mine);
        int[] inTheirs = places(base, theirs);
        List<String> lines = new ArrayList<>();
        List<MergeConflict> clashes = new ArrayList<>();
        int from = 0;
        int fromMine = 0;
        int fromTheirs = 0;
        for (int place = 0; place <= base.size(); place++) {
            boolean end = place == base.size();
            if (!end && (inMine[place] < 0 || inTheirs[place] < 0)) {
                continue;
            }
            int toMine = end ? mine.size() : inMine[place];
            int toTheirs = end ? theirs.size() : inTheirs[place];
            between(base.subList(from, place), mine.subList(fromMine, toMine), theirs.subList(fromTheirs, toTheirs),
                    lines, clashes);
            if (!end) {
                lines.add(base.get(place));
                from = place + 1;
                fromMine = toMine + 1;
                fromTheirs = toTheirs + 1;
            }
        }
        return new ThreeWayMerge(lines, clashes);
    }

    /** Merges the lines between two unchanged lines. */
    private static void between(List<String> base, List<String> mine, List<String> theirs, List<String> lines,
            List<MergeConflict> clashes) {
        lines.addAll(mine.equals(base) ? theirs : mine);
        if (!mine.equals(base) && !theirs.equals(base) && !mine.equals(theirs)) {
            clashes.add(new MergeConflict(mine, theirs));
        }
    }

    /** Returns for each line of the base text its index in the other text; -1 if it was removed. */
    private static int[] places(List<String> base, List<String> other) {
        int[] places = new int[base.size()];
        Arrays.fill(places, -1);
        int place = 0;
        int otherPlace = 0;
        for (Edit<String> edit : ShortestEdit.between(base, other)) {
            switch (edit.op()) {
                case KEPT -> places[place++] = otherPlace++;
                case REMOVED -> place++;
                case ADDED -> otherPlace++;
            }
        }
        return places;
    }
}
