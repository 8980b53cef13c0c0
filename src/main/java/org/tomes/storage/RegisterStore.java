package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.exception.DataAccessException;
import org.tomes.files.OwnerOnly;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ClockCheck;
import org.tomes.ledger.RegisterOrigin;
import org.tomes.passphrase.Passphrase;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.Protection;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

/** Makes and opens register files. */
public final class RegisterStore {

    static {
        // H2 reads this once: no class may be named by a database file.
        System.setProperty("h2.allowedClasses", "");
    }

    /**
     * Else H2 fails where the answer of an inner query has more rows than 40 for each megabyte of memory: a list of
     * 20,000 findings with 512 MB.
     */
    private static final String WHATEVER_SIZE = ";MAX_MEMORY_ROWS=" + Integer.MAX_VALUE;
    private static final String IF_EXISTS = ";IFEXISTS=TRUE";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    private final Clock clock;
    private final String fileSystem;
    private final DiskReading disk;
    private final Compaction compaction;

    public RegisterStore(Clock clock) {
        this(clock, "file:", Compaction.USUAL);
    }

    /** @param fileSystem of H2, by which a test can be the disk */
    RegisterStore(Clock clock, String fileSystem, Compaction compaction) {
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.disk = new DiskReading(fileSystem);
        this.compaction = compaction;
    }

    public Register create(RegisterFile file) {
        return create(file, Optional.empty());
    }

    public Register create(RegisterFile file, Optional<Passphrase> passphrase) {
        return create(file, passphrase, empty -> {
        });
    }

