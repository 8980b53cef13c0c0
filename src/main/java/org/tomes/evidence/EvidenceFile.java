package org.tomes.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to be added as evidence; its content is read twice.
 *
 * @param name without its folder
 */
public record EvidenceFile(String name, StreamOpener content) {

    /** Opens the content from its beginning. */
    @FunctionalInterface
    public interface StreamOpener {
        InputStream open() throws IOException;
    }
}
