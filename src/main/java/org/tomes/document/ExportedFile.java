package org.tomes.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.text.Message;

/**
 * A file that an export of a document has written.
 *
 * @param warnings warnings about content that could not be shown exactly, and about blanks
 */
public record ExportedFile(Path path, DocumentFormat format, List<Message> warnings) {

    public ExportedFile {
        warnings = List.copyOf(warnings);
    }

    ExportedFile with(List<Message> moreWarnings) {
        return new ExportedFile(path, format, Stream.concat(warnings.stream(), moreWarnings.stream()).toList());
    }
}
