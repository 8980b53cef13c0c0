package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.finding.FindingFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

/** An import stores its findings before it requests the write lock, so that others can write in the meantime. */
class ImportTurnTest {

    private static final int VAULTS = 60;

    @TempDir
    private Path folder;

    private OpenRegister open(ServerAddress address, String user) {
        return new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve(user), folder.resolve(user + "-settings"))).open(address, Optional.empty());
    }

    private static void importVaults(OpenRegister register) {
        register.azure()
                .inventory()
                .importFiles(ACTOR,
                        List.of(file("a.json",
                                IntStream.range(0, VAULTS)
                                        .mapToObj(i -> FindingFixture.vault("v-" + i))
                                        .collect(Collectors.joining(",", "[", "]")))),
                        "", ReadingProgress.NONE);
    }

    /** Makes statements that change findings wait for a lock of this connection. */
    private static Connection stopAtFindings(ServerAddress address, String event) throws SQLException {
        PostgresServer.sql(address,
                "create function stop() returns trigger language plpgsql as $$ begin "
                        + "perform pg_advisory_xact_lock_shared(1); return null; end $$",
                "create trigger stop after " + event + " on finding execute function stop()");
        Connection lock = PostgresServer.connect(address);
        lock.createStatement().execute("select pg_advisory_lock(1)");
        return lock;
    }

    private static void awaitWaiting(Connection lock) throws SQLException {
        try (Statement statement = lock.createStatement()) {
            boolean waiting = false;
            while (!waiting) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) > 0 from pg_locks where locktype = 'advisory' and not granted")) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
            }
        }
    }

    private void assertOthersWriteDuring(String event, int importsBefore) throws SQLException {
        ServerAddress address = PostgresServer.register();
        try (OpenRegister importing = open(address, "importing"); OpenRegister writing = open(address, "writing")) {
            IntStream.range(0, importsBefore).forEach(time -> importVaults(importing));
            try (Connection lock = stopAtFindings(address, event)) {
                CompletableFuture<Void> theImport = CompletableFuture.runAsync(() -> importVaults(importing));
                awaitWaiting(lock);
                writing.records().people().add(ACTOR, Person.ofName("Meanwhile"));
                assertThat(writing.azure().checkRuns().all()).hasSize(importsBefore);
                lock.createStatement().execute("select pg_advisory_unlock(1)");
                theImport.join();
            }
            assertThat(writing.azure().checkRuns().all()).hasSize(importsBefore + 1);
            assertThat(writing.azure().findings().all()).hasSizeGreaterThan(VAULTS);
            assertThat(writing.records().trail().verify(Optional.empty()).intact()).isTrue();
            assertThat(writing.storage().altered()).isEmpty();
        }
    }

    @Test
    void othersWriteWhileNewFindingsAreStored() throws SQLException {
        assertOthersWriteDuring("insert", 0);
    }

    @Test
    void othersCanWriteWhileSightingsAreUpdated() throws SQLException {
        assertOthersWriteDuring("update", 1);
    }
}
