package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.tomes.score.reading.ScoreFile;

/** Files with scores on this computer. */
public final class ScoreFiles {

    private ScoreFiles() {
    }

    /** The file at this path, by its own name; whether it can be read shows when it is. */
    public static ScoreFile at(Path path) {
        return new ScoreFile(String.valueOf(path.getFileName()), saved(path), () -> Files.newInputStream(path));
    }

    private static Instant saved(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
