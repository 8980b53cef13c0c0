package org.tomes.storage.h2;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.tomes.backup.RegisterSummary;
import org.tomes.ledger.AuditTrail;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;
import org.tomes.storage.ReadabilityCheck;
import org.tomes.storage.Register;

/**
 * A register's file opened for reading only: not a byte of it changes. It may be of an older version of the program;
 * only existing tables are then read.
 */
public final class ReadOnlyRegister implements AutoCloseable {

    private final RegisterFile file;
    private final Register register;

    ReadOnlyRegister(RegisterFile file, FileDatabase database, Clock clock) {
        this.file = file;
        this.register = new Register(file, database, clock);
    }

    /**
     * @throws Problem if the part of the file that is read is damaged
     */
    public RegisterSummary contents() {
        return read(register::contents);
    }

    private <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataAccessException | MVStoreException | Problem e) {
            throw OpenFailure.DAMAGED.of(file, e);
        }
    }

    /**
     * Recomputes every hash of the trail.
     *
     * @throws Problem if the part of the file that is read is damaged
     */
    public AuditTrail.Verification trail() {
        return read(() -> new AuditTrail(register.ledger()).verify(Optional.empty()));
    }

    /**
     * Checks that every hash of the trail and of hashed content matches and that every row of every table is readable.
     */
    boolean isReadable() {
        return trail().intact() && tables().allMatch(table -> ReadabilityCheck.isReadable(register.database(), table))
                && register.altered().isEmpty();
    }

    /** Returns the names of the tables in the file, which may be of an older version of the program. */
    private Stream<Table<?>> tables() {
        return register.database()
                .dsl()
                .resultQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .fetch(0, String.class)
                .stream()
                .map(name -> DSL.table(DSL.name(name)));
    }

    @Override
    public void close() {
        register.close();
    }
}
