package org.tomes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path shared;

    @Test
    void folderIsPrivateWithAnUnpredictableName() throws IOException {
        assumeTrue(Files.getFileStore(shared).supportsFileAttributeView("posix"));
        try (TemporaryFolder mine = new TemporaryFolder(shared); TemporaryFolder other = new TemporaryFolder(shared)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine.path())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine.newFile(".xml"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine.newFolder())))
                    .isEqualTo("rwx------");
            assertThat(mine.path()).isEqualTo(mine.path()).isNotEqualTo(other.path());
        }
    }

    @Test
    void closingRemovesTheFolderAndItsContent() throws IOException {
        TemporaryFolder mine = new TemporaryFolder(shared);
        Files.writeString(mine.newFolder().resolve("evidence.pdf"), "secret");
        Files.writeString(mine.newFile(".xml"), "secret");
        mine.close();
        assertThat(shared).isEmptyDirectory();
    }

    @Test
    void removalDoesNotFollowLinks() throws IOException {
        Path outside = Files.writeString(Files.createDirectory(shared.resolve("kept")).resolve("kept.txt"), "kept");
        TemporaryFolder mine = new TemporaryFolder(shared);
        Files.createSymbolicLink(mine.path().resolve("link"), outside.getParent());
        mine.close();
        assertThat(outside).hasContent("kept");
        assertThat(Files.list(shared)).containsExactly(outside.getParent());
    }

    @Test
    void foldersOfKilledProcessesAreRemovedByTheNext() throws IOException {
        Path left = folderOfAKilledProcess("tomes-files-1", Duration.ofHours(1));
        try (TemporaryFolder mine = new TemporaryFolder(shared)) {
            assertThat(mine.path()).exists();
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void folderOfARunningProcessIsNotRemoved() throws IOException {
        Path left = folderOfAKilledProcess("tomes-files-1", Duration.ofHours(1));
        try (FileChannel holder = FileChannel.open(left.resolve("lock"), StandardOpenOption.WRITE)) {
            assertThat(holder.lock().isValid()).isTrue();
            try (TemporaryFolder mine = new TemporaryFolder(shared)) {
                assertThat(mine.path()).exists();
                assertThat(left.resolve("sheet.xml")).exists();
            }
        }
    }

    @Test
    void newFolderWithoutLockIsNotRemoved() throws IOException {
        Path young = folderOfAKilledProcess("tomes-files-1", Duration.ZERO);
        try (TemporaryFolder mine = new TemporaryFolder(shared)) {
            assertThat(mine.path()).exists();
            assertThat(young.resolve("sheet.xml")).exists();
        }
    }

    @Test
    void foreignFoldersAreNotRemoved() throws IOException {
        assumeTrue(Files.getFileStore(shared).supportsFileAttributeView("posix"));
        Path open = folderOfAKilledProcess("tomes-files-1", Duration.ofHours(1));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path target = folderOfAKilledProcess("elsewhere", Duration.ofHours(1));
        Path link = Files.createSymbolicLink(shared.resolve("tomes-files-2"), target);
        Path withoutLock = Files.createDirectory(shared.resolve("tomes-files-3"), OwnerOnlyPermissions.folder());
        try (TemporaryFolder mine = new TemporaryFolder(shared)) {
            assertThat(mine.path()).exists();
            assertThat(open.resolve("sheet.xml")).exists();
            assertThat(target.resolve("sheet.xml")).exists();
            assertThat(link).exists();
            assertThat(withoutLock).exists();
        }
    }

    @Test
    void folderRemovedBySystemIsRecreated() throws IOException {
        try (TemporaryFolder mine = new TemporaryFolder(shared)) {
            Path before = mine.path();
            Files.delete(before.resolve("lock"));
            Files.delete(before);
            assertThat(mine.newFile(".xml")).exists();
            assertThat(mine.path()).isNotEqualTo(before);
        }
    }

    @Test
    void missingTemporaryFolderIsReportedOnUse() {
        try (TemporaryFolder mine = new TemporaryFolder(shared.resolve("missing"))) {
            String before = System.getProperty("java.io.tmpdir");
            mine.offerToLibraries();
            assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(before);
            assertThatThrownBy(mine::path).isInstanceOf(IOException.class);
        }
    }

    private Path folderOfAKilledProcess(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(shared.resolve(name), OwnerOnlyPermissions.folder());
        Files.writeString(folder.resolve("sheet.xml"), "secret");
        Path lock = Files.createFile(folder.resolve("lock"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(age)));
        return folder;
    }
}
