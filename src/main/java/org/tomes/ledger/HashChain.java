package org.tomes.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the audit trail's hashes: {@code hash = SHA-256(previous hash ‖ canonical bytes of the entry)}. */
public final class HashChain {

    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {
    }

    /**
     * @param previous the hash of the previous entry, or the genesis value: 64 hexadecimal digits
     */
    public static String next(String previous, byte[] content) {
        return next(sha256(), previous, content);
    }

    /** Computes the next hash with a reusable digest. */
    static String next(MessageDigest sha256, String previous, byte[] content) {
        sha256.update(previous.getBytes(StandardCharsets.US_ASCII));
        return HEX.formatHex(sha256.digest(content));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
