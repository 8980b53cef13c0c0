package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.measure.MeasureBuilder;
import org.tomes.text.Language;

/** The focus remains in the current pane, and never returns to the menu of the register. */
class FocusRestorerTest {

    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, context.paths().defaultRegister())) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Close port 3389").build());
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Backup daily").build());
        }
    }

    private OpenWindow open() throws Exception {
        return OpenWindow.on(context, Language.EN, Optional.empty());
    }

    private static boolean isIn(String styleClass, OpenWindow window) {
        return window.focused().filter(owner -> {
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node.getStyleClass().contains(styleClass)) {
                    return true;
                }
            }
            return false;
        }).isPresent();
    }

    @Test
    void screenThatWasChosenHasTheKeyboardInItsList() throws Exception {
        try (OpenWindow window = open().go("measures")) {
            window.waitFor(() -> isIn("table-view", window));
        }
    }

    @Test
    void settingsFocusTheSearch() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            window.waitFor(() -> window.focused().filter(node -> "settings-search".equals(node.getId())).isPresent());
        }
    }

    @Test
    void networkSecurityBeginsInItsListAndNotAtAnImport() throws Exception {
        Path path = folder.resolve("example");
        DesktopFixture.exampleCompany(context, path, Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).go("network")) {
            window.waitFor(() -> isIn("table-view", window));
        }
    }

    @Test
    void recordThatWasJumpedToHasTheKeyboard() throws Exception {
        try (OpenWindow window = open()) {
            window.see("#nav-measures");
            window.palette("TOM-002");
            window.waitFor(() -> isIn("table-view", window));
            window.press(KeyCode.UP);
            window.seeText("TOM-001");
        }
    }

    @Test
    void keyForPanesStopsInNavigationListAndFormWithAVisibleRing() throws Exception {
        try (OpenWindow window = open().go("measures")) {
            window.waitFor(() -> isIn("table-view", window)
                    && window.field("title").filter(title -> !title.getText().isEmpty()).isPresent());
            List<String> stops = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                window.press(KeyCode.F6);
                stops.add(isIn("detail", window) ? "form" : isIn("table-view", window) ? "list" : "navigation");
                assertThat(window.focused().orElseThrow().getPseudoClassStates())
                        .extracting(PseudoClass::getPseudoClassName)
                        .contains("focus-visible");
            }
            assertThat(stops).containsExactly("form", "navigation", "list");
        }
    }

    @Test
    void focusRemainsInTheSavedRecord() throws Exception {
        try (OpenWindow window = open().go("measures")) {
            window.click(window.seeText("Close port 3389"));
            window.type("title", "Close port 22");
            window.click(window.see("#save"));
            window.see(".notice-bar");
            window.waitFor(() -> isIn("detail", window));
        }
    }

    @Test
    void focusRemainsOnTheSettingAfterTheWindowIsRebuilt() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            ComboBox<?> before = (ComboBox<?>) window.see("#language");
            window.waitFor(() -> before.getValue() == Language.EN);
            window.robot.interact(before::requestFocus);
            window.press(KeyCode.UP);
            window.waitFor(() -> window.focused()
                    .filter(node -> "language".equals(node.getId()) && node != before)
                    .isPresent());
        }
        assertThat(context.settings().read().language()).contains(Language.DE);
    }
}
