package org.tomes.app;

import java.util.UUID;
import org.tomes.ledger.Action;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Fields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;

/** The entry in the trail of a register whose passphrase was set, changed or removed; never the passphrase itself. */
final class PassphraseNote {

    private PassphraseNote() {
    }

    static void write(Ledger ledger, Actor actor, UUID register, boolean had, boolean has) {
        Action action = !had ? Action.CREATED : has ? Action.CHANGED : Action.DELETED;
        Fields encrypted = Fields.of("encryption", "AES");
        Fields before = had ? encrypted : Fields.none();
        // A change of nothing would be left out of the trail.
        Fields after = !has ? Fields.none() : had ? Fields.of("encryption", "AES, changed") : encrypted;
        write(ledger, actor, register, action, before, after);
    }

    /** @param had whether there was one before, which no longer opens the register */
    static void recoveryKey(Ledger ledger, Actor actor, UUID register, boolean had) {
        Fields before = had ? Fields.of("recoveryKey", "set") : Fields.none();
        write(ledger, actor, register, Action.CHANGED, before, Fields.of("recoveryKey", had ? "renewed" : "set"));
    }

    private static void write(Ledger ledger, Actor actor, UUID register, Action action, Fields before, Fields after) {
        ledger.write(actor, tx -> {
            tx.record(action, new RecordRef("passphrase", register.toString(), ""), before, after);
            return null;
        });
    }
}
