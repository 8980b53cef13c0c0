package org.tomes.document;

import java.nio.file.Path;
import java.util.List;
import org.tomes.text.Message;

/** @param warnings what the file could not show as it is */
public record ExportedFile(Path path, DocumentFormat format, List<Message> warnings) {

    public ExportedFile {
        warnings = List.copyOf(warnings);
    }
}
