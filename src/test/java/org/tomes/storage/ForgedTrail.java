package org.tomes.storage;

import static org.tomes.storage.schema.Tables.AUDIT_ENTRY;
import static org.tomes.storage.schema.Tables.REGISTER_INFO;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.tomes.ledger.HashChain;
import org.tomes.ledger.RegisterIdentity;

/** Forgeries of a trail with correctly computed hashes. */
public final class ForgedTrail {

    private ForgedTrail() {
    }

    /** Makes changes, then recomputes every hash from the first entry on. */
    public static void rewrite(Path folder, String... statements) throws SQLException {
        RegisterFixture.sql(folder, statements);
        RegisterFixture.forbidClasses();
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:file:" + folder.resolve("r") + ";TRACE_LEVEL_FILE=0", "sa", "")) {
            DSLContext dsl = DSL.using(connection, SQLDialect.H2, new Settings().withRenderSchema(false));
            String[] hash = {dsl.select(REGISTER_INFO.GENESIS).from(REGISTER_INFO).fetchSingle(REGISTER_INFO.GENESIS)};
            dsl.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.NUMBER).fetch().forEach(entry -> {
                hash[0] = HashChain.next(hash[0], StoredAuditEntry.of(entry).canonical());
                dsl.update(AUDIT_ENTRY)
                        .set(AUDIT_ENTRY.HASH, hash[0])
                        .where(AUDIT_ENTRY.NUMBER.eq(entry.getNumber()))
                        .execute();
            });
            try (var shutdown = connection.createStatement()) {
                shutdown.execute("shutdown");
            }
        }
    }

    /** Makes the same changes as a different register: with an id and a genesis value that match each other. */
    public static void rewriteAsAnother(Path folder, String... statements) throws SQLException {
        RegisterIdentity origin = RegisterIdentity.of(UUID.randomUUID(), RegisterFixture.NOW);
        RegisterFixture.sql(folder, "update register_info set register_id = '" + origin.register() + "', genesis = '"
                + origin.genesis() + "', created_at = timestamp '"
                + origin.createdAt().atOffset(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' ') + "'");
        rewrite(folder, statements);
    }
}
