package org.tomes.mutation;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** Removes parts of an input as long as the fault persists, block by block, halving the size in each round. */
final class Shrinking {

    private static final int MOST_TRIES = 300;
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final Failing failing;
    private final long begun = System.nanoTime();
    private int tries;

    /** Tests whether an input causes the same fault. */
    interface Failing {

        boolean test(byte[] input) throws IOException;
    }

    Shrinking(Failing failing) {
        this.failing = failing;
    }

    byte[] of(byte[] input) throws IOException {
        byte[] smallest = input;
        for (int block = Math.max(1, input.length / 2); block >= 1; block /= 2) {
            for (int at = 0; at < smallest.length;) {
                byte[] without = ByteMutators.join(Arrays.copyOf(smallest, at),
                        Arrays.copyOfRange(smallest, Math.min(smallest.length, at + block), smallest.length));
                if (tries++ >= MOST_TRIES || System.nanoTime() - begun > LONGEST) {
                    return smallest;
                }
                if (failing.test(without)) {
                    smallest = without;
                } else {
                    at += block;
                }
            }
        }
        return smallest;
    }
}
