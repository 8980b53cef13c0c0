package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.register.RegisterFile;

/** Files and folders next to a register, in which new content is prepared before it replaces the register. */
final class StagingFiles {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern UNIQUE = Pattern.compile(ID);
    private static final Pattern DRAFT = Pattern
            .compile("\\.(?<register>.+)-(?<id>" + ID + ")" + Pattern.quote(RegisterFile.ENDING));
    private static final Duration STALE = Duration.ofDays(1);

    private StagingFiles() {
    }

    /** Returns a new name in the same folder, for a file that will replace the given one. */
    static RegisterFile next(RegisterFile file) {
        Path base = file.base();
        return new RegisterFile(base.resolveSibling("." + base.getFileName() + "-" + StagingFileId.next()));
    }

    /**
     * Returns a new path next to the register for a folder that only this user may read; a copy created there can be
     * moved to the register's place.
     */
    static Path workshop(RegisterFile file) {
        return next(file).base();
    }

    /**
     * Removes folders of this kind that killed processes left, because they may contain an unencrypted copy of an
     * encrypted register. Called only by the process that has the register open for writing, since no other process can
     * then be using such a folder.
     */
    static void removeStagingFolders(RegisterFile file) {
        String start = "." + file.base().getFileName() + "-";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(file.base().getParent(),
                folder -> isStagingFolder(folder, start))) {
            folders.forEach(StagingFiles::removeStagingFolder);
        } catch (IOException | DirectoryIteratorException e) {
            // The next process that opens the register tries again.
            return;
        }
    }

    private static boolean isStagingFolder(Path folder, String start) {
        String name = folder.getFileName().toString();
        return name.startsWith(start) && UNIQUE.matcher(name.substring(start.length())).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    static void removeStagingFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The folder remains, but only the user may enter it. The earlier failure is the one to report.
            return;
        }
    }

    /**
     * Removes drafts that killed processes left in a register's folder: each is a copy of a whole register. Drafts of a
     * running process of this computer stay; drafts of another computer or of an earlier version of the program stay
     * for a day.
     */
    static void removeAbandoned(RegisterFile register) {
        removeAbandoned(register.base().getParent(), register.base().getFileName().toString());
    }

    /**
     * @param register the name of a register; drafts of another computer are removed if they belong to it or its
     * backups
     */
    static void removeAbandoned(Path folder, String register) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isAbandoned(file, register))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The next process that opens or backs up the register tries again.
            return;
        }
    }

    private static boolean isAbandoned(Path file, String register) throws IOException {
        Matcher name = DRAFT.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(file)) {
            return false;
        }
        StagingFileId id = new StagingFileId(UUID.fromString(name.group("id")));
        if (id.isFromHere()) {
            return !id.isInUse();
        }
        return (name.group("register") + "-").startsWith(register + "-")
                && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE));
    }
}
