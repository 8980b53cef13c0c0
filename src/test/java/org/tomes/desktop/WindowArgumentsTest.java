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
}
