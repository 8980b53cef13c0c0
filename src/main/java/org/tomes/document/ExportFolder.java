package org.tomes.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tomes.document.content.DocumentContent;
import org.tomes.files.OutputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The folder to which documents are exported. Exported documents replace files of the same names; the folder lists the
 * replaced files.
 */
public final class ExportFolder {

    private final Path folder;
    private final UnaryOperator<String> names;
    private final List<Path> replaced = new ArrayList<>();

    /** @throws Problem if the folder is missing and cannot be created */
    public ExportFolder(Path folder) {
        this(folder, UnaryOperator.identity());
    }

    /**
     * @param names changes the names of files
     * @throws Problem if the folder is missing and cannot be created
     */
    public ExportFolder(Path folder, UnaryOperator<String> names) {
        this.names = names;
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("document.cannotCreateFolder", folder.toString()), e);
        }
    }

    /**
     * @throws Problem if the file cannot be written; an existing file remains unchanged
     */
    ExportedFile write(String name, DocumentWriter writer, DocumentContent content) {
        Path target = folder.resolve(names.apply(name + "." + writer.format().extension()));
        boolean there = Files.exists(target);
        List<Message> warnings = write(target, out -> writer.write(content, out));
        return new ExportedFile(target, writer.format(), warnings).with(there ? List.of(note(target)) : List.of());
    }

    /**
     * @throws Problem if the file cannot be written; an existing file remains unchanged
     */
    public Path write(String fileName, OutputFile.Content<?> content) {
        Path target = folder.resolve(names.apply(fileName));
        write(target, content);
        return target;
    }

    /** Returns a note for each written file that replaced an existing one. */
    public List<Message> replaced() {
        return replaced.stream().map(ExportFolder::note).toList();
    }

    private static Message note(Path replaced) {
        return Message.of("files.replaced", replaced.toString());
    }

    /**
     * @throws Problem if the folder is not writable; this is detected before anything else is done
     */
    public void check() {
        try {
            Files.delete(Files.createTempFile(folder, ".tomes", ".part"));
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("document.cannotWriteFolder", folder.toString()), e);
        }
    }

    private <T> T write(Path target, OutputFile.Content<T> content) {
        try {
            OutputFile file = OutputFile.at(target);
            boolean there = file.exists();
            T result = file.write(content);
            if (there) {
                replaced.add(target);
            }
            return result;
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("document.cannotWriteFile", target.toString()), e);
        }
    }
}
