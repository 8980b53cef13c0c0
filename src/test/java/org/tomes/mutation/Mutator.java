package org.tomes.mutation;

import java.util.List;
import java.util.Random;

/** Changes an input in one way. The same random numbers give the same result, so that every case can be repeated. */
interface Mutator {

    /**
     * @return the changed input; the given array stays unchanged
     */
    byte[] mutate(byte[] input, Random random);

    /** Selects one of several changes with equal probability. */
    static Mutator oneOf(List<Mutator> ways) {
        return (input, random) -> ways.get(random.nextInt(ways.size())).mutate(input, random);
    }

    static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
