package org.tomes.nsg.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Determines the elements that two sequences have in common in the same order. */
final class CommonSubsequence {

    private CommonSubsequence() {
    }

    /**
     * Returns the largest set of elements that occur exactly once in each sequence and in the same order. This is the
     * longest increasing subsequence of positions, found by patience sorting.
     */
    static <T> Set<T> of(List<T> first, List<T> second) {
        Map<T, Integer> secondPositions = positions(second);
        Map<T, Integer> firstPositions = positions(first);
        List<T> shared = first.stream()
                .filter(element -> firstPositions.get(element) >= 0 && secondPositions.getOrDefault(element, -1) >= 0)
                .toList();
        int[] ends = new int[shared.size()];
        int[] previous = new int[shared.size()];
        int length = 0;
        for (int i = 0; i < shared.size(); i++) {
            int position = secondPositions.get(shared.get(i));
            int at = insertion(ends, length, shared, secondPositions, position);
            previous[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        Set<T> common = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            common.add(shared.get(i));
        }
        return common;
    }

    /** Returns the number of run ends before a position. */
    private static <T> int insertion(int[] ends, int length, List<T> shared, Map<T, Integer> positions, int position) {
        int from = 0;
        int to = length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (positions.get(shared.get(ends[middle])) < position) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Returns the position of each element; -1 if the element occurs more than once. */
    private static <T> Map<T, Integer> positions(List<T> sequence) {
        Map<T, Integer> positions = new HashMap<>();
        for (int i = 0; i < sequence.size(); i++) {
            positions.merge(sequence.get(i), i, (a, b) -> -1);
        }
        return positions;
    }
}
