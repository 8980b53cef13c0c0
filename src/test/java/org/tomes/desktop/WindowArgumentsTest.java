package org.tomes.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowArgumentsTest {

    @Test
    void nothingOpensTheWindow() {
        assertThat(WindowArguments.of()).contains(new WindowArguments(Optional.empty(), Optional.empty()));
    }

    @Test
    void registerAndPassphraseAreReadInBothSpellings() {
        WindowArguments both = new WindowArguments(Optional.of(Path.of("a")), Optional.of(Path.of("b")));
        assertThat(WindowArguments.of("--register", "a", "--passphrase-file=b")).contains(both);
        assertThat(WindowArguments.of("--passphrase-file", "b", "--register=a")).contains(both);
    }

    @Test
    void commandsAndUnfinishedOptionsAreForTheCommandLine() {
        assertThat(WindowArguments.of("--register", "a", "check")).isEmpty();
        assertThat(WindowArguments.of("--help")).isEmpty();
        assertThat(WindowArguments.of("--register")).isEmpty();
    }

    @Test
    void registerThatAFileManagerOpensIsAnArgumentAlone() {
        assertThat(WindowArguments.of("/home/anna/Maßnahmen 2026.mv.db")).contains(
                new WindowArguments(Optional.of(Path.of("/home/anna/Maßnahmen 2026.mv.db")), Optional.empty()));
        assertThat(WindowArguments.of("check")).isEmpty();
        assertThat(WindowArguments.of("--x.mv.db")).isEmpty();
        assertThat(WindowArguments.of("a.mv.db", "check")).isEmpty();
    }
}
