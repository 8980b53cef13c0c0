package org.tomes.score.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A file with scores; who gives it knows where it lies.
 *
 * @param name as the person named it
 * @param saved when it was saved: what the API answers is true of that moment and does not name it
 * @param about the subscription that it is about: an answer without a score does not say whose it is
 */
public record ScoreFile(String name, Instant saved, Content content, Optional<String> about) {

    public ScoreFile(String name, Instant saved, Content content) {
        this(name, saved, content, Optional.empty());
    }

    public ScoreFile about(Optional<String> subscription) {
        return new ScoreFile(name, saved, content, subscription);
    }

    /** Opens the file from its beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
