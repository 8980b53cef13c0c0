package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.exception.DataAccessException;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.AssignedLogin;
import org.tomes.register.RegisterDamaged;
import org.tomes.register.RegisterProtection;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerRole;
import org.tomes.storage.ActiveRegisterLocation;
import org.tomes.storage.Database;
import org.tomes.storage.JooqContext;
import org.tomes.storage.Migrations;
import org.tomes.storage.OpenRecords;
import org.tomes.storage.StoredAuditEntry;
import org.tomes.storage.TableNames;
import org.tomes.storage.TrailRow;
import org.tomes.storage.WriteLock;
import org.tomes.text.Message;

/**
 * The rows of a register in a PostgreSQL database with concurrent writers. Writers take turns by first locking the only
 * row of {@code register_info}. All data that a writer reads afterwards was committed before, and does not change until
 * this writer commits.
 */
final class SharedDatabase implements Database {

    static final String LOCK_TURN = "select id from register_info where id = 1 for update";
    /** Does not wait: waiting would cause a deadlock with a writer that has the write lock and waits for early rows. */
    private static final String LOCK_FREE_TURN = LOCK_TURN + " skip locked";
    private static final String GUARDED = "exists (select 1 from pg_trigger where tgrelid = 'audit_entry'::regclass "
            + "and tgname = 'tomes_audit_entry' and tgenabled <> 'D')";
    private static final String SERVER_TIME = "select case when " + GUARDED
            + " then clock_timestamp() at time zone 'utc' end as server_time";
    /** Reads data committed while waiting for the write lock, which is invisible to the waiting statement itself. */
    private static final String READ_TURN = "select (" + ServerState.SCHEMA
            + ") as schema_version, not exists (select 1 from register_elsewhere) as writable, "
            + "r.genesis, e.number, e.hash, e.at, "
            + "case when g.guarded then clock_timestamp() at time zone 'utc' end as server_time, "
            + "case when g.guarded then host(inet_client_addr()) end as client "
            + "from register_info r left join (select number, hash, at from audit_entry "
            + "order by number desc limit 1) e on true cross join (select " + GUARDED + " as guarded) g";
    /**
     * The {@code xmax} of the row contains the transaction that locked it last; a transaction of an earlier turn has
     * ended.
     */
    private static final String FIND_HOLDER = "select a.usename::text from register_info r "
            + "join pg_locks l on l.locktype = 'transactionid' and l.granted and l.transactionid = r.xmax "
            + "join pg_stat_activity a on a.pid = l.pid where r.id = 1";
    private static final String READ_ONLY_SNAPSHOT = "set transaction isolation level repeatable read read only";
    private static final int AT_ONCE = 1_000;
    /** The time for which a write with early rows tries to acquire a free turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ServerAddress address;
    private final ServerPool pool;
    private final ServerTimeouts timeouts;
    private final CommitVerifier commits;
    private final DSLContext dsl;
    private final int schema = Migrations.newest();
    private final boolean ignoreOtherLocation;
    /**
     * Whether the login was found to have the right to write; the other conditions are verified when the write lock is
     * acquired.
     */
    private volatile boolean writable;
    /** The connection of a thread that writes, or that performs several reads at one state. */
    private final ScopedValue<Connection> bound = ScopedValue.newInstance();
    /** Whether the bound connection is that of a write. */
    private final ScopedValue<Boolean> writing = ScopedValue.newInstance();

    /** @param ignoreOtherLocation whether to write even if the register is writable in another place */
    SharedDatabase(ServerAddress address, ServerPool pool, ServerTimeouts timeouts, boolean ignoreOtherLocation) {
        this.address = address;
        this.pool = pool;
        this.timeouts = timeouts;
        this.commits = new CommitVerifier(address, pool, timeouts);
        this.ignoreOtherLocation = ignoreOtherLocation;
        this.dsl = JooqContext.on(this, SQLDialect.POSTGRES, RenderNameCase.LOWER, this::translate);
    }

    @Override
    public DSLContext dsl() {
        return dsl;
    }

