package org.tomes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SmallFileReaderTest {

    @TempDir
    private Path folder;

    @Test
    void fileOfTheLimitIsRead() throws IOException {
        assertThat(SmallFileReader.text(Files.writeString(folder.resolve("f"), "ä".repeat(5)), 10)).isEqualTo("äääää");
    }

    @Test
    void rejectsLargerFile() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "x".repeat(11));
        assertThatThrownBy(() -> SmallFileReader.text(file, 10)).isInstanceOf(FileTooLarge.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void rejectsEndlessDevice() {
        assertThatThrownBy(() -> SmallFileReader.bytes(Path.of("/dev/zero"))).isInstanceOf(FileTooLarge.class);
    }

    @Test
    void otherCharactersAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[]{(byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> SmallFileReader.text(file)).isInstanceOf(CharacterCodingException.class);
    }
}
