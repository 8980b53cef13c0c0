package org.tomes.passphrase;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an encrypted register's file is encrypted with: 256 random bits, which nobody types and which stand nowhere
 * unwrapped.
 */
public final class DataKey {

    static final int BYTES = 32;

    private final byte[] bytes;

    DataKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static DataKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DataKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** As characters that any engine takes for a password. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
