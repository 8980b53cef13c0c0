package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever saves a file can open it, or its folder, from the notice. */
class WrittenFilesTest {

    private static final Path CODE = Path.of("src/main/java/org/tomes/desktop");
    /** The recovery key is a secret and saved before the window has notices; the interface and its window. */
    private static final Set<String> OTHERS = Set.of("RecoveryKeyController.java", "Dialogs.java", "FxDialogs.java");

    @Test
    void everyScreenThatSavesAFileOffersToOpenIt() throws IOException {
        List<Path> saving;
        try (Stream<Path> files = Files.walk(CODE)) {
            saving = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !OTHERS.contains(file.getFileName().toString()))
                    .filter(file -> read(file).contains("chooseFileToSave("))
                    .toList();
        }
        assertThat(saving).hasSizeGreaterThan(6)
                .allSatisfy(
                        file -> assertThat(read(file)).containsPattern("\\.(?:showFileWritten|showFilesWritten)\\("));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
