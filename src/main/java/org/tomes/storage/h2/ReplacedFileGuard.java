package org.tomes.storage.h2;

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
 * Detects that an open register's file was removed or replaced, and saves the register's content. No further writes go
 * to a file that can no longer be found, and all acknowledged writes are copied to a separate file next to the
 * register.
 */
final class ReplacedFileGuard {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final RegisterFile file;
    private final Copy copy;
    private final Clock clock;
    private Path copyOfContent;

    /** Writes the register's current content into another file. */
    interface Copy {

        void to(RegisterFile file) throws IOException;
    }

    ReplacedFileGuard(RegisterFile file, Copy copy, Clock clock) {
        this.file = file;
        this.copy = copy;
        this.clock = clock;
    }

    /** Saves the content, if this was not done before, and returns a problem that contains the path of the copy. */
    synchronized Problem replaced() {
        Path path = file.file();
        try {
            if (copyOfContent == null) {
                copyOfContent = keep();
            }
            return new Problem(ProblemKind.REGISTER,
                    Message.of("storage.replaced", path.toString(), copyOfContent.toString()));
        } catch (IOException | RuntimeException e) {
            return DiskFailure.GONE.problem(path, e);
        }
    }

    private Path keep() throws IOException {
        if (!Files.isDirectory(file.base().getParent())) {
            // H2 would recreate the folder at the path where the missing drive will be mounted again.
            throw new NoSuchFileException(file.base().getParent().toString());
        }
        String name = file.base().getFileName() + "-rescued-" + SECOND.format(clock.instant().atOffset(ZoneOffset.UTC));
        RegisterFile target = RegisterFile.at(file.base().resolveSibling(name));
        for (int next = 2; target.exists(); next++) {
            target = RegisterFile.at(file.base().resolveSibling(name + "-" + next));
        }
        RegisterFile draft = StagingFiles.next(target);
        try {
            copy.to(draft);
            AtomicMove.move(draft.file(), target.file());
            return target.file();
        } finally {
            Files.deleteIfExists(draft.file());
        }
    }
}
