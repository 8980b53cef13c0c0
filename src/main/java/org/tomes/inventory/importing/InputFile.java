package org.tomes.inventory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file saved from Azure; only its supplier knows its path.
 *
 * @param name the name to show and store, such as its path below the chosen folder
 * @param saved its modification time, which is the latest time that its content can be from
 */
public record InputFile(String name, Instant saved, Content content) {

    /** Opens the file from the beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
