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
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

/** A disabled button states why, to the mouse and to screen readers. */
class DisabledButtonsTest {

    /** A state of the window, in which some buttons are disabled. */
    private enum State {
        EMPTY,
        FIRST_ROW,
        NOTHING_SELECTED,
        SEVERAL_SELECTED,
        READ_ONLY;

        Path register(AppContext context, Path folder) throws Exception {
            Path path = folder.resolve("r");
            if (this == EMPTY) {
                DesktopFixture.empty(context, path).close();
            } else {
                DesktopFixture.exampleCompany(context, path, Language.EN).close();
            }
            if (this == READ_ONLY) {
                RegisterFixture.breakTrail(folder);
            }
            return path;
        }

        /** Selects rows in all visible lists. */
        void select(OpenWindow window) throws Exception {
            window.robot.interact(() -> {
                for (TableView<?> table : window.robot.lookup(".table-view").<TableView<?>>queryAll()) {
                    if (this == NOTHING_SELECTED || this == SEVERAL_SELECTED) {
                        table.getSelectionModel().clearSelection();
                    }
                    if (this == SEVERAL_SELECTED) {
                        table.getSelectionModel().selectRange(0, Math.min(3, table.getItems().size()));
                    }
                }
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDisabledButtonStatesWhy(State state, @TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = state.register(context, folder);
        List<String> silent = new ArrayList<>();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            for (ScreenEntry screen : Screens.all()) {
                window.go(screen.key());
                state.select(window);
                silent.addAll(silent(screen.key(), window));
                for (TabPane tabs : tabs(window)) {
                    for (int i = 1; i < tabs.getTabs().size(); i++) {
                        int tab = i;
                        window.robot.interact(() -> tabs.getSelectionModel().select(tab));
                        WaitForAsyncUtils.waitForFxEvents();
                        state.select(window);
                        silent.addAll(silent(screen.key() + " " + tabs.getTabs().get(i).getText(), window));
                    }
                    window.robot.interact(() -> tabs.getSelectionModel().selectFirst());
                }
            }
        }
        assertThat(silent.stream().distinct()).isEmpty();
    }

    @Test
    void everyDisabledButtonOfAnAuditStatesWhy(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))
                .go("auditmode")) {
            Button start = (Button) window.see("#start");
            window.robot.interact(start::fire);
            Node previous = window.see("#previous");
            window.waitFor(previous::isDisabled);
            assertThat(silent("audit", window)).isEmpty();
        }
    }

    @Test
    void everyDisabledButtonOfTheGuidedStartStatesWhy(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        List<String> silent = new ArrayList<>();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            for (String step : List.of("me", "company", "people", "library", "topics", "azure", "target", "policy",
                    "release")) {
                ToggleButton button = (ToggleButton) window.see("#start-step-" + step);
                window.robot.interact(button::fire);
                WaitForAsyncUtils.waitForFxEvents();
                silent.addAll(silent(step, window));
            }
        }
        assertThat(silent.stream().distinct()).isEmpty();
    }

    @Test
    void disabledButtonOfADialogStatesWhy(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))
                .go("documents")) {
            window.click(window.seeText(window.texts.get("document.tab.text")));
            window.waitFor(() -> window.field("title").filter(field -> !field.getText().isEmpty()).isPresent());
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.see(".dialog-pane .text-field");
            assertThat(DesktopFixture.onScreen(() -> window.robot.lookup(".dialog-pane .button")
                    .<Button>queryAll()
                    .stream()
                    .filter(Button::isDisabled)
                    .map(DisabledReason::getReason)
                    .toList())).containsExactly(window.texts.get("desktop.disabled.incomplete"));
            window.answer("shell.cancel");
        }
    }

    private static List<TabPane> tabs(OpenWindow window) throws Exception {
        return DesktopFixture.onScreen(() -> List.copyOf(window.robot.lookup(".tab-pane").<TabPane>queryAll()));
    }

    private static List<String> silent(String place, OpenWindow window) throws Exception {
        return DesktopFixture.onScreen(() -> window.robot.lookup(node -> node instanceof ButtonBase)
                .<ButtonBase>queryAll()
                .stream()
                .filter(button -> !(button instanceof CheckBox) && button.isDisabled() && isShown(button)
                        && !isExplained(button))
                .map(button -> place + ": " + button.getId() + " " + button.getText())
                .toList());
    }

    /** Whether the button has a reason, or the form that is disabled as a whole. */
    private static boolean isExplained(Node node) {
        return node != null && node.isDisabled()
                && (DisabledReason.getReason(node) != null || !node.isDisable() && isExplained(node.getParent()));
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
            Label label = new Label();
            DisabledReason.setLabel(open, label);
            window.robot.interact(() -> pointAt(open));
            Thread.sleep(600);
            assertThat(tooltips()).as("the label shows the reason").isEmpty();
            label.setVisible(false);
            window.robot.interact(() -> pointAt(open));
            window.waitFor(() -> tooltips().contains(window.texts.get("desktop.disabled.selectOne")));
            assertThat(open.getAccessibleHelp()).isEqualTo(window.texts.get("desktop.disabled.selectOne"));
        }
    }

    private static void pointAt(Node open) {
        Point2D middle = open.localToScene(2, 2);
        Event.fireEvent(open.getScene(),
                new MouseEvent(MouseEvent.MOUSE_MOVED, middle.getX(), middle.getY(), middle.getX(), middle.getY(),
                        MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, true,
                        new PickResult(open.getParent(), middle.getX(), middle.getY())));
    }

    private static List<String> tooltips() {
        return Window.getWindows()
                .stream()
                .filter(Tooltip.class::isInstance)
                .map(shown -> ((Tooltip) shown).getText())
                .toList();
    }
}
