package org.tomes.passphrase;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What it costs to make a key of a passphrase with Argon2id (RFC 9106, version 1.3): for us once, for an attacker at
 * each guess.
 *
 * @param memory KiB
 * @param passes over that memory
 * @param lanes that could be computed at the same time
 */
public record Stretching(int memory, int passes, int lanes) {

    /** The second recommended option of RFC 9106, section 4: for where 2 GiB of memory are too much. */
    public static final Stretching USUAL = new Stretching(64 << 10, 3, 4);

    static final int KEY_BYTES = 32;
    /** What a file may ask for: KiB, and KiB times passes. Four and five times the usual. */
    private static final int MOST_MEMORY = 256 << 10;
    private static final long MOST_WORK = 1L << 20;
    private static final int MOST_LANES = 16;
    /** By RFC 9106, section 3.1. */
    private static final int LEAST_MEMORY_OF_A_LANE = 8;

    /** Whether a file that anybody may have written can have this computed. */
    public boolean affordable() {
        return lanes >= 1 && lanes <= MOST_LANES && passes >= 1 && memory >= lanes * LEAST_MEMORY_OF_A_LANE
                && memory <= MOST_MEMORY && (long) memory * passes <= MOST_WORK;
    }

    /** @return a key of 256 bits */
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
