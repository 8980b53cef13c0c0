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
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

/** The location of registers in tests that apply to every register. */
public enum Engine {
    FILE {
        @Override
        public RegisterLocation place(Path folder) {
            RegisterFixture.write(folder);
            return RegisterFile.at(folder.resolve("r"));
        }

        @Override
        public RegisterLocation place(Path folder, RegisterLocation location) {
            try {
                RegisterFile file = RegisterFile.at(folder.resolve("r"));
                Files.copy(((RegisterFile) location).file(), file.file());
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
        public RegisterLocation place(Path folder) {
            return remembered(folder, PostgresServer.register());
        }

        @Override
        public RegisterLocation place(Path folder, RegisterLocation location) {
            return remembered(folder, PostgresServer.copyOf((ServerAddress) location));
        }

        private RegisterLocation remembered(Path folder, ServerAddress address) {
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

    /** Returns the engine of tests that use only one: a file, unless the property specifies it. */
    public static Engine chosen() {
        return valueOf(System.getProperty(PROPERTY, FILE.name()));
    }

    /** Returns the location of an empty register for one test. */
    public abstract RegisterLocation place(Path folder);

    /** Returns the location of a copy of a register that was created on this engine and is not open. */
    public abstract RegisterLocation place(Path folder, RegisterLocation location);

    /** Opens an empty register for one test. */
    public Register empty(Path folder) {
        place(folder);
        return open(folder);
    }

    /** Opens it once more. */
    public abstract Register open(Path folder);

    /** Returns the name of the test's register for commands that run in its folder. */
    public abstract String name(Path folder);

    /** Changes the register of a test without the program, as is possible for anyone with access. */
    public abstract void sql(Path folder, String... statements) throws SQLException;

    /** Opens a register with these rows of an older version of the program, updated in the way that users do it. */
    abstract Register older(Path folder, int schema, String... rows) throws SQLException;

    /** Creates a register with these rows for one test. */
    abstract void copy(Path folder, Consumer<Database> rows);
}
