package org.tomes.storage;

import static org.tomes.storage.StoredValues.utc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tomes.ledger.RegisterIdentity;
import org.tomes.storage.schema.Tables;

/** Assigns an identity to a new register. */
public final class IdentityAssignment {

    private IdentityAssignment() {
    }

    public static void begin(DSLContext dsl, Instant now) {
        begin(dsl, RegisterIdentity.of(UUID.randomUUID(), now.truncatedTo(ChronoUnit.MICROS)));
    }

    /** Initializes a register that is used only as a template for copies. */
    public static void beginTemplate(DSLContext dsl, Instant now) {
        begin(dsl, RegisterIdentity.ofTemplate(now.truncatedTo(ChronoUnit.MICROS)));
    }

    private static void begin(DSLContext dsl, RegisterIdentity origin) {
        dsl.insertInto(Tables.REGISTER_INFO)
                .values(1, origin.register(), origin.genesis(), utc(origin.createdAt()))
                .execute();
    }

    /** Assigns a new id to a copy, which the next write records in the trail. */
    public static void assignNewId(DSLContext copy, Instant now) {
        copy.update(Tables.REGISTER_INFO)
                .set(Tables.REGISTER_INFO.REGISTER_ID, UUID.randomUUID())
                .set(Tables.REGISTER_INFO.CREATED_AT, utc(now))
                .execute();
    }
}
