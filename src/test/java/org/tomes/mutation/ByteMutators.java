package org.tomes.mutation;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage that is independent of the format, as disks, cables and editors cause it to any file. */
final class ByteMutators {

    private static final int MOST_FLIPS = 8;
    private static final int LONGEST_INSERT = 64;

    /** Each of them once. */
    static final List<Mutator> ALL = List.of(ByteMutators::flipBits, ByteMutators::overwriteBytes,
            ByteMutators::insertBytes, ByteMutators::deleteBlock, ByteMutators::cutEnd, ByteMutators::zeroBlock,
            ByteMutators::repeatBlock, ByteMutators::exchangeBlocks);

    private ByteMutators() {
    }

    static byte[] flipBits(byte[] input, Random random) {
        byte[] changed = input.clone();
        for (int flips = 1 + random.nextInt(MOST_FLIPS); flips > 0 && changed.length > 0; flips--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] overwriteBytes(byte[] input, Random random) {
        byte[] changed = input.clone();
        byte[] value = random.nextBoolean() ? new byte[]{(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f}
                : bytes(1 + random.nextInt(4), random);
        int at = place(input, random);
        System.arraycopy(value, 0, changed, at, Math.min(value.length, changed.length - at));
        return changed;
    }

    private static byte[] insertBytes(byte[] input, Random random) {
        int at = place(input, random);
        return join(Arrays.copyOf(input, at), bytes(1 + random.nextInt(LONGEST_INSERT), random),
                Arrays.copyOfRange(input, at, input.length));
    }

    private static byte[] deleteBlock(byte[] input, Random random) {
        Block block = Block.in(input, random);
        return join(Arrays.copyOf(input, block.from), Arrays.copyOfRange(input, block.to, input.length));
    }

    private static byte[] cutEnd(byte[] input, Random random) {
        return Arrays.copyOf(input, place(input, random));
    }

    private static byte[] zeroBlock(byte[] input, Random random) {
        Block block = Block.in(input, random);
        byte[] changed = input.clone();
        Arrays.fill(changed, block.from, block.to, (byte) 0);
        return changed;
    }

    private static byte[] repeatBlock(byte[] input, Random random) {
        Block block = Block.in(input, random);
        return join(Arrays.copyOf(input, block.to), Arrays.copyOfRange(input, block.from, input.length));
    }

    private static byte[] exchangeBlocks(byte[] input, Random random) {
        int[] cuts = random.ints(4, 0, input.length + 1).sorted().toArray();
        return join(Arrays.copyOf(input, cuts[0]), Arrays.copyOfRange(input, cuts[2], cuts[3]),
                Arrays.copyOfRange(input, cuts[1], cuts[2]), Arrays.copyOfRange(input, cuts[0], cuts[1]),
                Arrays.copyOfRange(input, cuts[3], input.length));
    }

    private static int place(byte[] input, Random random) {
        return random.nextInt(input.length + 1);
    }

    private static byte[] bytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** A range of an input, more often short than long. */
    private record Block(int from, int to) {

        static Block in(byte[] input, Random random) {
            int from = place(input, random);
            int longest = random.nextBoolean() ? Math.min(32, input.length - from) : input.length - from;
            return new Block(from, from + random.nextInt(longest + 1));
        }
    }
}
