package org.tomes.policy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tomes.policy.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Where documents are exported to. A file appears there whole or not at all: it is written beside its place, then moved. */
final class ExportFolder {

    private final Path folder;

    /** @throws Problem where the folder is missing and cannot be created */
    ExportFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("policy.cannotCreateFolder", folder.toString()), e);
        }
    }

    /** @throws Problem where the file cannot be written; what stood there before stays as it is */
    ExportedFile write(String name, DocumentWriter writer, DocumentContent content) {
        Path target = folder.resolve(name + "." + writer.format().extension());
        Path unfinished = folder.resolve("." + target.getFileName() + ".part");
        try {
            List<Message> warnings = write(unfinished, writer, content);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return new ExportedFile(target, writer.format(), warnings);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("policy.cannotWriteFile", target.toString()), e);
        } finally {
            discard(unfinished);
        }
    }

    private static List<Message> write(Path file, DocumentWriter writer, DocumentContent content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return writer.write(content, out);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }
}
