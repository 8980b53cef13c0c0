package org.tomes.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Divides incoming samples into new ones, existing ones, and conflicting ones: there is only one score at a time.
 *
 * @param added in their original order
 * @param known the number that exist with the same value
 * @param refused those whose key exists with another value
 */
record SampleComparison<T>(List<T> added, int known, List<Clash<T>> refused) {

    record Clash<T>(T given, T stored) {
    }

    static <T, K> SampleComparison<T> of(Collection<T> stored, Collection<T> given, Function<T, K> key,
            BiPredicate<T, T> sameValue) {
        Map<K, T> present = new HashMap<>();
        stored.forEach(each -> present.put(key.apply(each), each));
        List<T> added = new ArrayList<>();
        List<Clash<T>> refused = new ArrayList<>();
        int known = 0;
        for (T each : given) {
            T before = present.putIfAbsent(key.apply(each), each);
            if (before == null) {
                added.add(each);
            } else if (sameValue.test(before, each)) {
                known++;
            } else {
                refused.add(new Clash<>(each, before));
            }
        }
        return new SampleComparison<>(added, known, refused);
    }
}
