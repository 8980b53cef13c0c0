package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

/** The window starts with the last screen shown. */
class LastScreenTest {

    @TempDir
    private Path folder;

    @Test
    void screenThatWasShownLastIsShownAtTheNextStart() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        context.create(context.paths().defaultRegister()).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            assertThat(selected(window, "overview")).isTrue();
            window.go("changes");
            window.askToClose();
            window.waitFor(() -> context.settings().read().screen().isPresent());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            assertThat(selected(window, "changes")).isTrue();
        }
    }

    @Test
    void unknownLastScreenOpensTheOverview() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        context.create(context.paths().defaultRegister()).close();
        context.settings().change(all -> all.withScreen(Optional.of("weather")));
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            assertThat(selected(window, "overview")).isTrue();
        }
    }

    private static boolean selected(OpenWindow window, String screen) throws Exception {
        return ((ToggleButton) window.see("#nav-" + screen)).isSelected();
    }
}
