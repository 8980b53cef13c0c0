package org.tomes.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tomes.register.RegisterFile;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

/** Where tests that hold for every register have theirs. */
enum Engine {
    FILE {
        @Override
        Register empty(Path folder) {
            return RegisterFixture.empty(folder);
        }

        @Override
        Register open(Path folder) {
            return RegisterFixture.open(folder);
        }

        @Override
        Register older(Path folder, int schema, String... rows) throws SQLException {
            RegisterFixture.createOlder(folder, schema, rows);
            return open(folder);
        }

        @Override
        void copy(Path folder, Consumer<Database> rows) {
            RegisterFixture.store().copy(RegisterFile.at(folder.resolve("r")), Optional.empty(), rows);
        }
    },
    SERVER {
        private final Map<Path, ServerAddress> addresses = new ConcurrentHashMap<>();

        @Override
        Register empty(Path folder) {
            addresses.put(folder, PostgresServer.register());
            return open(folder);
        }

        @Override
        Register open(Path folder) {
            return PostgresServer.open(addresses.get(folder));
        }

        @Override
        Register older(Path folder, int schema, String... rows) {
            addresses.put(folder, PostgresServer.older(schema, rows));
            PostgresServer.registers().update(addresses.get(folder), Optional.empty());
            return open(folder);
        }

        @Override
        void copy(Path folder, Consumer<Database> rows) {
            addresses.computeIfAbsent(folder, first -> PostgresServer.empty());
            PostgresServer.registers().copy(addresses.get(folder), Optional.empty(), rows);
        }
    };

    /** Opens an empty register of the test's own. */
    abstract Register empty(Path folder);

    /** Opens it once more. */
    abstract Register open(Path folder);

    /** Opens a register that an older version of the program left with these rows, brought up to date as users do. */
    abstract Register older(Path folder, int schema, String... rows) throws SQLException;

    /** Creates a register of the test's own with these rows. */
    abstract void copy(Path folder, Consumer<Database> rows);
}
