package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.jdbc.JdbcResultSet;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.result.ResultInterface;
import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderNameCase;
import org.jooq.exception.DataAccessException;
import org.tomes.files.HeldFileLocks;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterProtection;
import org.tomes.storage.Database;
import org.tomes.storage.JooqContext;
import org.tomes.storage.Register;
import org.tomes.storage.StoredAuditEntry;
import org.tomes.storage.TrailRow;
import org.tomes.storage.WriteLock;
import org.tomes.text.Message;

/** The rows of a register in an H2 file, which is locked for other processes until it is closed. */
final class FileDatabase implements Database {

    private final Optional<Secret> passphrase;
    private final RegisterProtection protection;
    private final Connections connections;
    private final Optional<Message> readOnly;
    private final DSLContext dsl;
    private final ReplacedFileGuard guard;

    /** @param readOnly reason why writing is refused, if any */
    FileDatabase(RegisterFile file, Optional<Secret> passphrase, RegisterProtection protection, Connections connections,
            Clock clock, Optional<Message> readOnly) {
        this.passphrase = passphrase;
        this.protection = protection;
        this.connections = connections;
        this.readOnly = readOnly;
        this.dsl = dsl(connections);
        this.guard = new ReplacedFileGuard(file, this::copyTo, clock);
        HeldFileLocks.add(this, file.file());
    }

    static DSLContext dsl(Connections connections) {
        return JooqContext.on(connections, SQLDialect.H2, RenderNameCase.AS_IS, connections::translate);
    }

    /**
     * Returns the file under an open register.
     *
     * @throws Problem if the register is on a server
     */
    static FileDatabase of(Register register) {
        register.file();
        return (FileDatabase) register.database();
    }

    @Override
    public DSLContext dsl() {
        return dsl;
    }

    @Override
    public Connection acquire() {
        return connections.acquire();
    }

    @Override
    public void release(Connection connection) {
        connections.release(connection);
    }

    @Override
    public <T> T write(Supplier<T> work, Supplier<ChainHead> newest) {
        return connections.write(work);
    }

    /** Returns empty, because other processes cannot write to an open file. */
    @Override
    public Optional<WriteLock> acquireWriteTurn() {
        return Optional.empty();
    }

    @Override
    public <T, E extends Exception> T readConsistently(ScopedValue.CallableOp<T, E> work) throws E {
        return connections.readConsistently(work);
    }

    /**
     * Bypasses JDBC's getters, which take longer than hashing an entry: the thread that hashes the entries also
     * converts them from H2's own values. Reads row by row, since H2 would otherwise load the whole trail into memory.
     */
    @Override
    public void replay(Connection connection, Consumer<TrailRow> each) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1");
            try (ResultSet rows = statement.executeQuery(TrailRow.SELECT)) {
                ResultInterface result = rows.unwrap(JdbcResultSet.class).getResult();
                while (rows.next()) {
                    Value[] row = result.currentRow();
                    each.accept(new TrailRow(row[0].getLong(), () -> entry(row), row[11].getString()));
                }
            } finally {
                statement.execute("set lazy_query_execution 0");
            }
        }
    }

    /** Reads row by row, since H2 would otherwise load the whole table into memory. */
    @Override
    public void forEachRow(Table<?> table, Consumer<? super Record> each) {
        dsl.execute("set lazy_query_execution 1");
        try {
            Database.super.forEachRow(table, each);
        } finally {
            dsl.execute("set lazy_query_execution 0");
        }
    }

    /** @param row columns of the table, in their order */
    private static StoredAuditEntry entry(Value[] row) {
        return new StoredAuditEntry(row[0].getLong(), JSR310Utils.valueToLocalDateTime(row[1], null),
                row[2].getString(), row[3].getString(), row[4].getString(), row[5].getString(), row[6].getString(),
                row[7].getString(), row[8].getString(), row[9].getBytesNoCopy(), row[10].getBytesNoCopy());
    }

    @Override
    public void check() {
        readOnly.ifPresent(reason -> {
            throw new Problem(ProblemKind.REGISTER, reason);
        });
        if (!connections.isInPlace()) {
            throw guard.replaced();
        }
    }

    @Override
    public RuntimeException translate(RuntimeException failure) {
        return connections.translate(failure);
    }

    @Override
    public RuntimeException translateReadFailure(RuntimeException failure) {
        return connections.damaged(failure);
    }

    @Override
    public Optional<Message> readOnlyReason() {
        return readOnly;
    }

    @Override
    public Optional<Secret> passphrase() {
        return passphrase;
    }

    @Override
    public RegisterProtection protection() {
        return protection;
    }

    @Override
    public List<Message> schemaDifferences() {
        return Schema.of(dsl).differences();
    }

    /** Writes the current content of the register into another file, without closing it. */
    void copyTo(RegisterFile copy) throws IOException {
        OwnerOnlyPermissions.create(copy.file());
        try (UncompressedCopy out = new UncompressedCopy(Files.newOutputStream(copy.file()))) {
            dsl.connection(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                }
                Compaction.store(connection).getFileStore().backup(out);
            });
            seal(copy);
        } catch (DataAccessException | MVStoreException e) {
            RuntimeException translated = connections.translate(e);
            if (translated instanceof Problem) {
                throw translated;
            }
            throw new IOException("the copy cannot be written", e);
        }
    }

    /**
     * Closes a copy completely. The header of an open file is older than its content. If the end of such a copy were
     * lost later, H2 would read the rest as an older state.
     */
    private void seal(RegisterFile copy) {
        MVStore.Builder builder = new MVStore.Builder().fileName(copy.file().toString())
                .autoCommitDisabled()
                .autoCompactFillRate(0);
        passphrase.ifPresent(secret -> builder.encryptionKey(H2Password.of(copy, secret).toCharArray()));
        builder.open().close();
    }

    /** Exports the whole content of the register as text. */
    void writeScript(Path script) throws IOException {
        try {
            dsl.connection(connection -> RegisterScript.write(connection, script));
        } catch (DataAccessException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw connections.translate(e);
        }
    }

    /** Releases the file without writing to it. */
    void abandon() {
        connections.abandon();
        HeldFileLocks.remove(this);
    }

    /**
     * @throws Problem if the file is no longer at its path; its content is then saved next to it, if possible
     */
    @Override
    public void close() {
        if (readOnly.isPresent()) {
            abandon();
            return;
        }
        try {
            check();
        } finally {
            closeFile();
        }
    }

    private void closeFile() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw connections.translate(new DataAccessException("cannot close the register", e));
        } finally {
            HeldFileLocks.remove(this);
        }
    }
}
