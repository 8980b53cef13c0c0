package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.ClockCheck;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.register.ServerSignInMethod;
import org.tomes.storage.Database;
import org.tomes.storage.IdentityAssignment;
import org.tomes.storage.Migrations;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.text.Message;

/** Creates, opens and updates registers in PostgreSQL databases, one in each schema of a database. */
public final class SharedRegisters {

    /** Types that exist in H2 but not in PostgreSQL. */
    private static final String TYPES = "org/tomes/storage/postgres/types";

    private final Clock clock;
    private final DatabaseTokens tokens;
    private final ServerTimeouts timeouts;

    /** @param tokens tokens for addresses that sign in with Entra ID */
    public SharedRegisters(Clock clock, DatabaseTokens tokens) {
        this(clock, tokens, ServerTimeouts.DEFAULT);
    }

    SharedRegisters(Clock clock, DatabaseTokens tokens, ServerTimeouts timeouts) {
        this.clock = clock;
        this.tokens = tokens;
        this.timeouts = timeouts;
    }

    /** Returns an instance for operations on whole registers, during which one connection waits for another. */
    public SharedRegisters patient() {
        return new SharedRegisters(clock, tokens, ServerTimeouts.OF_WHOLE_REGISTERS);
    }

    /**
     * Creates a register in an existing database, in a schema without tables, either with all of its content or not at
     * all.
     *
     * @param password password of the login in the address, passphrase of its key, or secret of its application
     * @param fill writes the initial content and leaves the register open
     * @throws Problem if the schema is not empty, or the server is unsuitable or refuses
     */
    public Register create(ServerAddress address, Optional<Secret> password, Consumer<Register> fill) {
        ClockCheck.refuseFarFuture(clock.instant(), Optional.empty());
        ServerState state = readTables(address, password);
        if (state.hasRegister()) {
            throw problem("storage.server.exists", address);
        }
        make(address, password, state, database -> {
            IdentityAssignment.begin(database.dsl(), clock.instant());
            fill.accept(new Register(address, database, clock));
        });
        return register(address, pool(address, password), false);
    }

    /**
     * Creates a register with the rows of another register, like {@link #create}; or replaces a register that was never
     * written to.
     *
     * @param rows writes all rows into the empty tables
     */
    public void copy(ServerAddress address, Optional<Secret> password, Consumer<Database> rows) {
        ServerState state = readTables(address, password);
        if (state.hasRegister()) {
            requireNewest(state, address);
        }
        make(address, password, state, database -> {
            if (state.hasRegister()) {
                database.acquireWriteTurn();
                if (!RegisterCopy.removeIdentityIfEmpty(database)) {
                    throw problem("storage.server.exists", address);
                }
            }
            rows.accept(database);
        });
    }

    /** Removes all rows of a register; the empty tables remain. */
    public void clear(ServerAddress address, Optional<Secret> password) {
        ServerState state = readTables(address, password);
        requireNewest(state, address);
        write(address, password, state.owner(address), database -> {
            database.acquireWriteTurn();
            RegisterCopy.clear(database);
        }, () -> new ChainHead(0, ""));
    }

    /** Runs one write without the guards of the server. */
    private void write(ServerAddress address, Optional<Secret> password, Optional<String> owner,
            Consumer<Database> content, Supplier<ChainHead> newest) {
        try (SharedDatabase database = new SharedDatabase(address,
                new ServerPool(source(address, password).connecting(ServerTimeouts.OF_WHOLE_REGISTERS, owner)),
                ServerTimeouts.OF_WHOLE_REGISTERS, true)) {
            database.write(() -> {
                // The entries of another register have other authors than the current login.
                owner.ifPresent(role -> database.dsl().connection(ServerRights::removeGuards));
                content.accept(database);
                owner.ifPresent(role -> database.dsl()
                        .connection(connection -> ServerRights.apply(connection, ServerConnector.schema(address))));
                return null;
            }, newest);
        }
    }

    private void make(ServerAddress address, Optional<Secret> password, ServerState state, Consumer<Database> content) {
        if (state.otherTables() > 0) {
            throw problem("storage.server.otherTables", address);
        }
        migrate(address, password, state);
        Optional<String> owner = state.owner(address);
        boolean complete = false;
        AtomicReference<ChainHead> head = new AtomicReference<>();
        try {
            write(address, password, owner, database -> {
                content.accept(database);
                head.set(RegisterCopy.head(database));
            }, head::get);
            complete = true;
        } finally {
            if (!complete && state.schema() == 0) {
                remove(address, password, owner);
            }
        }
    }

    /**
     * Removes the tables of a register whose creation failed. If the server refuses, the remaining tables do no harm.
     */
    private void remove(ServerAddress address, Optional<Secret> password, Optional<String> owner) {
        try (Connection connection = source(address, password).connecting(timeouts, owner).getConnection()) {
            ServerState.removeEmpty(connection);
        } catch (SQLException e) {
            return;
        }
    }

    /**
     * Opens a register; never changes its tables.
     *
     * @throws Problem if there is no register, if it is of another version of the program, or if the server is
     * unsuitable or refuses
     */
    public Register open(ServerAddress address, Optional<Secret> password) {
        return open(address, password, false);
    }

