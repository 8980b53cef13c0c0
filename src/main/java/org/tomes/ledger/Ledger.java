package org.tomes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The only way to write to a register; every write leaves entries in its audit trail. */
public interface Ledger {

    /**
     * Runs the work in one transaction. When this returns, rows and audit entries are on disk; if the work throws,
     * nothing was written. A write nested in another write on the same thread is part of the outer write and has its
     * actor and time.
     */
    <T> T write(Actor actor, Function<WriteTransaction, T> work);

    /**
     * Runs the work like {@link #write(Actor, Function)}. On a server, the early rows are inserted before the write
     * acquires its turn; if that fails, or the work throws {@link PreparedRowsOutdated}, nothing is stored and the work
     * runs again without early rows.
     */
    <T> T write(Actor actor, Optional<PreparedRows> early, Function<WriteTransaction, T> work);

    /** Reads one consistent state of the register on this thread, whichever repositories are used. */
    <T> T readConsistently(Supplier<T> reading);

    /** Returns the matching entries, newest first. */
    List<AuditEntry> entries(AuditQuery query);

    /** Returns when each record of a type was created, by its id, without reading the written values. */
    Map<String, Instant> created(RecordType type);

    /** Passes every entry with its stored hash and the bytes it covers, oldest first. */
    void replay(Consumer<ChainLink> each);

    /** Returns the value that the first entry's hash builds on, fixed when the register was created. */
    String genesis();

    /** Returns the register's identity as stored in its own row. */
    RegisterIdentity origin();

    /** Returns the hash of one entry; empty if the trail has no entry with this number. */
    Optional<String> hash(long number);

    /** Returns whether a record of one of these types has an entry after this one. */
    boolean hasRecordedSince(ChainHead entry, Set<RecordType> types);

    /** Returns number and hash of the newest entry; number 0 and the genesis value if there is none. */
    ChainHead head();
}
