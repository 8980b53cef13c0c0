package org.tomes.inventory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Computes a value once from its source, such as an index of the resources of an inventory. The value is declared as a
 * constant where it is needed. The source stores the computed value for as long as the source itself exists.
 *
 * @param <S> source: an inventory or the context of checks
 * @param <T> value
 */
public final class CachedValue<S extends CachedValue.Source, T> {

    private final Function<S, T> computation;

    /** An object that stores values computed from it. */
    public interface Source {

        /** Returns the values that were computed so far; for {@link CachedValue} only. */
        Map<CachedValue<?, ?>, Object> derivedValues();
    }

    /**
     * @param computation must depend only on the source, and must not return null
     */
    public CachedValue(Function<S, T> computation) {
        this.computation = computation;
    }

    /**
     * Returns the value for this source. Two threads may compute the same value, which is harmless. The computation is
     * not done inside the map, because values may be computed from other values.
     */
    @SuppressWarnings("unchecked") // only this method puts a value of this key
    public T in(S source) {
        Object value = source.derivedValues().get(this);
        if (value == null) {
            value = computation.apply(source);
            source.derivedValues().put(this, value);
        }
        return (T) value;
    }

    /**
     * One value for each key, such as a resource type.
     *
     * @param <K> key
     */
    public static final class ByKey<S extends CachedValue.Source, K, T> {

        private final CachedValue<S, Map<K, T>> values = new CachedValue<>(source -> new ConcurrentHashMap<>());
        private final BiFunction<S, K, T> computation;

        /**
         * @param computation must depend only on the source and the key, and must not return null
         */
        public ByKey(BiFunction<S, K, T> computation) {
            this.computation = computation;
        }

        public T in(S source, K key) {
            T value = values.in(source).get(key);
            if (value == null) {
                value = computation.apply(source, key);
                values.in(source).put(key, value);
            }
            return value;
        }
    }
}
