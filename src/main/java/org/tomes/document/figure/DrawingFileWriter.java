package org.tomes.document.figure;

import java.io.IOException;
import java.nio.file.Path;
import org.tomes.document.content.Drawing;
import org.tomes.files.OutputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Writes drawings into files. A file is either complete or absent: the drawing is written under another name, and the
 * file is then moved.
 */
public final class DrawingFileWriter {

    private final PngRenderer writer;

    public DrawingFileWriter(PngRenderer writer) {
        this.writer = writer;
    }

    /** @throws Problem if the file cannot be written; an earlier file remains unchanged */
    public void write(Drawing drawing, Path file) {
        try {
            OutputFile.at(file).write(out -> {
                writer.png(drawing, out);
                return null;
            });
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("document.cannotWriteFile", file.toString()), e);
        }
    }
}