    /** A nested write is part of the outer one. */
    @Override
    public <T> T write(Supplier<T> work, Supplier<ChainHead> newest) {
        if (writing.orElse(false)) {
            return work.get();
        }
        Connection connection = take();
        try {
            connection.setAutoCommit(false);
            T result;
            try (WriteTurnKeepAlive _ = WriteTurnKeepAlive.of(connection, timeouts.idle())) {
                result = ScopedValue.where(bound, connection).where(writing, true).call(work::get);
            }
            commits.commit(connection, newest);
            return result;
        } catch (SQLException e) {
            throw translate(new DataAccessException("not written", e));
        } finally {
            pool.release(connection);
        }
    }

    @Override
    public boolean stage(Runnable rows) {
        if (bound.isBound()) {
            return false;
        }
        check();
        Connection connection = take();
        try {
            connection.setAutoCommit(false);
            refuseOtherSchema(connection);
            ScopedValue.where(bound, connection).where(writing, true).run(rows);
            connection.commit();
            return true;
        } catch (SQLException e) {
            throw translate(new DataAccessException("not staged", e));
        } finally {
            pool.release(connection);
        }
    }

    @Override
    public Optional<Instant> earlyTime(Instant now) {
        try (Statement statement = bound.get().createStatement(); ResultSet row = statement.executeQuery(SERVER_TIME)) {
            row.next();
            return Optional.of(instantOf(row, "server_time").orElse(now));
        } catch (SQLException e) {
            throw translate(new DataAccessException("no time", e));
        }
    }

