package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Database;
import org.tomes.storage.Register;
import org.tomes.storage.h2.FileRegisters;
import org.tomes.text.Message;

/** Creates, opens and updates registers in files and on servers; the secret is a passphrase or a server's password. */
final class Registers {

    private final FileRegisters files;
    private final Backups backups;
    private final LazyServerServices servers;

    Registers(FileRegisters files, Backups backups, Clock clock) {
        this.files = files;
        this.backups = backups;
        this.servers = new LazyServerServices(clock);
    }

    /** Returns the registers on servers. */
    LazyServerServices servers() {
        return servers;
    }

    Register create(RegisterLocation place, Optional<Secret> secret, Consumer<Register> fill) {
        return switch (place) {
            case RegisterFile file -> files.create(file, secret, fill);
            case ServerAddress server -> servers.registers().create(server, secret, fill);
        };
    }

    Register open(RegisterLocation place, Optional<Secret> secret) {
        return switch (place) {
            case RegisterFile file -> files.open(file, secret, () -> backups.createBeforeUpdate(file, secret));
            case ServerAddress server -> servers.registers().open(server, secret);
        };
    }

    /** Opens a register that will be moved, for writing even if it is writable in another place. */
    Register openEvenIfMoved(RegisterLocation place, Optional<Secret> secret) {
        return switch (place) {
            case RegisterFile file ->
                files.openEvenIfMoved(file, secret, () -> backups.createBeforeUpdate(file, secret));
            case ServerAddress server -> servers.registers().patient().openEvenIfMoved(server, secret);
        };
    }

    /**
     * Creates a register with the rows of another register.
     *
     * @param rows writes all rows into the empty tables
     */
    void copy(RegisterLocation place, Optional<Secret> secret, Consumer<Database> rows) {
        switch (place) {
            case RegisterFile file -> files.copy(file, secret, rows);
            case ServerAddress server -> servers.registers().copy(server, secret, rows);
        }
    }

    /** Removes a copy left by an interrupted move. */
    void remove(RegisterLocation place, Optional<Secret> secret) {
        switch (place) {
            case RegisterFile file -> {
                try {
                    Files.delete(file.file());
                } catch (IOException e) {
                    throw new Problem(ProblemKind.REGISTER, Message.of("storage.exists", file.label()), e);
                }
            }
            case ServerAddress server -> servers.registers().clear(server, secret);
        }
    }

    /**
     * @return whether anything was changed
     * @throws Problem if the register is a file; files are updated when they are opened
     */
    boolean update(RegisterLocation place, Optional<Secret> secret) {
        return switch (place) {
            case RegisterFile file ->
                throw new Problem(ProblemKind.USAGE, Message.of("storage.server.onlyServers", file.label()));
            case ServerAddress server -> servers.registers().update(server, secret);
        };
    }
}
