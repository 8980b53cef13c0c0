package org.tomes.inventory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file that was saved from Azure. Only the supplier of the content knows its path.
 *
 * @param name the name that is displayed and stored, such as the path below the selected folder
 * @param saved modification time of the file, the latest possible time of its content
 */
public record InputFile(String name, Instant saved, Content content) {

    /** Opens the content from the beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
