package org.tomes.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is to be added as evidence. Its content is read twice.
 *
 * @param name name without the folder
 */
public record EvidenceFile(String name, StreamOpener content) {

    /** Opens the content from its beginning. */
    @FunctionalInterface
    public interface StreamOpener {
        InputStream open() throws IOException;
    }
}
