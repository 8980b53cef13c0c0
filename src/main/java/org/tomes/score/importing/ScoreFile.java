package org.tomes.score.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A file with scores; only its supplier knows its path.
 *
 * @param name as the person named it
 * @param saved its modification time: the API's values are of that moment and do not contain it
 * @param about the subscription that it is about: a response without a score does not name it
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
