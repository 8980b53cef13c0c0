package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Field;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewState;
import org.tomes.text.Language;

/** The measures screen with mouse and keyboard: bulk changes, the history of a measure, and global shortcuts. */
class MeasuresScreenTest {

    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, context.paths().defaultRegister())) {
            for (String title : List.of("Close port 3389", "Purge protection", "Backup daily")) {
                register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title(title).build());
            }
        }
    }

    @Test
    void inputForOneMeasureIsNotOfferedForAnother() throws Exception {
        try (OpenWindow window = open()) {
            TextField address = typed(window, "documentAddress", "https://intranet");
            window.click(window.seeText("Close port 3389"));
            window.waitFor(() -> address.getText().isEmpty());
        }
    }

    @Test
    void exceptionTypedForOneMeasureIsUnsavedInputOfIt() throws Exception {
        try (OpenWindow window = open()) {
            TextField item = typed(window, "item", "vm-build01");
            window.robot.clickOn(window.seeText("Close port 3389"));
            window.answer("shell.unsaved.discard");
            window.waitFor(() -> item.getText().isEmpty());
        }
    }

    /** Enters a text in a tab of the editor of a measure, without adding it to its list. */
    private static TextField typed(OpenWindow window, String field, String text) throws Exception {
        window.click(window.seeText("Purge protection"));
        TabPane tabs = (TabPane) window.see(".editor .tab-pane");
        for (Tab tab : tabs.getTabs()) {
            window.robot.interact(() -> tabs.getSelectionModel().select(tab));
        }
        TextField input = window.robot.lookup("#" + field).query();
        window.robot.interact(() -> input.setText(text));
        return input;
    }

    private OpenWindow open() throws Exception {
        OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("measures");
        window.seeText("Purge protection");
        return window;
    }

    private List<Measure> stored() {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            return register.records().measures().all();
        }
    }

    private static TableView<?> table(OpenWindow window) {
        return window.robot.lookup(".table-view").queryAs(TableView.class);
    }

    @Test
    void bulkChangeOfMeasuresCanBeUndone() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.seeText("Close port 3389"));
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.seeText(window.texts.get("desktop_measure.bulk.heading", 2));
            setStatus(window, MeasureStatus.IMPLEMENTED);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.see("#undo");
            window.waitFor(() -> window.robot.lookup(".table-row-cell")
                    .<TableRow<?>>queryAll()
                    .stream()
                    .filter(row -> row
                            .getItem() instanceof MeasureRow(Measure measure, var owner, var deputy, var review, var values)
                            && measure.status() == MeasureStatus.IMPLEMENTED)
                    .count() == 2);
            window.click(window.see("#undo"));
            window.waitFor(() -> window.robot.lookup(".table-row-cell")
                    .<TableRow<?>>queryAll()
                    .stream()
                    .noneMatch(row -> row
                            .getItem() instanceof MeasureRow(Measure measure, var owner, var deputy, var review, var values)
                            && measure.status() == MeasureStatus.IMPLEMENTED));
        }
        assertThat(stored()).extracting(Measure::status).containsOnly(MeasureStatus.PLANNED);
        assertThat(stored()).extracting(Measure::revision).containsExactly(3, 3, 1);
    }

    private static void setStatus(OpenWindow window, MeasureStatus status) throws Exception {
        CheckBox set = (CheckBox) window.see("#set-status");
        window.robot.interact(() -> {
            ComboBox<MeasureStatus> box = statusBox(set);
            assertThat(set.isSelected()).isFalse();
            box.setValue(status);
            assertThat(set.isSelected()).isTrue();
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<MeasureStatus> statusBox(CheckBox set) {
        return (ComboBox<MeasureStatus>) ((Field) set.getParent().getParent()).getContent();
    }

    @Test
    void inputForSeveralMeasuresIsNotLostWhenOneIsOpened() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.seeText("Close port 3389"));
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.seeText(window.texts.get("desktop_measure.bulk.heading", 2));
            setStatus(window, MeasureStatus.IN_PROGRESS);
            window.robot.clickOn(window.seeText("Backup daily"));
            window.answer("shell.unsaved.save");
            window.waitFor(
                    () -> window.field("title").filter(field -> field.getText().equals("Backup daily")).isPresent());
        }
        assertThat(stored()).extracting(Measure::status)
                .containsExactly(MeasureStatus.IN_PROGRESS, MeasureStatus.IN_PROGRESS, MeasureStatus.PLANNED);
    }

    @Test
    void activeMenuFilterIsShownAboveTheTable() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            register.records()
                    .measures()
                    .change(DesktopFixture.ACTOR,
                            register.records().measures().get("TOM-001").change().tags(List.of("azure", "_x")).build());
        }
        try (OpenWindow window = open()) {
            MenuButton filters = (MenuButton) window.see("#filters");
            window.robot.interact(filters::show);
            Menu tags = (Menu) filters.getItems().getLast();
            assertThat(filters.getItems()).as("filters above the list are not repeated")
                    .extracting(MenuItem::getText)
                    .doesNotContainAnyElementsOf(window.robot.lookup(".chip")
                            .match(Node::isVisible)
                            .<ToggleButton>queryAll()
                            .stream()
                            .map(ToggleButton::getText)
                            .toList());
            assertThat(filters.getItems()).extracting(MenuItem::getText)
                    .contains(window.texts.get("measure.field.categories"), window.texts.get("measure.field.domains"),
                            window.texts.get("measure.field.goals"), window.texts.get("measure.field.tags"));
            assertThat(tags.getItems()).extracting(MenuItem::getText).containsExactly("_x", "azure");
            CheckMenuItem azure = (CheckMenuItem) tags.getItems().getLast();
            window.robot.interact(() -> {
                azure.setSelected(true);
                azure.fire();
                filters.hide();
            });
            window.waitFor(() -> table(window).getItems().size() == 1);
            window.click(window.seeText("Tags: azure"));
            window.waitFor(() -> table(window).getItems().size() == 3);
        }
    }

    @Test
    void dueBadgeFollowsTheLastSignedReviewAndNotAStoredDate() throws Exception {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            Actor actor = new Actor(
                    register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Jana")).id().toString(), "a",
                    "h");
            register.records()
                    .measures()
                    .change(actor,
                            register.records()
                                    .measures()
                                    .get("TOM-001")
                                    .change()
                                    .status(MeasureStatus.IMPLEMENTED)
                                    .build());
            LocalDate today = LocalDate.now(context.clock());
            register.records()
                    .reviews()
                    .sign(actor, register.records().reviews().get("TOM-001"), today.minusMonths(13), "Looked",
                            ReviewResult.EFFECTIVE, "", Optional.empty());
            // A user sets a later date; the interval of the signed review has expired nevertheless.
            register.records()
                    .measures()
                    .change(actor,
                            register.records()
                                    .measures()
                                    .get("TOM-001")
                                    .change()
                                    .nextReview(Optional.of(today.plusYears(5)))
                                    .build());
        }
        try (OpenWindow window = open()) {
            window.waitFor(() -> window.robot.lookup(".table-row-cell")
                    .<TableRow<?>>queryAll()
                    .stream()
                    .anyMatch(
                            row -> row.getItem() instanceof MeasureRow one && one.hasReviewState(ReviewState.OVERDUE)));
        }
    }

    @Test
    void readyMadeMeasuresAreAdoptedFromTheLibrary() throws Exception {
        try (OpenWindow window = open()) {
            SplitMenuButton add = (SplitMenuButton) window.see("#new-measure");
            window.robot.interact(() -> add.getItems().getFirst().fire());
            window.clickText("Network security group on every subnet");
            window.click(window.seeText(window.texts.get("library.adopt")));
            window.waitFor(() -> window.robot.lookup("#adopt").tryQuery().isEmpty());
        }
        assertThat(stored()).extracting(Measure::title).contains("Network security group on every subnet");
    }

    @Test
    void ctrlZUndoesTheLastActionOnce() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.seeText("Close port 3389"));
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.seeText(window.texts.get("desktop_measure.bulk.heading", 2));
            setStatus(window, MeasureStatus.IMPLEMENTED);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.see("#undo");
            window.robot.interact(table(window)::requestFocus);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.see("#redo");
            window.press(KeyCode.CONTROL, KeyCode.Y);
            window.see("#undo");
            assertThat(window.sees("#redo")).isFalse();
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.see("#redo");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.seeText(window.texts.get("shell.nothingToUndo"));
        }
        assertThat(stored()).extracting(Measure::status).containsOnly(MeasureStatus.PLANNED);
    }

    @Test
    void adoptionIsUndoneByRetiringTheAdoptedMeasures() throws Exception {
        try (OpenWindow window = open()) {
            SplitMenuButton add = (SplitMenuButton) window.see("#new-measure");
            window.robot.interact(() -> add.getItems().getFirst().fire());
            window.clickText("Network security group on every subnet");
            window.click(window.seeText(window.texts.get("library.adopt")));
            window.click(window.see("#undo"));
            window.see("#redo");
        }
        assertThat(stored()).filteredOn(Measure::isRetired)
                .extracting(Measure::title)
                .containsExactly("Network security group on every subnet");
    }

    @Test
    void historyShowsPersonFieldOldAndNewValue() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.seeText("Close port 3389"));
            window.type("title", "Close all ports");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.see("#undo");
            window.click(window.see("#historyTab"));
            window.click(window.seeText(window.texts.get("desktop_measure.tab.history")));
            ListView<?> entries = (ListView<?>) window.see("#record-history");
            window.waitFor(() -> entries.getItems().size() == 2);
            assertThat(entries.getItems().toString()).contains("Close port 3389", "Close all ports");
        }
    }

    @Test
    void keysOpenThePaletteSearchCreateSaveAndMoveBetweenPanes() throws Exception {
        try (OpenWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.waitFor(() -> window.focused().filter(node -> node.getStyleClass().contains("search")).isPresent());
            window.robot.write("purge");
            window.waitFor(() -> table(window).getItems().size() == 1);
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> table(window).getItems().size() == 3);

            window.press(KeyCode.F6);
            assertThat(window.focused().orElseThrow()).isInstanceOf(TableView.class);
            window.press(KeyCode.SHIFT, KeyCode.F6);
            assertThat(window.focused().orElseThrow().getId()).isEqualTo("nav-measures");

            window.press(KeyCode.CONTROL, KeyCode.N);
            assertThat(window.focused().orElseThrow().getId()).isEqualTo("title");
            window.robot.write("Rotate keys");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.seeText("TOM-004");

            window.press(KeyCode.F5);
            window.waitFor(() -> table(window).getItems().size() == 4);

            window.press(KeyCode.CONTROL, KeyCode.K);
            window.see("#query");
            window.waitFor(() -> window.focused().filter(TextField.class::isInstance).isPresent());
            window.robot.write("rotate");
            window.seeText("TOM-004  Rotate keys");
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> !window.sees(".palette"));
        }
        assertThat(stored()).extracting(Measure::title).contains("Rotate keys");
    }

    @Test
    void savingWhileNavigatingOpensTheTargetPage() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.seeText("Backup daily"));
            window.type("title", "Backup hourly");
            window.robot.clickOn("#nav-audit");
            window.answer("shell.unsaved.save");
            window.waitFor(
                    () -> window.robot.lookup("#title").queryAll().stream().noneMatch(TextField.class::isInstance));
            window.seeText(window.texts.get("shell.about.audit"));
        }
        assertThat(stored()).extracting(Measure::title).contains("Backup hourly");
    }

    /** An exception of the previous measure has no place in the list of the next one. */
    @Test
    void measureWithoutExceptionsOpensAfterOneWithAnException() throws Exception {
        Path path = folder.resolve("example");
        DesktopFixture.exampleCompany(context, path, Language.EN).close();
        String without;
        String with;
        try (OpenRegister register = context.open(path)) {
            List<Measure> all = register.records().measures().all();
            with = code(all, measure -> !measure.details().exemptions().isEmpty());
            without = code(all, measure -> measure.details().exemptions().isEmpty());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).go("measures")) {
            for (String code : List.of(with, without)) {
                window.clickText(code);
                window.waitFor(() -> window.field("code").filter(field -> field.getText().equals(code)).isPresent());
            }
        }
    }

    private static String code(List<Measure> measures, Predicate<Measure> matching) {
        return measures.stream().filter(matching).findFirst().orElseThrow().code();
    }
}
