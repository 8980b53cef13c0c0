package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
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

    /** The page is empty for longer than its focus is watched once it has one. */
    @Test
    void pageThatIsFilledLateHasTheKeyboard() throws Exception {
        DesktopFixture.startToolkit();
        CompletableFuture<Node> focused = new CompletableFuture<>();
        Stage stage = DesktopFixture.onScreen(() -> {
            VBox page = new VBox();
            Button content = new Button("content");
            Scene scene = new Scene(new VBox(new Button("menu"), page));
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            FocusRestorer.placeFocus(scene, node -> FocusRestorer.isWithin(page, node), () -> List.of(page));
            scene.focusOwnerProperty().subscribe(owner -> {
                if (owner == content) {
                    focused.complete(owner);
                }
            });
            PauseTransition reading = new PauseTransition(Duration.seconds(2));
            reading.setOnFinished(read -> page.getChildren().add(content));
            reading.play();
            return window;
        });

        assertThat(focused.get(30, TimeUnit.SECONDS)).isInstanceOf(Button.class);
        DesktopFixture.onScreen(() -> {
            stage.hide();
            return null;
        });
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
