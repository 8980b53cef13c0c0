package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.tomes.files.OwnerOnly;
import org.tomes.ledger.HashChain;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

/** Makes and opens register files. */
public final class RegisterStore {

    static {
        // H2 reads this once: no class may be named by a database file.
        System.setProperty("h2.allowedClasses", "");
    }

    /** Else H2 fails where the answer of an inner query has more rows than 40 for each megabyte of memory: a list of 20,000 findings with 512 MB. */
    private static final String WHATEVER_SIZE = ";MAX_MEMORY_ROWS=" + Integer.MAX_VALUE;

    private final Clock clock;

    public RegisterStore(Clock clock) {
        this.clock = clock;
    }

    public Register create(RegisterFile file) {
        return create(file, Optional.empty());
    }

    public Register create(RegisterFile file, Optional<Passphrase> passphrase) {
        return create(file, passphrase, empty -> { });
    }

    /**
     * Makes a register; it appears under its name when it is complete. Where anything fails, none appears.
     *
     * @param passphrase encrypts the file where one is given
     * @param fill       writes what the register is to begin with, and leaves it open
     * @throws Problem where the file exists already or its folder cannot be written
     */
    public Register create(RegisterFile file, Optional<Passphrase> passphrase, Consumer<Register> fill) {
        if (file.exists()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.exists", file.file().toString()));
        }
        Path folder = file.base().getParent();
        try {
            OwnerOnly.createFolders(folder);
            RegisterFile draft = file.draft();
            OwnerOnly.create(draft.file());
            prepare(draft, passphrase, pool -> {
                Migrations.apply(pool);
                Register.using(pool).insertInto(Tables.REGISTER_INFO).values(1, UUID.randomUUID(), HashChain.newGenesis(),
                        JooqLedger.utc(clock.instant().truncatedTo(ChronoUnit.MICROS))).execute();
                fill.accept(new Register(draft, passphrase, pool, clock));
            });
            Files.move(draft.file(), file.file());
        } catch (IOException | SQLException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.folder", folder.toString()), e);
        }
        return open(file, passphrase);
    }

    public Register open(RegisterFile file) {
        return open(file, Optional.empty());
    }

    /**
     * Opens a register. One of an older version of the program is first brought up to date, on a copy that takes its
     * place when that is done.
     *
     * @throws Problem where the file is missing, in use, no register, damaged, too new, or the passphrase does not fit
     */
    public Register open(RegisterFile file, Optional<Passphrase> passphrase) {
        return open(file, passphrase, () -> { });
    }

    /** @param beforeUpdate told before a register of an older version is brought up to date, while its file is as it was */
    public Register open(RegisterFile file, Optional<Passphrase> passphrase, Runnable beforeUpdate) {
        if (new Inspection(file, passphrase).schemaVersion() < Migrations.newest()) {
            beforeUpdate.run();
            update(file, passphrase);
        }
        try {
            return new Register(file, passphrase, connect(file, passphrase, ";IFEXISTS=TRUE"), clock);
        } catch (SQLException e) {
            throw refused(file, e);
        }
    }

    /**
     * Opens a register, or a backup of one, only to look at it. It may be of an older version of the program.
     *
     * @throws Problem as {@link #open(RegisterFile, Optional)}
     */
    public RegisterLook look(RegisterFile file, Optional<Passphrase> passphrase) {
        new Inspection(file, passphrase, false).schemaVersion();
        try {
            return new RegisterLook(file, connect(file, passphrase, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r"), clock);
        } catch (SQLException e) {
            throw refused(file, e);
        }
    }

    private static Problem refused(RegisterFile file, SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? new RegisterInUse(file, e) : Refusal.DAMAGED.of(file, e);
    }

    private static void update(RegisterFile file, Optional<Passphrase> passphrase) {
        RegisterFile draft = file.draft();
        try {
            Files.copy(file.file(), draft.file(), StandardCopyOption.COPY_ATTRIBUTES);
            prepare(draft, passphrase, Migrations::apply);
            Files.move(draft.file(), file.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException | RuntimeException e) {
            throw Refusal.NOT_UPDATED.of(file, e);
        }
    }

    /** Works on a file that nobody else knows of, and removes it where the work fails. */
    private static void prepare(RegisterFile draft, Optional<Passphrase> passphrase, Consumer<JdbcConnectionPool> work)
            throws SQLException, IOException {
        boolean done = false;
        try {
            JdbcConnectionPool pool = connect(draft, passphrase, "");
            try {
                work.accept(pool);
            } finally {
                Register.shutDown(pool);
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(draft.file());
            }
        }
    }

    private static JdbcConnectionPool connect(RegisterFile file, Optional<Passphrase> passphrase, String settings)
            throws SQLException {
        String url = "jdbc:h2:file:" + file.base() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"
                + (passphrase.isPresent() ? ";CIPHER=AES" : "") + settings;
        // The file's passphrase comes first, then the empty one of the user.
        String password = passphrase.map(secret -> secret.forH2() + " ").orElse("");
        JdbcConnectionPool pool = JdbcConnectionPool.create(url + WHATEVER_SIZE, "sa", password);
        try {
            pool.getConnection().close();
            return pool;
        } catch (SQLException e) {
            pool.dispose();
            throw e;
        }
    }
}
