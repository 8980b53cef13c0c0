package org.tomes.score.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A file with scores. Its path is known only to the supplier.
 *
 * @param name file name as entered by the user
 * @param saved its modification time, which is the time of values from the API, because they contain none
 * @param about the subscription of the file, because a response without a score does not contain its id
 */
public record ScoreFile(String name, Instant saved, Content content, Optional<String> about) {

    public ScoreFile(String name, Instant saved, Content content) {
        this(name, saved, content, Optional.empty());
    }

    public ScoreFile about(Optional<String> subscription) {
        return new ScoreFile(name, saved, content, subscription);
    }

    /** Opens the file from the beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
