package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.tomes.ledger.ClockCheck;
import org.tomes.passphrase.Passphrase;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerLook;
import org.tomes.storage.Migrations;
import org.tomes.storage.NewRegister;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/** Creates, opens and updates registers in PostgreSQL databases, one in each schema of a database. */
public final class SharedRegisters {

    /** Types that H2 has and PostgreSQL has not. */
    private static final String TYPES = "org/tomes/storage/postgres/types";

    private final Clock clock;
    private final ServerLimits limits;

    public SharedRegisters(Clock clock) {
        this(clock, ServerLimits.USUAL);
    }

    SharedRegisters(Clock clock, ServerLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Creates a register in an existing database, in a schema without tables. The tables are there with all of their
     * content or not at all; if filling fails, the register remains as far as it was filled.
     *
     * @param password of the login that the address names
     * @param fill writes the initial content and leaves the register open
     * @throws Problem if there is something already, or the server does not fit or refuses
     */
    public Register create(ServerAddress address, Optional<Passphrase> password, Consumer<Register> fill) {
        ClockCheck.refuseFarFuture(clock.instant(), Optional.empty());
        ServerTables found = found(address, password);
        if (found.begun()) {
            throw problem("storage.server.exists", address);
        }
        if (found.others() > 0) {
            throw problem("storage.server.otherTables", address);
        }
        migrate(address, password);
        Register made = connect(address, password);
        try {
            NewRegister.begin(made.database().dsl(), clock.instant());
            fill.accept(made);
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /**
     * Opens a register; never changes its tables.
     *
     * @throws Problem if there is none, it is of another version of the program, or the server does not fit or refuses
     */
    public Register open(ServerAddress address, Optional<Passphrase> password) {
        ServerTables found = found(address, password);
        demandRegister(found, address);
        if (found.schema() < Migrations.newest()) {
            throw problem("storage.server.older", address);
        }
        return connect(address, password);
    }

    /**
     * Changes the tables of a register to those of this version of the program. Programs of the version before that
     * have it open cannot write any more.
     *
     * @return whether there was anything to do
     */
    public boolean update(ServerAddress address, Optional<Passphrase> password) {
        ServerTables found = found(address, password);
        demandRegister(found, address);
        if (found.schema() == Migrations.newest()) {
            return false;
        }
        migrate(address, password);
        return true;
    }

    /**
     * Looks at a server without changing anything.
     *
     * @throws Problem if it cannot be reached or trusted, or refuses the login
     */
    public ServerLook look(ServerAddress address, Optional<Passphrase> password) {
        try (Connection connection = ServerSource.of(address, password, limits).getConnection()) {
            return ServerInspection.of(connection);
        } catch (SQLException e) {
            throw told(e, address);
        }
    }

    private static void demandRegister(ServerTables found, ServerAddress address) {
        if (!found.begun()) {
            throw problem("storage.server.noRegister", address);
        }
        if (found.schema() > Migrations.newest()) {
            throw problem("storage.server.tooNew", address);
        }
    }

    private ServerTables found(ServerAddress address, Optional<Passphrase> password) {
        ServerTables found;
        try (Connection connection = ServerSource.of(address, password, limits).getConnection()) {
            found = ServerTables.in(connection);
        } catch (SQLException e) {
            throw told(e, address);
        }
        if (found.isOld()) {
            throw problem("storage.server.oldServer", address);
        }
        if (!found.sorted()) {
            throw problem("storage.server.collation", address);
        }
        return found;
    }

    private Register connect(ServerAddress address, Optional<Passphrase> password) {
        return new Register(address, new SharedDatabase(address,
                new ServerPool(ServerSource.of(address, password, limits)), limits.answer()), clock);
    }

    private static void migrate(ServerAddress address, Optional<Passphrase> password) {
        try {
            Migrations.applyAtOnce(ServerSource.of(address, password, ServerLimits.OF_MIGRATIONS),
                    ServerSource.schema(address), TYPES, Migrations.newest());
        } catch (FlywayException e) {
            throw told(e, address);
        }
    }

    private static RuntimeException told(Exception failure, ServerAddress address) {
        return ServerTrouble.in(failure)
                .<RuntimeException>map(trouble -> trouble.problem(address, failure))
                .orElseGet(() -> new DataAccessException("the server failed", failure));
    }

    private static Problem problem(String key, ServerAddress address) {
        return new Problem(ProblemKind.REGISTER, Message.of(key, address.label()));
    }
}