    /**
     * Makes a register; it appears under its name when it is complete. Where anything fails, none appears.
     *
     * @param passphrase encrypts the file where one is given
     * @param fill writes what the register is to begin with, and leaves it open
     * @throws Problem where the file exists already or its folder cannot be written
     */
    public Register create(RegisterFile file, Optional<Passphrase> passphrase, Consumer<Register> fill) {
        if (file.exists()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.exists", file.file().toString()));
        }
        ClockCheck.refuseFarFuture(clock.instant(), Optional.empty());
        Path folder = file.base().getParent();
        try {
            OwnerOnly.createFolders(folder);
            RegisterFile draft = RegisterDrafts.next(file);
            begin(draft, passphrase);
            prepare(draft, passphrase, connections -> {
                Migrations.apply(connections);
                RegisterOrigin origin = RegisterOrigin.of(UUID.randomUUID(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                Register.using(connections)
                        .insertInto(Tables.REGISTER_INFO)
                        .values(1, origin.register(), origin.genesis(), JooqLedger.utc(origin.createdAt()))
                        .execute();
                fill.accept(new Register(draft, passphrase, protectionOf(passphrase), connections, clock));
            });
            AtomicMove.move(draft.file(), file.file());
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
     * place when that is done. One that may only be read, or that is damaged but can be read in parts, is opened for
     * reading.
     *
     * @throws Problem where the file is missing, in use, no register, too damaged, too new, or the passphrase does not
     * fit
     */
    public Register open(RegisterFile file, Optional<Passphrase> passphrase) {
        return open(file, passphrase, () -> {
        });
    }

    /**
     * @param beforeUpdate told before a register of an older version is brought up to date, while its file is as it was
     */
    public Register open(RegisterFile file, Optional<Passphrase> passphrase, Runnable beforeUpdate) {
        // Before anything is opened to be written, which H2 notes in the file.
        FileInspection.Found found = new FileInspection(file, passphrase, disk).find();
        boolean old = found.schema() < Migrations.newest();
        if (found.cut()) {
            if (old) {
                throw OpenFailure.DAMAGED.of(file);
            }
            return toRead(file, passphrase, found.protection(), "storage.damagedReadable");
        }
        if (!Files.isWritable(file.file())) {
            if (old) {
                throw OpenFailure.NOT_ALLOWED.of(file);
            }
            return toRead(file, passphrase, found.protection(), "storage.onlyReadable");
        }
        if (old) {
            beforeUpdate.run();
            update(file, passphrase);
        }
        Protection protection = found.protection();
        if (found.closed() || isWhole(file, passphrase, protection)) {
            return toWrite(file, passphrase, protection);
        }
        if (!disk.isReadable(file)) {
            throw disk.failure(file, null);
        }
        return toRead(file, passphrase, protection, "storage.damagedReadable");
    }

    private Register toWrite(RegisterFile file, Optional<Passphrase> passphrase, Protection protection) {
        try {
            Connections connections = new Connections(file, compaction, () -> connect(file, passphrase, IF_EXISTS));
            RegisterDrafts.removeWorkshops(file);
            RegisterDrafts.removeLeft(file);
            return usable(new Register(file, passphrase, protection, connections, clock), file);
        } catch (SQLException e) {
            inUse(file, e).ifPresent(problem -> {
                throw problem;
            });
            DiskFailure trouble = DiskFailure.in(e, file.file());
            if (trouble.closes()) {
                throw trouble.problem(file.file(), e);
            }
            return toRead(file, passphrase, protection, "storage.damagedReadable");
        } catch (IOException e) {
            throw OpenFailure.MISSING.of(file, e);
        }
    }

    /** @param reason why it is not opened to be written */
    private Register toRead(RegisterFile file, Optional<Passphrase> passphrase, Protection protection, String reason) {
        try {
            Register register = new Register(file, passphrase, protection, reading(file, passphrase), clock,
                    Optional.of(Message.of(reason, file.file().toString())));
            return usable(register, file);
        } catch (SQLException e) {
            throw inUse(file, e).orElseGet(() -> disk.problem(OpenFailure.DAMAGED, file, e));
        } catch (IOException e) {
            throw disk.problem(OpenFailure.DAMAGED, file, e);
        }
    }

    /**
     * The register, where its identity and the end of its trail can be read: without them nothing can be done with it.
     */
    private Register usable(Register register, RegisterFile file) {
        try {
            register.id();
            register.ledger().head();
            return register;
        } catch (RuntimeException e) {
            register.close();
            throw disk.problem(OpenFailure.DAMAGED, file, e);
        }
    }

    /** Empty where H2 failed for another reason. */
    private static Optional<Problem> inUse(RegisterFile file, SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? Optional.of(new RegisterInUse(file, e))
                : Optional.empty();
    }

    /** Reads all that the register of a killed process or a power cut holds, before anything more is written to it. */
    private boolean isWhole(RegisterFile file, Optional<Passphrase> passphrase, Protection protection) {
        try (Register register = toRead(file, passphrase, protection, "storage.damagedReadable")) {
            return isWhole(register);
        } catch (RegisterInUse e) {
            throw e;
        } catch (Problem unreadable) {
            // What was under way when it was killed can only be taken back where it may be written.
            Register register = toWrite(file, passphrase, protection);
            boolean whole = isWhole(register);
            if (whole) {
                register.close();
            } else {
                register.abandon();
            }
            return whole;
        }
    }

    private static boolean isWhole(Register register) {
        return register.unreadable().isEmpty() && new AuditTrail(register.ledger()).verify(Optional.empty()).intact();
    }

    /**
     * Opens a register, or a backup of one, only to look at it. It may be of an older version of the program.
     *
     * @throws Problem as {@link #open(RegisterFile, Optional)}
     */
    public ReadOnlyRegister look(RegisterFile file, Optional<Passphrase> passphrase) {
        new FileInspection(file, passphrase, disk).demandWhole();
        try {
            return new ReadOnlyRegister(file, reading(file, passphrase), clock);
        } catch (SQLException e) {
            throw inUse(file, e).orElseGet(() -> disk.problem(OpenFailure.DAMAGED, file, e));
        } catch (IOException e) {
            throw OpenFailure.MISSING.of(file, e);
        }
    }

    /**
     * Makes a register of what a script holds.
     *
     * @throws Problem where the script is none of ours, too new, not whole, or holds more than values
     */
    void make(RegisterFile draft, Path script, Optional<Passphrase> passphrase) throws IOException {
        int schema = RegisterScript.schema(script);
        begin(draft, passphrase);
        try {
            prepare(draft, passphrase, connections -> {
                Migrations.apply(connections, schema);
                Register.using(connections).connection(connection -> RegisterScript.read(connection, script));
            });
        } catch (SQLException | DataAccessException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyNotWhole", script.toString()), e);
        }
    }

    /** Of a register that is just being made. */
    private static Protection protectionOf(Optional<Passphrase> passphrase) {
        return passphrase.isPresent() ? Protection.STRETCHED : Protection.NONE;
    }

    /** The first block of a file that is to be encrypted is ours, since the key slots lie in it. */
    private static void begin(RegisterFile draft, Optional<Passphrase> passphrase) throws IOException {
        OwnerOnly.create(draft.file());
        if (passphrase.isPresent()) {
            KeyHeader.begin(draft.file(), passphrase.get().newSlots());
        }
    }

    /** How a failure to read a file is told. */
    DiskReading disk() {
        return disk;
    }

    private Connections reading(RegisterFile file, Optional<Passphrase> passphrase) throws SQLException, IOException {
        return new Connections(file, compaction, () -> connect(file, passphrase, IF_EXISTS + READ_ONLY));
    }

    private void update(RegisterFile file, Optional<Passphrase> passphrase) {
        RegisterFile draft = RegisterDrafts.next(file);
        try (RegisterLock hold = RegisterLock.on(file)) {
            hold.copyTo(draft.file());
            prepare(draft, passphrase, Migrations::apply);
            hold.replaceBy(draft);
        } catch (RegisterInUse e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            throw OpenFailure.NOT_UPDATED.of(file, e);
        }
    }

    /** Works on a file that nobody else knows of, and removes it where the work fails. */
    private void prepare(RegisterFile draft, Optional<Passphrase> passphrase, Consumer<Connections> work)
            throws SQLException, IOException {
        boolean done = false;
        try {
            Connections connections = new Connections(draft, compaction, () -> connect(draft, passphrase, ""));
            try {
                work.accept(connections);
            } finally {
                connections.close();
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(draft.file());
            }
        }
    }

    private JdbcConnectionPool connect(RegisterFile file, Optional<Passphrase> passphrase, String settings)
            throws SQLException {
        String url = "jdbc:h2:" + fileSystem + file.base()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"
                + (passphrase.isPresent() ? ";CIPHER=AES" : "") + settings;
        // The file's passphrase comes first, then the empty one of the user.
        String password = passphrase.map(secret -> H2Password.of(file, secret) + " ").orElse("");
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
