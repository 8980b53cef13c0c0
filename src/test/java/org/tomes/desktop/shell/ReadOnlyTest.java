package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.people.Person;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

/** A window with a read-only register: on every screen, only input that need not be saved is possible. */
class ReadOnlyTest {

    /**
     * Inputs by screen that only filter, query Azure, or are stored in the program's settings. Search fields above
     * tables are not counted.
     */
    private static final Map<String, Set<String>> ASKING = Map.of("azure",
            Set.of("before", "after", "networks", "search", "snapshots", "json", "indented", "clientId", "place", "set",
                    "tenant", "vaultItems", "versions", "way"),
            "changes", Set.of("before", "after"), "costs", Set.of("cost-months"), "documents",
            Set.of("before", "after", "language", "format", "annexes", "version"), "findings",
            Set.of("area", "control"), "network",
            Set.of("before", "destination", "network", "port", "protocol", "snapshots", "source"), "responsibilities",
            Set.of("day", "search"), "score", Set.of("each", "scopes", "models"), "settings",
            Set.of("appearance", "compact", "highContrast", "language", "me", "reminders", "zoom", "on", "folder",
                    "daily", "weekly", "monthly", "settings-search"),
            "auditmode", Set.of("auditor", "onlyApplicable"));

    private static final int SETTLING_MILLIS = 50;

    @TempDir
    private Path folder;

    private OpenWindow open(AppContext context, Language language) throws Exception {
        RegisterFixture.breakTrail(folder);
        return OpenWindow.on(context, language, Optional.of(folder.resolve("r")));
    }

    @Test
    void readOnlyRegisterHasNoEnabledInputs() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE).close();
        Set<String> open = new TreeSet<>();
        try (OpenWindow window = open(context, Language.DE)) {
            window.see("#caution");
            for (ScreenEntry screen : Screens.all()) {
                window.go(screen.key());
                WaitForAsyncUtils.waitForFxEvents();
                chooseFirst(window);
                if (screen.key().equals("measures")) {
                    DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                            Path.of("target", "screens", "read-only-measures-de.png"));
                }
                look(window, screen.key(), open);
            }
        }
        ASKING.forEach((screen, fields) -> fields.forEach(field -> open.remove(screen + " " + field)));
        assertThat(open).as("inputs that take what cannot be kept").isEmpty();
    }

    @Test
    void emptyReadOnlyRegisterOffersNoFirstStep() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            register.records().people().add(RegisterFixture.ACTOR, Person.ofName("Jana Kohl"));
        }
        try (OpenWindow window = open(context, Language.EN)) {
            window.see("#caution");
            for (String screen : List.of("measures", "changes", "evidence", "responsibilities")) {
                window.go(screen).seeText(window.texts.get("desktop.nothingToRead"));
            }
        }
    }

    /** Visits all tabs, and selects the first row of each table. */
    private static void look(OpenWindow window, String screen, Set<String> open) throws Exception {
        chooseFirst(window);
        collect(window, screen, open);
        for (Node link : window.robot.lookup(".sections .nav-link").queryAll()) {
            window.robot.interact(((ToggleButton) link)::fire);
            WaitForAsyncUtils.waitForFxEvents();
            collect(window, screen, open);
        }
        for (Node pane : window.robot.lookup(node -> node instanceof TabPane && node.isVisible()).queryAll()) {
            for (Tab tab : ((TabPane) pane).getTabs()) {
                window.robot.interact(() -> ((TabPane) pane).getSelectionModel().select(tab));
                WaitForAsyncUtils.waitForFxEvents();
                chooseFirst(window);
                collect(window, screen, open);
            }
        }
    }

    private static void chooseFirst(OpenWindow window) throws Exception {
        window.robot.lookup(node -> node instanceof TableView<?> && shown(node))
                .<TableView<?>>queryAll()
                .forEach(table -> window.robot.interact(() -> table.getSelectionModel().selectFirst()));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void collect(OpenWindow window, String screen, Set<String> open) {
        window.robot.lookup(node -> shown(node) && takes(node))
                .queryAll()
                .stream()
                .filter(node -> !inTableBar(node))
                .forEach(node -> open.add(screen + " " + name(node)));
    }

    private static boolean inTableBar(Node node) {
        return node.getParent().getStyleClass().contains("table-actions");
    }

    private static String name(Node node) {
        // The checkboxes for export formats have no ids.
        return node instanceof CheckBox && node.getParent().getStyleClass().contains("wrapping") ? "format"
                : String.valueOf(node.getId());
    }

    private static boolean takes(Node node) {
        return switch (node) {
            case TextInputControl text ->
                text.isEditable() && !text.isDisabled() && !(text.getParent() instanceof ComboBoxBase<?>);
            case ComboBoxBase<?> choice -> !choice.isDisabled();
            case CheckBox choice -> !choice.isDisabled();
            default -> false;
        };
    }

    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
