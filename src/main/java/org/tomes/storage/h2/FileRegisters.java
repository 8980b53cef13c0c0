package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.exception.DataAccessException;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ClockCheck;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.register.RegisterProtection;
import org.tomes.storage.ActiveRegisterLocation;
import org.tomes.storage.Database;
import org.tomes.storage.IdentityAssignment;
import org.tomes.storage.Migrations;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.text.Message;

/** Creates and opens register files. */
public final class FileRegisters {

    static {
        // A database file must not refer to any Java class. H2 reads this property only once.
        System.setProperty("h2.allowedClasses", "");
    }

    /**
     * By default, H2 fails if the result of a subquery has more than 40 rows per megabyte of memory. With 512 MB, a
     * list of 20,000 findings would fail.
     */
    private static final String WHATEVER_SIZE = ";MAX_MEMORY_ROWS=" + Integer.MAX_VALUE;
    private static final String IF_EXISTS = ";IFEXISTS=TRUE";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    private final Clock clock;
    private final String fileSystem;
    private final DiskReadCheck disk;
    private final Compaction compaction;

    public FileRegisters(Clock clock) {
        this(clock, "file:", Compaction.DEFAULT);
    }

    /**
     * @param fileSystem H2's file system prefix, with which tests simulate the disk
     */
    FileRegisters(Clock clock, String fileSystem, Compaction compaction) {
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.disk = new DiskReadCheck(fileSystem);
        this.compaction = compaction;
    }

    public Register create(RegisterFile file) {
        return create(file, Optional.empty());
    }

    public Register create(RegisterFile file, Optional<Secret> passphrase) {
        return create(file, passphrase, empty -> {
        });
    }

    /**
     * Creates a register; the file gets its name only when it is complete. If anything fails, no file remains.
     *
     * @param passphrase encrypts the file if present
     * @param fill writes the initial content and leaves the register open
     * @throws Problem if the file exists already or its folder cannot be written
     */
    public Register create(RegisterFile file, Optional<Secret> passphrase, Consumer<Register> fill) {
        ClockCheck.refuseFarFuture(clock.instant(), Optional.empty());
        make(file, passphrase, register -> {
            IdentityAssignment.begin(register.database().dsl(), clock.instant());
            fill.accept(register);
        });
        return open(file, passphrase);
    }

    /**
     * Creates a register with the rows of another register; the file gets its name only when it is complete.
     *
     * @param rows writes all rows into the empty tables, in one transaction
     * @throws Problem as {@link #create(RegisterFile, Optional, Consumer)}
     */
    public void copy(RegisterFile file, Optional<Secret> passphrase, Consumer<Database> rows) {
        make(file, passphrase, register -> register.database().write(() -> {
            rows.accept(register.database());
            return null;
        }, () -> RegisterCopy.head(register.database())));
    }

    private void make(RegisterFile file, Optional<Secret> passphrase, Consumer<Register> content) {
        if (file.exists()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.exists", file.file().toString()));
        }
        LeftoverFiles.requireNone(file);
        Path folder = file.base().getParent();
        try {
            OwnerOnlyPermissions.createFolders(folder);
            StagingFiles.removeAbandoned(file);
            RegisterFile draft = StagingFiles.next(file);
            begin(draft, passphrase);
            prepare(draft, passphrase, connections -> {
                try {
                    migrate(connections, Migrations.newest());
                    content.accept(register(draft, passphrase,
                            passphrase.isPresent() ? RegisterProtection.STRETCHED : RegisterProtection.NONE,
                            connections, Optional.empty()));
                } catch (RuntimeException e) {
                    throw DiskFailure.explained(e, draft.file(), file.file());
                }
            });
            AtomicMove.move(draft.file(), file.file());
        } catch (IOException | SQLException e) {
            DiskFailure failure = DiskFailure.in(e, folder);
            throw failure == DiskFailure.NONE
                    ? new Problem(ProblemKind.REGISTER, Message.of("storage.folder", folder.toString()), e)
                    : failure.problem(file.file(), e);
        }
    }

    public Register open(RegisterFile file) {
        return open(file, Optional.empty());
    }

    /**
     * Opens a register. A register of an older version of the program is first migrated, on a copy that then replaces
     * it. A register that is write-protected, partly damaged, or writable in another place, is opened read-only.
     *
     * @throws Problem if the file is missing, in use, not a register, too damaged, too new, or the passphrase is wrong
     */
    public Register open(RegisterFile file, Optional<Secret> passphrase) {
        return open(file, passphrase, () -> {
        });
    }

