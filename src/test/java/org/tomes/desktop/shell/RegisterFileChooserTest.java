package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFileChooserTest {

    @Test
    void proposedNameOfANewRegisterIsFree(@TempDir Path folder) throws IOException {
        assertThat(RegisterFileChooser.unusedName(Optional.empty())).isEqualTo("register.mv.db");
        assertThat(RegisterFileChooser.unusedName(Optional.of(folder))).isEqualTo("register.mv.db");
        Files.createFile(folder.resolve("register.mv.db"));
        Files.createFile(folder.resolve("register-2.mv.db"));
        assertThat(RegisterFileChooser.unusedName(Optional.of(folder))).isEqualTo("register-3.mv.db");
    }
}
