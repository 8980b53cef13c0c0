package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.REGISTER_ELSEWHERE;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Message;

/**
 * The reason why a register is read-only: it is writable in another place.
 *
 * @param place label of the other place
 * @param at time when this register was copied from the other place or moved to it
 * @param head newest audit entry at that time
 */
public record ActiveRegisterLocation(Kind kind, String place, Instant at, ChainHead head) {

    /** Whether this register was copied from the other place or moved to it. */
    public enum Kind {
        /** This register was copied from the other place. */
        COPY,
        /** This register was moved to the other place. */
        MOVED
    }

    /** Returns empty for a register that is writable here. */
    public static Optional<ActiveRegisterLocation> of(DSLContext dsl) {
        return dsl.selectFrom(REGISTER_ELSEWHERE)
                .fetchOptional(row -> new ActiveRegisterLocation(Kind.valueOf(row.getKind()), row.getPlace(),
                        instant(row.getAt()), new ChainHead(row.getNumber(), row.getHash())));
    }

    public void write(Database database) {
        write(database.dsl());
    }

    void write(DSLContext dsl) {
        end(dsl);
        dsl.insertInto(REGISTER_ELSEWHERE)
                .columns(REGISTER_ELSEWHERE.ID, REGISTER_ELSEWHERE.KIND, REGISTER_ELSEWHERE.PLACE,
                        REGISTER_ELSEWHERE.AT, REGISTER_ELSEWHERE.NUMBER, REGISTER_ELSEWHERE.HASH)
                .values(1, kind.name(), place, utc(at), head.number(), head.hash())
                .execute();
    }

    /** Makes the register writable. */
    public static void end(DSLContext dsl) {
        dsl.deleteFrom(REGISTER_ELSEWHERE).execute();
    }

    /** Returns the reason why the register is read-only here, with the place where it is writable. */
    public Message reason(String label) {
        return Message.of(kind == Kind.COPY ? "storage.copyOf" : "storage.movedTo", label, place, Date.from(at),
                String.valueOf(head.number()));
    }
}
