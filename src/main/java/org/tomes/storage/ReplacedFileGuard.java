package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Detects that an open register's file was removed or replaced, and saves its content: no further writes go to a file
 * that nobody would find again, and everything acknowledged is copied to a separate file beside the register.
 */
final class ReplacedFileGuard implements JooqLedger.Disk {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Register register;
    private final Connections connections;
    private final Clock clock;
    private Path kept;

    ReplacedFileGuard(Register register, Connections connections, Clock clock) {
        this.register = register;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void check() {
        register.readOnly().ifPresent(reason -> {
            throw new Problem(ProblemKind.REGISTER, reason);
        });
        if (!connections.isInPlace()) {
            throw replaced();
        }
    }

    @Override
    public RuntimeException told(RuntimeException failure) {
        return connections.told(failure);
    }

    private synchronized Problem replaced() {
        Path file = register.file().file();
        try {
            if (kept == null) {
                kept = keep();
            }
            return new Problem(ProblemKind.REGISTER, Message.of("storage.replaced", file.toString(), kept.toString()));
        } catch (IOException | RuntimeException e) {
            return DiskFailure.GONE.problem(file, e);
        }
    }

    private Path keep() throws IOException {
        RegisterFile file = register.file();
        if (!Files.isDirectory(file.base().getParent())) {
            // H2 would recreate the folder at the path to which the drive is to return.
            throw new NoSuchFileException(file.base().getParent().toString());
        }
        String name = file.base().getFileName() + "-rescued-" + SECOND.format(clock.instant().atOffset(ZoneOffset.UTC));
        RegisterFile target = RegisterFile.at(file.base().resolveSibling(name));
        for (int next = 2; target.exists(); next++) {
            target = RegisterFile.at(file.base().resolveSibling(name + "-" + next));
        }
        RegisterFile draft = RegisterDrafts.next(target);
        try {
            register.copyTo(draft);
            AtomicMove.move(draft.file(), target.file());
            return target.file();
        } finally {
            Files.deleteIfExists(draft.file());
        }
    }
}
