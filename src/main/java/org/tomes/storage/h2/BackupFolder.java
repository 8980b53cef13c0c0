package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupName;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.StoredBackup;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * The folder with the backups of one register. The folder's name consists of the register's name and a few characters
 * derived from the register's path, so that registers of the same name in different places have separate folders. The
 * folder is found by the path only, because the id of a damaged or encrypted register cannot be read.
 */
public final class BackupFolder {

    private static final int MAX_NAME_LENGTH = 60;
    private static final int PATH_DIGITS = 8;

    private final Path path;
    private final String register;

    private BackupFolder(Path path, String register) {
        this.path = path;
        this.register = register;
    }

    /** @param root folder of all backups */
    public static BackupFolder in(Path root, RegisterFile register) {
        String name = String.valueOf(register.base().getFileName());
        String shortened = name.substring(0,
                name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), MAX_NAME_LENGTH)));
        String ofPath = UUID.nameUUIDFromBytes(real(register).toString().getBytes(StandardCharsets.UTF_8)).toString();
        return new BackupFolder(root.resolve(shortened + "-" + ofPath.substring(0, PATH_DIGITS)), shortened);
    }

    /** Resolves links, so that a register has one folder whichever path leads to it. */
    private static Path real(RegisterFile register) {
        try {
            return register.base().getParent().toRealPath().resolve(register.base().getFileName());
        } catch (IOException e) {
            return register.base();
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Returns the files with a backup's name, newest first; empty if there is no such folder.
     *
     * @throws Problem if the folder cannot be read
     */
    public List<StoredBackup> all() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.flatMap(file -> stored(file).stream())
                    .sorted(Comparator.comparing((StoredBackup storedBackup) -> storedBackup.name().at()).reversed())
                    .toList();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("backup.folderUnreadable", path.toString()), e);
        }
    }

    private static Optional<StoredBackup> stored(Path file) {
        try {
            Optional<BackupName> name = BackupName.of(file.getFileName().toString());
            return name.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || file.toString().contains(";") ? Optional.empty()
                            : Optional.of(new StoredBackup(RegisterFile.at(file), name.get(), Files.size(file)));
        } catch (IOException e) {
            // Deleted since it was listed.
            return Optional.empty();
        }
    }

    /** Returns an unused name, with the first available second from this time on. */
    BackupName nextFreeName(Instant at, BackupKind kind) {
        BackupName name = new BackupName(register, at, kind);
        while (file(name).exists()) {
            name = new BackupName(register, name.at().plusSeconds(1), kind);
        }
        return name;
    }

    /** Removes unfinished backups that killed processes have left. */
    public void removeAbandoned() {
        StagingFiles.removeAbandoned(path, register);
    }

    RegisterFile file(BackupName name) {
        return RegisterFile.at(path.resolve(name.fileName()));
    }

    /**
     * Removes the backups that the retention settings no longer cover, once a newer backup is verified. Files that
     * cannot be removed remain. Backups dated by a clock that was ahead also remain, and do not count towards the
     * numbers of backups to keep.
     */
    void prune(BackupRetention retention, BackupName proven, ZoneId zone) {
        List<StoredBackup> all = all().stream()
                .filter(storedBackup -> !storedBackup.name().isAheadOf(proven.at()))
                .toList();
        Set<BackupName> superfluous = retention.superfluous(all.stream().map(StoredBackup::name).toList(), proven,
                zone);
        all.stream().filter(storedBackup -> superfluous.contains(storedBackup.name())).forEach(storedBackup -> {
            try {
                Files.deleteIfExists(storedBackup.file().file());
            } catch (IOException e) {
                // The next call tries again.
                return;
            }
        });
    }
}
