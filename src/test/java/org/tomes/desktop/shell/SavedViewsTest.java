package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.check.Severity;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.ListFilter.Choice;
import org.tomes.finding.FindingState;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class SavedViewsTest {

    private static final Texts EN = Texts.in(Language.EN);
    private static final SavedView VIEW = new SavedView("Mine", "measures",
            new ListFilter("backup", List.of(new Choice("status", 2, "in force"), Choice.labelled("owner", "Marta"))));

    @TempDir
    private static Path folder;
    private static AppContext context;
    private static Path register;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = folder.resolve("r");
        DesktopFixture.exampleCompany(context, register, Language.EN).close();
    }

    @Test
    void savedViewsSurviveFormattingAndParsing() {
        assertThat(SavedView.parse(SavedView.format(List.of(VIEW)))).containsExactly(VIEW);
    }

    @Test
    void malformedLinesAreIgnored() {
        assertThat(SavedView.parse("x\n\nMine\tmeasures\t\tgroup only\n" + SavedView.format(List.of(VIEW))))
                .containsExactly(VIEW);
    }

    @Test
    void controlCharactersInANameDoNotMakeAnotherView() {
        SavedView odd = new SavedView("a\tb\nc", "measures", new ListFilter("", List.of()));
        assertThat(SavedView.parse(SavedView.format(List.of(odd)))).singleElement()
                .satisfies(view -> assertThat(view.name()).isEqualTo("a b c"));
    }

    @Test
    void readyMadeViewShowsOnlyOpenFindingsOfHighSeverity() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            fire(window, "shell.views.openHigh");
            window.waitFor(() -> window.sees("#clear-filters"));
            Node link = window.seeText(EN.get("shell.views.openHigh"));
            assertThat(link.getPseudoClassStates()).extracting(PseudoClass::getPseudoClassName).contains("selected");
            Region page = (Region) window.see("#nav-findings");
            assertThat(page.getBackground().getFills().getFirst().getFill()).as("the mark of the page")
                    .isEqualTo(Color.TRANSPARENT);
            assertThat(window.robot.lookup(".chip")
                    .<ToggleButton>queryAll()
                    .stream()
                    .filter(ToggleButton::isSelected)
                    .map(ToggleButton::getAccessibleText))
                    .containsExactlyInAnyOrder(EN.get("desktop.table.removeFilter", EN.name("finding", Severity.HIGH)),
                            EN.get("desktop.table.removeFilter", EN.name("finding", FindingState.OPEN)));
        }
    }

    @Test
    void overdueViewListsOverdueItemsAndCanBeReset() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("due");
            window.waitFor(() -> rows(window) > 0);
            int all = rows(window);
            fire(window, "shell.views.overdue");
            window.waitFor(() -> window.sees("#clear-filters") && rows(window) < all);
            assertThat(rows(window)).isPositive();
            window.go("overview");
            ToggleButton due = (ToggleButton) window.see("#nav-due");
            window.robot.interact(due::fire);
            window.waitFor(() -> rows(window) == all);
            fire(window, "shell.views.overdue");
            window.waitFor(() -> rows(window) < all);
            window.robot.interact(due::fire);
            window.waitFor(() -> rows(window) == all);
        }
    }

    private static void fire(OpenWindow window, String name) throws Exception {
        Button link = (Button) window.seeText(EN.get(name));
        window.robot.interact(link::fire);
    }

    @Test
    void savedViewIsInTheSidebarOpensItsListAndCanBeDeleted() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures");
            window.waitFor(() -> rows(window) > 10);
            window.robot.interact(() -> ((TextField) window.robot.lookup(".search").query()).setText("backup"));
            window.waitFor(() -> window.sees("#save-view"));
            int found = rows(window);
            Platform.runLater(((Hyperlink) window.see("#save-view"))::fire);
            window.see(".dialog-pane");
            window.robot.interact(() -> window.robot.lookup(".dialog-pane .text-field")
                    .<TextField>query()
                    .setText("Backups of ours"));
            window.answer("desktop.save");
            window.seeText("Backups of ours");
            window.go("overview");
            Button link = (Button) window.seeText("Backups of ours");
            window.robot.interact(link::fire);
            window.waitFor(() -> window.sees("#save-view") && rows(window) == found);
            MenuButton more = window.robot.lookup(node -> node instanceof MenuButton
                    && EN.get("shell.views.more", "Backups of ours").equals(node.getAccessibleText())).query();
            window.robot.interact(() -> more.getItems().getLast().fire());
            window.waitFor(() -> window.robot.lookup(node -> node instanceof Labeled label && label.getText() != null
                    && label.getText().equals("Backups of ours")).tryQuery().isEmpty());
        }
    }

    @Test
    void viewThatCannotBeSavedLeavesItsNameInTheForm() throws Exception {
        AppContext own = DesktopFixture.context(folder.resolve("unwritable"));
        Path path = folder.resolve("unwritable/r");
        DesktopFixture.exampleCompany(own, path, Language.EN).close();
        try (OpenWindow window = OpenWindow.on(own, Language.EN, Optional.of(path))) {
            window.go("measures");
            window.waitFor(() -> rows(window) > 10);
            window.robot.interact(() -> ((TextField) window.robot.lookup(".search").query()).setText("backup"));
            Hyperlink save = (Hyperlink) window.see("#save-view");
            Path lock = own.paths().settings().resolve("settings.lock");
            Files.delete(lock);
            Files.createDirectory(lock);
            Platform.runLater(save::fire);
            window.see(".dialog-pane");
            TextField name = window.robot.lookup(".dialog-pane .text-field").query();
            window.robot.interact(() -> name.setText("Backups of ours"));
            window.answer("desktop.save");
            window.seeText(EN.get("shell.problem.title"));
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> !name.isDisabled());
            assertThat(name.getText()).isEqualTo("Backups of ours");
            Files.delete(lock);
            window.answer("desktop.save");
            window.seeText("Backups of ours");
        }
    }

    private static int rows(OpenWindow window) {
        return window.robot.lookup(".record-table .table-view").<TableView<?>>query().getItems().size();
    }

    @Test
    void compactRowsAndHighContrastApplyImmediatelyAndAreSaved() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("settings");
            Parent view = window.see("#nav-settings").getScene().getRoot();
            CheckBox compact = (CheckBox) window.see("#compact");
            window.robot.interact(compact::fire);
            window.waitFor(() -> context.settings().read().look().compact());
            window.waitFor(() -> sheets(window).stream().anyMatch(sheet -> sheet.endsWith("compact.css")));
            window.waitFor(() -> ((CheckBox) window.see("#compact")).isSelected());
            CheckBox contrast = (CheckBox) window.see("#highContrast");
            window.robot.interact(contrast::fire);
            window.waitFor(() -> sheets(window).stream().anyMatch(sheet -> sheet.endsWith("contrast-light.css")));
            assertThat(context.settings().read().look().highContrast()).isTrue();
            assertThat(contrast.getScene().getRoot()).as("the window with its tabs and filters").isSameAs(view);
            window.palette(EN.get("settings.appearanceLabel") + ": " + EN.name("settings", Appearance.DARK));
            window.waitFor(() -> context.settings().read().look().appearance() == Appearance.DARK);
            window.waitFor(() -> sheets(window).stream().anyMatch(sheet -> sheet.endsWith("contrast-dark.css")));
            assertThat(contrast.getScene().getRoot()).isSameAs(view);
        }
    }

    private static List<String> sheets(OpenWindow window) throws Exception {
        return window.see("#nav-settings").getScene().getStylesheets();
    }
}
