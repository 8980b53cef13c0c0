package org.tomes.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * An output file at a path chosen by the user. The file is replaced only as a whole: the content is written to a file
 * next to it, which is then moved to the path. Links are followed. Registers, and files that resemble registers, are
 * never overwritten.
 */
public final class OutputFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /** The suffix of every register's file name. */
    private static final String REGISTER = ".mv.db";
    /** First characters of H2 files and of encrypted H2 files. */
    private static final List<String> STARTS = List.of("H:2,", "H2encrypt");
    /** H2 begins a file with two equal blocks of this size in bytes; the first one may be damaged. */
    private static final int BLOCK = 4096;
    /** H2 deletes these files next to a register when it opens the register. */
    private static final List<String> BESIDE = List.of("", ".newfile", ".tempfile");

    private final Path target;

    private OutputFile(Path target) {
        this.target = target;
    }

    /**
     * @throws Problem if the path leads to a register, or has the name of one
     * @throws IOException if it cannot be determined where the path leads, or what is there
     */
    public static OutputFile at(Path path) throws IOException {
        Path target = followed(path.toAbsolutePath());
        if (isNamedAsRegister(path) || isNamedAsRegister(target) || isRegister(target)) {
            throw new Problem(ProblemKind.INPUT, Message.of("files.isRegister", path.toString()));
        }
        return new OutputFile(target);
    }

    /** Returns the file that a chain of links leads to, which need not exist. */
    private static Path followed(Path path) throws IOException {
        if (Files.exists(path)) {
            // The target of a link to a pipe has no path.
            return Files.isRegularFile(path) || Files.isDirectory(path) ? path.toRealPath() : path;
        }
        return FileLinks.followed(path);
    }

    private static boolean isNamedAsRegister(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return BESIDE.stream().anyMatch(ending -> name.endsWith(REGISTER + ending));
    }

    private static boolean isRegister(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (HeldFileLocks.contain(file)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
            return STARTS.stream().anyMatch(mark -> start.startsWith(mark) || start.startsWith(mark, BLOCK));
        }
    }

    /** Checks whether the path already exists. */
    public boolean exists() {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Replaces an existing file.
     *
     * @throws IOException if the file cannot be written; an existing file then remains unchanged
     */
    public <T> T write(Content<T> content) throws IOException {
        if (!exists()) {
            return move(content);
        }
        if (Files.isDirectory(target)) {
            // A move would silently replace an empty folder.
            throw new FileSystemException(target.toString());
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        return Files.isRegularFile(target) ? move(content, StandardCopyOption.REPLACE_EXISTING)
                : writeToDevice(content);
    }

    /** Writes the content as {@link #write(Content)} does. */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the content as {@link #write(Content)} does. */
    public void write(byte[] bytes) throws IOException {
        write(out -> {
            out.write(bytes);
            return null;
        });
    }

    /**
     * Creates a new file; never replaces an existing one.
     *
     * @throws FileAlreadyExistsException if the path already exists
     * @throws IOException if the file cannot be written; no file remains then
     */
    public void create(Content<?> content) throws IOException {
        refuseExisting();
        move(content);
    }

    /** Reserves the name by creating an empty file that only its owner can read. */
    public void reserve() throws IOException {
        refuseExisting();
        OwnerOnlyPermissions.create(target);
    }

    /** Removes a file that was reserved. */
    public void remove() throws IOException {
        Files.deleteIfExists(target);
    }

    private void refuseExisting() throws IOException {
        if (exists()) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    private <T> T move(Content<T> content, StandardCopyOption... options) throws IOException {
        Path draft = target.resolveSibling(".tomes-" + UUID.randomUUID() + ".part");
        try {
            T result = written(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (options.length > 0) {
                OwnerOnlyPermissions.copyPermissions(target, draft);
            }
            Files.move(draft, target, options);
            return result;
        } finally {
            discard(draft);
        }
    }

    /** Writes directly to a pipe or device such as {@code /dev/stdout}, which a file must not replace. */
    private <T> T writeToDevice(Content<T> content) throws IOException {
        return written(target, content, StandardOpenOption.WRITE);
    }

    private static <T> T written(Path file, Content<T> content, StandardOpenOption... options) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            return content.write(out);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            // Libraries wrap exceptions reported by the disk.
            throw io(e).orElseThrow(() -> e);
        }
    }

    private static Optional<IOException> io(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }
}