    /** Opens a register for writing even if it is writable in another place. */
    public Register openEvenIfMoved(ServerAddress address, Optional<Secret> password) {
        return open(address, password, true);
    }

    private Register open(ServerAddress address, Optional<Secret> password, boolean ignoreOtherLocation) {
        ServerPool pool = pool(address, password);
        try {
            ServerState state = readTables(address, password, pool);
            requireRegister(state, address);
            requireNewest(state, address);
            return register(address, pool, ignoreOtherLocation);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Updates the tables of a register to this version of the program, and brings rights into force if the server has
     * Tomes' roles. Programs of the previous version that have the register open can no longer write.
     *
     * @return whether anything was changed
     */
    public boolean update(ServerAddress address, Optional<Secret> password) {
        ServerState state = readTables(address, password);
        requireRegister(state, address);
        Optional<String> owner = state.owner(address);
        if (state.schema() == Migrations.newest() && state.rights().guarded() == owner.isPresent()) {
            return false;
        }
        migrate(address, password, state);
        owner.ifPresent(role -> runAsOwner(address, password, owner,
                connection -> ServerRights.apply(connection, ServerConnector.schema(address))));
        return true;
    }

    /**
     * Inspects a server without changing anything.
     *
     * @throws Problem if the server cannot be reached or trusted, or refuses the login
     */
    public ServerInspectionResult inspect(ServerAddress address, Optional<Secret> password) {
        try (Connection connection = signIn(address, password,
                source(address, password).connecting(timeouts)::getConnection)) {
            return ServerInspector.inspect(connection);
        } catch (SQLException e) {
            throw translate(e, address);
        }
    }

    private static void requireNewest(ServerState state, ServerAddress address) {
        if (state.needsUpdate()) {
            throw problem("storage.server.older", address);
        }
    }

    private static void requireRegister(ServerState state, ServerAddress address) {
        if (!state.hasRegister()) {
            throw problem("storage.server.noRegister", address);
        }
        if (state.schema() > Migrations.newest()) {
            throw problem("storage.server.tooNew", address);
        }
    }

    private ServerState readTables(ServerAddress address, Optional<Secret> password) {
        try (ServerPool pool = pool(address, password)) {
            return readTables(address, password, pool);
        }
    }

    /**
     * @param pool pool that retains the connection, because signing in takes more round trips than all these queries
     */
    private ServerState readTables(ServerAddress address, Optional<Secret> password, ServerPool pool) {
        ServerState state;
        try {
            Connection connection = signIn(address, password, pool::acquire);
            try {
                state = ServerState.in(connection);
            } finally {
                pool.returnIdle(connection);
            }
        } catch (SQLException e) {
            throw translate(e, address);
        }
        if (state.isServerTooOld()) {
            throw problem("storage.server.oldServer", address);
        }
        if (!state.sorted()) {
            throw problem("storage.server.collation", address);
        }
        return state;
    }

    /** Opens a connection. */
    private interface Connecting {

        Connection connect() throws SQLException;
    }

    private Connection signIn(ServerAddress address, Optional<Secret> password, Connecting connecting)
            throws SQLException {
        if (address.signIn() instanceof ServerSignInMethod.Entra) {
            tokens.signIn(address, password);
        }
        try {
            return connecting.connect();
        } catch (SQLException e) {
            if (address.signIn() instanceof ServerSignInMethod.ClientCertificate && ServerFailure.isInHandshake(e)) {
                throw ServerFailure.CERTIFICATE_REFUSED.problem(address, e);
            }
            throw e;
        }
    }

    private ServerConnector source(ServerAddress address, Optional<Secret> password) {
        return new ServerConnector(address, password, tokens);
    }

    private ServerPool pool(ServerAddress address, Optional<Secret> password) {
        return new ServerPool(source(address, password).connecting(timeouts));
    }

    private Register register(ServerAddress address, ServerPool pool, boolean ignoreOtherLocation) {
        return new Register(address, new SharedDatabase(address, pool, timeouts, ignoreOtherLocation), clock);
    }

    private void migrate(ServerAddress address, Optional<Secret> password, ServerState state) {
        Optional<String> owner = state.owner(address);
        if (owner.isPresent() && state.schema() > 0 && !state.rights().guarded()) {
            runAsOwner(address, password, Optional.empty(), ServerRights::adopt);
        }
        try {
            Migrations.applyAtOnce(source(address, password).connecting(ServerTimeouts.OF_WHOLE_REGISTERS, owner),
                    ServerConnector.schema(address), TYPES, Migrations.newest());
        } catch (FlywayException e) {
            throw translate(e, address);
        }
    }

    /** Statements in one transaction. */
    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void runAsOwner(ServerAddress address, Optional<Secret> password, Optional<String> role, Work work) {
        try (Connection connection = source(address, password).connecting(ServerTimeouts.OF_WHOLE_REGISTERS, role)
                .getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw translate(e, address);
        }
    }

    private static RuntimeException translate(Exception failure, ServerAddress address) {
        return ServerFailure.in(failure)
                .<RuntimeException>map(trouble -> trouble.problem(address, failure))
                .orElseGet(() -> new DataAccessException("the server failed", failure));
    }

    private static Problem problem(String key, ServerAddress address) {
        return new Problem(ProblemKind.REGISTER, Message.of(key, address.label()));
    }
}
