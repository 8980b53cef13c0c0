package org.tomes.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.ledger.RegisterIdentity;
import org.tomes.storage.schema.Tables;

/** Gives a register that was just created its identity. */
public final class NewRegister {

    private NewRegister() {
    }

    public static void begin(DSLContext dsl, Instant now) {
        RegisterIdentity origin = RegisterIdentity.of(UUID.randomUUID(), now.truncatedTo(ChronoUnit.MICROS));
        dsl.insertInto(Tables.REGISTER_INFO)
                .values(1, origin.register(), origin.genesis(), JooqLedger.utc(origin.createdAt()))
                .execute();
    }
}
