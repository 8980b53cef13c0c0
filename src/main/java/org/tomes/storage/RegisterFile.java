package org.tomes.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Where a register lies: {@code X} and {@code X.mv.db} both mean the file {@code X.mv.db}.
 *
 * @param base the path without the ending, absolute
 */
public record RegisterFile(Path base) {

    private static final String ENDING = ".mv.db";
    /** Stands after the name of a register that was replaced, before the moment. */
    static final String REPLACED = "-replaced-";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern UNIQUE = Pattern.compile(ID);
    private static final Pattern DRAFT = Pattern
            .compile("\\.(?<register>.+)-(?<id>" + ID + ")" + Pattern.quote(ENDING));
    private static final Duration STALE = Duration.ofDays(1);

    /**
     * @throws Problem where the path is only a root, or holds a semicolon, which H2 would take for settings of its own
     */
    public static RegisterFile at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().contains(";")) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.semicolon", absolute.toString()));
        }
        if (absolute.getFileName() == null) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.noName", absolute.toString()));
        }
        String name = absolute.getFileName().toString();
        boolean ended = name.endsWith(ENDING);
        return new RegisterFile(
                ended ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length())) : absolute);
    }

    /** The database file itself. */
    public Path file() {
        return base.resolveSibling(base.getFileName() + ENDING);
    }

    /** A new name in the same folder, for a file that is to take this one's place. */
    RegisterFile draft() {
        return new RegisterFile(base.resolveSibling("." + base.getFileName() + "-" + DraftId.next()));
    }

    /**
     * A folder for a copy that nobody else may read: it lies in the same folder, so that the copy can take this file's
     * place.
     */
    Path workshop() {
        return draft().base();
    }

    /**
     * Takes away such folders that a killed process left behind: a plain copy may lie in them of a register that is
     * encrypted. Only for whoever has the register open to write, since nobody can be at work in them then.
     */
    void removeWorkshops() {
        String start = "." + base.getFileName() + "-";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base.getParent(),
                folder -> isWorkshop(folder, start))) {
            folders.forEach(RegisterFile::removeWorkshop);
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
     * Takes away the drafts that killed processes left in this file's folder: each is a copy of a whole register. What
     * a process of this computer made that is at work stays; so does for a day what another computer or an earlier
     * version of the program made.
     */
    void removeLeftDrafts() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(base.getParent(), this::isLeftDraft)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever opens or backs up the next time tries again.
            return;
        }
    }

    private boolean isLeftDraft(Path file) throws IOException {
        Matcher name = DRAFT.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(file)) {
            return false;
        }
        DraftId id = new DraftId(UUID.fromString(name.group("id")));
        if (id.isFromHere()) {
            return !id.isInUse();
        }
        return name.group("register").equals(base.getFileName().toString())
                && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE));
    }

    /** Registers that a restore replaced and kept beside this one, by the name they are given then. */
    public List<Path> keptAside() {
        String start = base.getFileName() + REPLACED;
        try (Stream<Path> files = Files.list(base.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                    && file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether both name the same file, through whichever links. */
    public boolean isSameAs(RegisterFile other) {
        try {
            return equals(other) || Files.isSameFile(file(), other.file());
        } catch (IOException e) {
            return false;
        }
    }

    public boolean exists() {
        return Files.exists(file());
    }
}
