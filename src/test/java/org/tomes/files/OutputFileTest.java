package org.tomes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;
import org.tomes.register.RegisterFile;

class OutputFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"H:2,block:6", "H2encrypt\n"})
    void rejectsFileWithRegisterContentRegardlessOfName(String start) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.csv"), start);

        assertThatThrownBy(() -> OutputFile.at(file)).satisfies(Refused.with("files.isRegister"));
        assertThat(file).hasContent(start);
    }

    @Test
    void rejectsRegisterWithADamagedFirstBlock() throws IOException {
        Path file = Files.writeString(folder.resolve("r.old"), "\0".repeat(4096) + "H:2,block:6");

        assertThatThrownBy(() -> OutputFile.at(file)).satisfies(Refused.with("files.isRegister"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.mv.db", "NEW.MV.DB", "new.mv.db.newFile", "new.mv.db.tempFile"})
    void rejectsRegisterFileNameEvenIfAbsent(String name) {
        assertThatThrownBy(() -> OutputFile.at(folder.resolve(name))).satisfies(Refused.with("files.isRegister"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rejectsLinksToARegister() throws IOException {
        Path register = Files.writeString(RegisterFile.at(folder.resolve("r")).file(), "not one yet");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), register);
        Path second = Files.createSymbolicLink(folder.resolve("second.csv"), link);
        Path missing = Files.createSymbolicLink(folder.resolve("missing.csv"), folder.resolve("later.mv.db"));

        assertThat(Stream.of(link, second, missing))
                .allSatisfy(path -> assertThatThrownBy(() -> OutputFile.at(path)).isInstanceOf(Problem.class));
    }

    @Test
    void rejectsLockedFileUnderAnyNameWithoutOpeningIt() throws IOException {
        Path locked = Files.writeString(folder.resolve("r"), "");
        Path name = Files.createLink(folder.resolve("other.csv"), locked);
        Object holder = new Object();
        HeldFileLocks.add(holder, locked);
        try {
            assertThatThrownBy(() -> OutputFile.at(name)).satisfies(Refused.with("files.isRegister"));
        } finally {
            HeldFileLocks.remove(holder);
        }

        OutputFile.at(name).write("free");
        assertThat(name).hasContent("free");
    }

    @Test
    void targetOfALinkIsReplacedAndTheLinkRemains() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("a.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("elsewhere/a.csv"));

        OutputFile.at(link).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void fileThatALinkAnnouncesIsCreated() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("a.csv"));

        OutputFile.at(link).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("a.csv")).hasContent("new");
    }

    @Test
    void linksInACircleAreAnError() throws IOException {
        Path first = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThatThrownBy(() -> OutputFile.at(first)).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void failedWriteLeavesThePreviousFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");

        assertThatThrownBy(() -> OutputFile.at(file).write(out -> {
            out.write(1);
            throw new IOException("full");
        })).hasMessage("full");

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void replacedFileRetainsItsPermissions() throws IOException {
        Set<PosixFilePermission> group = PosixFilePermissions.fromString("rw-rw----");
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Files.setPosixFilePermissions(file, group);

        OutputFile.at(file).write("new");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(group);
    }

    @Test
    void rejectsFolderAsTargetAndExistingFileAsNew() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Files.writeString(folder.resolve("a.csv"), "old");

        assertThatThrownBy(() -> OutputFile.at(inner).write("new")).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> OutputFile.at(file).create(out -> null))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(inner).isEmptyDirectory();
        assertThat(file).hasContent("old");
    }

    @Test
    void deviceIsWrittenToInItsPlace() throws IOException {
        Path device = Path.of("/dev/null");

        OutputFile.at(device).write("gone");

        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Files.exists(device)).isTrue();
    }
}
