package org.tomes.inventory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file saved from Azure. Its path is known only to the supplier.
 *
 * @param name the name to display and store, such as its path below the selected folder
 * @param saved its modification time, the latest possible time of its content
 */
public record InputFile(String name, Instant saved, Content content) {

    /** Opens the file from the beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
