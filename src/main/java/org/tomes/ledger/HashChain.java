package org.tomes.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tomes.files.Sha256;

/** Computes the audit trail's hashes: {@code hash = SHA-256(previous hash ‖ canonical bytes of the entry)}. */
public final class HashChain {

    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {
    }

    /**
     * @param previous the hash of the previous entry, or the genesis value: 64 hexadecimal digits
     */
    public static String next(String previous, byte[] content) {
        return next(Sha256.digest(), previous, content);
    }

    /** Computes the next hash with a reusable digest. */
    static String next(MessageDigest sha256, String previous, byte[] content) {
        sha256.update(previous.getBytes(StandardCharsets.US_ASCII));
        return HEX.formatHex(sha256.digest(content));
    }
}
