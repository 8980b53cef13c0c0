package org.tomes.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    };

    /** Opens an empty register of the test's own. */
    abstract Register empty(Path folder);

    /** Opens it once more. */
    abstract Register open(Path folder);
}
