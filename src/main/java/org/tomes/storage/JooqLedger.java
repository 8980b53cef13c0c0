package org.tomes.storage;

import static org.tomes.storage.StoredValues.instant;
import static org.tomes.storage.StoredValues.utc;
import static org.tomes.storage.schema.Tables.AUDIT_ENTRY;
import static org.tomes.storage.schema.Tables.REGISTER_INFO;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.ChainLink;
import org.tomes.ledger.ClockCheck;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.PreparedRows;
import org.tomes.ledger.PreparedRowsOutdated;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.RegisterIdentity;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.Problem;
import org.tomes.text.Message;

/** Runs one write transaction at a time, and returns from each write only when it is on disk. */
final class JooqLedger implements Ledger {

    /** @param at time of the entry; empty if the trail is empty */
    private record KnownHead(ChainHead head, Optional<Instant> at) {
    }

    private final DSLContext dsl;
    private final Database database;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Runnable before = () -> {
    };
    private volatile BiConsumer<ChainHead, ChainHead> written = (begun, head) -> {
    };
    /** The open transaction, guarded by the lock. */
    private JooqWriteTransaction current;
    /** Whether other processes can also write to this register, guarded by the lock. */
    private boolean shared;
    /** Set once the trail is known to contain the register's identity, guarded by the lock. */
    private boolean bound;
    /** The newest entry, guarded by the lock; empty if unknown. */
    private Optional<KnownHead> known = Optional.empty();
    private volatile Optional<Message> clockRemark = Optional.empty();
    private volatile Consumer<Message> clockListener = remark -> {
    };

