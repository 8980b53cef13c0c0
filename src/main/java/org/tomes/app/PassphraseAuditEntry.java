package org.tomes.app;

import java.util.UUID;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/** The audit entry for a passphrase that was set, changed or removed; it never contains the passphrase itself. */
final class PassphraseAuditEntry {

    private PassphraseAuditEntry() {
    }

    static void write(Ledger ledger, Actor actor, UUID register, boolean had, boolean has) {
        AuditAction action = !had ? AuditAction.CREATED : has ? AuditAction.CHANGED : AuditAction.DELETED;
        AuditFields encrypted = AuditFields.of("encryption", "AES");
        AuditFields before = had ? encrypted : AuditFields.none();
        // Without a difference, the entry would be omitted from the trail.
        AuditFields after = !has ? AuditFields.none() : had ? AuditFields.of("encryption", "AES, changed") : encrypted;
        write(ledger, actor, register, action, before, after);
    }

    /** @param had whether there was an earlier recovery key, which no longer opens the register */
    static void writeRecoveryKeyEntry(Ledger ledger, Actor actor, UUID register, boolean had) {
        AuditFields before = had ? AuditFields.of("recoveryKey", "set") : AuditFields.none();
        write(ledger, actor, register, AuditAction.CHANGED, before,
                AuditFields.of("recoveryKey", had ? "renewed" : "set"));
    }

    private static void write(Ledger ledger, Actor actor, UUID register, AuditAction action, AuditFields before,
            AuditFields after) {
        ledger.write(actor, tx -> {
            tx.record(action, new RecordRef(RecordType.PASSPHRASE, register.toString(), ""), before, after);
            return null;
        });
    }
}
