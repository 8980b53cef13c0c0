package org.tomes.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Which register a trail belongs to. In registers made since genesis values have a form, the genesis value is computed
 * from id and moment of creation, so that neither can be exchanged while the trail stays as it is. Older ones have 256
 * random bits there; an entry of their trail says the same.
 *
 * @param genesis 64 hexadecimal digits: a mark of 16, 16 random ones, and the first 32 of the SHA-256 of all that
 */
public record RegisterOrigin(UUID register, Instant createdAt, String genesis) {

    /** What the entry is about that binds an older trail to its register. */
    public static final String TYPE = "register";

    /** The letters {@code tomes-01}. */
    private static final String MARK = "746f6d65732d3031";
    private static final int SALT = 8;
    private static final int DIGEST = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** Of a register that is being made. */
    public static RegisterOrigin of(UUID register, Instant createdAt) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new RegisterOrigin(register, createdAt, genesis(register, createdAt, MARK + HEX.formatHex(salt)));
    }

    private static String genesis(UUID register, Instant createdAt, String start) {
        String all = start + '\n' + register + '\n' + createdAt;
        return start + HEX.formatHex(HashChain.sha256().digest(all.getBytes(StandardCharsets.US_ASCII)))
                .substring(0, DIGEST);
    }

    /** Whether the genesis value says which register it is of. */
    public boolean isInGenesis() {
        return genesis.startsWith(MARK);
    }

    /** Whether id and creation are those that the genesis value was computed from. */
    boolean fitsGenesis() {
        return genesis.equals(genesis(register, createdAt, genesis.substring(0, MARK.length() + 2 * SALT)));
    }

    public RecordRef ref() {
        return new RecordRef(TYPE, register.toString(), "");
    }

    /** As the entry that binds an older trail holds them. */
    public AuditFields fields() {
        return AuditFields.of("register", register, "createdAt", createdAt, "genesis", genesis);
    }
}
