package org.tomes.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.problem.Refused;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.text.Language;

class LaunchArgumentsTest {

    @Test
    void noArgumentsOpenTheWindow() {
        assertThat(LaunchArguments.of())
                .contains(new LaunchArguments(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void registerAndPassphraseAreReadInBothSpellings() {
        LaunchArguments both = new LaunchArguments(Optional.of(RegisterLocation.of("a")), Optional.of(Path.of("b")),
                Optional.empty());
        assertThat(LaunchArguments.of("--register", "a", "--passphrase-file=b")).contains(both);
        assertThat(LaunchArguments.of("--passphrase-file", "b", "--register=a")).contains(both);
    }

    @Test
    void commandsAndUnfinishedOptionsAreForTheCommandLine() {
        assertThat(LaunchArguments.of("--register", "a", "check")).isEmpty();
        assertThat(LaunchArguments.of("--help")).isEmpty();
        assertThat(LaunchArguments.of("--register")).isEmpty();
    }

    @Test
    void languageAndRegisterTogetherOpenTheWindow() {
        LaunchArguments german = new LaunchArguments(Optional.of(RegisterLocation.of("a")), Optional.empty(),
                Optional.of(Language.DE));
        assertThat(LaunchArguments.of("--lang", "de", "--register", "a")).contains(german);
        assertThat(LaunchArguments.of("--register=a", "--lang=de", "--debug")).contains(german);
        assertThat(LaunchArguments.of("--lang", "en").orElseThrow().language()).contains(Language.EN);
        assertThat(LaunchArguments.of("--lang", "de", "check")).isEmpty();
    }

    @Test
    void unsupportedLanguageIsLeftToTheCommandLine() {
        assertThat(LaunchArguments.of("--lang", "fr", "--register", "a")).isEmpty();
        assertThat(LaunchArguments.of("--lang")).isEmpty();
    }

    @Test
    void registerThatAFileManagerOpensIsAnArgumentAlone(@TempDir Path folder) throws IOException {
        assertThat(LaunchArguments.of("/home/anna/Maßnahmen 2026.mv.db"))
                .contains(new LaunchArguments(Optional.of(RegisterLocation.of("/home/anna/Maßnahmen 2026.mv.db")),
                        Optional.empty(), Optional.empty()));
        String withoutEnding = folder.resolve("register").toString();
        assertThat(LaunchArguments.of(withoutEnding)).as("a mistyped command with a path").isEmpty();
        Files.createFile(folder.resolve("register.mv.db"));
        assertThat(LaunchArguments.of(withoutEnding)).as("as the window shows it")
                .contains(new LaunchArguments(Optional.of(RegisterLocation.of(withoutEnding)), Optional.empty(),
                        Optional.empty()));
        assertThat(LaunchArguments.of("check")).isEmpty();
        assertThat(LaunchArguments.of("--x.mv.db")).isEmpty();
        assertThat(LaunchArguments.of("a.mv.db", "check")).isEmpty();
    }

    @Test
    void registerMayBeOnAServer() {
        assertThat(LaunchArguments.of("--register", "postgresql://localhost/tomes")).contains(new LaunchArguments(
                Optional.of(ServerAddress.of("postgresql://localhost/tomes")), Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> LaunchArguments.of("--register", "postgresql://anna:secret@localhost/tomes"))
                .satisfies(Refused.with("storage.server.passwordInAddress"));
        assertThat(LaunchArguments.of("--register", "postgresql://localhost/tomes", "check")).isEmpty();
    }
}
