package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.passphrase.Secret;
import org.tomes.storage.RegisterFixture;

class QuickProtectionTest {

    private static final Secret PASSPHRASE = new Secret("one that is long enough");

    @TempDir
    private Path folder;

    /** A command that a window runs warns as it does without a window. */
    @Test
    void quickProtectionIsKnownOfAnOpenRegister() throws SQLException {
        RegisterFixture.create(folder).close();
        RegisterFixture.encryptAsBefore(folder, PASSPHRASE);
        AppContext window = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        Path file = folder.resolve("r");
        try (OpenRegister register = window.open(file, Optional.of(PASSPHRASE))) {
            AppContext command = window.serving(register);
            assertThat(command.lastOpenedHasQuickProtection()).isFalse();
            command.with(file, Optional.empty(), OpenRegister::records);
            assertThat(command.lastOpenedHasQuickProtection()).isTrue();
        }
    }
}
