package org.tomes.passphrase;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that encrypts a register's file: 256 random bits that are never typed and that are stored only in wrapped
 * form.
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

    /** Returns the key as hexadecimal digits, which any database engine accepts as a password. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
