package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.desktop.shell.RecentFolders.Use;

class RecentFoldersTest {

    @TempDir
    private File home;
    private RecentFolders folder;

    @BeforeEach
    void make() {
        folder = new RecentFolders(home);
    }

    @Test
    void nextDialogStartsWhereTheLastFileIs(@TempDir Path chosen) {
        assertThat(folder.existing(Use.IMPORT)).contains(home);
        folder.remember(Use.IMPORT, chosen.resolve("new.csv").toFile());
        assertThat(folder.existing(Use.IMPORT)).contains(chosen.toFile());
        folder.remember(Use.IMPORT, chosen.toFile());
        assertThat(folder.existing(Use.IMPORT)).contains(chosen.toFile());
    }

    @Test
    void firstDialogStartsInTheDocumentsOfTheUser() {
        File documents = new File(home, "Documents");
        assertThat(documents.mkdir()).isTrue();

        assertThat(folder.existing(Use.EXPORT)).contains(documents);
    }

    @Test
    void exportStartsInTheFolderOfAnImportOnlyWithoutDocuments(@TempDir Path chosen) {
        folder.remember(Use.IMPORT, chosen.toFile());
        assertThat(folder.existing(Use.EXPORT)).as("better than the home folder").contains(chosen.toFile());
        File documents = new File(home, "Documents");
        assertThat(documents.mkdir()).isTrue();
        assertThat(folder.existing(Use.EXPORT)).contains(documents);
    }

    @Test
    void deletedFolderIsNotOffered(@TempDir Path chosen) throws Exception {
        Path gone = Files.createDirectory(chosen.resolve("gone"));
        folder.remember(Use.IMPORT, new File(gone.toFile(), "a.csv"));
        Files.delete(gone);
        assertThat(folder.existing(Use.IMPORT)).contains(home);
        assertThat(new RecentFolders(gone.toFile()).existing(Use.IMPORT)).isEmpty();
    }
}