    @Override
    public boolean acquireFreeTurn() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Statement statement = bound.get().createStatement()) {
            while (System.nanoTime() < end) {
                try (ResultSet row = statement.executeQuery(LOCK_FREE_TURN)) {
                    if (row.next()) {
                        return true;
                    }
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return false;
        } catch (SQLException e) {
            throw translate(new DataAccessException("no turn", e));
        }
    }

    /** A single request: the server executes the statements one by one. */
    @Override
    public Optional<WriteLock> acquireWriteTurn() {
        try (Statement statement = bound.get().createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = " + timeouts.idle().toMillis() + ";"
                    + LOCK_TURN + ";" + READ_TURN);
            statement.getMoreResults();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                refuseOtherSchema(row);
                if (!ignoreOtherLocation && !row.getBoolean("writable")) {
                    throw movedAwayProblem();
                }
                commits.refuseIfCommitted(bound.get());
                return Optional.of(turn(row));
            }
        } catch (SQLException e) {
            throw ServerFailure.in(e).filter(ServerFailure.BUSY::equals).isPresent() ? busy(e)
                    : translate(new DataAccessException("no turn", e));
        }
    }

    /** Returns a problem with the login that has the write lock, so that people can contact its owner. */
    private RuntimeException busy(SQLException failure) {
        Optional<String> holder = Optional.empty();
        try {
            // The failed transaction accepts no further queries.
            bound.get().rollback();
            try (Statement statement = bound.get().createStatement();
                    ResultSet row = statement.executeQuery(FIND_HOLDER)) {
                holder = row.next() ? Optional.ofNullable(row.getString(1)) : holder;
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return holder
                .<RuntimeException>map(
                        login -> new Problem(ProblemKind.REGISTER,
                                Message.of("storage.server.busyLogin", address.label(), login,
                                        timeouts.turn().toSeconds()),
                                failure))
                .orElseGet(() -> translate(new DataAccessException("no turn", failure)));
    }

    private void refuseOtherSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ServerState.SCHEMA)) {
            row.next();
            refuseOtherSchema(row);
        }
    }

    /** Refuses writes to tables that a newer version of the program has changed. */
    private void refuseOtherSchema(ResultSet row) throws SQLException {
        if (row.getInt(1) != schema) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.server.updated", address.label()));
        }
    }

    private static WriteLock turn(ResultSet row) throws SQLException {
        Optional<Instant> newestAt = instantOf(row, "at");
        ChainHead newest = newestAt.isEmpty() ? new ChainHead(0, row.getString("genesis"))
                : new ChainHead(row.getLong("number"), row.getString("hash"));
        return new WriteLock(newest, newestAt, instantOf(row, "server_time"),
                Optional.ofNullable(row.getString("client")));
    }

    private static Optional<Instant> instantOf(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(utc -> utc.toInstant(ZoneOffset.UTC));
    }

    private Problem movedAwayProblem() {
        return new Problem(ProblemKind.REGISTER, readOnlyReason().orElseThrow());
    }

    @Override
    public <T, E extends Exception> T readConsistently(ScopedValue.CallableOp<T, E> work) throws E {
        if (bound.isBound()) {
            return work.call();
        }
        Connection connection = take();
        try {
            begin(connection);
            return ScopedValue.where(bound, connection).where(writing, false).call(work);
        } finally {
            pool.release(connection);
        }
    }

    private void begin(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(READ_ONLY_SNAPSHOT);
        } catch (SQLException e) {
            throw translate(new DataAccessException("no state to read", e));
        }
    }

    private Connection take() {
        try {
            return pool.acquire();
        } catch (SQLException e) {
            throw translate(new DataAccessException("no connection", e));
        }
    }

    @Override
    public Connection acquire() {
        return bound.isBound() ? bound.get() : take();
    }

    @Override
    public void release(Connection connection) {
        if (!bound.isBound()) {
            pool.returnIdle(connection);
        }
    }

    /** Reads within a transaction, because the driver fetches rows in portions only then. */
    @Override
    public void replay(Connection connection, Consumer<TrailRow> each) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(TrailRow.SELECT)) {
                while (rows.next()) {
                    StoredAuditEntry entry = entry(rows);
                    each.accept(new TrailRow(entry.number(), () -> entry, rows.getString("hash")));
                }
            }
        } finally {
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static StoredAuditEntry entry(ResultSet row) throws SQLException {
        return new StoredAuditEntry(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                row.getString(9), row.getBytes("before_fields"), row.getBytes("after_fields"));
    }

    @Override
    public void check() {
        if (!writable) {
            readOnlyReason().ifPresent(reason -> {
                throw new Problem(ProblemKind.REGISTER, reason);
            });
            writable = true;
        }
    }

    @Override
    public RuntimeException translate(RuntimeException failure) {
        return failure instanceof Problem ? failure
                : ServerFailure.in(failure)
                        .<RuntimeException>map(trouble -> trouble.problem(address, failure))
                        .orElse(failure);
    }

    @Override
    public RuntimeException translateReadFailure(RuntimeException failure) {
        RuntimeException translated = translate(failure);
        return translated instanceof Problem ? translated
                : new RegisterDamaged(Message.of("storage.server.damagedPart", address.label()), failure);
    }

    @Override
    public Optional<Message> readOnlyReason() {
        return ignoreOtherLocation ? Optional.empty()
                : ActiveRegisterLocation.of(dsl)
                        .map(place -> place.reason(address.label()))
                        .or(() -> serverLogin().filter(login -> login.role().compareTo(ServerRole.EDITOR) < 0)
                                .map(login -> Message.of("storage.server.onlyReader", address.label(), login.login())));
    }

    @Override
    public Optional<AssignedLogin> serverLogin() {
        return dsl.connectionResult(ServerRights::currentLogin);
    }

    @Override
    public List<AssignedLogin> logins() {
        return dsl.connectionResult(ServerRights::logins);
    }

    @Override
    public Optional<Secret> passphrase() {
        return Optional.empty();
    }

    /** Returns that nothing is encrypted, because there is no file; the server manages its disk. */
    @Override
    public RegisterProtection protection() {
        return RegisterProtection.NONE;
    }

    /** Compares only the names of tables and columns. */
    @Override
    public List<Message> schemaDifferences() {
        return readConsistently(() -> TableNames.of(dsl)).differences(Set.of(ServerState.HISTORY));
    }

    @Override
    public Optional<OpenRecords> openRecords() {
        return Optional.of(new SharedOpenRecords(pool::separate, ServerConnector.schema(address)));
    }

    @Override
    public void close() {
        pool.close();
    }
}
