package org.tomes.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one way to write to a register, and the trail that all writes leave. */
public interface Ledger {

    /**
     * Runs the work in one transaction. When this returns, rows and audit entries are on disk; when the work throws,
     * nothing was written. A write within the work of another one, on the same thread, is part of that one and has its
     * actor and moment.
     */
    <T> T write(Actor actor, Function<Tx, T> work);

    /** All that is read within is of one state of the register, on this thread and whichever ports read it. */
    <T> T atOneState(Supplier<T> reading);

    /** The newest entries first. */
    List<AuditEntry> entries(AuditQuery query);

    /** Every entry with its stored hash and the bytes it covers, oldest first. */
    void replay(Consumer<ChainLink> each);

    /** The hash that the first entry builds on: fixed when the register was made. */
    String genesis();

    /** Which register this is, as its own row says. */
    RegisterOrigin origin();

    /** The hash of one entry, empty where the trail has no entry of this number. */
    Optional<String> hash(long number);

    /** Number and hash of the newest entry; number 0 and the genesis value where there is none. */
    ChainHead head();
}
