package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.measure.MeasureBuilder;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Shortcuts for the whole window: back and forward, size, and the overview of all shortcuts. */
class WindowKeysTest {

    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, context.paths().defaultRegister()).close();
    }

    private OpenWindow open() throws Exception {
        OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty());
        window.see("#nav-overview");
        return window;
    }

    private static boolean isShown(String screen, OpenWindow window) {
        return window.robot.lookup("#nav-" + screen).<ToggleButton>query().isSelected();
    }

    @Test
    void altAndTheArrowsGoBackAndForward() throws Exception {
        try (OpenWindow window = open()) {
            window.go("changes").go("audit");
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.waitFor(() -> isShown("changes", window));
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.waitFor(() -> isShown("overview", window));
            window.press(KeyCode.ALT, KeyCode.RIGHT);
            window.waitFor(() -> isShown("changes", window));
        }
    }

    /** The text field with the focus has a history of its own, which ends with the action that saves its text. */
    @Test
    void undoAfterSavingFromATextFieldUndoesTheSaving() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch servers").build());
        }
        try (OpenWindow window = open()) {
            window.palette("TOM-001");
            window.seeText("TOM-001  Patch servers");
            window.type("title", "Patch all servers");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.seeText("TOM-001  Patch all servers");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.seeText("TOM-001  Patch servers");
        }
    }

    /** The cursor is in a date field without changes, where a date picker forwards the keys to its text field. */
    @Test
    void undoFromAnUnchangedDateFieldUndoesTheSaving() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch servers").build());
        }
        try (OpenWindow window = open()) {
            window.palette("TOM-001");
            window.seeText("TOM-001  Patch servers");
            window.type("title", "Patch all servers");
            DatePicker date = window.robot.lookup(".date-picker")
                    .<DatePicker>queryAll()
                    .stream()
                    .filter(picker -> !picker.isDisabled())
                    .findFirst()
                    .orElseThrow();
            window.robot.interact(date::requestFocus);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.seeText("TOM-001  Patch all servers");
            window.robot.interact(date::requestFocus);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.seeText("TOM-001  Patch servers");
        }
    }

    /** The first record was opened by the palette, the second one in the list. */
    @Test
    void backReturnsToTheRecordThatWasLeft() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch servers").build());
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Rotate keys").build());
        }
        try (OpenWindow window = open()) {
            window.palette("TOM-001");
            window.seeText("TOM-001  Patch servers");
            window.clickText("Rotate keys");
            window.seeText("TOM-002  Rotate keys");
            window.go("changes").press(KeyCode.ALT, KeyCode.LEFT);
            window.waitFor(() -> isShown("measures", window));
            window.seeText("TOM-002  Rotate keys");
        }
    }

    @Test
    void zoomAppliesToEverythingAndIsSaved() throws Exception {
        try (OpenWindow window = open()) {
            Node link = window.see("#nav-overview");
            double before = link.getLayoutBounds().getHeight();
            window.press(KeyCode.SHORTCUT, KeyCode.PLUS);
            // "+" on an American keyboard
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.EQUALS);
            window.waitFor(() -> link.getLayoutBounds().getHeight() > before);
            window.waitFor(() -> context.settings().read().look().zoom() == 125);
            FontIcon icon = (FontIcon) window.see(".nav-link .ikonli-font-icon");
            window.waitFor(() -> icon.getIconSize() == 21);
            window.seeText(window.texts.get("shell.zoomed", 125));
            assertThat(Zoom.icons(".a { -fx-fill: red; -fx-icon-size: 9; } /* .b { -fx-icon-size: 8; } */ .c { }"))
                    .isEqualTo(Map.of(".a", 9));
        }
        try (OpenWindow window = open()) {
            Node link = window.see("#nav-overview");
            double large = link.getLayoutBounds().getHeight();
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
            window.waitFor(() -> link.getLayoutBounds().getHeight() < large);
        }
        assertThat(context.settings().read().look().zoom()).isEqualTo(100);
    }

    @Test
    void paletteSwitchesAppearanceLanguageAndZoomAtOnce() throws Exception {
        try (OpenWindow window = open()) {
            window.palette("dark");
            window.waitFor(() -> context.settings().read().look().appearance() == Appearance.DARK);
            window.see("#nav-overview");
            window.palette("zoom 125");
            window.waitFor(() -> context.settings().read().look().zoom() == 125);
            window.see("#nav-overview");
            window.palette("german");
            window.seeText(Texts.in(Language.DE).get("shell.screen.measures"));
            assertThat(context.settings().read().language()).contains(Language.DE);
        }
    }

    @Test
    void sidebarShowsTheCurrentPageAndLongListsGiveWayInALowWindow() throws Exception {
        try (OpenWindow window = open()) {
            window.resize(MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
            for (int i = 0; i < 2; i++) {
                window.press(KeyCode.SHORTCUT, KeyCode.PLUS);
            }
            window.go("settings");
            Node links = window.see(".sidebar-scroll");
            Node link = window.robot.lookup("#nav-settings").query();
            window.waitFor(() -> links.localToScene(links.getLayoutBounds())
                    .contains(link.localToScene(link.getLayoutBounds())));
            window.go("documents");
            Button fold = (Button) window.see("#fold");
            String folds = window.texts.get("document.list.fold");
            assertThat(fold.getAccessibleText()).isEqualTo(folds);
            TabPane tabs = (TabPane) window.see(".tab-pane");
            window.robot.interact(() -> tabs.getSelectionModel().select(1));
            window.waitFor(() -> !fold.getAccessibleText().equals(folds));
            window.robot.interact(() -> tabs.getSelectionModel().select(0));
            assertThat(fold.getAccessibleText()).as("the tabs stay in their place").isNotEqualTo(folds);
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
            window.resize(1600, 900);
            window.waitFor(() -> fold.getAccessibleText().equals(folds));
        }
    }

    /** The screen needs the space if the font is large for the window. */
    @Test
    void sidebarShowsIconsWithTooltipsOnlyWhileItsWordsLeaveTooLittleRoom() throws Exception {
        try (OpenWindow window = open()) {
            window.resize(MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
            ToggleButton link = (ToggleButton) window.see("#nav-measures");
            assertThat(link.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
            assertThat(link.getTooltip()).isNull();
            double before = link.getWidth();
            for (int i = 0; i < 4; i++) {
                window.press(KeyCode.SHORTCUT, KeyCode.PLUS);
            }
            window.waitFor(() -> link.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY && link.getWidth() < before);
            assertThat(link.getTooltip().getText()).isEqualTo(window.texts.get("shell.screen.measures"));
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
            window.waitFor(() -> link.getContentDisplay() == ContentDisplay.LEFT && link.getTooltip() == null);
        }
    }

    @Test
    void questionMarkShowsTheKeysUntilEscape() throws Exception {
        try (OpenWindow window = open()) {
            window.go("changes").see(".record-table");
            window.robot.interact(() -> Event.fireEvent(window.focused().orElseThrow(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false)));
            window.see(".key-sheet");
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> !window.sees(".key-sheet"));
        }
    }

    @Test
    void hiddenFormIsShownForANewRecord() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch").build());
        }
        try (OpenWindow window = open()) {
            window.go("measures");
            window.waitFor(() -> window.field("title").isPresent());
            double before = window.see(".record-table").getLayoutBounds().getWidth();
            window.press(KeyCode.F8);
            window.waitFor(() -> window.field("title").isEmpty());
            window.waitFor(() -> window.see(".record-table").getLayoutBounds().getWidth() > before * 1.4);
            window.press(KeyCode.SHORTCUT, KeyCode.N);
            window.waitFor(() -> window.field("title").isPresent());
            window.press(KeyCode.F8);
            window.press(KeyCode.F8);
            window.waitFor(() -> window.field("title").isPresent());
        }
    }

    @Test
    void hiddenFormIsShownForARecordOpenedElsewhere() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Patch").build());
        }
        try (OpenWindow window = open()) {
            window.go("measures");
            window.waitFor(() -> window.field("title").isPresent());
            window.press(KeyCode.F8);
            window.waitFor(() -> window.field("title").isEmpty());
            window.click(window.seeText(window.texts.get("desktop_measure.add")));
            window.waitFor(() -> window.field("title").isPresent());
            window.press(KeyCode.F8);
            window.waitFor(() -> window.field("title").isEmpty());
            window.palette("Patch");
            window.waitFor(() -> window.field("title").isPresent());
        }
    }
}
