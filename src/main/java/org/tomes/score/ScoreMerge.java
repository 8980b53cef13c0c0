package org.tomes.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Divides incoming samples into new, existing and conflicting ones, because there can be only one score at a time.
 *
 * @param added new samples in their original order
 * @param unchanged number of samples that already exist with the same value
 * @param refused samples whose key already exists with another value
 */
record ScoreMerge<T>(List<T> added, int unchanged, List<Clash<T>> refused) {

    record Clash<T>(T incoming, T stored) {
    }

    static <T, K> ScoreMerge<T> of(Collection<T> stored, Collection<T> incoming, Function<T, K> key,
            BiPredicate<T, T> sameValue) {
        Map<K, T> present = new HashMap<>();
        stored.forEach(sample -> present.put(key.apply(sample), sample));
        List<T> added = new ArrayList<>();
        List<Clash<T>> refused = new ArrayList<>();
        int unchanged = 0;
        for (T sample : incoming) {
            T existing = present.putIfAbsent(key.apply(sample), sample);
            if (existing == null) {
                added.add(sample);
            } else if (sameValue.test(existing, sample)) {
                unchanged++;
            } else {
                refused.add(new Clash<>(sample, existing));
            }
        }
        return new ScoreMerge<>(added, unchanged, refused);
    }
}
