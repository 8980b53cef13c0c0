package org.tomes.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The arithmetic of the audit trail: {@code hash = SHA-256(previous hash ‖ canonical bytes of the entry)}. */
public final class HashChain {

    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {
    }

    /** 256 random bits, as 64 hexadecimal digits. */
    public static String newGenesis() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HEX.formatHex(random);
    }

    /** @param previous the hash of the entry before, or the genesis value: 64 hexadecimal digits */
    public static String next(String previous, byte[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HEX.formatHex(sha256.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The canonical bytes of an entry: each part in UTF-8, preceded by its length in bytes as four big-endian bytes, so
     * that no two different lists of parts give the same bytes.
     */
    public static byte[] canonical(String... parts) {
        byte[][] encoded = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += 4 + encoded[i].length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : encoded) {
            all[at++] = (byte) (part.length >>> 24);
            all[at++] = (byte) (part.length >>> 16);
            all[at++] = (byte) (part.length >>> 8);
            all[at++] = (byte) part.length;
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
