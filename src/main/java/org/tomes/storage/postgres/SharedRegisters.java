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
import org.tomes.passphrase.Passphrase;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.register.ServerSignIn;
import org.tomes.storage.Database;
import org.tomes.storage.Migrations;
import org.tomes.storage.NewRegister;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.text.Message;

/** Creates, opens and updates registers in PostgreSQL databases, one in each schema of a database. */
public final class SharedRegisters {

    /** Types that exist in H2 but not in PostgreSQL. */
    private static final String TYPES = "org/tomes/storage/postgres/types";

    private final Clock clock;
    private final DatabaseTokens tokens;
    private final ServerLimits limits;

    /** @param tokens tokens for addresses that sign in with Entra ID */
    public SharedRegisters(Clock clock, DatabaseTokens tokens) {
        this(clock, tokens, ServerLimits.DEFAULT);
    }

    SharedRegisters(Clock clock, DatabaseTokens tokens, ServerLimits limits) {
        this.clock = clock;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Returns an instance for operations on whole registers, during which one connection waits for another. */
    public SharedRegisters patient() {
        return new SharedRegisters(clock, tokens, ServerLimits.OF_WHOLE_REGISTERS);
    }

    /**
     * Creates a register in an existing database, in a schema without tables, either with all of its content or not at
     * all.
     *
     * @param password password of the login in the address, passphrase of its key, or secret of its application
     * @param fill writes the initial content and leaves the register open
     * @throws Problem if the schema is not empty, or the server is unsuitable or refuses
     */
    public Register create(ServerAddress address, Optional<Passphrase> password, Consumer<Register> fill) {
        ClockCheck.refuseFarFuture(clock.instant(), Optional.empty());
        ServerTables tables = readTables(address, password);
        if (tables.hasRegister()) {
            throw problem("storage.server.exists", address);
        }
        make(address, password, tables, database -> {
            NewRegister.begin(database.dsl(), clock.instant());
            fill.accept(new Register(address, database, clock));
        });
        return register(address, pool(address, password), false);
    }

    /**
     * Creates a register with the rows of another one, as {@link #create}; or replaces a register without any writes.
     *
     * @param rows writes all rows into the empty tables
     */
    public void copy(ServerAddress address, Optional<Passphrase> password, Consumer<Database> rows) {
        ServerTables tables = readTables(address, password);
        if (tables.hasRegister()) {
            demandNewest(tables, address);
        }
        make(address, password, tables, database -> {
            if (tables.hasRegister()) {
                database.acquireWriteTurn();
                if (!RegisterCopy.removeIdentityIfEmpty(database)) {
                    throw problem("storage.server.exists", address);
                }
            }
            rows.accept(database);
        });
    }

    /** Removes all rows of a register; the empty tables remain. */
    public void clear(ServerAddress address, Optional<Passphrase> password) {
        ServerTables tables = readTables(address, password);
        demandNewest(tables, address);
        write(address, password, tables.owner(address), database -> {
            database.acquireWriteTurn();
            RegisterCopy.clear(database);
        }, () -> new ChainHead(0, ""));
    }

    /** Runs one write without the guards of the server. */
    private void write(ServerAddress address, Optional<Passphrase> password, Optional<String> owner,
            Consumer<Database> content, Supplier<ChainHead> newest) {
        try (SharedDatabase database = new SharedDatabase(address,
                new ServerPool(source(address, password).connecting(ServerLimits.OF_WHOLE_REGISTERS, owner)),
                ServerLimits.OF_WHOLE_REGISTERS, true)) {
            database.write(() -> {
                // The entries of another register have other authors than the current login.
                owner.ifPresent(role -> database.dsl().connection(ServerRights::removeGuards));
                content.accept(database);
                owner.ifPresent(role -> database.dsl()
                        .connection(connection -> ServerRights.apply(connection, ServerSource.schema(address))));
                return null;
            }, newest);
        }
    }

    private void make(ServerAddress address, Optional<Passphrase> password, ServerTables tables,
            Consumer<Database> content) {
        if (tables.otherTables() > 0) {
            throw problem("storage.server.otherTables", address);
        }
        migrate(address, password, tables);
        Optional<String> owner = tables.owner(address);
        boolean complete = false;
        AtomicReference<ChainHead> head = new AtomicReference<>();
        try {
            write(address, password, owner, database -> {
                content.accept(database);
                head.set(RegisterCopy.head(database));
            }, head::get);
            complete = true;
        } finally {
            if (!complete && tables.schema() == 0) {
                remove(address, password, owner);
            }
        }
    }

    /** Removes the tables of a register whose creation failed; they do no harm if the server refuses. */
    private void remove(ServerAddress address, Optional<Passphrase> password, Optional<String> owner) {
        try (Connection connection = source(address, password).connecting(limits, owner).getConnection()) {
            ServerTables.removeEmpty(connection);
        } catch (SQLException e) {
            return;
        }
    }

    /**
     * Opens a register; never changes its tables.
     *
     * @throws Problem if there is no register, it is of another version of the program, or the server is unsuitable or
     * refuses
     */
    public Register open(ServerAddress address, Optional<Passphrase> password) {
        return open(address, password, false);
    }

    /** Opens a register for writing even if it is writable in another place. */
    public Register openHere(ServerAddress address, Optional<Passphrase> password) {
        return open(address, password, true);
    }

    private Register open(ServerAddress address, Optional<Passphrase> password, boolean ignoreOtherLocation) {
        ServerPool pool = pool(address, password);
        try {
            ServerTables tables = readTables(address, password, pool);
            demandRegister(tables, address);
            demandNewest(tables, address);
            return register(address, pool, ignoreOtherLocation);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Updates the tables of a register to this version of the program, and brings rights into force if the server has
     * Tomes' roles. Programs of the previous version that have it open can no longer write.
     *
     * @return whether anything was changed
     */
    public boolean update(ServerAddress address, Optional<Passphrase> password) {
        ServerTables tables = readTables(address, password);
        demandRegister(tables, address);
        Optional<String> owner = tables.owner(address);
        if (tables.schema() == Migrations.newest() && tables.rights().guarded() == owner.isPresent()) {
            return false;
        }
        migrate(address, password, tables);
        owner.ifPresent(role -> asOwner(address, password, owner,
                connection -> ServerRights.apply(connection, ServerSource.schema(address))));
        return true;
    }

    /**
     * Inspects a server without changing anything.
     *
     * @throws Problem if it cannot be reached or trusted, or refuses the login
     */
    public ServerInspectionResult inspect(ServerAddress address, Optional<Passphrase> password) {
        try (Connection connection = signedIn(address, password,
                source(address, password).connecting(limits)::getConnection)) {
            return ServerInspector.inspect(connection);
        } catch (SQLException e) {
            throw translate(e, address);
        }
    }

    private static void demandNewest(ServerTables tables, ServerAddress address) {
        if (tables.isOlder()) {
            throw problem("storage.server.older", address);
        }
    }

    private static void demandRegister(ServerTables tables, ServerAddress address) {
        if (!tables.hasRegister()) {
            throw problem("storage.server.noRegister", address);
        }
        if (tables.schema() > Migrations.newest()) {
            throw problem("storage.server.tooNew", address);
        }
    }

    private ServerTables readTables(ServerAddress address, Optional<Passphrase> password) {
        try (ServerPool pool = pool(address, password)) {
            return readTables(address, password, pool);
        }
    }

    /** @param pool pool that retains the connection: signing in takes more round trips than all these queries */
    private ServerTables readTables(ServerAddress address, Optional<Passphrase> password, ServerPool pool) {
        ServerTables tables;
        try {
            Connection connection = signedIn(address, password, pool::acquire);
            try {
                tables = ServerTables.in(connection);
            } finally {
                pool.returnIdle(connection);
            }
        } catch (SQLException e) {
            throw translate(e, address);
        }
        if (tables.isOld()) {
            throw problem("storage.server.oldServer", address);
        }
        if (!tables.sorted()) {
            throw problem("storage.server.collation", address);
        }
        return tables;
    }

    /** Opens a connection. */
    private interface Connecting {

        Connection connect() throws SQLException;
    }

    private Connection signedIn(ServerAddress address, Optional<Passphrase> password, Connecting connecting)
            throws SQLException {
        if (address.signIn() instanceof ServerSignIn.Entra) {
            tokens.signIn(address, password);
        }
        try {
            return connecting.connect();
        } catch (SQLException e) {
            if (address.signIn() instanceof ServerSignIn.ClientCertificate && ServerFailure.isInHandshake(e)) {
                throw ServerFailure.CERTIFICATE_REFUSED.problem(address, e);
            }
            throw e;
        }
    }

    private ServerSource source(ServerAddress address, Optional<Passphrase> password) {
        return new ServerSource(address, password, tokens);
    }

    private ServerPool pool(ServerAddress address, Optional<Passphrase> password) {
        return new ServerPool(source(address, password).connecting(limits));
    }

    private Register register(ServerAddress address, ServerPool pool, boolean ignoreOtherLocation) {
        return new Register(address, new SharedDatabase(address, pool, limits, ignoreOtherLocation), clock);
    }

    private void migrate(ServerAddress address, Optional<Passphrase> password, ServerTables tables) {
        Optional<String> owner = tables.owner(address);
        if (owner.isPresent() && tables.schema() > 0 && !tables.rights().guarded()) {
            asOwner(address, password, Optional.empty(), ServerRights::adopt);
        }
        try {
            Migrations.applyAtOnce(source(address, password).connecting(ServerLimits.OF_WHOLE_REGISTERS, owner),
                    ServerSource.schema(address), TYPES, Migrations.newest());
        } catch (FlywayException e) {
            throw translate(e, address);
        }
    }

    /** Statements in one transaction. */
    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void asOwner(ServerAddress address, Optional<Passphrase> password, Optional<String> role, Work work) {
        try (Connection connection = source(address, password).connecting(ServerLimits.OF_WHOLE_REGISTERS, role)
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
