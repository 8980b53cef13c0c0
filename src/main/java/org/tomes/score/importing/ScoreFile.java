package org.tomes.score.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A file with scores. Only the supplier of the content knows its path.
 *
 * @param name file name as entered by the user
 * @param saved modification time of the file, which is used for values from the API, because they contain no time
 * @param about the subscription of the file, which is needed because a response without a score does not contain its id
 */
public record ScoreFile(String name, Instant saved, Content content, Optional<String> about) {

    public ScoreFile(String name, Instant saved, Content content) {
        this(name, saved, content, Optional.empty());
    }

    public ScoreFile about(Optional<String> subscription) {
        return new ScoreFile(name, saved, content, subscription);
    }

    /** Opens the content from the beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