    JooqLedger(DSLContext dsl, Database database, Clock clock) {
        this.dsl = dsl;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public <T> T write(Actor actor, Function<WriteTransaction, T> work) {
        return write(actor, Optional.empty(), work);
    }

    @Override
    public <T> T write(Actor actor, Optional<PreparedRows> early, Function<WriteTransaction, T> work) {
        if (writing.isHeldByCurrentThread()) {
            return work.apply(current);
        }
        writing.lock();
        try {
            database.check();
            if (!shared) {
                ClockCheck.refuseFarFuture(clock.instant(), known().at());
            }
            before.run();
            T result;
            try {
                result = transact(actor, early, work);
            } catch (PreparedRowsOutdated e) {
                result = transact(actor, Optional.empty(), work);
            }
            ended();
            return result;
        } catch (RuntimeException e) {
            // After a failure, only the register itself contains what was written.
            known = Optional.empty();
            throw database.translate(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T transact(Actor actor, Optional<PreparedRows> early, Function<WriteTransaction, T> work) {
        return database.write(() -> {
            current = begin(actor, early.isPresent() && insertEarly(actor, early.get()));
            bindToRegister();
            return work.apply(current);
        }, () -> current.head());
    }

    private boolean insertEarly(Actor actor, PreparedRows rows) {
        Optional<Instant> at = database.earlyTime(now());
        if (at.isEmpty()) {
            return false;
        }
        boolean hasTurn;
        try {
            rows.insert(JooqWriteTransaction.early(dsl, actor, at.get()));
            hasTurn = database.acquireFreeTurn();
        } catch (RuntimeException e) {
            throw new PreparedRowsOutdated(e);
        }
        if (!hasTurn) {
            throw new PreparedRowsOutdated();
        }
        return true;
    }

    private KnownHead known() {
        if (known.isEmpty()) {
            known = Optional.of(new KnownHead(head(), at(dsl)));
        }
        return known.get();
    }

    private JooqWriteTransaction begin(Actor actor, boolean hasEarlyRows) {
        Optional<WriteLock> turn = database.acquireWriteTurn();
        shared = turn.isPresent();
        if (turn.isEmpty()) {
            return new JooqWriteTransaction(dsl, actor, now(), known().head(), hasEarlyRows);
        }
        known = turn.map(granted -> new KnownHead(granted.newest(), granted.newestAt()));
        Instant now = turn.get().now().orElseGet(this::now);
        ClockCheck.refuseFarFuture(now, known().at());
        return new JooqWriteTransaction(dsl, turn.get().withClientAddress(actor), now, known().head(), hasEarlyRows);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void ended() {
        if (!current.head().equals(current.previousHead())) {
            clockRemark = ClockCheck.remark(current.at(), known().at());
            clockRemark.ifPresent(clockListener);
            known = Optional.of(new KnownHead(current.head(), Optional.of(current.at())));
        }
        bound = true;
        written.accept(current.previousHead(), current.head());
    }

    /**
     * Records the register's identity in the trail with the first write to a register of an older version of the
     * program, or to a copy of a register template.
     */
    private void bindToRegister() {
        if (bound) {
            return;
        }
        RegisterIdentity origin = origin();
        if (origin.isBoundByEntry()
                && !dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.RECORD_TYPE.eq(RecordType.REGISTER.key()))) {
            current.record(AuditAction.CREATED, origin.ref(), AuditFields.none(), origin.fields());
        }
    }

    /** @param listener called after a write with a remark on this computer's clock; must return quickly */
    void onClockRemark(Consumer<Message> listener) {
        clockListener = listener;
    }

    /** Returns the remark on this computer's clock from the last write. */
    Optional<Message> clockRemark() {
        return clockRemark;
    }

    /**
     * @param listener called before each write, while no one else can write; never throws
     */
    void onBeforeWrite(Runnable listener) {
        before = listener;
    }

    /**
     * @param listener called after each write, when it is on disk, with the newest entries before and after it; must
     * return quickly
     */
    void onWritten(BiConsumer<ChainHead, ChainHead> listener) {
        written = written.andThen(listener);
    }

    @Override
    public <T> T readConsistently(Supplier<T> reading) {
        return database.readConsistently(reading::get);
    }

    @Override
    public List<AuditEntry> entries(AuditQuery query) {
        return dsl.selectFrom(AUDIT_ENTRY)
                .where(condition(query))
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(query.limit())
                .fetch(row -> StoredAuditEntry.of(row).toEntry(row.getHash()));
    }

    @Override
    public Map<String, Instant> created(RecordType type) {
        Map<String, Instant> created = new HashMap<>();
        dsl.select(AUDIT_ENTRY.RECORD_ID, AUDIT_ENTRY.AT)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.RECORD_TYPE.eq(type.key()))
                .and(AUDIT_ENTRY.ACTION.eq(AuditAction.CREATED.name()))
                .orderBy(AUDIT_ENTRY.NUMBER)
                .forEach(row -> created.putIfAbsent(row.value1(), instant(row.value2())));
        return created;
    }

    private static Condition condition(AuditQuery query) {
        Condition condition = DSL.noCondition();
        if (query.recordType().isPresent()) {
            condition = condition.and(AUDIT_ENTRY.RECORD_TYPE.eq(query.recordType().get()));
        }
        if (query.recordId().isPresent()) {
            condition = condition.and(AUDIT_ENTRY.RECORD_ID.eq(query.recordId().get()));
        }
        if (query.person().isPresent()) {
            condition = condition.and(AUDIT_ENTRY.PERSON.eq(query.person().get()));
        }
        if (query.from().isPresent()) {
            condition = condition.and(AUDIT_ENTRY.AT.ge(utc(query.from().get())));
        }
        if (query.until().isPresent()) {
            condition = condition.and(AUDIT_ENTRY.AT.lt(utc(query.until().get())));
        }
        return condition;
    }

    @Override
    public void replay(Consumer<ChainLink> each) {
        replay(each, row -> {
        });
    }

    /** @param onHashed receives each entry, on the thread that hashes it */
    void replay(Consumer<ChainLink> each, Consumer<StoredAuditEntry> onHashed) {
        try {
            dsl.connection(connection -> database.replay(connection,
                    row -> each.accept(new ChainLink(row.number(), () -> content(row, onHashed), row.hash()))));
        } catch (CancellationException | Problem e) {
            throw e;
        } catch (RuntimeException e) {
            throw database.translateReadFailure(e);
        }
    }

    private static ChainLink.Content content(TrailRow row, Consumer<StoredAuditEntry> hashed) {
        StoredAuditEntry entry;
        ChainLink.Content content;
        try {
            entry = row.entry().get();
            content = entry.content();
        } catch (RuntimeException e) {
            // The row contains a value that no entry can have, such as null. Empty content matches no hash.
            return new ChainLink.Content(new byte[0], Instant.EPOCH);
        }
        hashed.accept(entry);
        return content;
    }

    @Override
    public String genesis() {
        return genesis(dsl);
    }

    @Override
    public RegisterIdentity origin() {
        return dsl.select(REGISTER_INFO.REGISTER_ID, REGISTER_INFO.CREATED_AT, REGISTER_INFO.GENESIS)
                .from(REGISTER_INFO)
                .fetchSingle(row -> new RegisterIdentity(row.value1(), instant(row.value2()), row.value3()));
    }

    @Override
    public Optional<String> hash(long number) {
        return dsl.select(AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.NUMBER.eq(number))
                .fetchOptional(AUDIT_ENTRY.HASH);
    }

    @Override
    public boolean hasRecordedSince(ChainHead entry, Set<RecordType> types) {
        return dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.NUMBER.gt(entry.number()),
                AUDIT_ENTRY.RECORD_TYPE.in(types.stream().map(RecordType::key).toList()));
    }

    @Override
    public ChainHead head() {
        return head(dsl);
    }

    static ChainHead head(DSLContext dsl) {
        return dsl.select(AUDIT_ENTRY.NUMBER, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new ChainHead(row.value1(), row.value2()))
                .orElseGet(() -> new ChainHead(0, genesis(dsl)));
    }

    private static Optional<Instant> at(DSLContext dsl) {
        return dsl.select(AUDIT_ENTRY.AT)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(1)
                .fetchOptional(AUDIT_ENTRY.AT)
                .map(at -> instant(at));
    }

    private static String genesis(DSLContext dsl) {
        return dsl.select(REGISTER_INFO.GENESIS).from(REGISTER_INFO).fetchSingle(REGISTER_INFO.GENESIS);
    }
}
