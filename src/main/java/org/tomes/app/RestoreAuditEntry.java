package org.tomes.app;

import java.util.UUID;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/** The audit entry for a register that was restored from a backup. */
final class RestoreAuditEntry {

    private RestoreAuditEntry() {
    }

    /** @param last newest entry in the backup */
    static void write(Ledger ledger, ChainHead last, Actor actor, String backup) {
        ledger.write(actor, tx -> {
            tx.record(AuditAction.CREATED, new RecordRef(RecordType.RESTORE, UUID.randomUUID().toString(), backup),
                    AuditFields.none(),
                    AuditFields.of("file", backup, "lastEntry", last.number(), "hash", last.hash()));
            return null;
        });
    }
}
