package org.tomes.passphrase;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The cost of deriving a key from a passphrase with Argon2id (RFC 9106, version 1.3), which the user pays once and an
 * attacker for each guess.
 *
 * @param memory in KiB
 * @param passes number of passes over that memory
 * @param lanes number of lanes that could be computed in parallel
 */
public record KeyDerivationCost(int memory, int passes, int lanes) {

    /** The second recommended option of RFC 9106, section 4, for systems on which 2 GiB of memory are too much. */
    public static final KeyDerivationCost DEFAULT = new KeyDerivationCost(64 << 10, 3, 4);

    static final int KEY_BYTES = 32;
    /**
     * The limits for values read from a file, in KiB and in KiB times passes: four and five times those of
     * {@link #DEFAULT}.
     */
    private static final int MAX_MEMORY = 256 << 10;
    private static final long MAX_WORK = 1L << 20;
    private static final int MAX_LANES = 16;
    /** Required by RFC 9106, section 3.1. */
    private static final int MIN_LANE_MEMORY = 8;

    /** Checks that the cost is within the limits; the file may come from an untrusted source. */
    public boolean isWithinLimits() {
        return lanes >= 1 && lanes <= MAX_LANES && passes >= 1 && memory >= lanes * MIN_LANE_MEMORY
                && memory <= MAX_MEMORY && (long) memory * passes <= MAX_WORK;
    }

    /**
     * @return a key of 256 bits
     */
    byte[] key(byte[] passphrase, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(passphrase, key);
        return key;
    }
}
