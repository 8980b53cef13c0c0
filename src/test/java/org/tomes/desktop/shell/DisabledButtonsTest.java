package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.text.Language;

/** A disabled button states why, to the mouse and to screen readers. */
class DisabledButtonsTest {

    @Test
    void everyDisabledButtonStatesWhy(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        List<String> silent = new ArrayList<>();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            for (ScreenEntry screen : Screens.all()) {
                window.go(screen.key());
                silent.addAll(silent(screen.key(), window));
                for (TabPane tabs : window.robot.lookup(".tab-pane").<TabPane>queryAll()) {
                    for (int i = 1; i < tabs.getTabs().size(); i++) {
                        int tab = i;
                        window.robot.interact(() -> tabs.getSelectionModel().select(tab));
                        WaitForAsyncUtils.waitForFxEvents();
                        silent.addAll(silent(screen.key() + " " + tabs.getTabs().get(i).getText(), window));
                    }
                    window.robot.interact(() -> tabs.getSelectionModel().selectFirst());
                }
            }
        }
        assertThat(silent.stream().distinct()).isEmpty();
    }

    private static List<String> silent(String place, OpenWindow window) throws Exception {
        return DesktopFixture.onScreen(() -> window.robot.lookup(".button")
                .<Node>queryAll()
                .stream()
                .filter(node -> node instanceof Button button && button.isDisable() && isShown(button)
                        && DisabledReason.getReason(button) == null)
                .map(Button.class::cast)
                .map(button -> place + ": " + button.getId() + " " + button.getText())
                .toList());
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    @Test
    void tooltipShowsTheReasonBelowTheMouse(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("due")) {
            Node open = window.see("#open-due");
            window.waitFor(DesktopFixture.inPlace(open));
            window.robot.interact(() -> {
                Point2D middle = open.localToScene(2, 2);
                Event.fireEvent(open.getScene(),
                        new MouseEvent(MouseEvent.MOUSE_MOVED, middle.getX(), middle.getY(), middle.getX(),
                                middle.getY(), MouseButton.NONE, 0, false, false, false, false, false, false, false,
                                false, false, true, new PickResult(open.getParent(), middle.getX(), middle.getY())));
            });
            window.waitFor(() -> Window.getWindows()
                    .stream()
                    .anyMatch(shown -> shown instanceof Tooltip tooltip
                            && tooltip.getText().equals(window.texts.get("desktop.disabled.selectOne"))));
            assertThat(open.getAccessibleHelp()).isEqualTo(window.texts.get("desktop.disabled.selectOne"));
        }
    }
}
