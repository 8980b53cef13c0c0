package org.tomes.score.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file with scores; who gives it knows where it lies.
 *
 * @param name  as the person named it
 * @param saved when it was saved: what the API answers is true of that moment and does not name it
 */
public record ScoreFile(String name, Instant saved, Content content) {

    /** Opens the file from its beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
