package org.tomes.storage;

import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.SNAPSHOT;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.Resource;

/**
 * Snapshots whose resources are stored before the write that adds the snapshot, so that this write blocks others only
 * briefly. Until this write, a staged snapshot has a number below 0 and is invisible.
 */
final class StagedSnapshots {

    /** Selects snapshots that have been added. */
    static final Condition ADDED = SNAPSHOT.NUMBER.gt(0);

    private static final Condition STAGED = SNAPSHOT.NUMBER.lt(0);
    private static final int PIECE = 5_000;
    /** After this time, the program that staged a snapshot is assumed to have ended. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    StagedSnapshots(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the resources in several transactions, if others can write to this register. */
    void stage(Snapshot snapshot, List<Resource> resources) {
        if (!database.stage(() -> removeAbandoned(database.dsl()))) {
            return;
        }
        // Acquires the write turn, so that deletions of unused JSON see that a snapshot is being staged.
        database.stage(() -> {
            database.acquireWriteTurn();
            begin(snapshot);
        });
        for (int from = 0; from < resources.size(); from += PIECE) {
            int place = from;
            List<Resource> piece = resources.subList(from, Math.min(from + PIECE, resources.size()));
            database.stage(() -> ResourceRows.insert(database.dsl(), snapshot.id().value(), place, piece));
        }
    }

    private void begin(Snapshot snapshot) {
        int lowest = database.dsl()
                .select(DSL.coalesce(DSL.min(SNAPSHOT.NUMBER), 0))
                .from(SNAPSHOT)
                .fetchSingle()
                .value1();
        database.dsl()
                .insertInto(SNAPSHOT)
                .values(snapshot.id().value(), Math.min(lowest, 0) - 1, "", snapshot.source().name(), now(), now(),
                        snapshot.hash())
                .execute();
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    /** Gives a staged snapshot its number and content; returns false if it was not staged. */
    static boolean add(DSLContext transaction, Snapshot numbered) {
        return transaction.update(SNAPSHOT)
                .set(SNAPSHOT.NUMBER, numbered.number())
                .set(SNAPSHOT.LABEL, numbered.label())
                .set(SNAPSHOT.CAPTURED_AT, utc(numbered.capturedAt()))
                .set(SNAPSHOT.IMPORTED_AT, utc(numbered.importedAt()))
                .where(SNAPSHOT.ID.eq(numbered.id().value()), STAGED)
                .execute() > 0;
    }

    /** Checks whether a snapshot is being staged. Its resources may refer to JSON that no other snapshot uses. */
    static boolean any(DSLContext transaction) {
        return transaction.fetchExists(SNAPSHOT, STAGED);
    }

    private void removeAbandoned(DSLContext transaction) {
        List<UUID> abandoned = transaction.select(SNAPSHOT.ID)
                .from(SNAPSHOT)
                .where(STAGED, SNAPSHOT.IMPORTED_AT.lt(now().minus(ABANDONED)))
                .fetch(SNAPSHOT.ID);
        abandoned.forEach(id -> {
            ResourceRows.deleteRows(transaction, id);
            transaction.deleteFrom(SNAPSHOT).where(SNAPSHOT.ID.eq(id), STAGED).execute();
        });
    }
}
