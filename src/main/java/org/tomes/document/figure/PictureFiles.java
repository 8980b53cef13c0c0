package org.tomes.document.figure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tomes.document.content.Drawing;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Writes drawings into files. A file is complete or absent: it is written under another name, then moved. */
public final class PictureFiles {

    private final PictureWriter writer;

    public PictureFiles(PictureWriter writer) {
        this.writer = writer;
    }

    /** @throws Problem if the file cannot be written; an earlier file remains unchanged */
    public void write(Drawing drawing, Path file) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                writer.png(drawing, out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("policy.cannotWriteFile", file.toString()), e);
        } finally {
            discard(unfinished);
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
