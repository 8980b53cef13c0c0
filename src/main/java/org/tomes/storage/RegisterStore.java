package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.tomes.ledger.HashChain;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

/** Makes and opens register files. */
public final class RegisterStore {

    private final Clock clock;

    public RegisterStore(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem where the file exists already or its folder cannot be written */
    public Register create(RegisterFile file) {
        if (file.exists()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.exists", file.file().toString()));
        }
        try {
            Path folder = file.base().getParent();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.folder", file.base().getParent().toString()), e);
        }
        JdbcConnectionPool pool = connect(file, "");
        migrate(pool);
        Register.using(pool).insertInto(Tables.REGISTER_INFO).values(1, UUID.randomUUID(), HashChain.newGenesis(),
                JooqLedger.utc(clock.instant().truncatedTo(ChronoUnit.MICROS))).execute();
        return new Register(file, pool, clock);
    }

    /** @throws Problem where the file is missing, in use, no register, damaged or too new */
    public Register open(RegisterFile file) {
        if (!file.exists()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.missing", file.file().toString()));
        }
        JdbcConnectionPool pool = connect(file, ";IFEXISTS=TRUE");
        migrate(pool);
        return new Register(file, pool, clock);
    }

    private static JdbcConnectionPool connect(RegisterFile file, String settings) {
        String url = "jdbc:h2:file:" + file.base() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1" + settings;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try {
            pool.getConnection().close();
            return pool;
        } catch (SQLException e) {
            pool.dispose();
            throw refused(file, e);
        }
    }

    private static Problem refused(RegisterFile file, SQLException cause) {
        String key = switch (cause.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "storage.inUse";
            default -> "storage.damaged";
        };
        return new Problem(ProblemKind.REGISTER, Message.of(key, file.file().toString()), cause);
    }

    private static void migrate(JdbcConnectionPool pool) {
        Flyway.configure(RegisterStore.class.getClassLoader()).dataSource(pool).locations("classpath:org/tomes/storage/migrations")
                .load().migrate();
    }
}
