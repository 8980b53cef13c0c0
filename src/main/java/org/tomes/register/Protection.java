package org.tomes.register;

import java.util.Optional;
import org.tomes.passphrase.KeySlots;

/** How a register's file is protected from who has it and not its passphrase. */
public enum Protection {
    /** Not at all. */
    NONE,
    /**
     * Encrypted with what H2 makes of the passphrase by ten rounds of hashing, as earlier versions of the program did.
     */
    QUICK,
    /** Encrypted with a random key, which is wrapped with what Argon2id makes of the passphrase. */
    STRETCHED,
    /** The same, and a recovery key opens it as well. */
    RECOVERABLE;

    /** @param slots the key slots of the file, where it has any */
    public static Protection of(boolean encrypted, Optional<KeySlots> slots) {
        return !encrypted ? NONE : slots.map(each -> each.hasRecoveryKey() ? RECOVERABLE : STRETCHED).orElse(QUICK);
    }
}
