package org.tomes.inventory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file that somebody saved from Azure; who gives it knows where it lies.
 *
 * @param name as it is shown and kept, such as its path below the chosen folder
 * @param saved when it was saved, which is the latest moment that its content can be from
 */
public record InputFile(String name, Instant saved, Content content) {

    /** Opens the file from its beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
