package org.tomes.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.tomes.files.Sha256;

/**
 * The identity of the register that a trail belongs to. In newer registers the genesis value is computed from id and
 * creation time, so that neither can be exchanged while the trail stays the same. In older registers and in copies of a
 * register template, the genesis value is random, and an entry of the trail records id and creation time.
 *
 * @param genesis 64 hexadecimal digits: a prefix of 16, 16 random ones, and the first 32 of the SHA-256 over all of
 * these values; or 64 random digits
 */
public record RegisterIdentity(UUID register, Instant createdAt, String genesis) {

    /** The letters {@code tomes-01}. */
    private static final String MARK = "746f6d65732d3031";
    /** The letters {@code tomes-00}. */
    private static final String MARK_TO_BE_COPIED = "746f6d65732d3030";
    private static final UUID TO_BE_COPIED = new UUID(0, 0);
    private static final int SALT = 8;
    private static final int DIGEST = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** Creates the identity of a new register. */
    public static RegisterIdentity of(UUID register, Instant createdAt) {
        return new RegisterIdentity(register, createdAt, genesis(register, createdAt, MARK + random(SALT)));
    }

    /** Creates the identity of a register that is only used for copies, each of which gets a separate id. */
    public static RegisterIdentity ofTemplate(Instant createdAt) {
        return new RegisterIdentity(TO_BE_COPIED, createdAt, MARK_TO_BE_COPIED + random(SALT + DIGEST / 2));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HEX.formatHex(random);
    }

    private static String genesis(UUID register, Instant createdAt, String start) {
        String all = start + '\n' + register + '\n' + createdAt;
        return start
                + HEX.formatHex(Sha256.digest().digest(all.getBytes(StandardCharsets.US_ASCII))).substring(0, DIGEST);
    }

    /** Checks whether the genesis value is computed from the register's identity. */
    public boolean isInGenesis() {
        return genesis.startsWith(MARK);
    }

    /** Checks whether an entry of the trail has to record this identity. */
    public boolean isBoundByEntry() {
        return !isInGenesis() && !register.equals(TO_BE_COPIED);
    }

    /** Checks whether the genesis value was computed from this id and creation time. */
    boolean fitsGenesis() {
        return genesis.equals(genesis(register, createdAt, genesis.substring(0, MARK.length() + 2 * SALT)));
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.REGISTER, register.toString(), "");
    }

    /** Returns the fields of the entry that binds a trail to its register. */
    public AuditFields fields() {
        return AuditFields.of("register", register, "createdAt", createdAt, "genesis", genesis);
    }
}
