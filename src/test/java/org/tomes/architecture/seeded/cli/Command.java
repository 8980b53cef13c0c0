package org.tomes.architecture.seeded.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

public final class Command {
    Class<?> storage = org.tomes.architecture.seeded.storage.KnowsOffice.class;
    Map<String, Integer> json = Map.of("first", 1, "second", 2);

    void replaceWhateverIsThere(Path file) throws IOException {
        Files.writeString(file, "");
    }
}
