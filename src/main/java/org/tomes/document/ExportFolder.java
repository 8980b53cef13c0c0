package org.tomes.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Where documents are exported to. A file appears there whole or not at all: it is written beside its place, then
 * moved.
 */
public final class ExportFolder {

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    private final Path folder;

    /** @throws Problem if the folder is missing and cannot be created */
    public ExportFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("policy.cannotCreateFolder", folder.toString()), e);
        }
    }

    /** @throws Problem if the file cannot be written; what stood there before stays as it is */
    ExportedFile write(String name, DocumentWriter writer, DocumentContent content) {
        Path target = folder.resolve(name + "." + writer.format().extension());
        return new ExportedFile(target, writer.format(), write(target, out -> writer.write(content, out)));
    }

    /** @throws Problem if the file cannot be written; what stood there before stays as it is */
    public Path write(String fileName, Content<?> content) {
        Path target = folder.resolve(fileName);
        write(target, content);
        return target;
    }

    /** @throws Problem if nothing can be written here, so that this is known before anything else is done */
    public void check() {
        Path trial = folder.resolve(".tomes.part");
        try {
            Files.write(trial, new byte[]{1});
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("policy.cannotWriteFolder", folder.toString()), e);
        } finally {
            discard(trial);
        }
    }

    private <T> T write(Path target, Content<T> content) {
        Path unfinished = folder.resolve("." + target.getFileName() + ".part");
        try {
            T result = whole(unfinished, content);
            if (Files.isDirectory(target)) {
                // A move would silently replace a folder that is empty.
                throw new FileSystemException(target.toString());
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("policy.cannotWriteFile", target.toString()), e);
        } finally {
            discard(unfinished);
        }
    }

    private static <T> T whole(Path file, Content<T> content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return content.write(out);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            // Libraries wrap what the disk said.
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

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }
}
