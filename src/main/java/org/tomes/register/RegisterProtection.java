package org.tomes.register;

import java.util.Optional;
import org.tomes.passphrase.KeySlots;

/** The protection of a register file against readers without its passphrase. */
public enum RegisterProtection {
    /** Not encrypted. */
    NONE,
    /**
     * Encrypted with a key that H2 derives from the passphrase with ten rounds of hashing, as in earlier versions of
     * the program.
     */
    QUICK,
    /** Encrypted with a random key that is wrapped with a key derived from the passphrase with Argon2id. */
    STRETCHED,
    /** Like {@link #STRETCHED}, with an additional recovery key. */
    RECOVERABLE;

    /**
     * @param slots the key slots of the file, if it has any
     */
    public static RegisterProtection of(boolean encrypted, Optional<KeySlots> slots) {
        return !encrypted ? NONE
                : slots.map(keySlots -> keySlots.hasRecoveryKey() ? RECOVERABLE : STRETCHED).orElse(QUICK);
    }
}
