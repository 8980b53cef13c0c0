package org.tomes.desktop.finding;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

class EmptyFindingsTest {

    @Test
    void emptyPageOffersToPullFromAzure(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        DesktopFixture.empty(context, path).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).go("findings")) {
            window.seeText(window.texts.get("azure.importFiles"));
            window.click(window.seeText(window.texts.get("azure.readLive")));
            window.waitFor(() -> window.robot.lookup(".tab-pane")
                    .<TabPane>queryAll()
                    .stream()
                    .anyMatch(tabs -> tabs.getSelectionModel()
                            .getSelectedItem()
                            .getText()
                            .equals(window.texts.get("azure.connection"))));
        }
    }
}