    /**
     * @param beforeUpdate called before a register of an older version is migrated, while its file is still unchanged
     */
    public Register open(RegisterFile file, Optional<Secret> passphrase, Runnable beforeUpdate) {
        Register opened = openEvenIfMoved(file, passphrase, beforeUpdate);
        if (opened.readOnlyReason().isPresent()) {
            return opened;
        }
        Optional<ActiveRegisterLocation> otherLocation = otherLocation(opened);
        if (otherLocation.isEmpty()) {
            return opened;
        }
        RegisterProtection protection = opened.protection();
        opened.close();
        return openForReading(file, passphrase, protection, otherLocation.get().reason(file.label()));
    }

    private static Optional<ActiveRegisterLocation> otherLocation(Register opened) {
        try {
            return opened.otherLocation();
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Opens a register like {@link #open(RegisterFile, Optional, Runnable)}, but for writing even if it is writable in
     * another place.
     */
    public Register openEvenIfMoved(RegisterFile file, Optional<Secret> passphrase, Runnable beforeUpdate) {
        // Inspects the file before it is opened for writing, because H2 records the opening in the file.
        FileInspection.FileState inspection = new FileInspection(file, passphrase, disk).find();
        boolean old = inspection.schema() < Migrations.newest();
        if (inspection.cut()) {
            if (old) {
                throw OpenFailure.DAMAGED.of(file);
            }
            return openForReading(file, passphrase, inspection.protection(), "storage.damagedReadable");
        }
        if (!Files.isWritable(file.file())) {
            if (old) {
                throw OpenFailure.NOT_ALLOWED.of(file);
            }
            return openForReading(file, passphrase, inspection.protection(), "storage.onlyReadable");
        }
        if (old) {
            beforeUpdate.run();
            update(file, passphrase);
        }
        RegisterProtection protection = inspection.protection();
        if (inspection.closed() || isIntact(file, passphrase, protection)) {
            return openForWriting(file, passphrase, protection);
        }
        if (!disk.isReadable(file)) {
            throw disk.failure(file, null);
        }
        return openForReading(file, passphrase, protection, "storage.damagedReadable");
    }

    private Register openForWriting(RegisterFile file, Optional<Secret> passphrase, RegisterProtection protection) {
        try {
            Connections connections = new Connections(file, compaction, () -> connect(file, passphrase, IF_EXISTS));
            StagingFiles.removeStagingFolders(file);
            StagingFiles.removeAbandoned(file);
            return usable(register(file, passphrase, protection, connections, Optional.empty()), file);
        } catch (SQLException e) {
            inUseProblem(file, e).ifPresent(problem -> {
                throw problem;
            });
            DiskFailure trouble = DiskFailure.in(e, file.file());
            if (trouble.closes()) {
                throw trouble.problem(file.file(), e);
            }
            return openForReading(file, passphrase, protection, "storage.damagedReadable");
        } catch (IOException e) {
            throw OpenFailure.MISSING.of(file, e);
        }
    }

    /** @param reason reason why the register is not opened for writing */
    private Register openForReading(RegisterFile file, Optional<Secret> passphrase, RegisterProtection protection,
            String reason) {
        return openForReading(file, passphrase, protection, Message.of(reason, file.label()));
    }

    private Register openForReading(RegisterFile file, Optional<Secret> passphrase, RegisterProtection protection,
            Message reason) {
        try {
            return usable(register(file, passphrase, protection, reading(file, passphrase), Optional.of(reason)), file);
        } catch (SQLException e) {
            throw inUseProblem(file, e).orElseGet(() -> disk.problem(OpenFailure.DAMAGED, file, e));
        } catch (IOException e) {
            throw disk.problem(OpenFailure.DAMAGED, file, e);
        }
    }

    /** Returns the register if its identity and the head of its trail are readable; otherwise, closes it and throws. */
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

    /** Returns empty if H2 failed for another reason. */
    private static Optional<Problem> inUseProblem(RegisterFile file, SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? Optional.of(new RegisterInUse(file, e))
                : Optional.empty();
    }

    /** Reads the whole register after a killed process or a power cut, before anything more is written to it. */
    private boolean isIntact(RegisterFile file, Optional<Secret> passphrase, RegisterProtection protection) {
        try (Register register = openForReading(file, passphrase, protection, "storage.damagedReadable")) {
            return isIntact(register);
        } catch (RegisterInUse e) {
            throw e;
        } catch (Problem unreadable) {
            // An interrupted transaction can be rolled back only if the file is opened for writing.
            Register register = openForWriting(file, passphrase, protection);
            boolean whole = isIntact(register);
            if (whole) {
                register.close();
            } else {
                FileDatabase.of(register).abandon();
            }
            return whole;
        }
    }

    private static boolean isIntact(Register register) {
        return register.unreadable().isEmpty() && new AuditTrail(register.ledger()).verify(Optional.empty()).intact();
    }

    /**
     * Opens a register, or a backup of one, read-only. The register may be of an older version of the program.
     *
     * @throws Problem as {@link #open(RegisterFile, Optional)}
     */
    public ReadOnlyRegister openReadOnly(RegisterFile file, Optional<Secret> passphrase) {
        new FileInspection(file, passphrase, disk).requireIntact();
        try {
            return new ReadOnlyRegister(file,
                    new FileDatabase(file, passphrase, RegisterProtection.NONE, reading(file, passphrase), clock,
                            Optional.of(Message.of("storage.mayNotBeWritten", file.file().toString()))),
                    clock);
        } catch (SQLException e) {
            throw inUseProblem(file, e).orElseGet(() -> disk.problem(OpenFailure.DAMAGED, file, e));
        } catch (IOException e) {
            throw OpenFailure.MISSING.of(file, e);
        }
    }

    /**
     * Creates a register from a script.
     *
     * @throws Problem if the script is not a register's script, is too new, is incomplete, or contains more than values
     */
    void make(RegisterFile draft, Path script, Optional<Secret> passphrase) throws IOException {
        int schema = RegisterScript.schema(script);
        begin(draft, passphrase);
        try {
            prepare(draft, passphrase, connections -> {
                migrate(connections, schema);
                FileDatabase.dsl(connections).connection(connection -> RegisterScript.read(connection, script));
            });
        } catch (SQLException | DataAccessException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyNotWhole", script.toString()), e);
        }
    }

    private static void migrate(Connections connections, int schema) {
        Migrations.apply(connections.source(), schema);
    }

    /** @param readOnly reason why writing is refused, if any */
    private Register register(RegisterFile file, Optional<Secret> passphrase, RegisterProtection protection,
            Connections connections, Optional<Message> readOnly) {
        return new Register(file, new FileDatabase(file, passphrase, protection, connections, clock, readOnly), clock);
    }

    /** Writes the first block of a file that will be encrypted; the block contains the key slots. */
    private static void begin(RegisterFile draft, Optional<Secret> passphrase) throws IOException {
        OwnerOnlyPermissions.create(draft.file());
        if (passphrase.isPresent()) {
            KeyHeader.begin(draft.file(), passphrase.get().createSlots());
        }
    }

    /** Returns the mapping of read failures to problems. */
    DiskReadCheck disk() {
        return disk;
    }

    private Connections reading(RegisterFile file, Optional<Secret> passphrase) throws SQLException, IOException {
        return new Connections(file, compaction, () -> connect(file, passphrase, IF_EXISTS + READ_ONLY));
    }

    private void update(RegisterFile file, Optional<Secret> passphrase) {
        RegisterLock.requireOneName(file);
        RegisterFile draft = StagingFiles.next(file);
        try (RegisterLock hold = RegisterLock.on(file)) {
            hold.copyTo(draft.file());
            prepare(draft, passphrase, connections -> migrate(connections, Migrations.newest()));
            hold.replaceBy(draft);
        } catch (RegisterInUse e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            throw OpenFailure.NOT_UPDATED.of(file, e);
        }
    }

    /** Works on a file that no other process accesses, and deletes it if the work fails. */
    private void prepare(RegisterFile draft, Optional<Secret> passphrase, Consumer<Connections> work)
            throws SQLException, IOException {
        boolean prepared = false;
        try {
            Connections connections = new Connections(draft, Compaction.ANY, () -> connect(draft, passphrase, ""));
            try {
                work.accept(connections);
            } finally {
                connections.close();
            }
            prepared = true;
        } finally {
            if (!prepared) {
                Files.deleteIfExists(draft.file());
            }
        }
    }

    private JdbcConnectionPool connect(RegisterFile file, Optional<Secret> passphrase, String settings)
            throws SQLException {
        // Otherwise, H2 would move data when it closes the file, and would lose entries if the disk failed meanwhile.
        String url = "jdbc:h2:" + fileSystem + file.base()
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"
                + (passphrase.isPresent() ? ";CIPHER=AES" : "") + settings;
        // The file's passphrase comes first, then the user's empty password.
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
