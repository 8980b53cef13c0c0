package org.tomes.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CachedValueTest {

    private static final class Numbers implements CachedValue.Source {

        private final Map<CachedValue<?, ?>, Object> derived = new HashMap<>();
        private final List<Integer> all;

        private Numbers(Integer... all) {
            this.all = List.of(all);
        }

        @Override
        public Map<CachedValue<?, ?>, Object> derivedValues() {
            return derived;
        }
    }

    private static final CachedValue<Numbers, List<Integer>> SORTED = new CachedValue<>(
            numbers -> numbers.all.stream().sorted().toList());
    private static final CachedValue<Numbers, Integer> LEAST = new CachedValue<>(
            numbers -> SORTED.in(numbers).getFirst());
    private static final CachedValue.ByKey<Numbers, Integer, List<Integer>> ABOVE = new CachedValue.ByKey<>(
            (numbers, limit) -> SORTED.in(numbers).stream().filter(number -> number > limit).toList());

    @Test
    void aValueIsComputedOnceForEachSource() {
        Numbers some = new Numbers(3, 1, 2);
        assertSame(SORTED.in(some), SORTED.in(some));
        assertNotSame(SORTED.in(some), SORTED.in(new Numbers(3, 1, 2)));
    }

    @Test
    void aValueMayBeDerivedFromAnother() {
        assertEquals(1, LEAST.in(new Numbers(3, 1, 2)));
    }

    @Test
    void eachKeyHasItsOwnValue() {
        Numbers some = new Numbers(3, 1, 2);
        assertEquals(List.of(2, 3), ABOVE.in(some, 1));
        assertEquals(List.of(3), ABOVE.in(some, 2));
        assertSame(ABOVE.in(some, 1), ABOVE.in(some, 1));
    }
}
