package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

/** What must be visible in a window of the smallest size. */
class SmallestWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void sidebarShowsAllEntriesWithTheViewsBelowTheirHeading(Language language) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        DesktopFixture.empty(context, path).close();
        try (OpenWindow window = OpenWindow.on(context, language, Optional.of(path))) {
            window.resize(MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
            ScrollPane sidebar = (ScrollPane) window.see(".sidebar-scroll");
            window.waitFor(() -> sidebar.getContent().getLayoutBounds().getHeight() <= sidebar.getViewportBounds()
                    .getHeight());
        }
    }
}
