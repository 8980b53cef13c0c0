package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFolderTest {

    @TempDir
    private File home;
    private LastFolder folder;

    @BeforeEach
    void make() {
        folder = new LastFolder(home);
    }

    @Test
    void nextDialogBeginsWhereTheLastFileIs(@TempDir Path chosen) {
        assertThat(folder.existing()).contains(home);
        folder.remember(chosen.resolve("new.csv").toFile());
        assertThat(folder.existing()).contains(chosen.toFile());
        folder.remember(chosen.toFile());
        assertThat(folder.existing()).contains(chosen.toFile());
    }

    @Test
    void folderThatIsGoneIsNotOffered(@TempDir Path chosen) throws Exception {
        Path gone = Files.createDirectory(chosen.resolve("gone"));
        folder.remember(new File(gone.toFile(), "a.csv"));
        Files.delete(gone);
        assertThat(folder.existing()).contains(home);
        assertThat(new LastFolder(gone.toFile()).existing()).isEmpty();
    }
}
