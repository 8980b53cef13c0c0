package org.tomes.storage;

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

/** Files and folders beside a register in which its next content is made before it takes the register's place. */
final class RegisterDrafts {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern UNIQUE = Pattern.compile(ID);
    private static final Pattern DRAFT = Pattern
            .compile("\\.(?<register>.+)-(?<id>" + ID + ")" + Pattern.quote(RegisterFile.ENDING));
    private static final Duration STALE = Duration.ofDays(1);

    private RegisterDrafts() {
    }

    /** A new name in the same folder, for a file that is to take this one's place. */
    static RegisterFile next(RegisterFile file) {
        Path base = file.base();
        return new RegisterFile(base.resolveSibling("." + base.getFileName() + "-" + DraftId.next()));
    }

    /**
     * A folder for a copy that nobody else may read: it lies in the same folder, so that the copy can take this file's
     * place.
     */
    static Path workshop(RegisterFile file) {
        return next(file).base();
    }

    /**
     * Takes away such folders that a killed process left behind: a plain copy may lie in them of a register that is
     * encrypted. Only for whoever has the register open to write, since nobody can be at work in them then.
     */
    static void removeWorkshops(RegisterFile file) {
        String start = "." + file.base().getFileName() + "-";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(file.base().getParent(),
                folder -> isWorkshop(folder, start))) {
            folders.forEach(RegisterDrafts::removeWorkshop);
        } catch (IOException | DirectoryIteratorException e) {
            // Who opens the register the next time tries again.
            return;
        }
    }

    private static boolean isWorkshop(Path folder, String start) {
        String name = folder.getFileName().toString();
        return name.startsWith(start) && UNIQUE.matcher(name.substring(start.length())).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    static void removeWorkshop(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Only the user may enter it; what failed before is what must be told.
            return;
        }
    }

    /**
     * Takes away the drafts that killed processes left in a register's folder: each is a copy of a whole register. What
     * a process of this computer made that is at work stays; so does for a day what another computer or an earlier
     * version of the program made.
     */
    static void removeLeft(RegisterFile register) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(register.base().getParent(),
                file -> isLeft(file, register))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever opens or backs up the next time tries again.
            return;
        }
    }

    private static boolean isLeft(Path file, RegisterFile register) throws IOException {
        Matcher name = DRAFT.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(file)) {
            return false;
        }
        DraftId id = new DraftId(UUID.fromString(name.group("id")));
        if (id.isFromHere()) {
            return !id.isInUse();
        }
        return name.group("register").equals(register.base().getFileName().toString())
                && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE));
    }
}
