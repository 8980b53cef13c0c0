package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tomes.evidence.EvidenceFile;

/** Files on this computer that are to become evidence. */
public final class EvidenceFiles {

    private EvidenceFiles() {
    }

    /** The file at this path, by its own name; whether it can be read shows when it is. */
    public static EvidenceFile at(Path path) {
        return new EvidenceFile(String.valueOf(path.getFileName()), () -> {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new IOException("no file");
            }
            return Files.newInputStream(path);
        });
    }
}
