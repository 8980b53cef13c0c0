package org.tomes.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage that disks and copying programs cause to a database, whose file is written in blocks of 4,096 bytes. */
final class PageMutators {

    private static final int BLOCK = 4_096;

    /** Each of them once, then damage to the first two blocks, which are needed to read the rest. */
    static final List<Mutator> ALL = List.of(ByteMutators::flipBits, PageMutators::zeroBlocks,
            PageMutators::exchangeBlocks, PageMutators::copyBlock, PageMutators::cutAtBlock, PageMutators::flipInBlock,
            PageMutators::damageHead, Mutator.oneOf(ByteMutators.ALL));

    private PageMutators() {
    }

    private static int block(byte[] input, Random random) {
        return random.nextInt(Math.max(1, input.length / BLOCK)) * BLOCK;
    }

    private static int end(byte[] input, int block) {
        return Math.min(input.length, block + BLOCK);
    }

    private static byte[] zeroBlocks(byte[] input, Random random) {
        byte[] changed = input.clone();
        int from = block(input, random);
        Arrays.fill(changed, from, Math.min(input.length, from + BLOCK * (1 + random.nextInt(4))), (byte) 0);
        return changed;
    }

    private static byte[] exchangeBlocks(byte[] input, Random random) {
        int one = block(input, random);
        int other = block(input, random);
        byte[] changed = input.clone();
        int length = Math.min(end(input, one) - one, end(input, other) - other);
        System.arraycopy(input, one, changed, other, length);
        System.arraycopy(input, other, changed, one, length);
        return changed;
    }

    private static byte[] copyBlock(byte[] input, Random random) {
        int from = block(input, random);
        int to = block(input, random);
        byte[] changed = input.clone();
        System.arraycopy(input, from, changed, to, Math.min(end(input, from) - from, end(input, to) - to));
        return changed;
    }

    private static byte[] cutAtBlock(byte[] input, Random random) {
        return Arrays.copyOf(input, block(input, random));
    }

    private static byte[] flipInBlock(byte[] input, Random random) {
        byte[] changed = input.clone();
        int block = block(input, random);
        for (int flips = 1 + random.nextInt(50); flips > 0 && end(input, block) > block; flips--) {
            changed[block + random.nextInt(end(input, block) - block)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] damageHead(byte[] input, Random random) {
        int head = Math.min(input.length, 2 * BLOCK);
        return ByteMutators.join(Mutator.pick(ByteMutators.ALL, random).mutate(Arrays.copyOf(input, head), random),
                Arrays.copyOfRange(input, head, input.length));
    }
}
