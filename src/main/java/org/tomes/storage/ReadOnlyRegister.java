package org.tomes.storage;

import static org.tomes.storage.schema.Tables.AUDIT_ENTRY;
import static org.tomes.storage.schema.Tables.CHANGE_RECORD;
import static org.tomes.storage.schema.Tables.COMPANY;
import static org.tomes.storage.schema.Tables.DOCUMENT_VERSION;
import static org.tomes.storage.schema.Tables.MEASURE;
import static org.tomes.storage.schema.Tables.PERSON;
import static org.tomes.storage.schema.Tables.REGISTER_INFO;
import static org.tomes.storage.schema.Tables.SNAPSHOT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.tomes.backup.Contents;
import org.tomes.ledger.AuditTrail;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;

/**
 * A register's file opened for reading only: not a byte of it changes. It may be of an older version of the program;
 * its tables are then read as far as they exist.
 */
public final class ReadOnlyRegister implements AutoCloseable {

    private final RegisterFile file;
    private final Connections connections;
    private final DSLContext dsl;
    private final JooqLedger ledger;

    ReadOnlyRegister(RegisterFile file, Connections connections, Clock clock) {
        this.file = file;
        this.connections = connections;
        this.dsl = Register.using(connections);
        this.ledger = new JooqLedger(dsl, connections, clock, connections.unwatched());
    }

    /**
     * @throws Problem if the file is damaged there
     */
    public Contents contents() {
        return read(() -> contents(dsl));
    }

    private <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataAccessException | MVStoreException | Problem e) {
            throw OpenFailure.DAMAGED.of(file, e);
        }
    }

    static Contents contents(DSLContext dsl) {
        return new Contents(
                dsl.select(REGISTER_INFO.REGISTER_ID).from(REGISTER_INFO).fetchSingle(REGISTER_INFO.REGISTER_ID),
                exists(dsl, COMPANY) ? dsl.select(COMPANY.NAME).from(COMPANY).fetchOptional(COMPANY.NAME).orElse("")
                        : "",
                count(dsl, MEASURE), count(dsl, PERSON), count(dsl, CHANGE_RECORD), count(dsl, SNAPSHOT),
                count(dsl, DOCUMENT_VERSION), JooqLedger.head(dsl),
                dsl.select(AUDIT_ENTRY.AT)
                        .from(AUDIT_ENTRY)
                        .orderBy(AUDIT_ENTRY.NUMBER.desc())
                        .limit(1)
                        .fetchOptional(AUDIT_ENTRY.AT)
                        .map(at -> at.toInstant(ZoneOffset.UTC)));
    }

    private static long count(DSLContext dsl, Table<?> table) {
        return exists(dsl, table) ? dsl.fetchCount(table) : 0;
    }

    private static boolean exists(DSLContext dsl, Table<?> table) {
        return tables(dsl).contains(table.getName());
    }

    private static List<String> tables(DSLContext dsl) {
        return dsl.resultQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .fetch(0, String.class);
    }

    /**
     * Recomputes every hash of the trail.
     *
     * @throws Problem if the file is damaged there
     */
    public AuditTrail.Verification trail() {
        return read(() -> new AuditTrail(ledger).verify(Optional.empty()));
    }

    /**
     * Checks that every hash of the trail and of hashed content matches and that every row of every table is readable.
     */
    boolean whole() {
        return trail().intact()
                && tables(dsl).stream().allMatch(table -> RegisterIntegrity.isReadable(dsl, DSL.table(DSL.name(table))))
                && new StoredHashes(dsl).differing().isEmpty();
    }

    @Override
    public void close() {
        connections.abandon();
    }
}
