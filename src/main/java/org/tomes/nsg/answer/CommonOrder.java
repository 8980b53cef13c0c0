package org.tomes.nsg.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two sequences have in common in the same order. */
final class CommonOrder {

    private CommonOrder() {
    }

    /**
     * As many elements as possible that stand in both sequences, once each, in the same order: the longest increasing
     * run of places, found by patience sorting. Elements that stand in a sequence twice are left out.
     */
    static <T> Set<T> of(List<T> first, List<T> second) {
        Map<T, Integer> places = places(second);
        Map<T, Integer> once = places(first);
        List<T> shared = first.stream()
                .filter(element -> once.get(element) >= 0 && places.getOrDefault(element, -1) >= 0)
                .toList();
        int[] ends = new int[shared.size()];
        int[] previous = new int[shared.size()];
        int length = 0;
        for (int i = 0; i < shared.size(); i++) {
            int place = places.get(shared.get(i));
            int at = insertion(ends, length, shared, places, place);
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

    /** How many of the runs' ends stand before a place. */
    private static <T> int insertion(int[] ends, int length, List<T> shared, Map<T, Integer> places, int place) {
        int from = 0;
        int to = length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (places.get(shared.get(ends[middle])) < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Where each element stands; -1 where it stands more than once. */
    private static <T> Map<T, Integer> places(List<T> sequence) {
        Map<T, Integer> places = new HashMap<>();
        for (int i = 0; i < sequence.size(); i++) {
            places.merge(sequence.get(i), i, (a, b) -> -1);
        }
        return places;
    }
}
