package org.tomes.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterPlace;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

/** Where tests that hold for every register have theirs. */
public enum Engine {
    FILE {
        @Override
        public RegisterPlace place(Path folder) {
            RegisterFixture.write(folder);
            return RegisterFile.at(folder.resolve("r"));
        }

        @Override
        public RegisterPlace place(Path folder, RegisterPlace made) {
            try {
                RegisterFile file = RegisterFile.at(folder.resolve("r"));
                Files.copy(((RegisterFile) made).file(), file.file());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Register open(Path folder) {
            return RegisterFixture.open(folder);
        }

        @Override
        public void sql(Path folder, String... statements) throws SQLException {
            RegisterFixture.sql(folder, statements);
        }

        @Override
        public String name(Path folder) {
            return "r";
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
        public RegisterPlace place(Path folder) {
            return remembered(folder, PostgresServer.register());
        }

        @Override
        public RegisterPlace place(Path folder, RegisterPlace made) {
            return remembered(folder, PostgresServer.copyOf((ServerAddress) made));
        }

        private RegisterPlace remembered(Path folder, ServerAddress address) {
            addresses.put(folder, address);
            return address;
        }

        @Override
        public Register open(Path folder) {
            return PostgresServer.open(addresses.get(folder));
        }

        @Override
        public void sql(Path folder, String... statements) {
            PostgresServer.sql(addresses.get(folder), statements);
        }

        @Override
        public String name(Path folder) {
            return addresses.computeIfAbsent(folder, first -> PostgresServer.empty()).key();
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

    static final String PROPERTY = "tomes.engine";

    /** Returns the one that tests use which run on one only: a file, unless the property names it. */
    public static Engine chosen() {
        return valueOf(System.getProperty(PROPERTY, FILE.name()));
    }

    /** Returns where an empty register of the test's own is. */
    public abstract RegisterPlace place(Path folder);

    /** Returns where a copy of a register that was made on this engine is, which nobody has open. */
    public abstract RegisterPlace place(Path folder, RegisterPlace made);

    /** Opens an empty register of the test's own. */
    public Register empty(Path folder) {
        place(folder);
        return open(folder);
    }

    /** Opens it once more. */
    public abstract Register open(Path folder);

    /** Returns the name of the test's register for commands that run in its folder. */
    public abstract String name(Path folder);

    /** Changes the register of a test as anybody can who needs no program for it. */
    public abstract void sql(Path folder, String... statements) throws SQLException;

    /** Opens a register that an older version of the program left with these rows, brought up to date as users do. */
    abstract Register older(Path folder, int schema, String... rows) throws SQLException;

    /** Creates a register of the test's own with these rows. */
    abstract void copy(Path folder, Consumer<Database> rows);
}
