package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.inventory.importing.InputFile;

class InputFileFinderTest {

    @TempDir
    private Path folder;

    @Test
    void filesOfAFolderAreSortedByRelativePath() throws IOException {
        save("azure/b.json");
        save("azure/a/c.json");
        save("azure/.git/d.json");
        assertThat(InputFileFinder.below(List.of(folder.resolve("azure")))).extracting(InputFile::name)
                .containsExactly("azure/a/c.json", "azure/b.json");
    }

    @Test
    void otherDocumentsInAFolderAreSkippedUnlessTheyWereChosen() throws IOException {
        save("azure/b.json");
        save("azure/report.pdf");
        save("azure/list.txt");
        Path chosen = save("other.PDF");
        assertThat(InputFileFinder.dataFiles(List.of(folder.resolve("azure"), chosen))).extracting(InputFile::name)
                .containsExactly("azure/b.json", "azure/list.txt", "other.PDF");
    }

    @Test
    void ignoresTargetsOfSymbolicLinks() throws IOException {
        save("outside/a.json");
        save("azure/b.json");
        Files.createSymbolicLink(folder.resolve("azure/link"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("azure/round"), folder.resolve("azure"));
        assertThat(InputFileFinder.below(List.of(folder.resolve("azure")))).extracting(InputFile::name)
                .containsExactly("azure/b.json");
    }

    @Test
    void missingFileIsAFileThatCannotBeOpened() {
        InputFile missing = InputFileFinder.below(List.of(folder.resolve("none.json"))).getFirst();
        assertThatThrownBy(missing.content()::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void inputFileHasItsModificationTime() throws IOException {
        Instant saved = Instant.parse("2026-02-20T08:00:00Z");
        Files.setLastModifiedTime(save("a.json"), FileTime.from(saved));
        assertThat(InputFileFinder.below(List.of(folder.resolve("a.json")))).singleElement()
                .extracting(InputFile::saved)
                .isEqualTo(saved);
    }

    private Path save(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "[]");
    }
}
