package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

/** What the search of the lists finds, and what stays beside a list without matches. */
class ListSearchTest {

    private static void search(OpenWindow window, String text) {
        window.press(KeyCode.SHORTCUT, KeyCode.F);
        window.robot
                .interact(
                        () -> window.robot
                                .lookup(node -> node instanceof TextField field
                                        && field.getStyleClass().contains("search") && field.isFocused())
                                .<TextField>query()
                                .setText(text));
    }

    private static int rows(OpenWindow window) {
        return ((TableView<?>) window.robot.lookup(".record-table .table-view").query()).getItems().size();
    }

    @Test
    void statesAndMarksAreFoundAsTheRowsShowThem(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE).close();
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(folder.resolve("r"))).go("findings")) {
            window.waitFor(() -> rows(window) > 0);
            search(window, "akzeptiert");
            window.waitFor(() -> rows(window) > 0 && rows(window) < 20);
            search(window, window.texts.name("finding", org.tomes.finding.FindingState.EXEMPT));
            window.waitFor(() -> rows(window) > 0 && rows(window) < 40);
        }
    }

    @Test
    void listWithoutMatchesHasNoDetailOfAHiddenRow(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        for (Map.Entry<String, String> page : Map.of("soa", "#detail", "changes", "#detail").entrySet()) {
            try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))
                    .go(page.getKey())) {
                window.waitFor(() -> rows(window) > 0);
                window.see(page.getValue());
                search(window, "zzzz");
                window.waitFor(() -> rows(window) == 0);
                window.waitFor(() -> !window.sees(page.getValue()));
                search(window, "");
                window.see(page.getValue());
                assertThat(rows(window)).isPositive();
            }
        }
    }
}
