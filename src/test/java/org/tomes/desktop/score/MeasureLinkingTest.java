package org.tomes.desktop.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.score.ControlSample;
import org.tomes.text.Language;

/** A measure for a security control is found by typing, not in a list of all measures. */
class MeasureLinkingTest {

    @Test
    void measureIsFoundByItsTitleAndLinked(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("score")) {
            TabPane tabs = (TabPane) window.see(".tab-pane");
            window.robot.interact(() -> tabs.getSelectionModel().select(1));
            window.waitFor(() -> table(window).getItems().size() > 10);
            window.robot.interact(() -> table(window).getSelectionModel().select(0));
            Button link = (Button) window.see("#link");
            window.waitFor(() -> !link.isDisabled());
            window.robot.interact(link::fire);
            TextInputControl query = (TextInputControl) window.see("#query");
            assertThat(query.getPromptText()).isEqualTo(window.texts.get("score.screen.linkTitle", 1));
            window.seeText(window.texts.get("score.screen.linked"));
            window.robot.interact(() -> query.setText("tom-6"));
            window.press(KeyCode.ENTER);
            window.waitFor(() -> window.sees("#undo") && linked(window).contains("TOM-006"));
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<ControlSample> table(OpenWindow window) {
        return window.robot.lookup(node -> node instanceof TableView<?> && node.isVisible())
                .<TableView<ControlSample>>queryAll()
                .stream()
                .filter(table -> !table.getItems().isEmpty() && table.getItems().getFirst() instanceof ControlSample)
                .findFirst()
                .orElseThrow();
    }

    private static String linked(OpenWindow window) {
        return String.join(" ",
                window.robot.lookup(".label")
                        .<Label>queryAll()
                        .stream()
                        .map(Label::getText)
                        .filter(text -> text != null)
                        .toList());
    }
}
